// CLDR plural categories of whole numbers.
#pragma once

#include <string_view>

namespace fieldguide {

/// "zero", "one", "two", "few", "many" or "other": which form of a text goes with `count` in
/// `language` (BCP 47; only the primary subtag counts). CLDR 44, cardinal rules for integers;
/// a language that is not listed has "other" only.
std::string_view plural_category(std::string_view language, long long count);

}  // namespace fieldguide
