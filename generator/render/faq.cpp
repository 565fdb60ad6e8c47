// Finds the questions of a page and their answers.
#include "render/faq.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

#include "base/text.hpp"

namespace fieldguide {
namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

/// Whether no quotation, list or alert is open where the heading stands. The body's HTML is the
/// Markdown renderer's own, whose tags are known.
bool stands_alone(const Body& body, std::size_t heading) {
  const auto place = std::find_if(body.holes.begin(), body.holes.end(), [&](const Hole& hole) {
    const auto* start = std::get_if<HeadingStart>(&hole.what);
    return start != nullptr && start->heading == heading;
  });
  if (place == body.holes.end()) return false;
  const std::string_view before = std::string_view(body.html).substr(0, place->offset);
  return count(before, "<blockquote") == count(before, "</blockquote>") &&
         count(before, "<li") == count(before, "</li>") &&
         count(before, "<aside") == count(before, "</aside>");
}

}  // namespace

std::vector<std::size_t> faq_questions(const Body& body, const std::string& faq) {
  std::vector<std::size_t> questions;
  const auto& headings = body.headings;
  const auto top = std::find_if(headings.begin(), headings.end(),
                                [&](const Heading& heading) { return heading.text == faq; });
  if (faq.empty() || top == headings.end()) return questions;
  for (auto heading = top + 1; heading != headings.end() && heading->level > top->level; ++heading)
    if (const auto index = static_cast<std::size_t>(heading - headings.begin());
        heading->level == top->level + 1 && stands_alone(body, index))
      questions.push_back(index);
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
