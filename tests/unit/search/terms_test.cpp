// What a reader may type to find a text.
#include "search/terms.hpp"

#include "catch.hpp"

using namespace fieldguide;

namespace {

using Terms = std::vector<std::string>;

Terms terms_of(std::string_view text) {
  Terms terms;
  for_each_term(text, [&](std::string_view term) { terms.emplace_back(term); });
  return terms;
}

}  // namespace

TEST_CASE("words end at blanks and signs") {
  CHECK(terms_of("Data-Engineer, snake_case; CI/CD.") ==
        Terms{"data", "engineer", "snake", "case", "ci", "cd"});
  CHECK(terms_of("").empty());
  CHECK(terms_of(" … 🚀 --").empty());
}

TEST_CASE("an apostrophe within a word is left out") {
  CHECK(terms_of("don't the engineer’s 'quoted' o''b") ==
        Terms{"dont", "the", "engineers", "quoted", "o", "b"});
}

TEST_CASE("names of languages keep their signs") {
  CHECK(terms_of("C++ and C#, not a+b or #1") ==
        Terms{"c++", "and", "c#", "not", "a", "b", "or", "1"});
}

TEST_CASE("writing without blanks gives each character with its next one") {
  CHECK(terms_of("日本語") == Terms{"日本", "本語", "語"});
  CHECK(terms_of("語") == Terms{"語"});
  CHECK(terms_of("SQL入門2") == Terms{"sql", "入門", "門", "2"});
}

TEST_CASE("what is longer than a word is cut") {
  CHECK(terms_of(std::string(100, 'x')) == Terms{std::string(longest_term, 'x')});
  CHECK(terms_of("é" + std::string(100, 'x')) == Terms{"e" + std::string(longest_term - 1, 'x')});
}

TEST_CASE("a set of terms numbers them as they come") {
  TermSet terms;
  CHECK(terms.add("b") == 0);
  CHECK(terms.add("a") == 1);
  CHECK(terms.add("b") == 0);
  CHECK(terms[1] == "a");
  CHECK(terms.lines() == "b\na\n");
  for (int i = 0; i < 1000; ++i)
    CHECK(terms.add(std::to_string(i)) == static_cast<std::uint32_t>(i + 2));
  CHECK(terms.add("999") == 1001);
  CHECK(terms.size() == 1002);
}
