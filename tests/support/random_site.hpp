// A small site that changes at random, as editors, theme authors and accidents change sites.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace fieldguide::tests {

/// Articles, sections, roles, terms, sources, pictures, templates, a theme, site.yaml. The same
/// seed makes the same site and the same edits.
class RandomSite {
 public:
  /// Writes the site into the folder `root`.
  RandomSite(std::filesystem::path root, std::uint64_t seed);

  /// Makes one edit and tells what it was. Some break the site; one of the next mends it.
  std::string edit();

  /// Says that the site is good as it is.
  void approve() { good_ = files_; }
  /// Makes all files what they were when the site was last good.
  void restore();

 private:
  using Files = std::map<std::string, std::string>;  // path from the root → text

  std::size_t below(std::size_t count) { return random_() % count; }
  bool chance(unsigned percent) { return random_() % 100 < percent; }
  std::string word();
  /// A path among those that begin and end so; empty when there is none.
  std::string any(const std::string& begin, const std::string& end);
  std::string any_article() { return any("content/part-", ".md"); }

  void write(const std::string& path, std::string text);
  void remove(const std::string& path);
  /// Replaces the line that begins with `key`, or adds it to the front matter or the file's end.
  void set(const std::string& path, const std::string& key, const std::string& value);

  void write_data();
  std::string role_text(int number);
  std::string article_text();
  std::string paragraph();
  std::string picture();

  std::string edit_article();
  std::string edit_front_matter();
  std::string edit_files();
  std::string edit_data();
  std::string edit_role();
  std::string edit_theme();
  std::string edit_settings();
  std::string break_something();
  std::string mend();

  std::filesystem::path root_;
  std::mt19937_64 random_;
  Files files_, good_;
  std::string broken_;    // path of the file that is broken on purpose
  std::string unbroken_;  // its text before; empty: it was not there
  int made_ = 0;          // counts names, so that each is new
};

}  // namespace fieldguide::tests
