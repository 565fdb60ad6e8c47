// Every built-in block as HTML, as plain text and as Markdown, on the sample site of warehouses.
#include "render/blocks.hpp"

#include <filesystem>
#include <set>

#include "assets/theme_assets.hpp"
#include "assets/theme_files.hpp"
#include "catch.hpp"
#include "commands/build.hpp"
#include "input/yaml.hpp"
#include "render/blocks/block_kinds.hpp"
#include "render/host.hpp"
#include "render/values.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;

/// The sample site, ready to render a block on its home page.
class Stage {
 public:
  Stage()
      : root_(fs::path(FIELDGUIDE_SOURCE_DIR) / "tests" / "sites" / "cloud_warehouses"),
        loaded_(load()),
        assets_(load_theme_assets(root_, "", diagnostics)),
        templates_(
            [this](std::string_view name) -> std::optional<TemplateSource> {
              auto file = load_template(root_, std::string(name), diagnostics);
              if (!file) return std::nullopt;
              return TemplateSource{file->name, std::move(file->bytes)};
            },
            make_host(loaded_.texts, assets_, "/", LinkStyle::pretty)),
        setting_{loaded_.site,
                 loaded_.texts,
                 templates_,
                 assets_,
                 loaded_.markdown,
                 fonts_,
                 LinkStyle::pretty,
                 make_cross_index(loaded_.site),
                 Json{{"site", site_values(loaded_.site, loaded_.texts, LinkStyle::pretty)}},
                 {}} {}

  std::string html(const std::string& name, const std::string& yaml) {
    PageScope scope = make_scope();
    const Json page = {{"page", {{"path", "/"}}}};
    const Context site{&setting_.site_context};
    const Context context{&page, &site};
    scope.context = &context;
    return render_block(block(name, yaml), scope, diagnostics);
  }

  std::string text(const std::string& name, const std::string& yaml, TextForm form) {
    PageScope scope = make_scope();
    return render_block_text(block(name, yaml), scope, form, diagnostics);
  }

  /// Turns `features: {mermaid_client: true}` on, on a site that brings mermaid.js or does not.
  void let_browser_draw(bool brings_mermaid) {
    loaded_.site.config.features.mermaid_client = true;
    if (brings_mermaid) assets_.urls["mermaid.min.js"] = "/assets/mermaid.min.js";
  }

  /// Several blocks of one page.
  std::string diagrams(const std::vector<std::string>& sources, std::vector<Output>& files) {
    PageScope scope = make_scope();
    const Json page = {{"page", {{"path", "/"}}}};
    const Context site{&setting_.site_context};
    const Context context{&page, &site};
    scope.context = &context;
    std::string html;
    for (const std::string& source : sources)
      html += render_block(block("mermaid", source), scope, diagnostics);
    files = std::move(scope.files);
    return html;
  }

  /// The same block twice on one page.
  std::string twice(const std::string& name, const std::string& yaml) {
    PageScope scope = make_scope();
    const Json page = {{"page", {{"path", "/"}}}};
    const Context site{&setting_.site_context};
    const Context context{&page, &site};
    scope.context = &context;
    std::string html = render_block(block(name, yaml), scope, diagnostics);
    return html + render_block(block(name, yaml), scope, diagnostics);
  }

  Diagnostics diagnostics;

 private:
  LoadedSite load() {
    BuildOptions options;
    options.root = root_;
    auto loaded = load_site(options, diagnostics);
    REQUIRE(loaded);
    return std::move(*loaded);
  }

  PageScope make_scope() { return PageScope{setting_, loaded_.site.pages.front(), {"/", "/"}}; }

  Block block(const std::string& name, const std::string& yaml) {
    const Location at{"content/index.md", 1, 1};
    Block block{name, yaml, {}, at, at};
    if (name != "mermaid") block.data = parse_yaml(yaml, at, diagnostics).value_or(Value{});
    return block;
  }

  fs::path root_;
  LoadedSite loaded_;
  ThemeAssets assets_;
  Templates templates_;
  Fonts fonts_;
  Setting setting_;
};

void check_contains(const std::string& text, const std::string& part) {
  INFO(text);
  INFO("should contain: " << part);
  CHECK(text.find(part) != std::string::npos);
}

struct Case {
  const char *name, *yaml, *html, *plain, *markdown;
};

// What must stand in each form, as far as it is the block's own affair.
constexpr Case cases[] = {
    {"compare", "roles: [cirrus, nimbus]\ndimensions: [engines]\n",
     "<tr id=\"fg-block-1-row-engines\" data-row=\"engines\">",
     "Engines  SQL [brochure]            SQL\n"
     "         Vector search [brochure]\n"
     "         Graphs, labelled\n",
     "| Engines | SQL [^brochure]<br>Vector search [^brochure]<br>Graphs, labelled | SQL |\n"},
    {"roles", "roles: [cirrus]\n", "<a href=\"roles/cirrus/\">Cirrus</a>",
     "- Cirrus: The one that does everything. [brochure]\n",
     "- [Cirrus](roles/cirrus/): The one that does everything [^brochure].\n"},
    {"cards", "- {title: On, text: Go *on*., link: checklist.md}\n", "href=\"checklist/\">On</a>",
     "- On: Go on.\n", "- [On](checklist/): Go *on*.\n"},
    {"steps", "- {title: Sign, text: With *ink*.}\n- title: Wait\n", "<em>ink</em>",
     "1. Sign: With ink.\n2. Wait\n", "1. Sign: With *ink*.\n2. Wait\n"},
    {"timeline", "- {when: 2012 to 2015, title: Clouds, text: They *came*.}\n",
     "<p class=\"timeline-when\">2012 to 2015</p>", "- 2012 to 2015: Clouds. They came.\n",
     "- 2012 to 2015: Clouds. They *came*.\n"},
    {"choose",
     "question: Large?\nanswers:\n- {answer: \"Yes\", role: cirrus}\n- answer: \"No\"\n  then:\n"
     "    question: Small?\n    answers: [{answer: Very, text: Use *paper*.}]\n",
     "<p class=\"choose-question\">Small?</p>",
     "Large?\n\n- Yes\n  - Look at: Cirrus\n- No\n  - Small?\n    - Very\n      - Use paper.\n",
     "Large?\n\n- Yes\n  - Look at: Cirrus\n- No\n  - Small?\n    - Very\n      - Use *paper*.\n"},
    {"ownership", "rows: [{what: Cost, owner: cirrus, stands_in: nimbus, note: \"By *law*\"}]\n",
     "<th scope=\"row\">Cost</th>", "Cost  Cirrus        Nimbus        By law\n",
     "| Cost | Cirrus | Nimbus | By *law* |\n"},
    {"salary", "roles: [cirrus, nimbus, stratus]\n", "<path class=\"range-head\"",
     "Nimbus   $180 and up (per month) [price-list]\n",
     "| Stratus | up to $12.5 (per month, EU) [^price-list][^brochure] |\n"},
    {"shared", "roles: [cirrus, stratus]\ndimensions: [engines]\n", "<rect class=\"share-part\"",
     "Engines: 2 of 3 in common\n\n- Cirrus, Stratus\n  - SQL [brochure]\n",
     "- Only Cirrus\n  - Graphs, labelled\n"},
    {"skills", "roles: [cirrus, nimbus]\ndimensions: [engines]\n", "<span class=\"mark\"",
     "Graphs, labelled  named", "| Vector search | named [^brochure] |  |\n"},
    {"technologies", "roles: [cirrus, nimbus]\ndimensions: [engines]\n",
     "<td class=\"role-nimbus\">", "Others    SQL [brochure]",
     "| Others | SQL [^brochure]<br>Vector search [^brochure]<br>Graphs, labelled | SQL |\n"},
    {"careers", "roles: [cirrus, stratus]\n", "<svg", "- Cirrus → Stratus\n",
     "- Cirrus → Stratus\n"},
    {"mermaid", "flowchart LR\naccTitle: Two\naccDescr: One leads to the other\na --> b\n", "<svg",
     "Two. One leads to the other\n", "```mermaid\nflowchart LR\n"},
};

}  // namespace

TEST_CASE("every built-in block has its HTML, its plain text and its Markdown") {
  Stage stage;
  std::set<std::string_view> tested;
  for (const Case& c : cases) {
    INFO(c.name);
    check_contains(stage.html(c.name, c.yaml), c.html);
    check_contains(stage.text(c.name, c.yaml, TextForm::plain), c.plain);
    check_contains(stage.text(c.name, c.yaml, TextForm::markdown), c.markdown);
    tested.insert(c.name);
  }
  for (const Diagnostic& finding : stage.diagnostics.sorted())
    FAIL_CHECK(finding.message);
  for (const BlockKind& kind : built_in_blocks())
    CHECK(tested.contains(kind.name));
}

TEST_CASE("a site's own block is its template in HTML and its YAML elsewhere") {
  Stage stage;
  const char* yaml = "pick: nimbus\nbecause: [\"<b>\"]\n";
  check_contains(stage.html("verdict", yaml), "Pick nimbus");
  check_contains(stage.html("verdict", yaml), "&lt;b&gt;");
  CHECK(stage.text("verdict", yaml, TextForm::plain) == yaml);
  CHECK(stage.text("verdict", yaml, TextForm::markdown) ==
        "```yaml\n" + std::string(yaml) + "```\n");
}

TEST_CASE("blocks report what they cannot show") {
  struct Mistake {
    const char *name, *yaml, *message;
  };
  const Mistake mistakes[] = {
      {"compare", "roles: [cirus]\n", "there is no role 'cirus'"},
      {"compare", "dimensions: [engine]\nroles: [cirrus]\n", "there is no dimension 'engine'"},
      {"compare", "{}\n", "the block names no roles, and neither does the page"},
      {"shared", "roles: [cirrus]\n", "one role has nothing to be compared with"},
      {"salary", "roles: [cirrus]\ndimensions: [storage]\n",
       "the block has no dimension of type 'range'"},
      {"ownership", "rows: [{what: Cost, owner: nobody}]\n", "there is no role 'nobody'"},
      {"choose", "question: Why?\nanswers: [{answer: So, role: nobody}]\n",
       "there is no role 'nobody'"},
  };
  for (const Mistake& mistake : mistakes) {
    Stage stage;
    stage.html(mistake.name, mistake.yaml);
    const auto found = stage.diagnostics.sorted();
    INFO(mistake.name << ": " << mistake.yaml);
    for (const Diagnostic& finding : found)
      UNSCOPED_INFO(finding.message);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == mistake.message);
    CHECK(found[0].location.file == "content/index.md");
  }
}

TEST_CASE("a flowchart lies next to its page as a file, named after its title") {
  Stage stage;
  std::vector<Output> files;
  const std::string titled = "flowchart LR\naccTitle: Two steps\na --> b\n";
  const std::string html = stage.diagrams({titled, titled, "flowchart LR\nc"}, files);
  REQUIRE(files.size() == 3);
  CHECK(files[0].path == "diagram-two-steps.svg");
  CHECK(files[1].path == "diagram-two-steps-2.svg");
  CHECK(files[2].path == "diagram.svg");
  CHECK(files[0].bytes.starts_with("<svg xmlns="));
  for (const Output& file : files)
    check_contains(html, "href=\"" + file.path + "\"");
}

TEST_CASE("regions of one page that would share a name are numbered") {
  Stage stage;
  const std::string compared = stage.twice("compare", "roles: [cirrus, nimbus]\n");
  check_contains(compared, ">Cirrus, Nimbus compared</caption>");
  check_contains(compared, ">Cirrus, Nimbus compared (2)</caption>");
  check_contains(compared, "aria-label=\"Tools for the table: Cirrus, Nimbus compared (2)\"");
  check_contains(stage.twice("skills", "roles: [cirrus, nimbus]\n"), " (2)</caption>");
  std::vector<Output> files;
  check_contains(stage.diagrams({"flowchart LR\na", "flowchart LR\nb"}, files), " (2)\"");
}

TEST_CASE("links of a diagram are written and proven like those of the text") {
  Stage stage;
  std::vector<Output> files;
  const std::string html =
      stage.diagrams({"flowchart LR\na --> b\nclick a \"roles/nimbus.yaml\""}, files);
  check_contains(html, "<a href=\"roles/nimbus/\">");
  check_contains(files[0].bytes, "<a href=\"roles/nimbus/\">");
  CHECK(stage.diagnostics.empty());
  stage.diagrams({"flowchart LR\na\nclick a \"roles/nobody.yaml\""}, files);
  REQUIRE(stage.diagnostics.errors() == 1);
  CHECK(stage.diagnostics.sorted()[0].code == Code::broken_link);
}

TEST_CASE("other diagrams show their source, and a warning names their kind") {
  Stage stage;
  std::vector<Output> files;
  const std::string html = stage.diagrams({"sequenceDiagram\nA->>B: <x>"}, files);
  check_contains(html, "<code>sequenceDiagram\nA-&gt;&gt;B: &lt;x&gt;</code>");
  CHECK(html.find("<script") == std::string::npos);
  CHECK(files.empty());
  REQUIRE(stage.diagnostics.warnings() == 1);
  CHECK(stage.diagnostics.sorted()[0].message ==
        "diagrams of the kind 'sequence' are not drawn; the page shows its source");
}

TEST_CASE("with 'mermaid_client' a page loads mermaid.js once, for diagrams that need it") {
  Stage stage;
  stage.let_browser_draw(true);
  std::vector<Output> files;
  const std::string html = stage.diagrams({"pie\n\"a\": 1", "gantt\ntitle x"}, files);
  const std::size_t first = html.find("assets/mermaid.min.js");
  REQUIRE(first != std::string::npos);
  CHECK(html.find("assets/mermaid.min.js", first + 1) == std::string::npos);
  CHECK(stage.diagrams({"flowchart LR\na"}, files).find("<script") == std::string::npos);
  CHECK(stage.diagnostics.empty());
}

TEST_CASE("'mermaid_client' needs the site's own mermaid.js") {
  Stage stage;
  stage.let_browser_draw(false);
  std::vector<Output> files;
  stage.diagrams({"pie\n\"a\": 1"}, files);
  REQUIRE(stage.diagnostics.errors() >= 1);
  CHECK(stage.diagnostics.sorted()[0].message ==
        "'mermaid_client' needs the file 'theme/js/mermaid.min.js'");
}
