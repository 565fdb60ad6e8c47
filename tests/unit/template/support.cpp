// Renders small templates and writes their diagnostics down.
#include "unit/template/support.hpp"

#include <fmt/format.h>

namespace fieldguide::tests {
namespace {

std::string place(const Location& location) {
  return fmt::format("{}:{}:{}", location.file.text(), location.line, location.column);
}

std::string describe(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& found : diagnostics.sorted()) {
    text += fmt::format("{} {}+{} {}", code_name(found.code), place(found.location),
                        found.location.length, found.message);
    if (!found.hint.empty()) text += fmt::format(" ({})", found.hint);
    text += '\n';
    for (const RelatedLocation& related : found.related)
      text += fmt::format("  {} {}\n", place(related.location), related.message);
  }
  return text;
}

}  // namespace

TemplateLoader loader_of(Sources sources) {
  return [sources = std::move(sources)](std::string_view name) -> std::optional<TemplateSource> {
    const auto found = sources.find(name);
    if (found == sources.end()) return std::nullopt;
    return TemplateSource{"templates/" + found->first, found->second};
  };
}

Rendered render_with(const Templates& templates, const Json& values) {
  Diagnostics diagnostics;
  const auto output = templates.render("main", {&values, nullptr}, diagnostics);
  return {output.value_or(""), describe(diagnostics)};
}

Rendered render_sources(Sources sources, const Json& values, Host host, TemplateLimits limits) {
  return render_with(Templates(loader_of(std::move(sources)), std::move(host), limits), values);
}

Rendered render_text(std::string text, const Json& values) {
  return render_sources({{"main", std::move(text)}}, values);
}

}  // namespace fieldguide::tests
