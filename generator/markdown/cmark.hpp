// The one door to cmark-gfm: registration, parsing, and its nodes' texts as views without copies.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include <cstddef>
#include <string_view>

#include "markdown/arena.hpp"

namespace fieldguide::cmark {

/// A parsed text, whose nodes live in the calling thread's arena. Trees of one thread are destroyed
/// in reverse order of their parsing.
class Tree {
 public:
  /// Parses `prefix` followed by `text`, with tables, strikethrough, autolinks, task lists,
  /// footnotes.
  Tree(std::string_view prefix, std::string_view text);
  [[nodiscard]] cmark_node* root() const { return root_; }

 private:
  ArenaScope memory_;
  cmark_node* root_;
};

/// Registers the extensions, once, and makes their parsing safe from several threads.
void register_extensions();

/// Parses `prefix` followed by `text`, with tables, strikethrough, autolinks, task lists,
/// footnotes.
Tree parse(std::string_view prefix, std::string_view text);

/// cmark's accessors copy each text to end it with a NUL; a view of the chunk costs nothing.
inline std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}
inline std::string_view literal(const cmark_node& node) {
  return view(node.as.literal);
}

/// The definition that a footnote reference refers to.
inline cmark_node& definition(const cmark_node& reference) {
  return *reference.parent_footnote_def;
}

inline bool is(const cmark_node* node, cmark_node_type type) {
  return node != nullptr && node->type == type;
}

}  // namespace fieldguide::cmark
