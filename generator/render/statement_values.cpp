// Ranges and statements as templates see them.
#include "base/text.hpp"
#include "render/values.hpp"
#include "site/links.hpp"

namespace fieldguide {
namespace {

Json optional_number(const std::optional<double>& number) {
  return number ? Json(*number) : Json(nullptr);
}

}  // namespace

std::string term_path(const Term& term) {
  return "/glossary/#" + term_anchor(term.id);
}

Json optional_markup(const MarkdownText& text, PageScope& scope, Diagnostics& diagnostics) {
  if (text.empty()) return "";
  return markup(fill_text(text, scope, diagnostics));
}

Json statement_values(const Statement& statement, bool shared, PageScope& scope,
                      Diagnostics& diagnostics) {
  const Term* term = scope.setting.site.term(statement.term);
  const Json text = optional_markup(statement.text, scope, diagnostics);
  return {{"html", term == nullptr ? text : markup(escape_html(term->name))},
          {"citations", term == nullptr ? Json("") : text},
          {"note", optional_markup(statement.note, scope, diagnostics)},
          {"shared", shared},
          {"path", term == nullptr ? "" : term_path(*term)}};
}

std::string amount_text(const Texts& texts, double amount, const std::string& unit) {
  std::string number = texts.number(amount);
  if (unit.empty()) return number;
  if (auto known = texts.find("unit." + unit, {{"number", number}})) return *known;
  return texts.text("range.amount", {{"number", number}, {"unit", unit}});
}

std::string range_text(const Texts& texts, const Range& range) {
  TextArguments ends;
  if (range.low) ends["low"] = amount_text(texts, *range.low, range.unit);
  if (range.high) ends["high"] = amount_text(texts, *range.high, range.unit);
  if (!range.high) return texts.text("range.from", ends);
  if (!range.low) return texts.text("range.up_to", ends);
  return *range.low == *range.high ? ends["low"] : texts.text("range.between", ends);
}

Json range_values(const Range& range, PageScope& scope, Diagnostics& diagnostics) {
  return {{"text", range_text(scope.setting.texts, range)},
          {"low", optional_number(range.low)},
          {"high", optional_number(range.high)},
          {"unit", range.unit},
          {"per", range.per},
          {"region", range.region},
          {"level", range.level},
          {"basis", range.basis},
          {"citations", markup(cite_sources(range.sources, scope))},
          {"note", optional_markup(range.note, scope, diagnostics)}};
}

Json ranges_values(const std::vector<Range>& ranges, PageScope& scope, Diagnostics& diagnostics) {
  Json items = Json::array();
  for (const Range& range : ranges)
    items.push_back(range_values(range, scope, diagnostics));
  return items;
}

}  // namespace fieldguide
