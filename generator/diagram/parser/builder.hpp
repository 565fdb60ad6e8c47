// Puts a flowchart together from the parser's findings, with the meaning that mermaid's flowDb.ts
// gives them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagram/graph.hpp"
#include "diagram/parser/preprocess.hpp"

namespace fieldguide::flowchart {

/// What decides over a diagram beside its own text; mermaid's site configuration.
struct ParseOptions {
  bool keep_unsafe_links =
      false;  ///< Mermaid's `securityLevel: loose`, for comparison with it only.
  std::size_t maximum_edges = 500;  ///< Mermaid's default.
};

/// A link between node lists, as the grammar reads it.
struct LinkToken {
  std::string type, stroke;
  std::optional<int> length;
  std::optional<Label> label;
  std::string id;  ///< With its "@"; empty when none is given.
  std::size_t at = 0;
};

/// What stands inside a subgraph.
struct SubgraphBody {
  std::vector<std::string> members;  ///< As mentioned; repetitions allowed.
  std::string direction;
};

class Builder {
 public:
  Builder(const ParseOptions& options, Settings settings);

  void set_direction(std::string_view word);
  /// A node is mentioned; `label` and `shape` replace earlier ones.
  void add_vertex(const std::string& id, std::size_t at, const Label* label = nullptr,
                  std::string_view shape = {});
  void add_property(const std::string& id, std::string key, std::string value);
  void add_styles(const std::string& id, const std::vector<std::string>& styles, std::size_t at);
  /// `id@{ metadata }` of a node, edge or subgraph.
  void add_metadata(const std::string& id, const std::string& metadata, std::size_t at);
  void add_links(const std::vector<std::string>& starts, const std::vector<std::string>& ends,
                 const LinkToken& link);
  /// Id of the new subgraph. Without `title` it is named by its number or, when it has one word, by
  /// that.
  std::string add_subgraph(const Label& id, const Label* title, const SubgraphBody& body,
                           std::size_t at);
  void add_class_def(std::string_view names, const std::vector<std::string>& styles);
  void set_class(std::string_view ids, const std::string& name);
  void set_link(std::string_view ids, std::string_view url, const std::string& target,
                std::size_t at);
  void set_tooltip(std::string_view ids, std::string_view tooltip);
  /// `linkStyle`; "default" or the number of an edge.
  void style_link(const std::string& position, std::vector<std::string> styles, std::size_t at);
  void curve_link(const std::string& position, const std::string& curve, std::size_t at);

  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }
  [[nodiscard]] Flowchart& chart() { return chart_; }
  /// The whole chart, with entities decoded.
  Flowchart take();

 private:
  Vertex& vertex(const std::string& id, std::size_t at);
  Edge* find_edge(std::string_view id);
  Edge* edge_at(const std::string& position, std::size_t at);
  Subgraph* find_subgraph(std::string_view id);
  void add_link(const std::string& start, const std::string& end, const LinkToken& link,
                std::string id);
  void apply_to_vertex(const std::string& id, const struct Metadata& data, std::size_t at);
  void fail(std::string message, std::string hint, std::size_t at, std::size_t length = 1);

  ParseOptions options_;
  Flowchart chart_;
  std::map<std::string, std::size_t, std::less<>> vertex_index_;
  std::map<std::string, std::size_t, std::less<>> subgraph_index_;
  std::set<std::string, std::less<>> owned_;  ///< Ids that are members of a subgraph.
  std::map<std::string, std::string, std::less<>> tooltips_;
  std::size_t subgraph_count_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace fieldguide::flowchart
