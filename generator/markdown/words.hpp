// How much there is to read.
#pragma once

#include <string_view>

namespace fieldguide {

/// Words of a text for the reading time: runs of letters and digits between blanks count one; two
/// Chinese or Japanese characters count as one word, since those scripts write no blanks.
int count_words(std::string_view text);

}  // namespace fieldguide
