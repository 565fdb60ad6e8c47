// Where the lines of a label may be broken.
#pragma once

#include <string_view>
#include <vector>

#include "diagram/label/rich_text.hpp"

namespace fieldguide::flowchart {

/// How a piece of text follows the one before it.
enum class Join {
  space,  ///< With a space, where a line may end.
  open,   ///< Without one; a line may end here all the same.
  glued   ///< Without one, on the same line.
};

struct Piece {
  Run run;
  Join join = Join::space;
};

/// A line's pieces between spaces and, in Chinese, Japanese and Korean text, between characters;
/// never in front of closing punctuation nor behind an opening bracket.
std::vector<Piece> split_pieces(const RichLine& line);

/// Parts of a word that is too long for a line: broken behind "/", "_", "-", "." and ":". One part
/// when it has none.
std::vector<std::string_view> split_long_word(std::string_view word);

}  // namespace fieldguide::flowchart
