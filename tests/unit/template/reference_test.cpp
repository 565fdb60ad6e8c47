// The handbook's lists of filters, tests and functions say what is so.
#include "template/reference.hpp"

#include "catch.hpp"
#include "support/golden.hpp"
#include "unit/template/support.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

TEST_CASE("every example of the handbook gives the result that stands beside it", "[template]") {
  for (const ReferenceGroup& group : template_reference()) {
    for (const jinja::Declaration& entry : group.declarations) {
      INFO(group.title << ": " << entry.name << ": " << entry.example);
      CHECK(entry.example.find(entry.name) != std::string_view::npos);
      const Rendered rendered = render_text(std::string(entry.example));
      CHECK(rendered.errors.empty());
      CHECK(rendered.output == entry.result);
    }
  }
}

TEST_CASE("each group is in the order of the alphabet and says what its entries mean",
          "[template]") {
  for (const ReferenceGroup& group : template_reference()) {
    for (std::size_t i = 0; i < group.declarations.size(); ++i) {
      const jinja::Declaration& entry = group.declarations[i];
      INFO(group.title << ": " << entry.name);
      CHECK(entry.meaning.ends_with('.'));
      if (i > 0) CHECK(group.declarations[i - 1].name < entry.name);
    }
  }
}

TEST_CASE("the handbook's page of filters ends with the lists of the program", "[template]") {
  const std::filesystem::path page =
      std::filesystem::path(FIELDGUIDE_SOURCE_DIR) / "generator/handbook/content/filters.md";
  const auto groups = template_reference();
  const std::string committed = read_file(page);
  const std::size_t lists = committed.find("\n## " + std::string(groups.front().title));
  check_golden(page, committed.substr(0, lists) + reference_as_markdown(groups));
}
