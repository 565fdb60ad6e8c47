// Lists what the language has, from the declarations that the program itself uses.
#include "template/reference.hpp"

#include <fmt/format.h>

#include "template/library/library.hpp"

namespace fieldguide {
namespace {

/// Code in a cell of a table, where "|" and line ends would end the cell.
std::string code_cell(std::string_view code) {
  std::string cell;
  for (char c : code) {
    if (c == '|') cell += '\\';
    cell += c == '\n' ? std::string("↵") : std::string(1, c);
  }
  return fmt::format("`{}`", cell);
}

std::string signature(const jinja::Declaration& declaration, bool takes_input) {
  std::string_view parameters = declaration.parameters;
  if (takes_input) {
    const std::size_t comma = parameters.find(", ");
    parameters = comma == std::string_view::npos ? "" : parameters.substr(comma + 2);
  }
  if (parameters.empty() && takes_input) return std::string(declaration.name);
  return fmt::format("{}({})", declaration.name, parameters);
}

}  // namespace

std::vector<ReferenceGroup> template_reference() {
  return {{"Filters for texts", true, jinja::string_filters()},
          {"Filters for numbers", true, jinja::number_filters()},
          {"Filters for lists and maps", true, jinja::sequence_filters()},
          {"Filters that look into items", true, jinja::selection_filters()},
          {"Filters for what is shown", true, jinja::value_filters()},
          {"Tests", true, jinja::built_in_tests()},
          {"Functions", false, jinja::built_in_functions()}};
}

std::string reference_as_markdown(const std::vector<ReferenceGroup>& groups) {
  std::string page;
  for (const ReferenceGroup& group : groups) {
    page += fmt::format(
        "\n## {}\n\n| Name | What it gives | Example | Result |\n|---|---|---|---|\n", group.title);
    for (const jinja::Declaration& entry : group.declarations)
      page += fmt::format("| {} | {} | {} | {} |\n", code_cell(signature(entry, group.takes_input)),
                          entry.meaning, code_cell(entry.example), code_cell(entry.result));
  }
  return page;
}

}  // namespace fieldguide
