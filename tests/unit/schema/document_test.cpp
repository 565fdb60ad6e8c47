// Shapes as tables, and the page of the handbook that shows them.
#include "schema/document.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "schema/shapes.hpp"
#include "support/golden.hpp"

using namespace fieldguide;

namespace {

const std::string page_path = FIELDGUIDE_SOURCE_DIR "/generator/handbook/content/content-model.md";

/// The heading of the shape's section: its name with a capital.
std::string heading_of(const Shape& shape) {
  std::string name = shape.name;
  name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return fmt::format("\n## {}\n", name);
}

/// The page with each shape's section, from its table to the next heading, as the declarations have
/// it.
std::string with_current_tables(std::string page) {
  for (const Shape* shape : all_shapes()) {
    INFO(shape->name);
    const std::size_t heading = page.find(heading_of(*shape));
    REQUIRE(heading != std::string::npos);
    const std::size_t end = std::min(page.find("\n## ", heading + 1), page.size());
    const std::size_t table = page.find("| Key |", heading);
    REQUIRE(table < end);
    page.replace(table, end - table, document_shape(*shape));
  }
  return page;
}

}  // namespace

TEST_CASE("a shape's table says key, value, meaning and example") {
  CHECK(document_shape(relation_schema().shape()) ==
        "| Key | Value | Meaning | Example |\n"
        "| --- | --- | --- | --- |\n"
        "| `role` (required) | an id | its id: the name of its file | `data-architect` |\n"
        "| `note` | a Markdown text | a remark, Markdown | `After some years` |\n");
}

TEST_CASE("rules and other keys stand below the table") {
  CHECK_THAT(document_shape(navigation_schema().shape()),
             Catch::Matchers::EndsWith("\nExactly one of `page` or `url` must be there.\n"));
  CHECK_THAT(document_shape(role_schema().shape()),
             Catch::Matchers::EndsWith(
                 "\nAny other key: what the role says about the dimension of that id.\n"));
}

TEST_CASE("the handbook's page on the content model has the tables of the declarations") {
  tests::check_golden(page_path, with_current_tables(tests::read_file(page_path)));
}
