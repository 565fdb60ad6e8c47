// JSON-LD of whole pages: what it says, and that no text of the site can end its script.
#include <map>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "commands/build.hpp"
#include "support/golden.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

namespace {

using Json = nlohmann::ordered_json;

const char* hostile = "</script><!-- <script> & \\\"quoted\\\"";

/// A site of two roles whose texts try to leave the script they are put into.
void write_site(const std::filesystem::path& root) {
  const std::string name = std::string("\"Baker ") + hostile + "\"";
  write_file(root / "site.yaml", "title: Guide\nbase_url: https://example.org/guide/\n");
  write_file(root / "content/index.md",
             "---\ntitle: Guide\ndescription: It guides.\n---\n\nText.\n");
  write_file(
      root / "content/questions.md",
      "---\ntitle: Questions\ndescription: Some.\nfaq: Asked often\ndate: 2026-01-02\n---\n\n"
      "## Asked often\n\n### Why `</script>`?\n\nBecause of `<!--`.\n\n### And "
      "then?\n\nNothing.\n");
  write_file(root / "content/dimensions.yaml",
             "- {id: skills, label: Skills, type: terms}\n"
             "- {id: pay, label: Pay, type: range, unit: USD}\n"
             "- {id: speed, label: Speed, type: range, unit: loaves}\n");
  write_file(
      root / "content/terms.yaml",
      "- {id: dough, name: \"Dough </script>\", kinds: [skill], definition: Flour and water.}\n");
  write_file(root / "content/sources.yaml", "- {id: survey, title: A survey}\n");
  write_file(
      root / "content/roles/baker.yaml",
      "name: " + name +
          "\nsummary: Bakes.\nskills: [dough]\n"
          "pay:\n- {low: 20, source: survey}\n- {low: 30, high: 40.5, per: hour, source: survey}\n"
          "speed: {low: 3, high: 9, source: survey}\n");
}

/// The page's JSON-LD by type. No "<" may stand in it.
std::map<std::string, Json> data_of(const std::vector<Output>& outputs, const std::string& path) {
  std::map<std::string, Json> by_type;
  for (const Output& output : outputs) {
    if (output.path != path) continue;
    const std::string open = "<script type=\"application/ld+json\">";
    const std::size_t begin = output.bytes.find(open);
    REQUIRE(begin != std::string::npos);
    const std::size_t end = output.bytes.find("</script>", begin);
    const std::string text = output.bytes.substr(begin + open.size(), end - begin - open.size());
    CHECK(text.find('<') == std::string::npos);
    const Json document = Json::parse(text);
    for (const Json& item : document["@graph"])
      by_type[item["@type"].get<std::string>()] = item;
  }
  return by_type;
}

}  // namespace

TEST_CASE("JSON-LD says what pages are and only what the site states") {
  const TemporaryFolder folder;
  write_site(folder.path());
  BuildOptions options;
  options.root = folder.path();
  Diagnostics diagnostics;
  const auto outputs = make_outputs(options, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());

  auto role = data_of(outputs, "roles/baker/index.html");
  const Json& occupation = role["Occupation"];
  CHECK(occupation["name"] == "Baker </script><!-- <script> & \"quoted\"");
  CHECK(occupation["skills"] == Json::array({"Dough </script>"}));
  REQUIRE(occupation["estimatedSalary"].size() == 2);  // loaves are no money
  CHECK(occupation["estimatedSalary"][0]["minValue"] == 20);
  CHECK_FALSE(occupation["estimatedSalary"][0].contains("maxValue"));
  CHECK(occupation["estimatedSalary"][1]["currency"] == "USD");
  CHECK(occupation["estimatedSalary"][1]["description"] == "per hour");
  const Json& crumbs = role["BreadcrumbList"]["itemListElement"];
  REQUIRE(crumbs.size() == 3);
  CHECK(crumbs[0]["item"] == "https://example.org/guide/");
  CHECK(crumbs[2]["item"] == "https://example.org/guide/roles/baker/");

  auto page = data_of(outputs, "questions/index.html");
  CHECK(page["TechArticle"]["datePublished"] == "2026-01-02");
  const Json& questions = page["FAQPage"]["mainEntity"];
  REQUIRE(questions.size() == 2);
  CHECK(questions[0]["name"] == "Why </script>?");
  CHECK(questions[0]["acceptedAnswer"]["text"] == "Because of <!--.");

  auto home = data_of(outputs, "index.html");
  CHECK(home["WebSite"]["name"] == "Guide");
  CHECK(home["WebSite"]["description"] == "It guides.");
  CHECK(home["WebSite"]["url"] == "https://example.org/guide/");
  CHECK(home["WebSite"]["potentialAction"]["target"]["urlTemplate"] ==
        "https://example.org/guide/search/?q={words}");
  CHECK_FALSE(home.contains("BreadcrumbList"));  // it is where trails begin
  CHECK(data_of(outputs, "roles/index.html")["CollectionPage"]["url"] ==
        "https://example.org/guide/roles/");
  CHECK(data_of(outputs, "search/index.html").contains("SearchResultsPage"));

  auto glossary = data_of(outputs, "glossary/index.html");
  CHECK(glossary["DefinedTermSet"]["hasDefinedTerm"][0]["name"] == "Dough </script>");
}

TEST_CASE("questions open and close as details whose answers have the links' ids") {
  const TemporaryFolder folder;
  write_site(folder.path());
  BuildOptions options;
  options.root = folder.path();
  Diagnostics diagnostics;
  for (const Output& output : make_outputs(options, diagnostics)) {
    if (output.path != "questions/index.html") continue;
    const std::string& html = output.bytes;
    CHECK(html.find("<details class=\"faq\"><summary><h3>And then?</h3></summary>\n"
                    "<div class=\"faq-answer\" id=\"and-then\">") != std::string::npos);
    auto count = [&](const std::string& part) {
      int found = 0;
      for (std::size_t at = html.find(part); at != std::string::npos; at = html.find(part, at + 1))
        ++found;
      return found;
    };
    CHECK(count("<details class=\"faq\">") == 2);
    CHECK(count("class=\"faq-link\"") == 2);
    CHECK(html.find("<h2 id=\"asked-often\">") < html.find("<details class=\"faq\">"));
  }
}
