// Says what is wrong with a flowchart and how to mend it.
#include <fmt/format.h>

#include "diagram/parser/statements.hpp"

namespace fieldguide::flowchart {
namespace {

using K = TokenKind;

constexpr const char* quote_hint = "put the text in double quotes: A[\"f(x)\"]";

constexpr const char* word_hint =
    "this word begins a statement; give the node another id and a label: n1[\"the word\"]";
constexpr const char* style_hint =
    "a declaration is 'property:value' with a colour such as '#eee' or 'red'; functions are not "
    "possible";

bool is_bracket(K kind) {
  switch (kind) {
    case K::square_open:
    case K::square_close:
    case K::round_open:
    case K::round_close:
    case K::double_circle_open:
    case K::double_circle_close:
    case K::ellipse_open:
    case K::ellipse_close:
    case K::stadium_open:
    case K::stadium_close:
    case K::subroutine_open:
    case K::subroutine_close:
    case K::cylinder_open:
    case K::cylinder_close:
    case K::diamond_open:
    case K::diamond_close:
    case K::trapezoid_open:
    case K::trapezoid_close:
    case K::inverse_trapezoid_open:
    case K::inverse_trapezoid_close:
      return true;
    default:
      return false;
  }
}

/// How a word that the grammar keeps for itself can be a node nevertheless.
const char* keyword_hint(K kind) {
  switch (kind) {
    case K::end:
      return "'end' in lower case closes a subgraph; for a node write 'End', or give it another id "
             "and "
             "a label: e[\"end\"]";
    case K::graph:
    case K::subgraph:
    case K::style:
    case K::class_word:
    case K::class_def:
    case K::link_style:
    case K::click:
    case K::href:
    case K::interpolate:
    case K::link_target:
      return "this word belongs to the language; give the node another id and a label: n1[\"the "
             "word\"]";
    default:
      return nullptr;
  }
}

}  // namespace

void StatementParser::fail(std::string message, std::string hint, const Token& token) {
  if (failed()) return;
  std::size_t begin = text_.origin(token.at);
  std::size_t end = text_.origin(token.at + std::max<std::size_t>(token.length, 1));
  problem_ = Problem{std::move(message), std::move(hint), begin, end > begin ? end - begin : 1};
}

Problem StatementParser::problem() const {
  if (problem_) return *problem_;
  Problem problem = *builder_.problem();
  problem.at = text_.origin(problem.at);
  return problem;
}

void StatementParser::unexpected(const char* what) {
  const Token& token = peek();
  fail(fmt::format("expected {} but found {}", what, describe(token)), hint_for(token), token);
}

std::string StatementParser::describe(const Token& token) const {
  if (token.kind == K::end_of_input || token.kind == K::end_of_file)
    return "the end of the diagram";
  if (token.kind == K::newline) return "the end of the line";
  if (token.kind == K::space) return "a space";
  std::size_t begin = token.at;
  std::size_t end = std::min(begin + token.length, text_.text().size());
  std::string source = text_.text().substr(begin, end - begin);
  std::size_t first = source.find_first_not_of(" \t\n");
  std::size_t last = source.find_last_not_of(" \t\n");
  if (first == std::string::npos) return "white space";
  source = decode_entity_placeholders(source.substr(first, last - first + 1));
  if (std::size_t line_end = source.find('\n'); line_end != std::string::npos)
    source.resize(line_end);
  return "'" + source + "'";
}

std::string StatementParser::hint_for(const Token& token) const {
  K before = next_ > 0 ? tokens_[next_ - 1].kind : K::end_of_input;
  switch (before) {
    case K::graph:
      return "the directions are TB, TD, BT, LR and RL, in capitals";
    case K::style:
    case K::class_word:
    case K::class_def:
    case K::link_style:
      return word_hint;
    case K::end_of_input:
      return "a flowchart begins with a line such as 'flowchart TB'";
    default:
      break;
  }
  if (const char* hint = keyword_hint(token.kind)) return hint;
  if (is_bracket(token.kind))
    return before == K::node_string && !in_label() ? style_hint : quote_hint;
  switch (token.kind) {
    case K::lexical_error:
      return in_label()
                 ? quote_hint
                 : "an id is made of letters and digits; put anything else into a label: n1[\"…\"]";
    case K::link_id:
      return "'@' names a link or opens settings; in an id it cannot stand: n1[\"user@host\"]";
    case K::minus:
    case K::tag_end:
      return "a link needs two dashes: '-->' or '---'";
    case K::link:
    case K::start_link:
      return "between two links there must be a node";
    case K::unused:
    case K::string:
      return "a label in double quotes stands in brackets: A[\"text\"]";
    case K::node_string:
      if (token.text.rfind("%%", 0) == 0) return "a comment '%%' needs a line of its own";
      if (token.text == "-") return "a link needs two dashes: '-->' or '---'";
      return "join nodes by a link, or begin a new line";
    case K::newline:
    case K::end_of_input:
    case K::end_of_file:
      if (before == K::link || before == K::pipe)
        return "the link leads nowhere: name a node behind it";
      return "close the bracket, quote or link that is still open above";
    default:
      return "begin a new line for each statement";
  }
}

/// Whether the parser stands in the text of a bracket.
bool StatementParser::in_label() const {
  K before = next_ > 0 ? tokens_[next_ - 1].kind : K::end_of_input;
  return before == K::text || before == K::string || before == K::markdown_string ||
         is_bracket(before);
}

}  // namespace fieldguide::flowchart
