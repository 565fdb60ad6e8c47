// Renders template cases from standard input, for comparison with Jinja2: see compare.py.
#include <iostream>
#include <string>

#include "template/templates.hpp"

using namespace fieldguide;

namespace {

/// {"$html": "<b>"} in a context stands for a string that is HTML already.
Json with_markup(const Json& value) {
  if (value.is_object() && value.size() == 1 && value.contains("$html"))
    return markup(value["$html"].get<std::string>());
  if (!value.is_structured()) return value;
  Json copy = value.is_object() ? Json::object() : Json::array();
  for (const auto& [key, item] : value.items()) {
    if (value.is_object())
      copy[key] = with_markup(item);
    else
      copy.push_back(with_markup(item));
  }
  return copy;
}

Json describe(const Diagnostics& diagnostics) {
  Json errors = Json::array();
  for (const Diagnostic& found : diagnostics.sorted())
    errors.push_back(code_name(found.code) + " " + std::to_string(found.location.line) + ":" +
                     std::to_string(found.location.column) + " " + found.message);
  return errors;
}

/// A case: `templates` by name, of which "main" is rendered over `context`.
Json render(const Json& test_case) {
  const Templates templates([&](std::string_view name) -> std::optional<TemplateSource> {
    const auto found = test_case["templates"].find(std::string(name));
    if (found == test_case["templates"].end()) return std::nullopt;
    return TemplateSource{std::string(name), found->get<std::string>()};
  });
  const Json values = with_markup(test_case["context"]);
  Diagnostics diagnostics;
  const auto output = templates.render("main", {&values, nullptr}, diagnostics);
  if (output) return Json{{"output", *output}};
  return Json{{"errors", describe(diagnostics)}};
}

}  // namespace

int main() {
  const Json cases = Json::parse(std::cin);
  Json results = Json::array();
  for (const Json& test_case : cases)
    results.push_back(render(test_case));
  std::cout << results.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  return std::cout.good() ? 0 : 1;
}
