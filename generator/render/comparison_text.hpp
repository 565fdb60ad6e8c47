// Comparisons as text, each statement with the ids of its sources.
#pragma once

#include <string>
#include <vector>

#include "compare/table.hpp"
#include "i18n/texts.hpp"
#include "text/plain_table.hpp"

namespace fieldguide {

/// How statements are written.
enum class TextForm {
  words,    ///< "Moves data": without citations
  plain,    ///< "Moves data [survey-2026]"
  markdown  ///< As the editor wrote it: "Moves *data* [^survey-2026]"
};

/// Ids of the sources that a text cites, in order, each once.
std::vector<std::string> cited_sources(const MarkdownText& text);

/// A text with its citations, in one line.
std::string text_of(const MarkdownText& text, TextForm form);

/// A statement or the name of its term, with its citations and its note.
std::string text_of(const Site& site, const Statement& statement, TextForm form);

/// "$117,000–$144,000 (typical, per year, US) [survey-2026]"
std::string text_of(const Texts& texts, const Range& range, TextForm form);

/// "senior, typical, per year, US": what a source says that the numbers of a range are; `no_period`
/// stands for a period that it does not state.
std::string range_facts(const Texts& texts, const Range& range, const std::string& no_period = {});

/// The comparison with a column of dimensions and one for each role; what a role does not state is
/// said in words. A cell has a line for each statement.
PlainTable plain_comparison(const Site& site, const Texts& texts, const ComparisonTable& table,
                            TextForm form);

}  // namespace fieldguide
