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

/// From offsets in the preprocessed text to those of the author's.
void map_places(Flowchart& chart, const MappedText& text) {
  for (Vertex& vertex : chart.vertices) {
    vertex.at = text.origin(vertex.at);
    vertex.link_at = text.origin(vertex.link_at);
  }
  for (Edge& edge : chart.edges)
    edge.at = text.origin(edge.at);
  for (Subgraph& subgraph : chart.subgraphs)
    subgraph.at = text.origin(subgraph.at);
}

}  // namespace

std::optional<Flowchart> parse_flowchart(std::string_view source, const ParseOptions& options,
                                         Problem& problem) {
  std::optional<Preprocessed> prepared = preprocess(source, problem);
  if (!prepared) return std::nullopt;
  Builder builder(options, std::move(prepared->settings));
  StatementParser parser(prepared->text, tokenize(prepared->text.text()), builder);
  parser.parse_chart();
  if (!parser.failed()) {
    Flowchart chart = builder.take();
    map_places(chart, prepared->text);
    return chart;
  }
  problem = parser.problem();
  problem.at = std::min(problem.at, source.size());
  return std::nullopt;
}

}  // namespace fieldguide::flowchart
