// The pictures of whole pages: what they name exists, and is what it says.
#include <map>

#include "base/image_size.hpp"
#include "catch.hpp"
#include "commands/build.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

using Files = std::map<std::string, std::string>;

const std::string base = "https://example.org/guide/";
const std::string site_yaml = "title: Guide\nbase_url: " + base + "\nfeatures: {cards: true}\n";

void write_page(const TemporaryFolder& folder, const std::string& path, const std::string& matter) {
  folder.write("content/" + path, "---\n" + matter + "\n---\n\nText.\n");
}

void write_role(const TemporaryFolder& folder, const std::string& name) {
  folder.write("content/roles/" + name + ".yaml",
               "name: " + name + "\nkind: pillar\ncolour: \"#2563eb\"\nfocus: Bread\n");
}

/// Pages of every kind, one with a picture of its own and one whose title no font has.
void write_site(const TemporaryFolder& folder, const std::string& settings = site_yaml) {
  folder.write("site.yaml", settings);
  folder.write("content/dimensions.yaml", "- {id: focus, label: Focus, type: text}\n");
  write_role(folder, "baker");
  write_role(folder, "miller");
  write_page(folder, "index.md", "title: Guide\ndescription: It guides.");
  write_page(folder, "comparisons/index.md", "title: Compared\ndescription: Side by side.");
  write_page(folder, "comparisons/both.md",
             "title: Both\ndescription: The two.\nroles: [baker, miller]");
  write_page(folder, "one.md", "title: One\ndescription: First.\ntags: [first]");
  write_page(folder, "kana.md", "title: データ\ndescription: In kana.\nslug: kana");
  write_page(folder, "own.md", "title: Own\ndescription: Has one.\nimage: dot.svg");
  folder.write("content/dot.svg",
               "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>\n");
}

BuildOptions options_for(const TemporaryFolder& folder) {
  BuildOptions options;
  options.root = folder.path();
  return options;
}

Files files_of(const BuildOptions& options, Diagnostics& diagnostics) {
  Files files;
  for (Output& output : make_outputs(options, diagnostics))
    files[output.path] = std::move(output.bytes);
  return files;
}

Files files_of(const BuildOptions& options) {
  Diagnostics diagnostics;
  Files files = files_of(options, diagnostics);
  CHECK(diagnostics.empty());
  return files;
}

/// The content of `<meta property="…">`; empty when the page has none.
std::string property(const std::string& html, const std::string& name) {
  const std::string open = "<meta property=\"" + name + "\" content=\"";
  const std::size_t begin = html.find(open);
  if (begin == std::string::npos) return {};
  const std::size_t from = begin + open.size();
  return html.substr(from, html.find('"', from) - from);
}

/// The published file that an address of the site means.
std::string file_of(const std::string& address) {
  REQUIRE(address.starts_with(base));
  return address.substr(base.size(), address.find('?') - base.size());
}

bool has_cards(const Files& files) {
  for (const auto& [path, bytes] : files)
    if (path.ends_with("social-card.png") || !property(bytes, "og:image").empty()) return true;
  return false;
}

}  // namespace

TEST_CASE("every page names a picture that is there and as large as it says", "[cards]") {
  const TemporaryFolder folder;
  write_site(folder);
  const Files files = files_of(options_for(folder));
  std::size_t pages = 0;
  for (const auto& [path, html] : files) {
    const bool redirects = html.find("http-equiv=\"refresh\"") != std::string::npos;
    if (!path.ends_with("index.html") || redirects) continue;
    INFO(path);
    const auto picture = files.find(file_of(property(html, "og:image")));
    REQUIRE(picture != files.end());
    const auto size = image_size(picture->second);
    REQUIRE(size);
    CHECK(property(html, "og:image:width") == std::to_string(size->width));
    CHECK(property(html, "og:image:height") == std::to_string(size->height));
    CHECK_FALSE(property(html, "og:image:alt").empty());
    CHECK(html.find("name=\"twitter:card\" content=\"summary_large_image\"") != std::string::npos);
    ++pages;
  }
  CHECK(pages >= 10);
  CHECK(property(files.at("404.html"), "og:image").empty());
}

TEST_CASE("a page's own image comes before a card", "[cards]") {
  const TemporaryFolder folder;
  write_site(folder);
  const Files files = files_of(options_for(folder));
  CHECK(property(files.at("own/index.html"), "og:image") == base + "dot.svg");
  CHECK(property(files.at("own/index.html"), "og:image:width") == "30");
  CHECK_FALSE(files.contains("own/social-card.png"));
}

TEST_CASE("a page whose title no font has gets the site's card", "[cards]") {
  const TemporaryFolder folder;
  write_site(folder);
  const Files files = files_of(options_for(folder));
  CHECK(files.at("kana/social-card.png") == files.at("social-card.png"));
  CHECK(files.at("one/social-card.png") != files.at("social-card.png"));
}

TEST_CASE("the address of a card changes with the card, its file's name does not", "[cards]") {
  const TemporaryFolder folder;
  write_site(folder);
  const Files before = files_of(options_for(folder));
  write_page(folder, "one.md", "title: Another\ndescription: First.\ntags: [first]");
  const Files after = files_of(options_for(folder));
  const auto address = [](const Files& files, const std::string& page) {
    return property(files.at(page), "og:image");
  };
  CHECK(address(before, "one/index.html") != address(after, "one/index.html"));
  CHECK(file_of(address(before, "one/index.html")) == file_of(address(after, "one/index.html")));
  CHECK(address(before, "index.html") == address(after, "index.html"));
}

TEST_CASE("the structured data of an article names its picture", "[cards]") {
  const TemporaryFolder folder;
  write_site(folder);
  const std::string html = files_of(options_for(folder)).at("one/index.html");
  CHECK(html.find("\"image\":\"" + property(html, "og:image") + "\"") != std::string::npos);
}

TEST_CASE("there are no cards where nobody would see them", "[cards]") {
  const TemporaryFolder folder;
  write_site(folder, "title: Guide\nfeatures: {cards: true}\n");
  CHECK_FALSE(has_cards(files_of(options_for(folder))));

  write_site(folder, "title: Guide\nbase_url: " + base + "\n");
  folder.write("content/own.md", "---\ntitle: Own\ndescription: Has none.\n---\n\nText.\n");
  CHECK_FALSE(has_cards(files_of(options_for(folder))));

  folder.write("site.yaml", site_yaml);
  BuildOptions offline = options_for(folder);
  offline.style = LinkStyle::offline;
  CHECK_FALSE(has_cards(files_of(offline)));
  BuildOptions preview = options_for(folder);
  preview.cards = Cards::left_out;
  CHECK_FALSE(has_cards(files_of(preview)));
}

TEST_CASE("a site whose own title no font has is told so once", "[cards]") {
  const TemporaryFolder folder;
  write_site(folder, "title: データの手引き\nbase_url: " + base + "\nfeatures: {cards: true}\n");
  folder.write("content/own.md", "---\ntitle: Own\ndescription: Has none.\n---\n\nText.\n");
  Diagnostics diagnostics;
  CHECK_FALSE(has_cards(files_of(options_for(folder), diagnostics)));
  CHECK(diagnostics.warnings() == 1);
  CHECK(diagnostics.sorted().at(0).code == Code::missing_characters);
}

TEST_CASE("a page that is rendered again keeps its card unless that has changed", "[cards][memo]") {
  const TemporaryFolder folder;
  write_site(folder);
  const BuildOptions options = options_for(folder);
  Diagnostics diagnostics;
  BuildState state;
  REQUIRE(build(options, state, diagnostics));
  const auto written = [&](const std::string& page) {
    return std::filesystem::last_write_time(folder.path() / "public" / page / "social-card.png");
  };
  const auto before = written("kana");

  struct CardCounter final : Observer {
    std::map<std::string, int> drawn;
    void stage(std::string_view, std::size_t) override {}
    void piece(Piece kind, std::string_view name, Duration) override {
      if (kind == Piece::card) ++drawn[std::string(name)];
    }
  } counter;
  BuildOptions observed = options;
  observed.observer = &counter;
  write_page(folder, "one.md", "title: Another\ndescription: First.\ntags: [first]");
  REQUIRE(build(observed, state, diagnostics));
  CHECK(state.pages_rendered > 5);
  CHECK(counter.drawn == std::map<std::string, int>{{"/one/", 1}});
  CHECK(written("kana") == before);

  std::filesystem::remove(folder.path() / "public/kana/social-card.png");
  REQUIRE(build(observed, state, diagnostics));
  CHECK(counter.drawn == std::map<std::string, int>{{"/one/", 1}, {"/kana/", 1}});
}
