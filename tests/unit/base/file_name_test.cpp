// Tests of names of files: equal ones are one, and they are ordered by their characters.
#include "base/file_name.hpp"

#include <thread>
#include <vector>

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("names are equal when their characters are") {
  const std::string name = "content/a.md";
  CHECK(FileName(name) == FileName("content/a.md"));
  CHECK(FileName(name) != FileName("content/b.md"));
  CHECK(&FileName(name).text() == &FileName("content/a.md").text());
  CHECK(FileName(name).text() == name);
}

TEST_CASE("the empty name is the one that none was given") {
  CHECK(FileName().empty());
  CHECK(FileName("") == FileName());
  CHECK(FileName().text().empty());
}

TEST_CASE("names are ordered by their characters, whichever came first") {
  const FileName later("names/b"), earlier("names/a");
  CHECK(earlier < later);
  CHECK(FileName() < earlier);
}

TEST_CASE("threads that name the same files get the same names") {
  std::vector<std::vector<FileName>> names(4);
  {
    std::vector<std::jthread> threads;
    for (auto& own : names)
      threads.emplace_back([&own] {
        for (int i = 0; i < 1000; ++i)
          own.emplace_back("threads/" + std::to_string(i));
      });
  }
  for (const auto& own : names)
    REQUIRE(own == names.front());
}
