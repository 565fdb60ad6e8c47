// Frequently asked questions: headings below the one that front matter's `faq` names open and
// close.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/body.hpp"

namespace fieldguide {

/// Indices into `body.headings` of the questions: headings one level below the first whose text is
/// `faq`, up to the next of its own level or above. Only headings that stand alone in the text are
/// questions, not those inside a quotation or a list, whose end the body does not tell. Empty
/// without `faq`.
std::vector<std::size_t> faq_questions(const Body& body, const std::string& faq);

/// Plain text of what stands below a heading, up to the next heading.
std::string answer_text(const Body& body, std::size_t heading);

}  // namespace fieldguide
