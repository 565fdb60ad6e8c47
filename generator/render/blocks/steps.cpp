// The steps block: what to do, in order.
#include "render/blocks/block_kinds.hpp"
#include "schema/schema.hpp"

namespace fieldguide {
namespace {

struct Step {
  MarkdownText title, text;
};

const Schema<Step>& schema() {
  static const Schema<Step> declared(
      "steps block", "Steps in order: a list of these.",
      {field("title", &Step::title, markdown(), "What is done.", "Collect").required(),
       field("text", &Step::text, markdown(), "A sentence or two about how.")});
  return declared;
}

}  // namespace

const Shape& steps_block_shape() {
  return schema().shape();
}

std::optional<Json> steps_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto steps = list_of(schema().reader()).read(scope.block.data, "the block", diagnostics);
  if (!steps) return std::nullopt;
  Json values = Json::array();
  for (const Step& step : *steps)
    values.push_back({{"title", block_text(step.title, scope, diagnostics)},
                      {"text", block_text(step.text, scope, diagnostics)}});
  return Json{{"steps", std::move(values)}};
}

std::optional<PlainBlock> steps_plain(const BlockScope& scope, TextForm form,
                                      Diagnostics& diagnostics) {
  const auto steps = list_of(schema().reader()).read(scope.block.data, "the block", diagnostics);
  if (!steps) return std::nullopt;
  PlainList list{true, {}};
  for (const Step& step : *steps) {
    const std::string text = plain_text(step.text, scope, form);
    list.items.push_back(
        {plain_text(step.title, scope, form) + (text.empty() ? "" : ": " + text), {}});
  }
  return PlainBlock{std::move(list)};
}

}  // namespace fieldguide
