// Markdown texts as plain words, for data files and other places without HTML.
#pragma once

#include <string>

#include "model/body.hpp"

namespace fieldguide {

/// The text in one line, without its citations and the blanks that stood before them.
std::string words_of(const MarkdownText& text);

}  // namespace fieldguide
