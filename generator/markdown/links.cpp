// Writes links and images as holes, and finds where their destinations stand.
#include <fmt/format.h>

#include "base/text.hpp"
#include "base/url.hpp"
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

/// An autolink stands as its own text, to which cmark may have added "mailto:" or "http://".
std::optional<Span> find_autolink(Writer& writer, const cmark_node& link, std::string_view url) {
  const cmark_node* text = link.first_child;
  if (!cmark::is(text, CMARK_NODE_TEXT) || text->next != nullptr) return std::nullopt;
  const std::string_view written = cmark::literal(*text);
  if (written.empty() || !url.ends_with(written)) return std::nullopt;
  const std::string_view added = url.substr(0, url.size() - written.size());
  if (!added.empty() && added != "mailto:" && added != "http://") return std::nullopt;
  return writer.cursor.find(written);
}

/// Place of the destination itself; the line of the link when it cannot be found.
Location find_destination(Writer& writer, const cmark_node& node, std::string_view url) {
  const MarkdownSource& source = writer.context.source;
  writer.cursor.enter_line(writer.context.line(node.start_line));
  if (!url.empty()) {
    if (const auto span = writer.cursor.find_destination(url)) return source.at(*span);
    if (const auto span = find_autolink(writer, node, url)) return source.at(*span);
    if (const auto span = source.find_definition(url)) return source.at(*span);
  }
  return writer.context.at(node);
}

void refuse(Writer& writer, const Location& at, std::string_view url) {
  writer.report(Code::dangerous_url, at,
                fmt::format("'{}' would run a program in the reader's browser",
                            url.substr(0, url.find(':') + 1)),
                "link to a page or a file instead");
}

}  // namespace

Visit enter_link(Writer& writer, cmark_node& node) {
  const std::string_view url = cmark::view(node.as.link.url);
  if (is_dangerous_url(url)) {
    writer.open_links.push_back({});
    writer.write("<a>");
    return Visit::children;
  }
  LinkStart link;
  link.destination = url;
  link.title = cmark::view(node.as.link.title);
  writer.open_links.push_back({writer.add_hole(std::move(link))});
  return Visit::children;
}

void leave_link(Writer& writer, cmark_node& node) {
  const std::string_view url = cmark::view(node.as.link.url);
  Location at = find_destination(writer, node, url);
  const std::size_t hole = writer.open_links.back().hole;
  writer.open_links.pop_back();
  if (hole == OpenLink::no_hole)
    refuse(writer, at, url);
  else
    (*std::get<Boxed<LinkStart>>(writer.body.holes[hole].what)).at = at;
  writer.write("</a>");
}

bool is_lone_image(const cmark_node& paragraph) {
  return cmark::is(paragraph.first_child, CMARK_NODE_IMAGE) &&
         paragraph.first_child->next == nullptr && !is_task_text(paragraph);
}

Visit enter_image(Writer& writer, cmark_node& node) {
  Image image;
  image.source = cmark::view(node.as.link.url);
  image.alt = text_of(node);
  image.title = cmark::view(node.as.link.title);
  image.alone = !writer.context.inline_only && cmark::is(node.parent, CMARK_NODE_PARAGRAPH) &&
                is_lone_image(*node.parent);
  image.at = find_destination(writer, node, image.source);
  writer.say(image.alt);
  if (trim(image.alt).empty())
    writer.report(Code::missing_alt_text, image.at, "this image has no alternative text",
                  "say between the brackets what the image shows: ![a bar chart of salaries](…)");
  if (is_dangerous_url(image.source))
    refuse(writer, image.at, image.source);
  else
    writer.add_hole(std::move(image));
  return Visit::skip;
}

}  // namespace fieldguide
