// Compares roles as text.
#include "commands/compare.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "compare/table.hpp"
#include "render/comparison_text.hpp"
#include "render/open_data.hpp"

namespace fieldguide {
namespace {

/// The items of these ids; reports each id that is none. They stand on no line of a file.
template <typename Item>
std::vector<const Item*> find_all(const std::vector<Item>& items,
                                  const std::vector<std::string>& ids, std::string_view what,
                                  Code code, Diagnostics& diagnostics) {
  std::vector<const Item*> found;
  std::vector<std::string_view> known;
  for (const Item& item : items)
    known.push_back(item.id);
  for (const std::string& id : ids) {
    const std::size_t before = found.size();
    for (const Item& item : items)
      if (item.id == id) found.push_back(&item);
    if (found.size() == before)
      diagnostics.add(code, {}, fmt::format("there is no {} '{}'", what, id),
                      did_you_mean(id, known));
  }
  return found;
}

}  // namespace

std::string compare_in_text(const LoadedSite& loaded, const CompareCommand& command,
                            Diagnostics& diagnostics) {
  const Site& site = loaded.site;
  auto roles = find_all(site.roles, command.roles, "role", Code::unknown_role, diagnostics);
  auto dimensions =
      find_all(site.dimensions, command.dimensions, "dimension", Code::bad_block, diagnostics);
  if (roles.size() < command.roles.size() || dimensions.size() < command.dimensions.size())
    return {};
  if (dimensions.empty()) dimensions = default_dimensions(site);
  const ComparisonTable table = compare_roles(std::move(roles), dimensions);
  if (command.format == CompareFormat::json) return json_text(comparison_json(site, table));
  const bool is_markdown = command.format == CompareFormat::markdown;
  const PlainTable plain = plain_comparison(site, loaded.texts, table,
                                            is_markdown ? TextForm::markdown : TextForm::plain);
  if (is_markdown) return to_markdown(plain);
  return command.format == CompareFormat::csv ? to_csv(plain) : to_columns(plain, command.width);
}

}  // namespace fieldguide
