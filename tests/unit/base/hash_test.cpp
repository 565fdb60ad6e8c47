// Tests of content hashes and hashed file names.
#include "base/hash.hpp"

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("equal bytes have equal hashes and other bytes have others", "[hash]") {
  CHECK(hash_bytes("abc") == hash_bytes("abc"));
  CHECK(hash_bytes("abc") != hash_bytes("abd"));
  CHECK(hash_bytes("") != hash_bytes(std::string_view("\0", 1)));
}

TEST_CASE("a hash is the XXH3-128 of the bytes", "[hash]") {
  CHECK(to_hex(hash_bytes("")) == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("a hash survives being written and read", "[hash]") {
  const ContentHash hash = hash_bytes("some page");
  CHECK(parse_hash(to_hex(hash)) == hash);
  for (const char* bad : {"", "123", "99AA06D3014798D86001C324468D497F",
                          "g9aa06d3014798d86001c324468d497f", "99aa06d3014798d86001c324468d497f0"})
    CHECK_FALSE(parse_hash(bad));
}

TEST_CASE("a hashed name keeps stem and extension and changes with the bytes", "[hash]") {
  const std::string name = hashed_name("site.css", "a{}");
  CHECK(name.size() == std::string("site.").size() + 10 + std::string(".css").size());
  CHECK(name.starts_with("site."));
  CHECK(name.ends_with(".css"));
  CHECK(name != hashed_name("site.css", "b{}"));
  CHECK(hashed_name("LICENSE", "").starts_with("LICENSE."));
}

TEST_CASE("hashed names are told from others", "[hash]") {
  CHECK(has_hashed_name("assets/" + hashed_name("site.css", "a{}")));
  CHECK(has_hashed_name(hashed_name("a.min.js", "")));
  for (const char* plain : {"index.html", "assets/site.css", "site.k3v7q2mxo1.css",
                            "k3v7q2mxoa.css", "a.css", "a.k3v7q2mxoa/b.css", "", "assets/"})
    CHECK_FALSE(has_hashed_name(plain));
}
