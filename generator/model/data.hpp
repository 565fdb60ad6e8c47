// What is compared: dimensions, roles and the vocabularies they draw from.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/body.hpp"
#include "model/value.hpp"

namespace fieldguide {

enum class DimensionType { text, list, terms, range, steps };

/// One aspect that roles are compared on; declared by the site in content/dimensions.yaml.
struct Dimension {
  std::string id;
  std::string label;
  std::string question;  ///< What the row answers, in one sentence; may be empty.
  DimensionType type = DimensionType::text;
  std::string group;      ///< Label of the row group; may be empty.
  std::string unit;       ///< Of a range, for example "USD"; empty when values carry their own.
  std::string term_kind;  ///< Of terms: which kind of term may stand here; empty: any.
  bool in_default_comparison = true;
  Location at;
};

/// One statement within a dimension: a text, a list item, a step or a claim of a source.
struct Statement {
  MarkdownText text;  ///< With its citations. For a term: the citations only.
  std::string term;   ///< Id of a term; empty for other types.
  MarkdownText note;
  Location at;
};

/// A range of numbers as a source states it. Nothing is assumed: an absent part stays absent.
struct Range {
  std::optional<double> low;
  std::optional<double> high;        ///< Absent with `low` present means "from low upwards".
  std::string unit;                  ///< The dimension's when the value names none of its own.
  std::string per;                   ///< "year"
  std::string region;                ///< "US"
  std::string level;                 ///< "senior"
  std::string basis;                 ///< "typical", "average"
  std::vector<std::string> sources;  ///< Ids in sources.yaml, or "editors".
  std::vector<Location> sources_at;
  MarkdownText note;
  Location at;
};

/// A role's value for one dimension.
struct DimensionValue {
  std::string dimension;
  std::vector<Statement> statements;  ///< One for `text`; several for list, terms, steps.
  std::vector<Statement> claims;      ///< Competing statements of sources about one value.
  std::vector<Range> ranges;
  MarkdownText not_applicable;  ///< The reason; empty when it applies.
  MarkdownText note;
  Location at;
};

enum class RoleKind { pillar, specialisation, level, emerging, neighbour };

/// Another role that this one names, with an optional remark.
struct RoleRelation {
  std::string role;
  MarkdownText note;
  Location at;
};

struct Role {
  std::string id;  ///< The file's name without extension.
  std::string name;
  RoleKind kind = RoleKind::pillar;
  std::vector<std::string> aliases;
  std::string colour;  ///< "#rrggbb"; empty when none is given.
  MarkdownText summary;
  std::vector<RoleRelation> specialises, reports_to, works_with, leads_to;
  std::vector<DimensionValue> values;  ///< In the order of the dimensions.
  std::string source;                  ///< content/roles/<id>.yaml
  Location at;

  /// The value for `dimension`, or null when the role does not state it.
  [[nodiscard]] const DimensionValue* find(std::string_view dimension) const;
};

/// An entry of the vocabulary: a technology, a skill, a word of the glossary, or several at once.
struct Term {
  std::string id;
  std::string name;
  std::vector<std::string> kinds;
  std::string category;  ///< For grouping, mostly of technologies; may be empty.
  std::vector<std::string> aliases;
  MarkdownText definition;
  std::string url;
  Location at;

  [[nodiscard]] bool is(std::string_view kind) const;
};

/// Where facts come from.
struct Source {
  std::string id;
  std::string title;
  std::string publisher;
  std::string year;  ///< As stated; may be empty.
  std::string url;   ///< Empty when none is known.
  MarkdownText note;
  Location at;
};

struct Author {
  std::string id;
  std::string name;
  std::string url;
  MarkdownText about;
  Location at;
};

/// A file of content/data/, for blocks of the site's own.
struct DataFile {
  std::string name;  ///< Without folder and extension.
  Value value;
};

}  // namespace fieldguide
