// Folding removes what readers do not type. All characters: tests/differential/minisearch.
#include "text/fold.hpp"

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("folding removes case, accents and forms of compatibility") {
  CHECK(fold("Data") == "data");
  CHECK(fold("naïve Ångström") == "naive angstrom");
  CHECK(fold("ＦＵＬＬ ﬁle ²") == "full file 2");
  CHECK(fold("Straße STRASSE ẞ") == "strasse strasse ss");
  CHECK(fold("e\u0301 a\u0323\u0301") == "e a");
}

TEST_CASE("folding brings the dotted and the dotless i of Turkish together") {
  CHECK(fold("İSTANBUL") == "istanbul");
  CHECK(fold("ISI ısı") == "isi isi");
}

TEST_CASE("folding knows one sigma, wherever it stands") {
  CHECK(fold("ΟΔΟΣ οδός σ") == "οδοσ οδοσ σ");
}

TEST_CASE("folding keeps marks that make another letter") {
  CHECK(fold("が") == "が");
  CHECK(fold("हिन्दी") == "हिन्दी");
  CHECK(fold("각") == "각");
  CHECK(fold("שָׁלוֹם") == "שלום");
}

TEST_CASE("words consist of letters, marks and numbers") {
  for (const char32_t c : {U'a', U'9', U'é', U'語', U'\u0301', U'½'})
    CHECK(is_word_part(c));
  for (const char32_t c : {U' ', U'-', U'_', U'+', U'…', U'🚀', U'\u200B'})
    CHECK_FALSE(is_word_part(c));
}
