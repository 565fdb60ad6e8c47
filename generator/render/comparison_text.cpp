// Writes comparisons as text.
#include "render/comparison_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "compare/overlap.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace fieldguide {
namespace {

/// "[a][b]", in Markdown "[^a][^b]"; nothing among words.
std::string citations(const std::vector<std::string>& sources, TextForm form) {
  std::string out;
  if (form == TextForm::words) return out;
  for (const std::string& source : sources)
    out += fmt::format("[{}{}]", form == TextForm::markdown ? "^" : "", source);
  return out;
}

/// `second` behind `first`, with a blank where both say something.
std::string join(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + " " + second;
}

std::string one_line(std::string_view text) {
  std::string line(trim(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string with_note(std::string text, const MarkdownText& note, TextForm form) {
  return note.empty() ? text : fmt::format("{} ({})", text, text_of(note, form));
}

std::string cell_text(const Site& site, const Texts& texts, const DimensionValue* value,
                      TextForm form) {
  if (value == nullptr) return texts.text("cell.not_stated");
  if (!is_stated(*value))
    return join(texts.text("cell.not_applicable"), text_of(value->not_applicable, form));
  std::vector<std::string> lines;
  for (const Statement& statement : value->statements)
    lines.push_back(text_of(site, statement, form));
  for (const Range& range : value->ranges)
    lines.push_back(text_of(texts, range, form));
  if (!value->claims.empty()) lines.push_back(texts.text("cell.claims") + ":");
  for (const Statement& claim : value->claims)
    lines.push_back(text_of(site, claim, form));
  return with_note(fmt::format("{}", fmt::join(lines, "\n")), value->note, form);
}

}  // namespace

std::vector<std::string> cited_sources(const MarkdownText& text) {
  std::vector<std::string> sources;
  for (const Hole& hole : text.body.holes)
    if (const auto* citation = hole.as<Citation>();
        citation != nullptr && !citation->footnote &&
        std::find(sources.begin(), sources.end(), citation->id) == sources.end())
      sources.push_back(citation->id);
  return sources;
}

std::string text_of(const MarkdownText& text, TextForm form) {
  if (form == TextForm::markdown) return one_line(text.source);
  return join(words_of(text), citations(cited_sources(text), form));
}

std::string text_of(const Site& site, const Statement& statement, TextForm form) {
  const Term* term = site.term(statement.term);
  const std::string text = text_of(statement.text, form);
  return with_note(term == nullptr ? text : join(term->name, text), statement.note, form);
}

std::string text_of(const Texts& texts, const Range& range, TextForm form) {
  const std::string facts = range_facts(texts, range);
  const std::string amount = range_text(texts, range);
  return with_note(join(facts.empty() ? amount : fmt::format("{} ({})", amount, facts),
                        citations(range.sources, form)),
                   range.note, form);
}

std::string range_facts(const Texts& texts, const Range& range, const std::string& no_period) {
  std::vector<std::string> facts;
  const std::string period =
      range.per.empty() ? no_period : texts.text("range.per", {{"period", range.per}});
  for (const std::string& fact : {range.level, range.basis, period, range.region})
    if (!fact.empty()) facts.push_back(fact);
  return fmt::format("{}", fmt::join(facts, ", "));
}

PlainTable plain_comparison(const Site& site, const Texts& texts, const ComparisonTable& table,
                            TextForm form) {
  PlainTable plain;
  plain.header.push_back(texts.text("compare.aspect"));
  for (const Role* role : table.roles)
    plain.header.push_back(role->name);
  for (const ComparisonGroup& group : table.groups)
    for (const ComparisonRow& row : group.rows) {
      auto& cells = plain.rows.emplace_back();
      cells.push_back(row.dimension->label);
      for (const ComparisonCell& cell : row.cells)
        cells.push_back(cell_text(site, texts, cell.value, form));
    }
  return plain;
}

}  // namespace fieldguide
