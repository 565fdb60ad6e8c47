// The shapes of roles: their own keys, and what they say about dimensions.
#include "schema/shapes.hpp"

#include "base/text.hpp"
#include "schema/scalars.hpp"

namespace fieldguide {
namespace {

Reader<Statement> statement() {
  return shorthand(statement_schema(), made_from<Statement>(markdown(), [](MarkdownText read) {
                     Statement statement;
                     statement.text = std::move(read);
                     return statement;
                   }));
}

/// Whether `text` is nothing but citations: "[^survey][^editors]".
bool is_citations(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find(']');
    if (!text.starts_with("[^") || end == std::string_view::npos || !is_id(text.substr(2, end - 2)))
      return false;
    text = trim(text.substr(end + 1));
  }
  return true;
}

/// Splits "spark [^survey]" into the term's id and its citations, with the place of each.
std::optional<Statement> split_term_use(const Value& value, Diagnostics& diagnostics) {
  Statement use;
  const std::size_t id_end = std::min(value.text.find_first_of(" \n["), value.text.size());
  const std::size_t rest = std::min(value.text.find_first_not_of(" \n", id_end), value.text.size());
  use.term = value.text.substr(0, id_end);
  use.text.source = trim(std::string_view(value.text).substr(rest));
  use.text.at = value.at;
  use.text.at.column += static_cast<int>(rest);  // an id is ASCII: bytes are columns
  use.at = value.at;
  use.at.length = static_cast<int>(id_end);
  if (is_id(use.term) && is_citations(use.text.source)) return use;
  report_bad_value(value, "is not the id of a term with its citations",
                   "write the id from terms.yaml, then sources: spark [^survey-2026]", diagnostics);
  return std::nullopt;
}

Reader<Statement> term_use() {
  Reader<Statement> brief{{Type::Kind::id, {}, {}, nullptr},
                          [](const Value& value, const std::string&, Diagnostics& diagnostics) {
                            return split_term_use(value, diagnostics);
                          }};
  return shorthand(term_use_schema(), brief);
}

Reader<RoleRelation> relation() {
  return shorthand(relation_schema(), made_from<RoleRelation>(id(), [](std::string role) {
                     RoleRelation relation;
                     relation.role = std::move(role);
                     return relation;
                   }));
}

using V = DimensionValue;

Field<V> claims_field() {
  return field("claims", &V::claims, list_of(statement()),
               "what different sources say where they disagree",
               "[{text: \"Two years [^survey-2026]\"}, {text: \"Five years [^upwork-2026]\"}]");
}

Field<V> not_applicable_field() {
  return field("not_applicable", &V::not_applicable, markdown(),
               "the reason why the dimension does not apply to the role, Markdown",
               "An adviser has no team");
}

Field<V> note_field() {
  return field("note", &V::note, markdown(), "a remark on the whole value, Markdown",
               "Varies with the company's size");
}

Schema<V> text_value_schema() {
  auto store = [](V& value, MarkdownText read) {
    Statement statement;
    statement.at = read.at;
    statement.text = std::move(read);
    value.statements = {std::move(statement)};
  };
  return {"text value",
          "The long form of what a role says about a dimension of type text.",
          {field_with<V>("text", markdown(), store, "the statement, Markdown with citations",
                         "Builds pipelines [^survey-2026]"),
           claims_field(), not_applicable_field(), note_field()},
          {{Rule::Count::exactly_one, {"text", "claims", "not_applicable"}}}};
}

Schema<V> list_value_schema() {
  return {"list value",
          "The long form of what a role says about a dimension of type list or steps.",
          {field("items", &V::statements, list_of(statement()), "the items, in order",
                 "[Moves data, Tests it]"),
           claims_field(), not_applicable_field(), note_field()},
          {{Rule::Count::exactly_one, {"items", "claims", "not_applicable"}}}};
}

Schema<V> terms_value_schema() {
  return {"terms value",
          "The long form of what a role says about a dimension of type terms.",
          {field("items", &V::statements, list_of(term_use()), "terms with their citations",
                 "[\"spark [^survey-2026]\", sql]"),
           not_applicable_field(), note_field()},
          {{Rule::Count::exactly_one, {"items", "not_applicable"}}}};
}

Schema<V> range_value_schema() {
  return {
      "range value",
      "The long form of what a role says about a dimension of type range.",
      {field("items", &V::ranges, one_or_list_of(range_schema().reader()),
             "the ranges that sources state", "[{low: 100000, high: 150000, source: survey-2026}]"),
       not_applicable_field(), note_field()},
      {{Rule::Count::exactly_one, {"items", "not_applicable"}}}};
}

Reader<V> list_form(DimensionType type) {
  auto make = [](std::vector<Statement> items) {
    V value;
    value.statements = std::move(items);
    return value;
  };
  return made_from<V>(list_of(type == DimensionType::terms ? term_use() : statement()), make);
}

Reader<V> text_form() {
  return made_from<V>(markdown(), [](MarkdownText read) {
    V value;
    value.statements.emplace_back();
    value.statements.back().at = read.at;
    value.statements.back().text = std::move(read);
    return value;
  });
}

Reader<V> range_form() {
  return made_from<V>(one_or_list_of(range_schema().reader()), [](std::vector<Range> ranges) {
    V value;
    value.ranges = std::move(ranges);
    return value;
  });
}

}  // namespace

const Schema<Statement>& statement_schema() {
  static const Schema<Statement> schema(
      "statement", "A text in a role with a remark of its own.",
      {field("text", &Statement::text, markdown(), "the statement, Markdown with citations",
             "Deploys models [^survey-2026]")
           .required(),
       field("note", &Statement::note, markdown(), "a remark on it, Markdown", "In small teams")});
  return schema;
}

const Schema<Statement>& term_use_schema() {
  static const Schema<Statement> schema(
      "term use", "A term in a role with a remark of its own.",
      {field("term", &Statement::term, id(), "its id in terms.yaml", "spark").required(),
       field("text", &Statement::text, markdown(), "its citations", "\"[^survey-2026]\""),
       field("note", &Statement::note, markdown(), "a remark on it, Markdown",
             "For batch work only")});
  return schema;
}

const Schema<Range>& range_schema() {
  static const Schema<Range> schema(
      "range", "A range of numbers as a source states it. What is absent is not assumed.",
      {field("low", &Range::low, number(), "the lower end; alone: from there upwards", "117000"),
       field("high", &Range::high, number(), "the upper end; alone: up to there", "144000"),
       field("unit", &Range::unit, text(), "the unit; the dimension's if absent", "USD"),
       field("per", &Range::per, text(), "the period", "year"),
       field("region", &Range::region, text(), "where it holds", "US"),
       field("level", &Range::level, text(), "for which seniority", "senior"),
       field("basis", &Range::basis, text(), "what the numbers are", "typical"),
       field("source", &Range::sources, one_or_list_of(id()), "ids in sources.yaml", "survey-2026")
           .at(&Range::sources_at),
       field("note", &Range::note, markdown(), "a remark, Markdown", "Before tax")},
      {{Rule::Count::at_least_one, {"low", "high"}}});
  return schema;
}

const Schema<RoleRelation>& relation_schema() {
  static const Schema<RoleRelation> schema(
      "relation", "Another role, with a remark.",
      {field("role", &RoleRelation::role, id(), "its id: the name of its file", "data-architect")
           .required(),
       field("note", &RoleRelation::note, markdown(), "a remark, Markdown", "After some years")});
  return schema;
}

const Schema<Role>& role_schema() {
  static const Schema<Role> schema(
      "role", "The file content/roles/<id>.yaml.",
      {field("name", &Role::name, text(), "the role's name", "Data Engineer").required(),
       field("kind", &Role::kind,
             one_of<RoleKind>({{"pillar", RoleKind::pillar},
                               {"specialisation", RoleKind::specialisation},
                               {"level", RoleKind::level},
                               {"emerging", RoleKind::emerging},
                               {"neighbour", RoleKind::neighbour}}),
             "its place among the roles; pillar if absent", "pillar"),
       field("aliases", &Role::aliases, one_or_list_of(text()), "other names of the same role",
             "[Data Platform Engineer]"),
       field("colour", &Role::colour, colour(), "its hue everywhere on the site", "\"#2563eb\""),
       field("summary", &Role::summary, markdown(), "what it is, in a sentence or two, Markdown",
             "Builds what others rely on"),
       field("specialises", &Role::specialises, one_or_list_of(relation()),
             "the role that it is a special case of", "data-engineer"),
       field("reports_to", &Role::reports_to, one_or_list_of(relation()), "whom it reports to",
             "data-architect"),
       field("works_with", &Role::works_with, one_or_list_of(relation()), "whom it works with",
             "[{role: ml-engineer, note: On features}]"),
       field("leads_to", &Role::leads_to, one_or_list_of(relation()),
             "where a career may lead from it", "[data-architect]")},
      {}, "what the role says about the dimension of that id");
  return schema;
}

const Schema<DimensionValue>& value_schema(DimensionType type) {
  static const Schema<V> text = text_value_schema(), list = list_value_schema(),
                         terms = terms_value_schema(), range = range_value_schema();
  switch (type) {
    case DimensionType::text:
      return text;
    case DimensionType::terms:
      return terms;
    case DimensionType::range:
      return range;
    default:
      return list;
  }
}

Reader<DimensionValue> dimension_value(DimensionType type) {
  const Schema<V>& schema = value_schema(type);
  const std::vector<std::string>& keys =
      schema.shape().rules.front().fields;  // a range has a note of its own
  switch (type) {
    case DimensionType::text:
      return shorthand(schema, text_form());
    case DimensionType::range:
      return shorthand(schema, range_form(), keys);
    default:
      return shorthand(schema, list_form(type));
  }
}

}  // namespace fieldguide
