// Runs preprocessing, lexer and grammar.
#include "diagram/parser/parser.hpp"

#include <algorithm>

#include "diagram/parser/lexer.hpp"
#include "diagram/parser/preprocess.hpp"
#include "diagram/parser/statements.hpp"

namespace fieldguide::flowchart {
namespace {

/// All tokens; the last one is `end_of_input` or `lexical_error`.
std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  Lexer lexer(text);
  do {
    tokens.push_back(lexer.next());
  } while (tokens.back().kind != TokenKind::end_of_input &&
           tokens.back().kind != TokenKind::lexical_error);
  return tokens;
}

}  // namespace

std::optional<Flowchart> parse_flowchart(std::string_view source, const ParseOptions& options,
                                         Problem& problem) {
  std::optional<Preprocessed> prepared = preprocess(source, problem);
  if (!prepared) return std::nullopt;
  Builder builder(options, std::move(prepared->settings));
  StatementParser parser(prepared->text, tokenize(prepared->text.text()), builder);
  parser.parse_chart();
  if (!parser.failed()) return builder.take();
  problem = parser.problem();
  problem.at = std::min(problem.at, source.size());
  return std::nullopt;
}

}  // namespace fieldguide::flowchart
