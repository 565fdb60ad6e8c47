// Finds the questions of a page and their answers.
#include "render/faq.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fieldguide {

std::vector<std::size_t> faq_questions(const Body& body, const std::string& faq) {
  std::vector<std::size_t> questions;
  const auto& headings = body.headings;
  const auto top = std::find_if(headings.begin(), headings.end(),
                                [&](const Heading& heading) { return heading.text == faq; });
  if (faq.empty() || top == headings.end()) return questions;
  for (auto heading = top + 1; heading != headings.end() && heading->level > top->level; ++heading)
    if (heading->level == top->level + 1 && !heading->nested)
      questions.push_back(static_cast<std::size_t>(heading - headings.begin()));
  return questions;
}

std::string answer_text(const Body& body, std::size_t heading) {
  const std::size_t begin = body.headings[heading].text_offset;
  if (heading + 1 == body.headings.size())
    return std::string(trim(std::string_view(body.plain_text).substr(begin)));
  const Heading& next = body.headings[heading + 1];
  std::string_view text(body.plain_text);
  text = trim(text.substr(begin, next.text_offset - begin));
  if (text.ends_with(next.text)) text.remove_suffix(next.text.size());
  return std::string(trim(text));
}

}  // namespace fieldguide
