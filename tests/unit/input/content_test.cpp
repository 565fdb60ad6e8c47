// Reading a whole site: the guide itself.
#include "input/content.hpp"

#include <fmt/format.h>

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("the guide's own content is read without a finding") {
  Diagnostics diagnostics;
  const auto config = read_config(FIELDGUIDE_SOURCE_DIR, diagnostics);
  REQUIRE(config.has_value());
  const Content content = read_content(FIELDGUIDE_SOURCE_DIR, *config, diagnostics);
  for (const Diagnostic& d : diagnostics.sorted())
    UNSCOPED_INFO(fmt::format("{}:{}:{} {}", d.location.file.text(), d.location.line,
                              d.location.column, d.message));
  CHECK(diagnostics.empty());
  CHECK(content.roles.size() >= 5);
  CHECK(content.dimensions.size() >= 5);
  CHECK(content.documents.size() >= 5);
}
