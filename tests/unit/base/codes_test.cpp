// The registry of diagnostic codes is complete, ordered and can be looked up.
#include "base/codes.hpp"

#include <set>

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("codes ascend, so that look-up and lists agree") {
  auto codes = all_codes();
  REQUIRE(codes.size() > 10);
  for (std::size_t i = 1; i < codes.size(); ++i)
    CHECK(codes[i - 1].code < codes[i].code);
}

TEST_CASE("every code says what it is in a title of its own and in sentences") {
  std::set<std::string_view> titles;
  for (const CodeInfo& info : all_codes()) {
    INFO(code_name(info.code));
    CHECK(titles.insert(info.title).second);
    CHECK(info.explanation.size() > 40);
    CHECK(info.explanation.ends_with('.'));
    CHECK(&code_info(info.code) == &info);
  }
}

TEST_CASE("a code is found by each way of writing it") {
  CHECK(code_name(Code::unknown_key) == "FG0203");
  for (auto name : {"FG0203", "fg0203", "fg203", "203"})
    CHECK(parse_code(name) == Code::unknown_key);
  for (auto name : {"", "FG", "FG9999", "203x", "-203"})
    CHECK_FALSE(parse_code(name).has_value());
}
