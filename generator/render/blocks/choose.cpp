// The choose block: questions that lead to a role, each answer to the next question or to an end.
#include <fmt/format.h>

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
  return {{},
          [](const Value& value, const std::string& subject,
             Diagnostics& diagnostics) -> std::optional<std::vector<Choice>> {
            auto choice = schema().reader().read(value, subject, diagnostics);
            if (!choice) return std::nullopt;
            return std::vector<Choice>{std::move(*choice)};
          }};
}

const Schema<Answer>& answer_schema() {
  static const Schema<Answer> declared(
      "answer", "What a reader may answer, and where it leads.",
      {field("answer", &Answer::answer, markdown(), "the answer", "I would rather build")
           .required(),
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

std::vector<PlainItem> plain_answers(const Choice& choice, const BlockScope& scope, TextForm form) {
  std::vector<PlainItem> items;
  for (const Answer& answer : choice.answers) {
    PlainItem item{plain_text(answer.answer, scope, form), {}};
    for (const Choice& next : answer.then)
      item.items.push_back(
          {plain_text(next.question, scope, form), plain_answers(next, scope, form)});
    const Role* role = scope.page.setting.site.role(answer.role);
    if (role != nullptr)
      item.items.push_back({scope.page.setting.texts.text("choose.role") + " " + role->name, {}});
    if (!answer.text.empty()) item.items.push_back({plain_text(answer.text, scope, form), {}});
    items.push_back(std::move(item));
  }
  return items;
}

/// The choice in Mermaid's language: questions as rhombuses, ends as boxes.
class ChoiceFlowchart {
 public:
  explicit ChoiceFlowchart(const BlockScope& scope) : scope_(scope) {}

  std::string draw(const Choice& choice) {
    source_ = "flowchart TD\naccTitle: " + scope_.page.setting.texts.text("choose.label") + "\n";
    add(choice);
    return source_;
  }

 private:
  int add(const Choice& choice) {
    const int question = add_node(choice.question, "{\"", "\"}");
    for (const Answer& answer : choice.answers) {
      const Role* role = scope_.page.setting.site.role(answer.role);
      int end = 0;
      if (!answer.then.empty())
        end = add(answer.then.front());
      else if (role != nullptr)
        end = add_node(role->name, "([\"", "\"])");
      else if (!answer.role.empty())  // unknown, which is reported where the role is sought
        end = add_node(answer.answer, "[\"", "\"]");
      else
        end = add_node(answer.text, "[\"", "\"]");
      source_ +=
          fmt::format("n{} -->|\"{}\"| n{}\n", question,
                      mermaid_label(plain_text(answer.answer, scope_, TextForm::plain)), end);
    }
    return question;
  }

  int add_node(const MarkdownText& text, const char* open, const char* close) {
    return add_node(plain_text(text, scope_, TextForm::plain), open, close);
  }
  int add_node(const std::string& text, const char* open, const char* close) {
    source_ += fmt::format("n{}{}{}{}\n", ++nodes_, open, mermaid_label(text), close);
    return nodes_;
  }

  const BlockScope& scope_;
  std::string source_;
  int nodes_ = 0;
};

}  // namespace

const Shape& choose_block_shape() {
  return schema().shape();
}

std::optional<Json> choose_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto choice = schema().reader().read(scope.block.data, "the block", diagnostics);
  if (!choice) return std::nullopt;
  Diagnostics found;
  Json values = {{"choice", choice_values(*choice, scope, found)}};
  const bool is_broken = found.has_errors();
  diagnostics.merge(std::move(found));
  if (is_broken) return std::nullopt;
  auto drawing = flowchart_values(ChoiceFlowchart(scope).draw(*choice), scope.block.source_at,
                                  scope, diagnostics);
  if (!drawing) return std::nullopt;
  values.update(*drawing);
  return values;
}

std::optional<PlainBlock> choose_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics) {
  const auto choice = schema().reader().read(scope.block.data, "the block", diagnostics);
  if (!choice) return std::nullopt;
  return PlainBlock{plain_text(choice->question, scope, form),
                    PlainList{false, plain_answers(*choice, scope, form)}};
}

}  // namespace fieldguide
