// Registers cmark-gfm's extensions and runs its parser.
#include "markdown/cmark.hpp"

#include <mutex>

extern "C" {
void cmark_manage_extensions_special_characters(cmark_parser* parser, int add);
// LeakSanitizer's; null in programs without it.
[[gnu::weak]] void __lsan_disable();  // NOLINT(bugprone-reserved-identifier)
[[gnu::weak]] void __lsan_enable();   // NOLINT(bugprone-reserved-identifier)
}

namespace fieldguide::cmark {
namespace {

void attach(cmark_parser* parser, const char* extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

/// cmark keeps one table of special characters for all parsers. Each parser adds those of its
/// extensions before its inlines and removes them afterwards, while another thread may be in the
/// middle of its text. Those of the autolink extension are therefore added once for good, and the
/// extension forgets them: two list nodes, which nobody can free any more.
void settle_autolink_characters() {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  attach(parser, "autolink");
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  cmark_syntax_extension_set_special_inline_chars(cmark_find_syntax_extension("autolink"), nullptr);
}

/// The strikethrough extension has to know its own character to find its delimiters again. So texts
/// with a tilde are parsed one at a time; no others read that entry of the table.
std::unique_lock<std::mutex> lock_tilde() {
  static std::mutex tilde;
  return std::unique_lock(tilde);
}

}  // namespace

void register_extensions() {
  static std::once_flag once;
  std::call_once(once, [] {
    if (__lsan_disable != nullptr) __lsan_disable();
    cmark_gfm_core_extensions_ensure_registered();
    if (__lsan_enable != nullptr) __lsan_enable();
    settle_autolink_characters();
  });
}

Tree::Tree(std::string_view prefix, std::string_view text) {
  register_extensions();
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, ArenaScope::memory());
  attach(parser, "table");
  const bool has_tilde = text.find('~') != std::string_view::npos;
  const auto lock = has_tilde ? lock_tilde() : std::unique_lock<std::mutex>();
  if (has_tilde) attach(parser, "strikethrough");
  attach(parser, "autolink");
  attach(parser, "tasklist");
  cmark_parser_feed(parser, prefix.data(), prefix.size());
  cmark_parser_feed(parser, text.data(), text.size());
  root_ = cmark_parser_finish(parser);
}

}  // namespace fieldguide::cmark
