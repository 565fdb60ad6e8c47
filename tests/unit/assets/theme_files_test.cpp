// Tests of which file wins: the site's or the embedded one.
#include "assets/theme_files.hpp"

#include <algorithm>
#include <filesystem>

#include "assets/embedded.hpp"
#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

/// An embedded style sheet, which is served otherwise than it was written.
const EmbeddedFile& some_style_sheet() {
  const auto files = embedded_files();
  const auto found = std::find_if(files.begin(), files.end(), [](const EmbeddedFile& file) {
    return file.path.starts_with("theme/css/") && file.source != file.served;
  });
  REQUIRE(found != files.end());
  return *found;
}

}  // namespace

TEST_CASE("embedded files are sorted, found by path, and never empty where their source is not",
          "[assets]") {
  const auto files = embedded_files();
  CHECK(std::is_sorted(files.begin(), files.end(),
                       [](const auto& a, const auto& b) { return a.path < b.path; }));
  for (const EmbeddedFile& file : files) {
    INFO(file.path);
    CHECK(find_embedded(file.path) == &file);
    CHECK(file.served.empty() == file.source.empty());
  }
  CHECK(find_embedded("theme/none.css") == nullptr);
}

TEST_CASE("style sheets and scripts are embedded as written and as minified", "[assets]") {
  const EmbeddedFile& file = some_style_sheet();
  CHECK(file.served.size() < file.source.size());
}

TEST_CASE("without a file of the site the embedded one is served", "[assets]") {
  const EmbeddedFile& embedded = some_style_sheet();
  Diagnostics diagnostics;
  const auto file = load_theme_file("/nonexistent", std::string(embedded.path), diagnostics);
  REQUIRE(file);
  CHECK(file->bytes == embedded.served);
  CHECK(file->name == "theme:" + std::string(embedded.path.substr(6)));
  CHECK_FALSE(file->own);
}

TEST_CASE("a site's file that equals the embedded source is served minified", "[assets]") {
  const EmbeddedFile& embedded = some_style_sheet();
  const TemporaryFolder site;
  site.write(std::string(embedded.path), embedded.source);
  Diagnostics diagnostics;
  const auto file = load_theme_file(site.path(), std::string(embedded.path), diagnostics);
  REQUIRE(file);
  CHECK(file->bytes == embedded.served);
  CHECK_FALSE(file->own);
}

TEST_CASE("a site's own file wins over the embedded one", "[assets]") {
  const EmbeddedFile& embedded = some_style_sheet();
  const TemporaryFolder site;
  site.write(std::string(embedded.path), "a { b: c }");
  Diagnostics diagnostics;
  const auto file = load_theme_file(site.path(), std::string(embedded.path), diagnostics);
  REQUIRE(file);
  CHECK(file->bytes == "a { b: c }");
  CHECK(file->name == embedded.path);
  CHECK(file->own);
}

TEST_CASE("a file that nobody has is no finding", "[assets]") {
  Diagnostics diagnostics;
  CHECK_FALSE(load_theme_file("/nonexistent", "theme/none.css", diagnostics));
  CHECK_FALSE(load_template("/nonexistent", "none.html", diagnostics));
  CHECK_FALSE(load_template("/nonexistent", "theme:none.html", diagnostics));
  CHECK(diagnostics.empty());
}

TEST_CASE("a site's templates are found, and links among them are refused", "[assets]") {
  const TemporaryFolder site;
  site.write("templates/blocks/ours.html", "ours");
  site.write("secret.html", "secret");
  std::filesystem::create_symlink(site.path() / "secret.html", site.path() / "templates/link.html");
  Diagnostics diagnostics;
  const auto ours = load_template(site.path(), "blocks/ours.html", diagnostics);
  REQUIRE(ours);
  CHECK(ours->bytes == "ours");
  CHECK(ours->name == "templates/blocks/ours.html");
  CHECK(diagnostics.empty());
  CHECK_FALSE(load_template(site.path(), "link.html", diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::symlink_refused);
  CHECK(diagnostics.sorted()[0].location.file == "templates/link.html");
}

TEST_CASE("a theme file that is not UTF-8 is reported", "[assets]") {
  const TemporaryFolder site;
  site.write("templates/page.html", "a\xFF");
  Diagnostics diagnostics;
  CHECK_FALSE(load_template(site.path(), "page.html", diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::not_utf8);
}

TEST_CASE("lists merge the site's files and the embedded ones", "[assets]") {
  const EmbeddedFile& embedded = some_style_sheet();
  const TemporaryFolder site;
  site.write(std::string(embedded.path), "");
  site.write("theme/css/zz-ours.css", "");
  Diagnostics diagnostics;
  const auto paths = list_theme_files(site.path(), "theme/css", diagnostics);
  CHECK(std::count(paths.begin(), paths.end(), embedded.path) == 1);
  CHECK(std::count(paths.begin(), paths.end(), "theme/css/zz-ours.css") == 1);
  CHECK(std::is_sorted(paths.begin(), paths.end()));
}

TEST_CASE("a template that replaces an embedded one can still reach it", "[assets]") {
  const TemporaryFolder site;
  site.write("templates/base.html", "{% extends \"theme:base.html\" %}");
  Diagnostics diagnostics;
  const auto own = load_template(site.path(), "base.html", diagnostics);
  const auto embedded = load_template(site.path(), "theme:base.html", diagnostics);
  REQUIRE(own);
  REQUIRE(embedded);
  CHECK(own->name == "templates/base.html");
  CHECK(embedded->name == "theme:base.html");
  CHECK(embedded->bytes == find_embedded("templates/base.html")->source);
}

TEST_CASE("the text of embedded files is found by the names that diagnostics use", "[assets]") {
  CHECK(embedded_text("theme:base.html") == find_embedded("templates/base.html")->source);
  CHECK(embedded_text("theme:i18n/en.yaml") == find_embedded("theme/i18n/en.yaml")->source);
  CHECK_FALSE(embedded_text("theme:none.html"));
  CHECK_FALSE(embedded_text("templates/base.html"));
}
