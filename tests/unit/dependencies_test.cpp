// The folders of the generator include one another only in the order that its map states.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "catch.hpp"

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

/// What each folder may include, itself aside; see "Dependencies" in generator/README.md.
const std::map<std::string, Names>& allowed() {
  static const Names model = {"base", "model"};
  static const std::map<std::string, Names> rules = {
      {"base", {}},
      {"model", {"base"}},
      {"text", model},
      {"schema", model},
      {"i18n", model},
      {"compare", model},
      {"template", {"base", "model", "text"}},
      {"fonts", {"base"}},
      {"cards", {"base", "model", "text", "fonts"}},
      {"diagram", {"base", "model", "text", "fonts"}},
      {"charts", {"base", "model", "text", "compare"}},
      {"search", {"base", "model", "text"}},
      {"markdown", {"base", "model", "text"}},
      {"input", {"base", "model", "schema"}},
      {"assets", model},
      {"publish", model},
      {"memo", model},
      {"serve", model},
      {"site", {"base", "model", "text", "schema", "i18n", "compare", "markdown", "input"}},
      {"render",
       {"base", "model", "text", "schema", "i18n", "compare", "charts", "template", "diagram",
        "cards", "markdown", "assets", "search", "site", "."}},
  };
  return rules;
}

/// Which folders may use a library, by the first part of its header's name.
const std::map<std::string, Names>& library_users() {
  static const std::map<std::string, Names> users = {
      {"yaml-cpp", {"input"}},
      {"cmark-gfm", {"markdown"}},
      {"utf8proc", {"text"}},
      {"xxhash", {"base"}},
      {"hb", {"fonts"}},
      {"ft2build", {"fonts"}},
      {"png", {"cards"}},
      {"CLI", {"commands"}},
      {"microhttpd", {"serve"}},
      {"nlohmann", {"template", "render", "schema", "search", "diagram", "serve", "commands"}},
  };
  return users;
}

struct Include {
  std::string file, folder, header;
  bool quoted = false;
};

std::vector<Include> all_includes() {
  std::vector<Include> includes;
  const fs::path root = fs::path(FIELDGUIDE_SOURCE_DIR) / "generator";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    const fs::path relative = fs::relative(entry.path(), root);
    const std::string folder = relative.has_parent_path() ? relative.begin()->string() : ".";
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include ")) continue;
      const bool quoted = line[9] == '"';
      const std::size_t end = line.find(quoted ? '"' : '>', 10);
      includes.push_back({relative.string(), folder, line.substr(10, end - 10), quoted});
    }
  }
  return includes;
}

}  // namespace

TEST_CASE("folders include one another only downwards") {
  const auto includes = all_includes();
  REQUIRE(includes.size() > 100);
  for (const Include& include : includes) {
    const auto rule = allowed().find(include.folder);
    if (!include.quoted || rule == allowed().end()) continue;
    const std::size_t slash = include.header.find('/');
    const std::string target = slash == std::string::npos ? "." : include.header.substr(0, slash);
    INFO(include.file << " includes " << include.header);
    CHECK((target == include.folder || rule->second.contains(target)));
  }
}

TEST_CASE("each library is touched by its own folders alone") {
  for (const Include& include : all_includes())
    for (const auto& [library, folders] : library_users())
      if (!include.quoted && include.header.starts_with(library)) {
        INFO(include.file << " includes " << include.header);
        CHECK(folders.contains(include.folder));
      }
}
