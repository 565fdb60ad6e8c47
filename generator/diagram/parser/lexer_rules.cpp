// Mermaid's lexical grammar as data. The order is that of flow.jison and decides between rules.
#include "diagram/parser/lexer_rules.hpp"

#include "base/text.hpp"
#include "diagram/parser/letters.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

using S = LexerState;
using K = TokenKind;
using Scan = LexerScan;

constexpr std::uint32_t in(S state) {
  return 1U << static_cast<unsigned>(state);
}
constexpr std::uint32_t initial = in(S::initial);
constexpr std::uint32_t text = in(S::text);
constexpr std::uint32_t trapezoid = in(S::trapezoid_text);
constexpr std::uint32_t everywhere = ~std::uint32_t{0};
constexpr K nothing = K::end_of_input;

std::size_t spaced(Scan& s, std::size_t at, std::string_view word, std::string_view after) {
  if (s.literal(at, word) == no_match) return no_match;
  std::size_t begin = skip_white_space(s.text(), at + word.size());
  if (s.literal(begin, after) == no_match) return no_match;
  return skip_white_space(s.text(), begin + after.size()) - at;
}

/// `word\s` (once) or `word\s+`.
std::size_t word_and_space(Scan& s, std::size_t at, std::string_view word, bool many) {
  if (s.literal(at, word) == no_match) return no_match;
  std::size_t behind = at + word.size();
  std::size_t one = white_space_length(s.text(), behind);
  if (one == 0) return no_match;
  return (many ? skip_white_space(s.text(), behind) : behind + one) - at;
}

std::size_t end_word(Scan& s, std::size_t at) {
  if (s.keyword(at, "end") == no_match) return no_match;
  return skip_white_space(s.text(), at + 3) - at;
}

/// `(\r?\n)*\s*\n`: white space up to its last line break.
std::size_t up_to_last_break(Scan& s, std::size_t at) {
  std::size_t end = skip_white_space(s.text(), at);
  std::size_t last = s.text().substr(at, end - at).rfind('\n');
  return last == no_match ? no_match : last + 1;
}

/// `\([\s]*\)`
std::size_t empty_parentheses(Scan& s, std::size_t at) {
  if (s.literal(at, "(") == no_match) return no_match;
  std::size_t end = skip_white_space(s.text(), at + 1);
  return s.literal(end, ")") == no_match ? no_match : end + 1 - at;
}

std::size_t one_space(Scan& s, std::size_t at) {
  std::size_t length = white_space_length(s.text(), at);
  return length == 0 ? no_match : length;
}

std::size_t not_space(Scan& s, std::size_t at) {
  std::size_t end = at;
  while (end < s.text().size() && white_space_length(s.text(), end) == 0)
    ++end;
  return end - at;
}

std::size_t digits(Scan& s, std::size_t at) {
  std::size_t end = at;
  while (end < s.text().size() && is_digit(s.text()[end]))
    ++end;
  return end == at ? no_match : end - at;
}

/// One code point that is not in `stops`.
std::size_t one_not_of(Scan& s, std::size_t at, std::string_view stops) {
  if (at >= s.text().size() || stops.find(s.text()[at]) != no_match) return no_match;
  std::size_t end = at;
  next_code_point(s.text(), end);
  return end - at;
}

/// A code point of an edge's text: `[^-]|-(?!-)`.
std::size_t edge_text(Scan& s, std::size_t at) {
  std::string_view t = s.text();
  if (at < t.size() && t[at] == '-') return at + 1 < t.size() && t[at + 1] == '-' ? no_match : 1;
  return one_not_of(s, at, "");
}

/// `[^()[\]{}]|!\)+`: the second half is never reached.
std::size_t ellipse_text(Scan& s, std::size_t at) {
  return one_not_of(s, at, "()[]{}");
}

/// `[-/\)][\)]`
std::size_t ellipse_close(Scan& s, std::size_t at) {
  std::string_view t = s.text();
  if (at + 1 >= t.size() || t[at + 1] != ')') return no_match;
  return t[at] == '-' || t[at] == '/' || t[at] == ')' ? 2 : no_match;
}

/// `[\\(?=\])][\]]`: a character class where a look-ahead was meant, but that is what mermaid has.
std::size_t trapezoid_close(Scan& s, std::size_t at) {
  std::string_view t = s.text();
  if (at + 1 >= t.size() || t[at + 1] != ']') return no_match;
  return std::string_view("\\(?=])").find(t[at]) == no_match ? no_match : 2;
}

/// `\/(?!\])|\\(?!\])|[^\\[\](){}/]+`
std::size_t trapezoid_text(Scan& s, std::size_t at) {
  std::string_view t = s.text();
  if (at < t.size() && (t[at] == '/' || t[at] == '\\'))
    return at + 1 < t.size() && t[at + 1] == ']' ? no_match : 1;
  return s.some_until(at, "\\[](){}/");
}

std::size_t letter(Scan& s, std::size_t at) {
  if (at >= s.text().size() || static_cast<unsigned char>(s.text()[at]) < 0x80) return no_match;
  std::size_t end = at;
  return is_name_letter(next_code_point(s.text(), end)) ? end - at : no_match;
}

std::size_t line_breaks(Scan& s, std::size_t at) {
  std::size_t end = at;
  while (end < s.text().size() && s.text()[end] == '\n')
    ++end;
  return end == at ? no_match : end - at;
}

/// `[^\S\n\r]+`
std::size_t blanks(Scan& s, std::size_t at) {
  std::size_t end = at;
  while (end < s.text().size() && s.text()[end] != '\n' && white_space_length(s.text(), end) > 0)
    end += white_space_length(s.text(), end);
  return end == at ? no_match : end - at;
}

std::size_t at_end(Scan& s, std::size_t at) {
  return at >= s.text().size() ? 0 : no_match;
}

// Patterns that differ in nothing but a text.
#define LITERAL(word) [](Scan& s, std::size_t at) { return s.literal(at, word); }
#define KEYWORD(word) [](Scan& s, std::size_t at) { return s.keyword(at, word); }
#define SPACED_KEYWORD(word) [](Scan& s, std::size_t at) { return s.spaced_keyword(at, word); }
#define UNTIL(stops) [](Scan& s, std::size_t at) { return s.until(at, stops); }
#define SOME_UNTIL(stops) [](Scan& s, std::size_t at) { return s.some_until(at, stops); }
#define DIRECTION(word) [](Scan& s, std::size_t at) { return s.direction_statement(at, word); }

// clang-format off
constexpr LexerRule rules[] = {
    {initial, [](Scan& s, std::size_t at) { return spaced(s, at, "accTitle", ":"); }, nothing, false, S::accessible_title},
    {in(S::accessible_title), UNTIL("\n"), K::accessible_title_value, true},
    {initial, [](Scan& s, std::size_t at) { return spaced(s, at, "accDescr", ":"); }, nothing, false, S::accessible_description},
    {in(S::accessible_description), UNTIL("\n"), K::accessible_description_value, true},
    {initial, [](Scan& s, std::size_t at) { return spaced(s, at, "accDescr", "{"); }, nothing, false, S::accessible_description_block},
    {in(S::accessible_description_block), LITERAL("}"), nothing, true},
    {in(S::accessible_description_block), UNTIL("}"), K::accessible_description_value},
    {initial, LITERAL("@{"), K::shape_data, false, S::shape_data, LexerAction::clear},
    {in(S::shape_data), LITERAL("\""), K::shape_data, false, S::shape_data_string},
    {in(S::shape_data_string), LITERAL("\""), K::shape_data, true},
    {in(S::shape_data_string), SOME_UNTIL("\""), K::shape_data, false, S::initial, LexerAction::fold_lines},
    {in(S::shape_data), SOME_UNTIL("}^\""), K::shape_data},
    {in(S::shape_data), LITERAL("}"), nothing, true},
    {initial, [](Scan& s, std::size_t at) { return word_and_space(s, at, "call", true); }, nothing, false, S::callback_name},
    {in(S::callback_name), empty_parentheses, nothing, true},
    {in(S::callback_name), LITERAL("("), nothing, true, S::callback_arguments},
    {in(S::callback_name), UNTIL("("), K::callback_name},
    {in(S::callback_arguments), LITERAL(")"), nothing, true},
    {in(S::callback_arguments), UNTIL(")"), K::callback_arguments},
    {in(S::markdown_string), SOME_UNTIL("`\""), K::markdown_string},
    {in(S::markdown_string), LITERAL("`\""), nothing, true},
    {everywhere, LITERAL("\"`"), nothing, false, S::markdown_string},
    {in(S::string), SOME_UNTIL("\""), K::string},
    {in(S::string), LITERAL("\""), nothing, true},
    {everywhere, LITERAL("\""), nothing, false, S::string},
    {initial, KEYWORD("style"), K::style},
    {initial, KEYWORD("default"), K::default_word},
    {initial, KEYWORD("linkStyle"), K::link_style},
    {initial, KEYWORD("interpolate"), K::interpolate},
    {initial, KEYWORD("classDef"), K::class_def},
    {initial, KEYWORD("class"), K::class_word},
    {initial, [](Scan& s, std::size_t at) { return word_and_space(s, at, "href", false); }, K::href},
    {initial, [](Scan& s, std::size_t at) { return word_and_space(s, at, "click", true); }, nothing, false, S::click},
    {in(S::click), one_space, nothing, true},
    {in(S::click), not_space, K::click},
    {initial, KEYWORD("flowchart-elk"), K::graph, false, S::direction},
    {initial, KEYWORD("swimlane-beta"), K::graph, false, S::direction},
    {initial, KEYWORD("graph"), K::graph, false, S::direction},
    {initial, KEYWORD("flowchart"), K::graph, false, S::direction},
    {initial, KEYWORD("subgraph"), K::subgraph},
    {initial, end_word, K::end},
    {initial, KEYWORD("_self"), K::link_target},
    {initial, KEYWORD("_blank"), K::link_target},
    {initial, KEYWORD("_parent"), K::link_target},
    {initial, KEYWORD("_top"), K::link_target},
    {in(S::direction), up_to_last_break, K::no_direction, true},
    {in(S::direction), SPACED_KEYWORD("LR"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("RL"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("TB"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("BT"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("TD"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("BR"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("<"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD(">"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("^"), K::direction_word, true},
    {in(S::direction), SPACED_KEYWORD("v"), K::direction_word, true},
    {initial, DIRECTION("TB"), K::direction_statement},
    {initial, DIRECTION("BT"), K::direction_statement},
    {initial, DIRECTION("RL"), K::direction_statement},
    {initial, DIRECTION("LR"), K::direction_statement},
    {initial, DIRECTION("TD"), K::direction_statement},
    {initial, [](Scan& s, std::size_t at) { return s.link_id(at); }, K::link_id},
    {initial, digits, K::number},
    {initial, LITERAL("#"), K::bracket},
    {initial, LITERAL(":::"), K::style_separator},
    {initial, LITERAL(":"), K::colon},
    {initial, LITERAL("&"), K::ampersand},
    {initial, LITERAL(";"), K::semicolon},
    {initial, LITERAL(","), K::comma},
    {initial, LITERAL("*"), K::star},
    {initial | in(S::edge_text), [](Scan& s, std::size_t at) { return s.link(at, '-'); }, K::link, true},
    {initial, [](Scan& s, std::size_t at) { return s.start_link(at, '-'); }, K::start_link, false, S::edge_text},
    {in(S::edge_text), edge_text, K::edge_text},
    {initial | in(S::thick_edge_text), [](Scan& s, std::size_t at) { return s.link(at, '='); }, K::link, true},
    {initial, [](Scan& s, std::size_t at) { return s.start_link(at, '='); }, K::start_link, false, S::thick_edge_text},
    {in(S::thick_edge_text), [](Scan& s, std::size_t at) { return one_not_of(s, at, "="); }, K::edge_text},
    {initial | in(S::dotted_edge_text), [](Scan& s, std::size_t at) { return s.dotted_link(at); }, K::link, true},
    {initial, [](Scan& s, std::size_t at) { return s.start_dotted_link(at); }, K::start_link, false, S::dotted_edge_text},
    {in(S::dotted_edge_text), [](Scan& s, std::size_t at) { return one_not_of(s, at, "."); }, K::edge_text},
    {everywhere, [](Scan& s, std::size_t at) { return s.invisible_link(at); }, K::link},
    {in(S::ellipse_text), ellipse_close, K::ellipse_close, true},
    {in(S::ellipse_text), ellipse_text, K::text},
    {everywhere, LITERAL("(-"), K::ellipse_open, false, S::ellipse_text},
    {text, LITERAL("])"), K::stadium_close, true},
    {everywhere, LITERAL("(["), K::stadium_open, false, S::text},
    {text, LITERAL("]]"), K::subroutine_close, true},
    {everywhere, LITERAL("[["), K::subroutine_open, false, S::text},
    {initial, LITERAL("[|"), K::properties_open},
    {initial, LITERAL(">"), K::tag_end, false, S::text},
    {text, LITERAL(")]"), K::cylinder_close, true},
    {everywhere, LITERAL("[("), K::cylinder_open, false, S::text},
    {text, LITERAL(")))"), K::double_circle_close, true},
    {everywhere, LITERAL("((("), K::double_circle_open, false, S::text},
    {trapezoid, trapezoid_close, K::trapezoid_close, true},
    {trapezoid, LITERAL("/]"), K::inverse_trapezoid_close, true},
    {trapezoid, trapezoid_text, K::text},
    {everywhere, LITERAL("[/"), K::trapezoid_open, false, S::trapezoid_text},
    {everywhere, LITERAL("[\\"), K::inverse_trapezoid_open, false, S::trapezoid_text},
    {initial, LITERAL("<"), K::tag_start},
    {initial, LITERAL("^"), K::up},
    {initial, LITERAL("\\|"), K::unused},
    {initial, KEYWORD("v"), K::down},
    {initial, [](Scan& s, std::size_t at) { return s.node_string(at); }, K::node_string},
    {initial, LITERAL("-"), K::minus},
    {initial, letter, K::letter},
    {text, LITERAL("|"), K::pipe, true},
    {everywhere, LITERAL("|"), K::pipe, false, S::text},
    {text, LITERAL(")"), K::round_close, true},
    {everywhere, LITERAL("("), K::round_open, false, S::text},
    {text, LITERAL("]"), K::square_close, true},
    {everywhere, LITERAL("["), K::square_open, false, S::text},
    {text, LITERAL("}"), K::diamond_close, true},
    {everywhere, LITERAL("{"), K::diamond_open, false, S::text},
    {text, SOME_UNTIL("[](){}|\""), K::text},
    {initial, LITERAL("\""), K::unused},
    {initial, line_breaks, K::newline},
    {initial, blanks, K::space},
    {initial, at_end, K::end_of_file},
};
// clang-format on

#undef LITERAL
#undef KEYWORD
#undef SPACED_KEYWORD
#undef UNTIL
#undef SOME_UNTIL
#undef DIRECTION

}  // namespace

std::span<const LexerRule> lexer_rules() {
  return rules;
}

}  // namespace fieldguide::flowchart
