// Slugs: the one function that makes heading ids, URL segments and the anchors that links check.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace fieldguide {

/// Anchor or URL segment from a title, byte for byte as github-slugger 2 makes it: Unicode lower
/// case, spaces to hyphens, and only letters, marks, numbers, connector punctuation and "-" kept.
std::string slugify(std::string_view text);

/// Gives each heading of one document an id of its own: "skills", "skills-1", "skills-2"…
///
/// Never gives a name that, as an element's id, would hide a property of `document` or `window`
/// ("location", "currentScript", "__proto__"): those get the suffix "-section". A title without any
/// word character gets "section". All other ids are github-slugger's.
class Slugger {
 public:
  std::string unique(std::string_view text);

 private:
  std::unordered_map<std::string, int> used_;
};

}  // namespace fieldguide
