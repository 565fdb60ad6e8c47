// Tests of the paths that outputs may have.
#include "publish/paths.hpp"

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("ordinary paths can be published", "[publish]") {
  for (const char* path :
       {"index.html", "roles/data-engineer/index.html", "404.html", ".nojekyll", "a b/c,d.txt",
        "über/straße.html", "comment.html", "com10/x", "console/index.html"})
    CHECK(path_problem(path).empty());
}

TEST_CASE("paths that leave the folder or are not portable cannot be published", "[publish]") {
  for (const std::string path : {"",
                                 "/",
                                 "/etc/passwd",
                                 "../x",
                                 "a/../../x",
                                 "a/./b",
                                 "a//b",
                                 "a/",
                                 "C:\\x",
                                 "a\\b",
                                 "a:b",
                                 "a\nb",
                                 "con",
                                 "roles/CON/index.html",
                                 "nul.txt",
                                 "com1",
                                 "LPT9.html",
                                 "a./b",
                                 "a /b",
                                 "what?",
                                 "a*b",
                                 "x\xFF",
                                 ".fieldguide-manifest",
                                 ".fieldguide-stage/1"}) {
    INFO(path);
    CHECK_FALSE(path_problem(path).empty());
  }
  CHECK_FALSE(path_problem(std::string("a\0b", 3)).empty());
  CHECK_FALSE(path_problem(std::string(300, 'x')).empty());
  CHECK_FALSE(path_problem(std::string(2000, 'x')).empty());
}

TEST_CASE("the problem of a path is named", "[publish]") {
  CHECK(path_problem("a/../b") == "it has the part '..'");
  CHECK(path_problem("a//b") == "it has an empty part");
  CHECK(path_problem("x/Con.html") == "'Con.html' is a name that Windows reserves");
}

TEST_CASE("paths without collisions have none", "[publish]") {
  CHECK(find_collisions({}).empty());
  const std::vector<std::string_view> paths{"a", "a.b/c", "b.html", "b/c/index.html",
                                            "b/index.html"};
  CHECK(find_collisions(paths).empty());
}

TEST_CASE("collisions name both paths", "[publish]") {
  const auto one = [](const std::vector<std::string_view>& paths) {
    const auto collisions = find_collisions(paths);
    REQUIRE(collisions.size() == 1);
    return collisions[0].first + " | " + collisions[0].second + " | " + collisions[0].reason;
  };
  CHECK(one({"a/x", "a/x", "b"}) == "a/x | a/x | ");
  CHECK(one({"a/Notes.pdf", "a/notes.pdf"}) == "a/Notes.pdf | a/notes.pdf | differ only by case");
  CHECK(one({"Spark/a", "spark/b"}) == "Spark | spark/b | have folders that differ only by case");
  CHECK(one({"a", "a/b/c", "a/b/d"}) == "a | a/b/c | would be a file and a folder of one name");
  CHECK(one({"A", "a/b"}) == "A | a/b | would be a file and a folder of one name");
}
