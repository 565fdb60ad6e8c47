// Registers cmark-gfm's extensions and runs its parser.
#include "markdown/cmark.hpp"

#include <array>
#include <mutex>

extern "C" void cmark_manage_extensions_special_characters(cmark_parser* parser, int add);

namespace fieldguide::cmark {
namespace {

constexpr std::array extension_names = {"table", "strikethrough", "autolink", "tasklist"};

void attach_extensions(cmark_parser* parser) {
  for (const char* name : extension_names)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
}

/// cmark keeps one table of special characters for all parsers; each parser adds those of its
/// extensions when it begins with inlines and removes them at the end, while another thread may be
/// in the middle of its text. So they are added once for good, and the extensions forget theirs.
void settle_special_characters() {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  attach_extensions(parser);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  for (const char* name : extension_names)
    cmark_syntax_extension_set_special_inline_chars(cmark_find_syntax_extension(name), nullptr);
}

}  // namespace

void register_extensions() {
  static std::once_flag once;
  std::call_once(once, [] {
    cmark_gfm_core_extensions_ensure_registered();
    settle_special_characters();
  });
}

Tree parse(std::string_view prefix, std::string_view text) {
  register_extensions();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  attach_extensions(parser);
  cmark_parser_feed(parser, prefix.data(), prefix.size());
  cmark_parser_feed(parser, text.data(), text.size());
  Tree tree(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return tree;
}

}  // namespace fieldguide::cmark
