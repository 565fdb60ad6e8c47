// Names of templates, each kept once, so that comparing two is comparing their addresses.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "template/syntax/ast.hpp"

namespace fieldguide::jinja {

class NameTable {
 public:
  /// The one copy of `text`; valid as long as the table. Not synchronised.
  Name intern(std::string_view text) {
    auto found = names_.find(text);
    if (found == names_.end()) found = names_.emplace(text).first;
    return &*found;
  }

 private:
  std::set<std::string, std::less<>> names_;
};

}  // namespace fieldguide::jinja
