// Which headings are questions, and what answers them.
#include "render/faq.hpp"

#include "catch.hpp"
#include "markdown/parse.hpp"

using namespace fieldguide;

namespace {

Body parse(std::string_view text) {
  Diagnostics diagnostics;
  Body body = parse_markdown(text, {"content/x.md", 1, 1}, {}, diagnostics);
  CHECK(diagnostics.sorted().empty());
  return body;
}

std::vector<std::string> questions_of(const Body& body, const std::string& faq) {
  std::vector<std::string> texts;
  for (std::size_t question : faq_questions(body, faq))
    texts.push_back(body.headings[question].text);
  return texts;
}

}  // namespace

TEST_CASE("questions are the headings one level below the one that is named") {
  const Body body = parse(
      "## Before\n\n### Not this\n\n## Questions\n\n### One?\n\nYes.\n\n#### Detail\n\nMore.\n\n"
      "### Two?\n\nNo.\n\n## After\n\n### Nor this\n");
  CHECK(questions_of(body, "Questions") == std::vector<std::string>{"One?", "Two?"});
  CHECK(questions_of(body, "").empty());
  CHECK(questions_of(body, "Absent").empty());
}

TEST_CASE("a heading inside a quotation is no question: nothing says where its answer ends") {
  const Body body =
      parse("## Questions\n\n### One?\n\nYes.\n\n> ### Quoted?\n>\n> So it is said.\n");
  CHECK(questions_of(body, "Questions") == std::vector<std::string>{"One?"});
}

TEST_CASE("an answer is the text below its question, up to the next heading") {
  const Body body =
      parse("## Questions\n\n### One?\n\nYes, *one*.\n\nReally.\n\n### Two?\n\nNo.\n");
  const auto questions = faq_questions(body, "Questions");
  REQUIRE(questions.size() == 2);
  CHECK(answer_text(body, questions[0]) == "Yes, one.\nReally.");
  CHECK(answer_text(body, questions[1]) == "No.");
}
