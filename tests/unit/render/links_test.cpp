// Relative links lead from any page to any other, at a root, under a sub-path and from disk.
#include "render/links.hpp"

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("links are relative to the page that holds them") {
  struct Row {
    const char *from, *to, *pretty, *offline;
  };
  const Row rows[] = {
      {"/", "/", "./", "index.html"},
      {"/", "/roles/", "roles/", "roles/index.html"},
      {"/roles/a/", "/", "../../", "../../index.html"},
      {"/roles/a/", "/roles/b/", "../b/", "../b/index.html"},
      {"/roles/a/", "/roles/a/", "./", "index.html"},
      {"/roles/a/", "/roles/ab/", "../ab/", "../ab/index.html"},
      {"/roles/a/", "/roles/a/#skills", "#skills", "#skills"},
      {"/roles/a/", "/roles/b/#skills", "../b/#skills", "../b/index.html#skills"},
      {"/a/", "/assets/site.css", "../assets/site.css", "../assets/site.css"},
      {"/", "/a:b/", "./a:b/", "./a:b/index.html"},
  };
  for (const Row& row : rows) {
    INFO(row.from << " → " << row.to);
    CHECK(relative_link({row.from, "/", LinkStyle::pretty}, row.to) == row.pretty);
    CHECK(relative_link({row.from, "/", LinkStyle::offline}, row.to) == row.offline);
  }
}

TEST_CASE("the not-found page is served at any depth, so its links begin at the base path") {
  CHECK(relative_link({"/404.html", "/guide/", LinkStyle::pretty}, "/roles/") == "/guide/roles/");
  CHECK(relative_link({"/404.html", "/", LinkStyle::pretty}, "/") == "/");
  CHECK(relative_link({"/404.html", "/guide/", LinkStyle::offline}, "/roles/") ==
        "roles/index.html");
}

TEST_CASE("the base path is the path of base_url") {
  CHECK(base_path_of("") == "/");
  CHECK(base_path_of("https://example.org") == "/");
  CHECK(base_path_of("https://example.org/") == "/");
  CHECK(base_path_of("https://example.org/guide/en/") == "/guide/en/");
}

TEST_CASE("a page is written as the index of its folder") {
  CHECK(output_path("/") == "index.html");
  CHECK(output_path("/roles/a/") == "roles/a/index.html");
  CHECK(output_path("/404.html") == "404.html");
}
