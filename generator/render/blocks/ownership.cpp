// The ownership block: who owns what, and who stands in while that seat is empty.
#include "render/blocks/block_kinds.hpp"
#include "render/values.hpp"
#include "schema/schema.hpp"

namespace fieldguide {
namespace {

struct Duty {
  MarkdownText what, note;
  std::string owner, stands_in;
  Location owner_at, stands_in_at;
};

const Schema<Duty>& duty_schema() {
  static const Schema<Duty> declared(
      "duty", "Something that a team must do, and who owns it.",
      {field("what", &Duty::what, markdown(), "what is owned", "Data quality").required(),
       field("owner", &Duty::owner, id(), "the role that owns it", "data-engineer")
           .required()
           .at(&Duty::owner_at),
       field("stands_in", &Duty::stands_in, id(), "the role that does it while there is no owner",
             "data-architect")
           .at(&Duty::stands_in_at),
       field("note", &Duty::note, markdown(), "why, with citations")});
  return declared;
}

struct OwnershipData {
  std::vector<Duty> rows;
};

const Schema<OwnershipData>& schema() {
  static const Schema<OwnershipData> declared(
      "ownership block", "A table of duties and their owners.",
      {field("rows", &OwnershipData::rows, list_of(duty_schema().reader()), "the duties, in order")
           .required()});
  return declared;
}

Json link_of(const std::string& id, const Location& at, const Setting& setting,
             Diagnostics& diagnostics) {
  if (id.empty()) return nullptr;
  const auto roles = find_roles(setting.site, {id}, {at}, diagnostics);
  return roles.empty() ? Json(nullptr) : role_link(setting, *roles.front());
}

Json duty_values(const Duty& duty, const BlockScope& scope, Diagnostics& diagnostics) {
  const Setting& setting = scope.page.setting;
  return {{"what", block_text(duty.what, scope, diagnostics)},
          {"owner", link_of(duty.owner, duty.owner_at, setting, diagnostics)},
          {"stands_in", link_of(duty.stands_in, duty.stands_in_at, setting, diagnostics)},
          {"note", block_text(duty.note, scope, diagnostics)}};
}

}  // namespace

const Shape& ownership_block_shape() {
  return schema().shape();
}

std::optional<Json> ownership_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto data = schema().reader().read(scope.block.data, "the block", diagnostics);
  if (!data) return std::nullopt;
  Json values = Json::array();
  for (const Duty& duty : data->rows)
    values.push_back(duty_values(duty, scope, diagnostics));
  return Json{{"ownership", std::move(values)}};
}

std::optional<PlainBlock> ownership_plain(const BlockScope& scope, TextForm form,
                                          Diagnostics& diagnostics) {
  const auto data = schema().reader().read(scope.block.data, "the block", diagnostics);
  if (!data) return std::nullopt;
  const Texts& texts = scope.page.setting.texts;
  auto name_of = [&](const std::string& id) {
    const Role* role = scope.page.setting.site.role(id);
    return role == nullptr ? std::string{} : role->name;
  };
  PlainTable table{{texts.text("ownership.what"), texts.text("ownership.owner"),
                    texts.text("ownership.stands_in"), texts.text("ownership.note")},
                   {}};
  for (const Duty& duty : data->rows)
    table.rows.push_back({plain_text(duty.what, scope, form), name_of(duty.owner),
                          name_of(duty.stands_in), plain_text(duty.note, scope, form)});
  return PlainBlock{std::move(table)};
}

}  // namespace fieldguide
