// Shows blocks through their templates.
#include "render/blocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "markdown/parse.hpp"
#include "render/blocks/block_kinds.hpp"
#include "site/resolve.hpp"

namespace fieldguide {
namespace {

const BlockKind* find_kind(std::string_view name) {
  for (const BlockKind& kind : built_in_blocks())
    if (kind.name == name) return &kind;
  return nullptr;
}

/// A site's own block: its YAML as data.
Json plain_values(const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      return nullptr;
    case Value::Kind::scalar:
      return value.text;
    case Value::Kind::list: {
      Json list = Json::array();
      for (const Value& item : value.items)
        list.push_back(plain_values(item));
      return list;
    }
    case Value::Kind::map: {
      Json map = Json::object();
      for (const auto& [key, entry] : value.entries)
        map[key.name] = plain_values(entry);
      return map;
    }
  }
  return nullptr;
}

void report_unknown(const Block& block, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const BlockKind& kind : built_in_blocks())
    known.push_back(kind.name);
  const std::string guess = did_you_mean(block.name, known);
  diagnostics.add(
      Code::unknown_block, block.at, fmt::format("there is no block '{}'", block.name),
      guess.empty() ? fmt::format("add templates/blocks/{}.html to make one", block.name) : guess);
}

}  // namespace

std::span<const BlockKind> built_in_blocks() {
  static const std::vector<BlockKind> kinds = {
      {"cards", &cards_block_shape(), cards_block, cards_plain},
      {"careers", &careers_block_shape(), careers_block, careers_plain},
      {"choose", &choose_block_shape(), choose_block, choose_plain},
      {"compare", &compare_block_shape(), compare_block, compare_plain},
      {"mermaid", nullptr, mermaid_block, mermaid_plain},
      {"ownership", &ownership_block_shape(), ownership_block, ownership_plain},
      {"roles", &roles_block_shape(), roles_block, roles_plain},
      {"salary", &salary_block_shape(), salary_block, salary_plain},
      {"shared", &shared_block_shape(), shared_block, shared_plain},
      {"skills", &skills_block_shape(), skills_block, skills_plain},
      {"steps", &steps_block_shape(), steps_block, steps_plain},
      {"technologies", &technologies_block_shape(), technologies_block, technologies_plain},
      {"timeline", &timeline_block_shape(), timeline_block, timeline_plain},
  };
  return kinds;
}

std::string render_block(const Block& block, PageScope& scope, Diagnostics& diagnostics) {
  const std::string what =
      fmt::format("{}, {}:{}", block.name, block.at.file.text(), block.at.line);
  const PieceTimer timer(scope.setting.observer, Piece::block, what);
  const std::string name = fmt::format("blocks/{}.html", block.name);
  if (!scope.setting.templates.exists(name)) {
    report_unknown(block, diagnostics);
    return {};
  }
  const BlockScope at{block, scope, fmt::format("fg-block-{}", ++scope.blocks)};
  const BlockKind* kind = find_kind(block.name);
  std::optional<Json> values = kind == nullptr ? Json::object() : kind->values(at, diagnostics);
  if (!values) return {};
  (*values)["block"] = {{"id", at.id},
                        {"name", block.name},
                        {"number", ++scope.blocks_of_kind[block.name]},
                        {"data", plain_values(block.data)}};
  const Context context{&*values, scope.context};
  return scope.setting.templates.render(name, context, diagnostics).value_or("");
}

std::string render_block_text(const Block& block, PageScope& scope, TextForm form,
                              Diagnostics& diagnostics) {
  const BlockKind* kind = find_kind(block.name);
  const BlockScope at{block, scope, fmt::format("fg-block-{}", ++scope.blocks)};
  if (kind == nullptr) return write_plain({PlainCode{"yaml", block.source}}, form);
  const auto plain = kind->plain(at, form, diagnostics);
  return plain ? write_plain(*plain, form) : std::string{};
}

bool has_block(const Body& body, std::string_view name) {
  return std::any_of(body.blocks.begin(), body.blocks.end(),
                     [&](const Block& block) { return block.name == name; });
}

std::vector<const Role*> find_roles(const Site& site, const std::vector<std::string>& ids,
                                    const std::vector<Location>& places, Diagnostics& diagnostics) {
  std::vector<const Role*> roles;
  std::vector<std::string_view> known;
  for (const Role& role : site.roles)
    known.push_back(role.id);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (const Role* role = site.role(ids[i]))
      roles.push_back(role);
    else
      diagnostics.add(Code::unknown_role, places[i], fmt::format("there is no role '{}'", ids[i]),
                      did_you_mean(ids[i], known));
  }
  return roles;
}

std::string plain_text(const MarkdownText& text, const BlockScope& scope, TextForm form) {
  if (text.empty() || form == TextForm::markdown) return text_of(text, form);
  Diagnostics reported_with_html;
  MarkdownText parsed = text;
  parsed.body =
      parse_inline_markdown(text.source, text.at, scope.page.setting.markdown, reported_with_html);
  return text_of(parsed, form);
}

std::string plain_link(const std::string& name, const std::string& path, const BlockScope& scope,
                       TextForm form) {
  if (form != TextForm::markdown || path.empty()) return name;
  return fmt::format("[{}]({})", name, relative_link(scope.page.links, path));
}

Json block_text(const MarkdownText& text, const BlockScope& scope, Diagnostics& diagnostics) {
  if (text.empty()) return "";
  const Body body =
      parse_inline_markdown(text.source, text.at, scope.page.setting.markdown, diagnostics);
  check_body(scope.page.setting.site, body, diagnostics);
  return markup(fill(body, scope.page, diagnostics));
}

}  // namespace fieldguide
