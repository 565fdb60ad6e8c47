// What search finds on the pages of a site.
#include "render/search_pages.hpp"

#include <algorithm>

#include "catch.hpp"
#include "commands/build.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

BuildOptions site(const TemporaryFolder& folder, const std::string& settings = {}) {
  folder.write("site.yaml", "title: Guide\n" + settings);
  folder.write("content/index.md", "---\ntitle: Guide\ndescription: It guides.\n---\n\nText.\n");
  BuildOptions options;
  options.root = folder.path();
  return options;
}

std::vector<Output> outputs_of(const BuildOptions& options) {
  Diagnostics diagnostics;
  auto outputs = make_outputs(options, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  return outputs;
}

/// The stored texts of all pages, as they stand in their scripts.
std::string texts_of(const BuildOptions& options) {
  std::string texts;
  for (const Output& output : outputs_of(options))
    if (output.path.starts_with("assets/search/texts.")) texts += output.bytes;
  return texts;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page is found by its beginning and by its sections") {
  const TemporaryFolder folder;
  const BuildOptions options = site(folder);
  folder.write(
      "content/one.md",
      "---\ntitle: One\ndescription: First.\ntags: [x]\n---\n\nLead.\n\n## A\n\nText *a*.\n\n"
      "### B\n\nText b.\n\n#### C\n\nText c.\n\n> ## Quoted\n>\n> Text.\n");
  CHECK(contains(texts_of(options), R"js(["/one/","One","Article","",[["","","First. Lead. x"],)js"
                                    R"js(["a","A","Text a."],)js"
                                    R"js(["b","A › B","Text b. C Text c. Quoted Text."]]])js"));
}

TEST_CASE("what blocks say is found, and diagrams by their words") {
  const TemporaryFolder folder;
  const BuildOptions options = site(folder);
  folder.write("content/one.md",
               "---\ntitle: One\ndescription: First.\n---\n\n## A\n\n```{steps}\n- title: Walk\n  "
               "text: Slowly.\n```\n");
  const std::string texts = texts_of(options);
  CHECK(contains(texts, "Walk"));
  CHECK(contains(texts, "Slowly."));
}

TEST_CASE("a role is found by its names and by what it states") {
  const TemporaryFolder folder;
  const BuildOptions options = site(folder);
  folder.write("content/roles/index.md", "---\ntitle: Roles\ndescription: All.\n---\n");
  folder.write("content/dimensions.yaml", "- {id: focus, label: Focus, type: text}\n");
  folder.write("content/roles/maker.yaml",
               "name: Maker\nkind: pillar\naliases: [Builder]\nsummary: Makes.\nfocus: Things\n");
  CHECK(contains(texts_of(options),
                 R"js(["/roles/maker/","Maker","Role","role-maker",)js"
                 R"js([["","","Makes. Builder"],["row-focus","Focus","Things."]]])js"));
}

TEST_CASE("drafts are never found, even where they are shown") {
  const TemporaryFolder folder;
  BuildOptions options = site(folder);
  folder.write("content/one.md",
               "---\ntitle: Secret\ndescription: First.\ndraft: true\n---\n\nHidden.\n");
  options.drafts = Drafts::include;
  CHECK(contains(texts_of(options), "It guides."));
  CHECK_FALSE(contains(texts_of(options), "Hidden"));
}

TEST_CASE("a site without search has nothing of it") {
  const TemporaryFolder folder;
  const auto outputs = outputs_of(site(folder, "features: {search: false}\n"));
  for (const Output& output : outputs) {
    CHECK_FALSE(output.path.starts_with("search/"));
    CHECK_FALSE(output.path.starts_with("assets/search/"));
    if (output.path == "index.html") CHECK_FALSE(contains(output.bytes, "data-search-open"));
  }
}

TEST_CASE("the page of search has an address that a site may write itself") {
  const TemporaryFolder folder;
  const BuildOptions options = site(folder);
  folder.write("content/search.md", "---\ntitle: Find it\ndescription: Here.\n---\n");
  const auto outputs = outputs_of(options);
  const auto page = std::find_if(outputs.begin(), outputs.end(), [](const Output& output) {
    return output.path == "search/index.html";
  });
  REQUIRE(page != outputs.end());
  CHECK(contains(page->bytes, "Find it"));
  CHECK(contains(page->bytes, "data-search-box=\"page\""));
  CHECK_FALSE(contains(page->bytes, "search-dialog"));
}
