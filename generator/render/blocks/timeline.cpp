// The timeline block: what happened when, in order.
#include "render/blocks/block_kinds.hpp"
#include "schema/schema.hpp"

namespace fieldguide {
namespace {

struct Event {
  std::string when;
  MarkdownText title, text;
};

const Schema<Event>& schema() {
  static const Schema<Event> declared(
      "timeline block", "Events in order: a list of these.",
      {field("when", &Event::when, text(), "the time, in any words", "2012 to 2015").required(),
       field("title", &Event::title, markdown(), "what happened", "Cloud warehouses").required(),
       field("text", &Event::text, markdown(), "a sentence or two about it")});
  return declared;
}

}  // namespace

const Shape& timeline_block_shape() {
  return schema().shape();
}

std::optional<Json> timeline_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto events = list_of(schema().reader()).read(scope.block.data, "the block", diagnostics);
  if (!events) return std::nullopt;
  Json values = Json::array();
  for (const Event& event : *events)
    values.push_back({{"when", event.when},
                      {"title", block_text(event.title, scope, diagnostics)},
                      {"text", block_text(event.text, scope, diagnostics)}});
  return Json{{"events", std::move(values)}};
}

std::optional<PlainBlock> timeline_plain(const BlockScope& scope, TextForm form,
                                         Diagnostics& diagnostics) {
  const auto events = list_of(schema().reader()).read(scope.block.data, "the block", diagnostics);
  if (!events) return std::nullopt;
  PlainList list;
  for (const Event& event : *events) {
    const std::string text = plain_text(event.text, scope, form);
    list.items.push_back({event.when + ": " + plain_text(event.title, scope, form) +
                              (text.empty() ? "" : ". " + text),
                          {}});
  }
  return PlainBlock{std::move(list)};
}

}  // namespace fieldguide
