// Renders small templates in tests.
#pragma once

#include <map>
#include <string>

#include "template/templates.hpp"

namespace fieldguide::tests {

/// Templates by name; their files are "templates/<name>".
using Sources = std::map<std::string, std::string, std::less<>>;

/// What a render gives: its output, or its diagnostics as text.
struct Rendered {
  std::string output;  ///< Empty after errors.
  /// "FG0503 templates/main:1:4+5 message (hint)", a line each, related places as "
  /// file:line:column text".
  std::string errors;
};

TemplateLoader loader_of(Sources sources);
Rendered render_with(const Templates& templates, const Json& values);
/// Renders "main".
Rendered render_sources(Sources sources, const Json& values = Json::object(), Host host = {},
                        TemplateLimits limits = {});
/// Renders one template.
Rendered render_text(std::string text, const Json& values = Json::object());

}  // namespace fieldguide::tests
