// Tests of values as bytes: they come back as they went in, and damaged bytes do no harm.
#include "base/archive.hpp"

#include <limits>

#include "catch.hpp"

using namespace fieldguide;

namespace {

enum class Colour { red, green };

struct Fields {
  std::string text;
  int number = 0;
  std::uint64_t large = 0;
  bool flag = false;
  Colour colour = Colour::red;
  std::optional<int> present, absent;
  std::vector<std::string> texts;
  ContentHash hash;

  bool operator==(const Fields&) const = default;
};

void exchange(auto& archive, Of<Fields> auto& f) {
  archive(f.text, f.number, f.large, f.flag, f.colour, f.present, f.absent, f.texts, f.hash);
}

Fields some_fields() {
  return {std::string("a\0b", 3),
          -7,
          std::numeric_limits<std::uint64_t>::max(),
          true,
          Colour::green,
          5,
          std::nullopt,
          {"", "é"},
          {1, ~0ULL}};
}

}  // namespace

TEST_CASE("values come back from bytes as they went in") {
  Packer packer;
  packer(some_fields(), std::vector<Fields>{{}, some_fields()});
  Fields one;
  std::vector<Fields> two;
  Unpacker unpacker(packer.bytes());
  unpacker(one, two);
  CHECK(unpacker.is_whole());
  CHECK(one == some_fields());
  REQUIRE(two.size() == 2);
  CHECK(two[0] == Fields{});
  CHECK(two[1] == some_fields());
}

TEST_CASE("bytes that end too early, or are too many, are not whole") {
  Packer packer;
  packer(some_fields());
  for (std::size_t size = 0; size < packer.bytes().size(); ++size) {
    Fields fields;
    Unpacker unpacker(std::string_view(packer.bytes()).substr(0, size));
    unpacker(fields);
    CHECK_FALSE(unpacker.is_whole());
  }
  Fields fields;
  const std::string longer = packer.bytes() + "x";
  Unpacker unpacker(longer);
  unpacker(fields);
  CHECK_FALSE(unpacker.is_whole());
}

TEST_CASE("a length larger than what is left takes no memory") {
  Packer packer;
  packer(std::numeric_limits<std::uint64_t>::max());
  std::vector<std::string> texts;
  Unpacker unpacker(packer.bytes());
  unpacker(texts);
  CHECK(texts.empty());
  CHECK_FALSE(unpacker.is_whole());
}

TEST_CASE("hashes tell values from their neighbours") {
  CHECK(hash_of(std::string("ab"), std::string("c")) !=
        hash_of(std::string("a"), std::string("bc")));
  CHECK(hash_of(std::string("ab")) == hash_of(std::string("ab")));
}
