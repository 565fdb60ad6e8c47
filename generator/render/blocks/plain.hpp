// Blocks without HTML: what text and Markdown editions of a page show in their place.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "render/comparison_text.hpp"
#include "text/plain_table.hpp"

namespace fieldguide {

/// An item of a list, with a list of its own where it has one.
struct PlainItem {
  std::string text;
  std::vector<PlainItem> items;
};

struct PlainList {
  bool ordered = false;
  std::vector<PlainItem> items;
};

/// Code in a language, as Markdown fences it.
struct PlainCode {
  std::string language, code;
};

/// A paragraph, a list, a table or code; its texts are plain or Markdown.
using PlainPiece = std::variant<std::string, PlainList, PlainTable, PlainCode>;
using PlainBlock = std::vector<PlainPiece>;

/// The pieces one below the other, a blank line between them.
std::string write_plain(const PlainBlock& block, TextForm form);

}  // namespace fieldguide
