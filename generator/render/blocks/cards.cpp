// The cards block: a few ways on, each with a title, a text and a link.
#include "render/blocks/block_kinds.hpp"
#include "schema/schema.hpp"
#include "site/links.hpp"

namespace fieldguide {
namespace {

struct Card {
  std::string title;
  MarkdownText text;
  std::string link;
  Location link_at;
};

const Schema<Card>& schema() {
  static const Schema<Card> declared(
      "cards block", "Cards that lead on: a list of these.",
      {field("title", &Card::title, text(), "What the card is called.", "I am hiring").required(),
       field("text", &Card::text, markdown(), "A sentence or two."),
       field("link", &Card::link, text(), "Where it leads, as links in Markdown are written.",
             "../guides/hiring.md")
           .at(&Card::link_at)});
  return declared;
}

Json card_link(const Card& card, const Site& site, Diagnostics& diagnostics) {
  if (card.link.empty()) return {{"path", ""}, {"url", ""}};
  LinkTarget target = resolve_link(site, card.link_at.file.text(), card.link);
  if (target.kind == LinkTarget::Kind::external) return {{"path", ""}, {"url", target.url}};
  if (target.kind == LinkTarget::Kind::broken)
    diagnostics.add(target.code, card.link_at, std::move(target.problem), std::move(target.hint));
  return {{"path", target.anchor.empty() ? target.url : target.url + "#" + target.anchor},
          {"url", ""}};
}

}  // namespace

const Shape& cards_block_shape() {
  return schema().shape();
}

std::optional<Json> cards_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto cards = list_of(schema().reader()).read(scope.block.data, "the block", diagnostics);
  if (!cards) return std::nullopt;
  Json values = Json::array();
  for (const Card& card : *cards) {
    Json value = card_link(card, scope.page.setting.site, diagnostics);
    value["title"] = card.title;
    value["text"] = block_text(card.text, scope, diagnostics);
    values.push_back(std::move(value));
  }
  return Json{{"cards", std::move(values)}};
}

std::optional<PlainBlock> cards_plain(const BlockScope& scope, TextForm form,
                                      Diagnostics& diagnostics) {
  const auto cards = list_of(schema().reader()).read(scope.block.data, "the block", diagnostics);
  if (!cards) return std::nullopt;
  PlainList list;
  for (const Card& card : *cards) {
    const Json link = card_link(card, scope.page.setting.site, diagnostics);
    const std::string url = link["url"].get<std::string>();
    const std::string title =
        url.empty() || form != TextForm::markdown
            ? plain_link(card.title, link["path"].get<std::string>(), scope, form)
            : "[" + card.title + "](" + url + ")";
    const std::string text = plain_text(card.text, scope, form);
    list.items.push_back({text.empty() ? title : title + ": " + text, {}});
  }
  return PlainBlock{std::move(list)};
}

}  // namespace fieldguide
