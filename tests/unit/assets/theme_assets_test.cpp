// Tests of the assets that are published for a theme.
#include "assets/theme_assets.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "assets/embedded.hpp"
#include "base/hash.hpp"
#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;

/// The published bytes of what `asset(key)` names.
std::string published(const ThemeAssets& assets, const std::string& key) {
  const std::string path = assets.urls.at(key).substr(1);
  const auto found = std::find_if(assets.outputs.begin(), assets.outputs.end(),
                                  [&](const Output& output) { return output.path == path; });
  REQUIRE(found != assets.outputs.end());
  return found->bytes;
}

std::vector<Diagnostic> findings_for_css(const std::string& css) {
  const TemporaryFolder site;
  site.write("theme/css/zz-ours.css", css);
  Diagnostics diagnostics;
  load_theme_assets(site.path(), "", diagnostics);
  return diagnostics.sorted();
}

}  // namespace

TEST_CASE("the embedded theme gives assets with hashed names and no finding", "[assets]") {
  Diagnostics diagnostics;
  const ThemeAssets assets = load_theme_assets("/nonexistent", "", diagnostics);
  CHECK(diagnostics.empty());
  std::set<std::string> paths;
  for (const Output& output : assets.outputs) {
    INFO(output.path);
    CHECK(output.path.starts_with("assets/"));
    CHECK(has_hashed_name(output.path));
    CHECK(paths.insert(output.path).second);
  }
  for (const auto& [key, url] : assets.urls)
    CHECK(paths.count(url.substr(1)) == 1);
  CHECK(assets.urls.count("site.css") == 1);
  CHECK(assets.urls.count("fonts/inter-latin.woff2") == 1);
}

TEST_CASE("this repository's own theme is served minified", "[assets]") {
  Diagnostics diagnostics;
  const ThemeAssets embedded = load_theme_assets("/nonexistent", "", diagnostics);
  const ThemeAssets own = load_theme_assets(FIELDGUIDE_SOURCE_DIR, "", diagnostics);
  CHECK(diagnostics.empty());
  CHECK(embedded.urls == own.urls);
  std::size_t written = 0;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with("theme/css/")) written += file.source.size();
  CHECK(published(own, "site.css").size() < written);
}

TEST_CASE("nothing in the style sheet comes from elsewhere", "[assets]") {
  Diagnostics diagnostics;
  const std::string css = published(load_theme_assets("/nonexistent", "", diagnostics), "site.css");
  for (const char* foreign : {"url(data:", "url(\"data:", "url(http", "url(//", "@import"})
    CHECK(css.find(foreign) == std::string::npos);
}

TEST_CASE("style sheets are joined by name, generated rules last", "[assets]") {
  const TemporaryFolder site;
  site.write("theme/css/zz-a.css", ".a{}");
  site.write("theme/css/zz-b.css", ".b{}\n");
  Diagnostics diagnostics;
  const ThemeAssets assets = load_theme_assets(site.path(), ".extra{}", diagnostics);
  CHECK(diagnostics.empty());
  CHECK(published(assets, "site.css").ends_with("\n.a{}\n.b{}\n.extra{}"));
}

TEST_CASE("addresses in style sheets become those of the published files", "[assets]") {
  const TemporaryFolder site;
  site.write("theme/images/dot.svg", "<svg></svg>");
  site.write("theme/css/zz.css",
             "a{b:url(\"../images/dot.svg\");c:url(#x);d:url(../fonts/inter-latin.woff2)}");
  Diagnostics diagnostics;
  const ThemeAssets assets = load_theme_assets(site.path(), "", diagnostics);
  CHECK(diagnostics.empty());
  const std::string dot = assets.urls.at("images/dot.svg").substr(8);
  const std::string font = assets.urls.at("fonts/inter-latin.woff2").substr(8);
  CHECK(published(assets, "site.css")
            .ends_with("a{b:url(\"" + dot + "\");c:url(#x);d:url(" + font + ")}\n"));
  CHECK(dot == hashed_name("dot.svg", "<svg></svg>"));
}

TEST_CASE("addresses of missing files are reported where they stand", "[assets]") {
  const auto findings = findings_for_css("a{}\nb{c:url('../fonts/none.woff2')}");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == Code::missing_file);
  CHECK(findings[0].location == Location{"theme/css/zz-ours.css", 2, 10, 19});
  CHECK(findings[0].message == "there is no 'theme/fonts/none.woff2'");
}

TEST_CASE("addresses on other hosts and data addresses are refused", "[assets]") {
  for (const char* url :
       {"https://example.org/x.png", "//example.org/x.png", "data:image/png;base64,AAAA"}) {
    const auto findings = findings_for_css("a{b:url(" + std::string(url) + ")}");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == Code::foreign_resource);
  }
}

TEST_CASE("a site's own script is served as it is, and must be a classic one", "[assets]") {
  const TemporaryFolder site;
  site.write("theme/js/ours.js", "let x  =  1;\n");
  site.write("theme/js/module.js", "let y;\nimport {a} from './lib/a.js';\n");
  site.write("theme/js/lib/a.js", "export const a = 1;\n");
  Diagnostics diagnostics;
  const ThemeAssets assets = load_theme_assets(site.path(), "", diagnostics);
  CHECK(published(assets, "ours.js") == "let x  =  1;\n");
  CHECK(assets.urls.count("a.js") == 0);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::unbundled_script);
  CHECK(diagnostics.sorted()[0].location == Location{"theme/js/module.js", 2, 1, 6});
}
