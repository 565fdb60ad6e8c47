// The shapes of a site's YAML, each declared once: what may be written, what it means, how it is
// read.
#pragma once

#include <vector>

#include "model/config.hpp"
#include "model/data.hpp"
#include "model/page.hpp"
#include "schema/schema.hpp"

namespace fieldguide {

const Schema<Config>& site_schema();                ///< site.yaml
const Schema<NavigationItem>& navigation_schema();  ///< An entry of its `navigation`.
const Schema<Features>& features_schema();          ///< Its `features`.
const Schema<Config>& markdown_options_schema();    ///< Its `markdown`.
const Schema<Config>& comparison_options_schema();  ///< Its `comparisons`.
const Schema<FrontMatter>& front_matter_schema();   ///< The head of a Markdown file.
const Schema<Dimension>& dimension_schema();        ///< An entry of content/dimensions.yaml.
const Schema<Term>& term_schema();                  ///< An entry of content/terms.yaml.
const Schema<Source>& source_schema();              ///< An entry of content/sources.yaml.
const Schema<Author>& author_schema();              ///< An entry of content/authors.yaml.
const Schema<Role>& role_schema();              ///< content/roles/<id>.yaml without its dimensions.
const Schema<RoleRelation>& relation_schema();  ///< The long form of a role that a role names.
const Schema<Statement>& statement_schema();    ///< The long form of a text in a role.
const Schema<Statement>& term_use_schema();     ///< The long form of a term in a role.
const Schema<Range>& range_schema();            ///< A range of numbers.
const Schema<DimensionValue>& value_schema(
    DimensionType type);  ///< The long form of a dimension's value.

/// Reads what a role says about a dimension of `type`, in its short or its long form.
Reader<DimensionValue> dimension_value(DimensionType type);
/// The words for dimension types in YAML.
std::vector<std::pair<std::string, DimensionType>> dimension_types();

/// All shapes, in the order in which the handbook explains them.
std::vector<const Shape*> all_shapes();

}  // namespace fieldguide
