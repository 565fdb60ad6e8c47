// Breaks text into lines.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fieldguide::cards {

/// How wide a piece of text is, in pixels.
using Width = std::function<double(std::string_view)>;

// Lines break at spaces, behind hyphens and slashes within words, and between East Asian
// characters; white space counts as one space.

/// `text` in at most `most` lines of at most `widest` pixels: as few as it takes, then as even as
/// they can be. Nothing when it takes more lines or a word is wider than one.
std::optional<std::vector<std::string>> break_lines(std::string_view text, std::size_t most,
                                                    double widest, const Width& width);

/// The same for text of any length: words wider than a line are broken, and "…" ends the last line
/// when something is left out.
std::vector<std::string> break_and_cut(std::string_view text, std::size_t most, double widest,
                                       const Width& width);

}  // namespace fieldguide::cards
