// Codes 04xx: roles, dimensions, terms, sources and other data.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::unknown_dimension, Severity::error, "Unknown dimension",
     R"(The file of a role holds a key that is neither one of a role's own (name, kind, summary …) nor the id of a
dimension in content/dimensions.yaml. It may be misspelt, or the dimension is not declared yet.)",
     R"(focuss: Builds pipelines)"},
    {Code::unknown_term, Severity::error, "Unknown term",
     R"(A value of type terms names an id that content/terms.yaml does not hold.)",
     R"(technologies: [sparc])"},
    {Code::duplicate_id, Severity::error, "Duplicate id",
     R"(Two entries have the same id, so that a reference to it would mean either. Data files of content/data/ count
without their extensions.)",
     R"(- {id: spark, name: Apache Spark, kinds: technology}
- {id: spark, name: Spark Streaming, kinds: technology})"},
    {Code::duplicate_name, Severity::error, "Duplicate name",
     R"(Two roles, or two terms, share a name or an alias, so that a reader could not tell which is meant. Letters that
differ only by case are the same.)",
     R"(aliases: [ML Engineer]   in two files of roles)"},
    {Code::reserved_dimension, Severity::error, "Reserved dimension id",
     R"(A dimension is called like one of a role's own keys, so that a role could not state its value. Choose another id.)",
     R"(- {id: summary, label: Summary, type: text})"},
    {Code::wrong_term_kind, Severity::error, "Wrong kind of term",
     R"(The dimension takes terms of one kind, and this term is of others. Add the kind to the term in
content/terms.yaml, or name another term.)",
     R"(technologies: [teamwork])"},
    {Code::range_reversed, Severity::error, "Range upside down",
     R"(The lower end of the range is above its upper end.)", R"({low: 150000, high: 100000})"},
    {Code::missing_unit, Severity::error, "Missing unit",
     R"(A range is a pair of numbers of something. Say of what, in the range or for all values of the dimension.)",
     R"({low: 100000, high: 150000}   of a dimension without unit)"},
    {Code::mixed_units, Severity::error, "Mixed units",
     R"(The ranges of one dimension are drawn on one axis and therefore share one unit. Declare two dimensions, or
convert the numbers as their source does.)",
     R"({low: 90000, unit: EUR}   where others are in USD)"},
    {Code::role_cycle, Severity::error, "Circle of roles",
     R"(Roles specialise one another in a circle, so that none of them is the general one.)",
     R"(data-engineer specialises platform-engineer, which specialises data-engineer)"},
    {Code::self_reference, Severity::error, "Role refers to itself",
     R"(A role cannot specialise, report to, work with or lead to itself.)",
     R"(leads_to: data-engineer   in content/roles/data-engineer.yaml)"},
    {Code::missing_section_index, Severity::error, "Folder without index.md",
     R"(A folder of content/ that holds pages is a section, and a section has a page of its own: index.md.
Add one with a title and a description.)",
     R"(content/guides/hiring.md without content/guides/index.md)"},
    {Code::role_without_data, Severity::error, "Role article without role",
     R"(An article in content/roles/ belongs to a role of the same name. There is no YAML file of that name.)",
     R"(content/roles/data-engineeer.md beside content/roles/data-engineer.yaml)"},
    {Code::bad_comparison, Severity::error, "Unusable comparison",
     R"(An article in content/comparisons/ names two to six different roles in its front matter, and no other
article names the same ones.)",
     R"(roles: [data-engineer])"},
    {Code::unknown_author, Severity::error, "Unknown author",
     R"(The front matter or site.yaml names an author that authors.yaml does not have.)",
     R"(authors: [someone])"},
    {Code::unknown_role, Severity::error, "Unknown role",
     R"(There is no role of that id: roles are the files of content/roles/.)",
     R"(roles: [data-enginer, data-architect])"},
    {Code::unknown_faq_heading, Severity::error, "Unknown FAQ heading",
     R"(The front matter names a heading as the FAQ of the page, and the page has no such heading.)",
     R"(faq: Common questions)"},
    {Code::missing_title, Severity::error, "Page without title",
     R"(Every page needs a title: give one in the front matter.)",
     R"(---
description: What the role is for
---)"},
    {Code::unknown_block, Severity::error, "Unknown block",
     R"(A fence with a name in braces is a block, and there is no template of that name in templates/blocks/.)",
     R"(```{comparison}
roles: [data-engineer, data-architect]
```)"},
    {Code::bad_block, Severity::error, "Unusable block",
     R"(The block's YAML lacks something, or names something that the site does not have.)",
     R"(```{compare}
roles: [data-engineer]
```)"},
};

}  // namespace

std::span<const CodeInfo> data_codes() {
  return table;
}

}  // namespace fieldguide
