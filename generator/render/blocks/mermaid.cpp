// The mermaid block: a flowchart as a drawing, any other diagram as its source.
#include "diagram/flowchart.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/blocks/block_kinds.hpp"
#include "site/links.hpp"
#include "text/slug.hpp"

namespace fieldguide {
namespace {

/// A column on a phone of 390 pixels, less the margins of page and diagram.
constexpr double phone_column = 346;

/// Room around a drawing on a page, in pixels.
constexpr double page_padding = 48;

/// Widths of a diagram's place, in CSS `rem`, below which its narrow drawing stands in: those that
/// theme/css/53-diagram.css knows.
constexpr int narrow_steps[] = {25, 30, 35, 40, 45};

/// A link of a diagram is written and proven like one of the text.
std::optional<std::string> diagram_link(const PageScope& page, const std::string& destination,
                                        const Location& at, Diagnostics& diagnostics) {
  LinkTarget target = resolve_link(page.setting.site, at.file.text(), destination);
  if (target.kind == LinkTarget::Kind::broken) {
    diagnostics.add(target.code, at, std::move(target.problem), std::move(target.hint));
    return std::nullopt;
  }
  return link_to(target, page.links);
}

DiagramOptions options_for(const BlockScope& scope) {
  const Setting& setting = scope.page.setting;
  const Texts& texts = setting.texts;
  DiagramOptions options;
  options.id_prefix = scope.id + "-";
  options.narrow_width = phone_column;
  options.texts = {texts.text("diagram.flowchart"),   texts.text("diagram.nodes"),
                   texts.text("diagram.connections"), texts.text("diagram.leads_to"),
                   texts.text("diagram.joined_with"), texts.text("diagram.in_group"),
                   texts.text("diagram.lines"),       texts.text("diagram.solid"),
                   texts.text("diagram.dashed"),      texts.text("diagram.thick")};
  options.resolve_link = [&page = scope.page](const std::string& link, const Location& at,
                                              Diagnostics& found) {
    return diagram_link(page, link, at, found);
  };
  options.role_colour = [&site = setting.site](const std::string& id) {
    const Role* role = site.role(id);
    return role == nullptr ? std::string() : role->colour;
  };
  return options;
}

/// A site path next to the page that nothing else has: named after the diagram, so that it stays
/// when others come and go.
std::string free_path(const PageScope& page, const std::string& title) {
  const std::string folder = page.page.url.substr(0, page.page.url.rfind('/') + 1);
  const std::string slug = slugify(title);
  const std::string name = slug.empty() ? "diagram" : "diagram-" + slug;
  auto is_taken = [&](const std::string& url) {
    const auto& assets = page.setting.site.assets;
    return std::any_of(page.files.begin(), page.files.end(),
                       [&](const Output& file) { return "/" + file.path == url; }) ||
           std::any_of(assets.begin(), assets.end(),
                       [&](const Asset& asset) { return asset.url == url; });
  };
  std::string url = fmt::format("{}{}.svg", folder, name);
  for (int number = 2; is_taken(url); ++number)
    url = fmt::format("{}{}-{}.svg", folder, name, number);
  return url;
}

/// The narrowest place, in `rem`, that holds a drawing of this width.
int narrow_below(double width) {
  constexpr double rem = 16;
  for (int step : narrow_steps)
    if (step * rem >= width + page_padding) return step;
  return *std::rbegin(narrow_steps);
}

/// What the region around a diagram is called.
std::string region_name(const std::string& title, PageScope& page) {
  const Texts& texts = page.setting.texts;
  return own_region_name(title.empty() ? texts.text("diagram.region_untitled")
                                       : texts.text("diagram.region", {{"title", title}}),
                         page);
}

Json drawing_values(const DiagramResult& drawing, const std::string& file, PageScope& page) {
  return {{"kind", "flowchart"},
          {"source", ""},
          {"title", drawing.title},
          {"region", region_name(drawing.title, page)},
          {"description", drawing.description},
          {"svg", markup(drawing.svg)},
          {"client", nullptr},
          {"narrow", drawing.narrow_svg.empty() ? Json(nullptr) : markup(drawing.narrow_svg)},
          {"narrow_below", narrow_below(drawing.width)},
          {"shrinks", drawing.width * smallest_diagram_scale <= phone_column},
          {"file", file},
          {"alternative", markup(drawing.text_alternative_html)},
          {"width", drawing.width},
          {"height", drawing.height}};
}

/// `client` says whether mermaid.js draws it in the browser: "first" on the page, which loads it,
/// "further", or null.
Json source_values(const std::string& kind, const std::string& source, const Json& client) {
  return {{"kind", kind},   {"source", source}, {"title", ""},      {"description", ""},
          {"svg", nullptr}, {"client", client}, {"alternative", ""}};
}

/// A diagram for mermaid.js, which the site brings itself.
Json client_values(const BlockScope& scope, const std::string& kind, Diagnostics& diagnostics) {
  if (!scope.page.setting.assets.urls.contains("mermaid.min.js")) {
    diagnostics.add(Code::missing_file, scope.block.source_at,
                    "'mermaid_client' needs the file 'theme/js/mermaid.min.js'",
                    "copy dist/mermaid.min.js of the npm package mermaid there");
    return source_values(kind, scope.block.source, nullptr);
  }
  const bool first = !std::exchange(scope.page.loads_mermaid, true);
  return source_values(kind, scope.block.source, first ? "first" : "further");
}

/// What the diagram says to those who do not see it, by its statements `accTitle` and `accDescr`.
std::string accessible_words(std::string_view source) {
  std::string words;
  for (std::string_view line : split_lines(source)) {
    line = trim(line);
    if (!line.starts_with("accTitle:") && !line.starts_with("accDescr:")) continue;
    words += (words.empty() ? "" : ". ") + std::string(trim(line.substr(line.find(':') + 1)));
  }
  return words;
}

}  // namespace

std::optional<Json> mermaid_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const Block& block = scope.block;
  const std::string kind = diagram_kind(block.source);
  if (!is_other_diagram(kind))
    return flowchart_values(block.source, block.source_at, scope, diagnostics);
  if (scope.page.setting.site.config.features.mermaid_client)
    return Json{{"diagram", client_values(scope, kind, diagnostics)}};
  diagnostics.add(
      Code::diagram_kind, block.source_at,
      fmt::format("diagrams of the kind '{}' are not drawn; the page shows its source", kind),
      "draw it as a flowchart, or let the browser draw it: 'features: {mermaid_client: true}' in "
      "site.yaml");
  return Json{{"diagram", source_values(kind, block.source, nullptr)}};
}

std::optional<PlainBlock> mermaid_plain(const BlockScope& scope, TextForm form, Diagnostics&) {
  const std::string& source = scope.block.source;
  const std::string words = accessible_words(source);
  if (form == TextForm::markdown || words.empty()) return PlainBlock{PlainCode{"mermaid", source}};
  return PlainBlock{words};
}

std::string mermaid_label(std::string_view text) {
  std::string label;
  for (char c : text)
    c == '"' ? label.append("#quot;") : c == '#' ? label.append("#35;") : label.append(1, c);
  return label;
}

std::optional<Json> flowchart_values(const std::string& source, const Location& at,
                                     const BlockScope& scope, Diagnostics& diagnostics) {
  auto drawing =
      draw_flowchart({source, at}, options_for(scope), scope.page.setting.fonts, diagnostics);
  if (!drawing) return std::nullopt;
  const std::string file = free_path(scope.page, drawing->title);
  scope.page.files.push_back({file.substr(1), std::move(drawing->file)});
  return Json{{"diagram", drawing_values(*drawing, file, scope.page)}};
}

}  // namespace fieldguide
