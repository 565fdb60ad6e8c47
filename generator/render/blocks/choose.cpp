// The choose block: questions that lead to a role, each answer to the next question or to an end.
#include "render/blocks/block_kinds.hpp"
#include "render/values.hpp"
#include "schema/schema.hpp"

namespace fieldguide {
namespace {

struct Choice;

struct Answer {
  MarkdownText answer, text;
  std::string role;
  std::vector<Choice> then;  ///< At most one; a vector since the two types hold each other.
  Location role_at;
};

struct Choice {
  MarkdownText question;
  std::vector<Answer> answers;
};

const Schema<Choice>& schema();

/// A choice within a choice. Its type is left open, since the schema cannot hold itself.
Reader<std::vector<Choice>> next_choice() {
  return {{}, [](const Value& value, const std::string& subject,
                 Diagnostics& diagnostics) -> std::optional<std::vector<Choice>> {
            auto choice = schema().reader().read(value, subject, diagnostics);
            if (!choice) return std::nullopt;
            return std::vector<Choice>{std::move(*choice)};
          }};
}

const Schema<Answer>& answer_schema() {
  static const Schema<Answer> declared(
      "answer", "What a reader may answer, and where it leads.",
      {field("answer", &Answer::answer, markdown(), "the answer", "I would rather build").required(),
       field("then", &Answer::then, next_choice(), "the next choice: 'question' and 'answers'"),
       field("role", &Answer::role, id(), "the role that it leads to", "data-engineer")
           .at(&Answer::role_at),
       field("text", &Answer::text, markdown(), "an end in words, alone or with a role",
             "Read about [analysts](analysts.md) first")},
      {{Rule::Count::at_least_one, {"then", "role", "text"}}});
  return declared;
}

const Schema<Choice>& schema() {
  static const Schema<Choice> declared(
      "choose block", "A question whose answers lead to a role, or to the next question.",
      {field("question", &Choice::question, markdown(), "the question", "What would you do first?")
           .required(),
       field("answers", &Choice::answers, list_of(answer_schema().reader()),
             "the possible answers: 'answer' and one of 'then', 'role', 'text'")
           .required()});
  return declared;
}

Json choice_values(const Choice& choice, const BlockScope& scope, Diagnostics& diagnostics);

Json answer_values(const Answer& answer, const BlockScope& scope, Diagnostics& diagnostics) {
  Json values = {{"answer", block_text(answer.answer, scope, diagnostics)},
                 {"text", block_text(answer.text, scope, diagnostics)},
                 {"role", nullptr},
                 {"then", nullptr}};
  const Setting& setting = scope.page.setting;
  if (!answer.role.empty())
    for (const Role* role : find_roles(setting.site, {answer.role}, {answer.role_at}, diagnostics))
      values["role"] = role_link(setting, *role);
  for (const Choice& next : answer.then)
    values["then"] = choice_values(next, scope, diagnostics);
  return values;
}

Json choice_values(const Choice& choice, const BlockScope& scope, Diagnostics& diagnostics) {
  Json question = block_text(choice.question, scope, diagnostics);
  Json answers = Json::array();
  for (const Answer& answer : choice.answers)
    answers.push_back(answer_values(answer, scope, diagnostics));
  return {{"question", std::move(question)}, {"answers", std::move(answers)}};
}

}  // namespace

const Shape& choose_block_shape() { return schema().shape(); }

std::optional<Json> choose_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto choice = schema().reader().read(scope.block.data, "the block", diagnostics);
  if (!choice) return std::nullopt;
  return Json{{"choice", choice_values(*choice, scope, diagnostics)}};
}

}  // namespace fieldguide
