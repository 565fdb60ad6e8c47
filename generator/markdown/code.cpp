// Writes fences as holes: code for the highlighter, blocks in braces and Mermaid for their
// templates.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

/// A line without what block quotes and lists may put in front of it.
std::string_view without_containers(std::string_view line) {
  return trim(line.substr(std::min(line.find_first_not_of(" \t>"), line.size())));
}

/// Whether a line closes the fence (GFM 4.5): only its character, at least as often.
bool closes(std::string_view line, const cmark_code& code) {
  line = without_containers(line);
  return line.size() >= code.fence_length &&
         line.find_first_not_of(static_cast<char>(code.fence_char)) == std::string_view::npos;
}

void check_closed(Writer& writer, const cmark_node& node) {
  const int first = writer.context.line(node.start_line), last = writer.context.line(node.end_line);
  if (last > first && closes(writer.context.source.line(last), node.as.code)) return;
  writer.report(Code::unclosed_fence, writer.context.at(node),
                "this fence is never closed and takes in all that follows",
                fmt::format("end it with a line '{}'",
                            std::string(node.as.code.fence_length,
                                        static_cast<char>(node.as.code.fence_char))));
}

/// Where the first line of the content stands: behind the indentation that the fence has removed.
Location content_at(Writer& writer, const cmark_node& node) {
  const MarkdownSource& source = writer.context.source;
  const int number = writer.context.line(node.start_line) + 1;
  const std::string_view line = source.line(number);
  std::string_view content = cmark::view(node.as.code.literal);
  content = content.substr(0, content.find_first_of("\r\n"));
  const std::size_t indent = line.ends_with(content) ? line.size() - content.size() : 0;
  return source.at({source.line_start(number) + indent, 1});
}

bool is_block_name(std::string_view name) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
         name.find_first_not_of(allowed) == std::string_view::npos;
}

/// The name of a block, "mermaid", or nothing for a code block.
std::string_view block_name(Writer& writer, const cmark_node& node, std::string_view info) {
  if (info == "mermaid") return info;
  if (!info.starts_with('{')) return {};
  const std::string_view name = info.ends_with('}') ? trim(info.substr(1, info.size() - 2)) : "";
  if (is_block_name(name)) return name;
  writer.report(Code::bad_block_name, writer.context.at(node),
                fmt::format("'{}' does not name a block", info),
                "write one name of small letters, digits and hyphens: ```{compare}");
  return {};
}

void add_block(Writer& writer, const cmark_node& node, std::string_view name) {
  Block block;
  block.name = name;
  block.source = cmark::view(node.as.code.literal);
  block.at = writer.context.at(node);
  block.source_at = content_at(writer, node);
  writer.body.blocks.push_back(std::move(block));
  writer.add_hole(BlockHole{writer.body.blocks.size() - 1});
}

/// The value of `title="…"` in an info string; empty when there is none.
std::string_view title_of(std::string_view info) {
  constexpr std::string_view key = "title=\"";
  const std::size_t start = info.find(key);
  if (start == std::string_view::npos) return {};
  const std::string_view rest = info.substr(start + key.size());
  const std::size_t end = rest.find('"');
  return end == std::string_view::npos ? std::string_view{} : rest.substr(0, end);
}

void add_code(Writer& writer, const cmark_node& node, std::string_view info) {
  CodeBlock code;
  code.language = to_lower_ascii(info.substr(0, info.find_first_of(" \t")));
  code.title = title_of(info);
  code.code = cmark::view(node.as.code.literal);
  code.at = writer.context.at(node);
  writer.add_hole(std::move(code));
}

}  // namespace

Visit enter_code_block(Writer& writer, cmark_node& node) {
  writer.start_line();
  const std::string_view info = cmark::view(node.as.code.info);
  if (node.as.code.fenced != 0) check_closed(writer, node);
  if (const std::string_view name = block_name(writer, node, info); !name.empty())
    add_block(writer, node, name);
  else
    add_code(writer, node, info);
  writer.write("\n");
  return Visit::skip;
}

}  // namespace fieldguide
