// Writes raw HTML: as text with a warning, or passed through but for GFM's filtered tags.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

/// GFM 6.11, "Disallowed Raw HTML".
constexpr auto filtered_tags = std::to_array<std::string_view>(
    {"title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"});

/// Whether the tag at the beginning of `html`, a '<', is one of the filtered.
bool is_filtered(std::string_view html) {
  constexpr std::size_t longest_name = 9;
  std::size_t start = 1;
  if (html.substr(start).starts_with('/')) ++start;
  const std::string name = to_lower_ascii(html.substr(std::min(start, html.size()), longest_name));
  return std::any_of(filtered_tags.begin(), filtered_tags.end(), [&](std::string_view tag) {
    if (!name.starts_with(tag)) return false;
    const std::string_view rest = html.substr(start + tag.size());
    return rest.empty() ||
           std::string_view(" \t\n\v\f\r>").find(rest[0]) != std::string_view::npos ||
           rest.starts_with("/>");
  });
}

void write_filtered(Writer& writer, std::string_view html) {
  while (!html.empty()) {
    const std::size_t open = std::min(html.find('<'), html.size());
    writer.write(html.substr(0, open));
    html.remove_prefix(open);
    if (html.empty()) return;
    writer.write(is_filtered(html) ? "&lt;" : "<");
    html.remove_prefix(1);
  }
}

/// A comment is a note to other editors and is never shown.
bool is_comment(std::string_view html) {
  html = trim(html);
  return html.starts_with("<!--") && html.find("-->") == html.size() - 3;
}

void warn(Writer& writer, const cmark_node& node) {
  writer.report(Code::raw_html, writer.context.at(node), "HTML is shown as text",
                "write it in Markdown, or set 'markdown: {raw_html: true}' in site.yaml");
}

}  // namespace

Visit enter_html_block(Writer& writer, cmark_node& node) {
  const std::string_view html = cmark::literal(node);
  writer.start_line();
  if (writer.context.options.raw_html) {
    write_filtered(writer, html);
  } else if (!is_comment(html)) {
    warn(writer, node);
    writer.write("<p>");
    writer.write_escaped(trim(html));
    writer.write("</p>");
    writer.say(trim(html));
    writer.end_spoken_line();
  }
  writer.start_line();
  return Visit::skip;
}

Visit enter_html_inline(Writer& writer, cmark_node& node) {
  const std::string_view html = cmark::literal(node);
  if (writer.context.options.raw_html) {
    // Unlike a block, cmark filters only the tag itself.
    writer.write(is_filtered(html) ? "&lt;" : "<");
    writer.write(html.substr(1));
  } else if (!is_comment(html)) {
    warn(writer, node);
    writer.write_escaped(html);
    writer.say(html);
  }
  return Visit::skip;
}

}  // namespace fieldguide
