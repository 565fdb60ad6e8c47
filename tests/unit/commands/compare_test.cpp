// Comparisons on the terminal.
#include "commands/compare.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace fieldguide;

namespace {

LoadedSite load_sample() {
  BuildOptions options;
  options.root =
      std::filesystem::path(FIELDGUIDE_SOURCE_DIR) / "tests" / "sites" / "cloud_warehouses";
  Diagnostics diagnostics;
  auto loaded = load_site(options, diagnostics);
  REQUIRE(loaded);
  return std::move(*loaded);
}

}  // namespace

TEST_CASE("roles are compared as a table, as Markdown, as CSV and as JSON") {
  const LoadedSite sample = load_sample();
  Diagnostics diagnostics;
  CompareCommand command{{"nimbus", "stratus"}, {"price"}, CompareFormat::table, 80};
  CHECK(compare_in_text(sample, command, diagnostics) ==
        "Aspect            Nimbus                          Stratus\n"
        "----------------  ------------------------------  ------------------------------\n"
        "Price of storage  $180 and up (per month)         up to $12.5 (per month, EU)\n"
        "                  [price-list]                    [price-list][brochure]\n");
  command.format = CompareFormat::markdown;
  CHECK(compare_in_text(sample, command, diagnostics) ==
        "| Aspect | Nimbus | Stratus |\n| --- | --- | --- |\n"
        "| Price of storage | $180 and up (per month) [^price-list] "
        "| up to $12.5 (per month, EU) [^price-list][^brochure] |\n");
  command.format = CompareFormat::csv;
  CHECK(compare_in_text(sample, command, diagnostics) ==
        "Aspect,Nimbus,Stratus\r\nPrice of storage,$180 and up (per month) [price-list],"
        "\"up to $12.5 (per month, EU) [price-list][brochure]\"\r\n");
  command.format = CompareFormat::json;
  const auto json = nlohmann::ordered_json::parse(compare_in_text(sample, command, diagnostics));
  CHECK(json["roles"][0]["id"] == "nimbus");
  CHECK(json["dimensions"][0]["values"]["stratus"]["ranges"][0]["high"] == 12.5);
  CHECK(json["dimensions"][0]["values"]["nimbus"]["ranges"][0]["low"].is_number_integer());
  CHECK(diagnostics.empty());
}

TEST_CASE("unknown roles and dimensions are named, with the nearest that there is") {
  const LoadedSite sample = load_sample();
  Diagnostics diagnostics;
  CHECK(compare_in_text(sample, {{"cirrus", "nimbos"}, {"prize"}}, diagnostics).empty());
  const auto found = diagnostics.sorted();
  REQUIRE(found.size() == 2);
  CHECK(found[0].hint == "did you mean 'nimbus'?");
  CHECK(found[1].hint == "did you mean 'price'?");
}
