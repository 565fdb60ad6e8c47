// Writes blocks as text and as Markdown.
#include "render/blocks/plain.hpp"

#include <fmt/format.h>

namespace fieldguide {
namespace {

/// Code points in a line of plain text.
constexpr std::size_t text_width = 100;

std::string write_list(const PlainList& list, const std::string& indent) {
  std::string out;
  int number = 0;
  for (const PlainItem& item : list.items) {
    const std::string marker = list.ordered ? fmt::format("{}. ", ++number) : "- ";
    out += indent + marker + item.text + "\n";
    out += write_list({false, item.items}, indent + std::string(marker.size(), ' '));
  }
  return out;
}

/// A row in a line.
std::string write_words(const PlainTable& table) {
  std::string out = fmt::format("{}\n", fmt::join(table.header, "; "));
  for (const auto& row : table.rows)
    out += fmt::format("{}\n", fmt::join(row, "; "));
  return out;
}

struct PieceWriter {
  TextForm form;

  std::string operator()(const std::string& paragraph) const { return paragraph + "\n"; }
  std::string operator()(const PlainList& list) const { return write_list(list, ""); }
  std::string operator()(const PlainTable& table) const {
    if (form == TextForm::words) return write_words(table);
    return form == TextForm::markdown ? to_markdown(table) : to_columns(table, text_width);
  }
  std::string operator()(const PlainCode& code) const {
    const std::string end = code.code.ends_with('\n') ? "" : "\n";
    if (form != TextForm::markdown) return code.code + end;
    return fmt::format("```{}\n{}{}```\n", code.language, code.code, end);
  }
};

}  // namespace

std::string write_plain(const PlainBlock& block, TextForm form) {
  std::string out;
  for (const PlainPiece& piece : block)
    out += (out.empty() ? "" : "\n") + std::visit(PieceWriter{form}, piece);
  return out;
}

}  // namespace fieldguide
