// The salary block: ranges of one dimension by role, as a table and as bars on one axis.
#include <algorithm>

#include <fmt/format.h>

#include "charts/range_chart.hpp"
#include "render/blocks/selection.hpp"
#include "render/comparison_text.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

const Schema<SelectionData>& schema() {
  static const auto declared =
      selection_schema("salary block", "Ranges of numbers by role: a chart and its table.",
                       "the first of type range");
  return declared;
}

struct OwnRange {
  const Role* role;
  const Range* range;
};

/// What amounts must have in common to stand on one axis.
struct Scale {
  std::string unit, per;
  bool operator==(const Scale&) const = default;
};

/// The ranges that can be drawn on one axis: those of one unit and period.
struct Chart {
  Scale scale;
  std::vector<OwnRange> ranges;
};

std::vector<OwnRange> ranges_of(const std::vector<const Role*>& roles, const Dimension& dimension) {
  std::vector<OwnRange> ranges;
  for (const Role* role : roles)
    if (const DimensionValue* value = role->find(dimension.id))
      for (const Range& range : value->ranges)
        ranges.push_back({role, &range});
  return ranges;
}

/// One axis where at most one period is stated for a unit: what states none is drawn there too and
/// says so. Where periods differ, each has an axis, and so have the ranges that state none.
std::vector<Chart> charts_of(const std::vector<OwnRange>& ranges) {
  auto period_of = [&](const Range& range) {
    std::string only;
    for (const OwnRange& other : ranges) {
      if (other.range->unit != range.unit || other.range->per.empty()) continue;
      if (!only.empty() && only != other.range->per) return range.per;
      only = other.range->per;
    }
    return only;
  };
  std::vector<Chart> charts;
  for (const OwnRange& own : ranges) {
    const Scale scale{own.range->unit, period_of(*own.range)};
    auto chart = std::find_if(charts.begin(), charts.end(),
                              [&](const Chart& known) { return known.scale == scale; });
    if (chart == charts.end()) chart = charts.insert(chart, {scale, {}});
    chart->ranges.push_back(own);
  }
  return charts;
}

RangeBar bar_of(const OwnRange& own, const Scale& scale, const Texts& texts) {
  const std::string no_period = scale.per.empty() ? "" : texts.text("salary.no_period");
  return {own.role->name,
          range_text(texts, *own.range),
          range_facts(texts, *own.range, no_period),
          role_class(own.role->id),
          own.range->low,
          own.range->high};
}

Json chart_values(const Chart& chart, const Dimension& dimension, const std::string& id,
                  const Texts& texts) {
  std::vector<RangeBar> bars;
  std::string description;
  for (const OwnRange& own : chart.ranges) {
    bars.push_back(bar_of(own, chart.scale, texts));
    const RangeBar& bar = bars.back();
    description += fmt::format("{}{}: {}{}{}", description.empty() ? "" : "; ", bar.name,
                               bar.amount, bar.facts.empty() ? "" : ", ", bar.facts);
  }
  const Axis axis = axis_of(bars);
  std::vector<std::string> marks;
  for (double mark : axis.marks)
    marks.push_back(amount_text(texts, mark, chart.scale.unit));
  const std::string title = texts.text("salary.chart", {{"dimension", dimension.label}});
  return markup(draw_range_chart({id, title, description}, bars, axis, marks));
}

Json charts_values(const std::vector<OwnRange>& ranges, const Dimension& dimension,
                   const BlockScope& scope) {
  Json values = Json::array();
  for (const Chart& chart : charts_of(ranges))
    values.push_back(chart_values(chart, dimension,
                                  fmt::format("{}-chart-{}", scope.id, values.size() + 1),
                                  scope.page.setting.texts));
  return values;
}

/// The roles that state ranges and those that do not.
void add_roles(Json& values, const std::vector<const Role*>& roles, const Dimension& dimension,
               PageScope& scope, Diagnostics& diagnostics) {
  values["roles"] = values["silent"] = Json::array();
  for (const Role* role : roles) {
    Json link = role_link(scope.setting, *role);
    const DimensionValue* value = role->find(dimension.id);
    const bool states = value != nullptr && !value->ranges.empty();
    if (states) link["ranges"] = ranges_values(value->ranges, scope, diagnostics);
    values[states ? "roles" : "silent"].push_back(std::move(link));
  }
}

/// The dimension that the block shows; reports a site or a choice that has none.
const Dimension* range_dimension(const Selection& selection, const BlockScope& scope,
                                 Diagnostics& diagnostics) {
  const auto declared = dimensions_of(scope.page.setting.site, DimensionType::range);
  for (const Dimension* dimension : selection.dimensions.empty() ? declared : selection.dimensions)
    if (dimension->type == DimensionType::range) return dimension;
  diagnostics.add(Code::bad_block, scope.block.at, "the block has no dimension of type 'range'",
                  "name one, or declare one in content/dimensions.yaml");
  return nullptr;
}

/// What the block shows: a dimension, and the roles in order.
struct SalaryData {
  const Dimension* dimension;
  std::vector<const Role*> roles;
};

std::optional<SalaryData> read_salary(const BlockScope& scope, Diagnostics& diagnostics) {
  auto selection = read_selection(schema(), scope, {}, diagnostics);
  if (!selection) return std::nullopt;
  const Dimension* dimension = range_dimension(*selection, scope, diagnostics);
  if (dimension == nullptr) return std::nullopt;
  if (selection->roles.empty())
    selection->roles = roles_stating(scope.page.setting.site, {dimension});
  return SalaryData{dimension, std::move(selection->roles)};
}

}  // namespace

const Shape& salary_block_shape() {
  return schema().shape();
}

std::optional<Json> salary_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto data = read_salary(scope, diagnostics);
  if (!data) return std::nullopt;
  const Dimension& dimension = *data->dimension;
  Json values = {
      {"dimension",
       {{"id", dimension.id}, {"label", dimension.label}, {"question", dimension.question}}},
      {"charts", charts_values(ranges_of(data->roles, dimension), dimension, scope)}};
  add_roles(values, data->roles, dimension, scope.page, diagnostics);
  return Json{{"salary", std::move(values)}};
}

std::optional<PlainBlock> salary_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics) {
  const auto data = read_salary(scope, diagnostics);
  if (!data) return std::nullopt;
  const Texts& texts = scope.page.setting.texts;
  PlainTable table{{texts.text("salary.role"), data->dimension->label}, {}};
  for (const OwnRange& own : ranges_of(data->roles, *data->dimension))
    table.rows.push_back({own.role->name, text_of(texts, *own.range, form)});
  return PlainBlock{std::move(table)};
}

}  // namespace fieldguide
