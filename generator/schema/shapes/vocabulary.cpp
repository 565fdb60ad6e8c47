// The shapes of dimensions, terms, sources and authors.
#include "schema/shapes.hpp"

namespace fieldguide {

std::vector<std::pair<std::string, DimensionType>> dimension_types() {
  return {{"text", DimensionType::text},
          {"list", DimensionType::list},
          {"terms", DimensionType::terms},
          {"range", DimensionType::range},
          {"steps", DimensionType::steps}};
}

const Schema<Dimension>& dimension_schema() {
  using D = Dimension;
  static const Schema<D> schema(
      "dimension", "One aspect that roles are compared on: an entry of content/dimensions.yaml.",
      {field("id", &D::id, id(), "the key in the files of roles", "salary").required(),
       field("label", &D::label, text(), "the name of the row in tables", "Salary").required(),
       field("question", &D::question, text(), "what the row answers, in one sentence",
             "What is the role paid?"),
       field("type", &D::type, one_of(dimension_types()), "what kind of value roles give", "range")
           .required(),
       field("group", &D::group, text(), "the heading that rows are gathered under", "Career"),
       field("unit", &D::unit, text(), "of a range: the unit of all values that name none", "USD"),
       field("kind", &D::term_kind, id(), "of terms: the kind that a term must have to stand here",
             "technology"),
       field("default", &D::in_default_comparison, boolean(),
             "whether comparisons show it unless told otherwise; true if absent", "false")});
  return schema;
}

const Schema<Term>& term_schema() {
  static const Schema<Term> schema(
      "term", "A technology, a skill, a word of the glossary: an entry of content/terms.yaml.",
      {field("id", &Term::id, id(), "what roles and links call it", "spark").required(),
       field("name", &Term::name, text(), "the name that readers see", "Apache Spark").required(),
       field("kinds", &Term::kinds, one_or_list_of(id()), "what it is: words of your choice",
             "[technology]")
           .required(),
       field("category", &Term::category, text(), "the group it is listed in", "Processing"),
       field("aliases", &Term::aliases, one_or_list_of(text()), "other names of the same thing",
             "[PySpark]"),
       field("definition", &Term::definition, markdown(),
             "what it is, in a sentence or two, Markdown", "An engine for data on many machines"),
       field("url", &Term::url, url(), "its home page", "https://spark.apache.org/")});
  return schema;
}

const Schema<Source>& source_schema() {
  static const Schema<Source> schema(
      "source", "Where facts come from: an entry of content/sources.yaml.",
      {field("id", &Source::id, id(), "what citations call it: `[^survey-2026]`", "survey-2026")
           .required(),
       field("title", &Source::title, text(), "its title", "A survey of data teams").required(),
       field("publisher", &Source::publisher, text(), "who published it", "Example Institute"),
       field("year", &Source::year, text(), "when it was published, as it states", "2026"),
       field("url", &Source::url, url(), "where it can be read", "https://example.org/survey"),
       field("note", &Source::note, markdown(), "what a reader should know about it, Markdown",
             "Self-reported figures")});
  return schema;
}

const Schema<Author>& author_schema() {
  static const Schema<Author> schema(
      "author", "Who writes: an entry of content/authors.yaml.",
      {field("id", &Author::id, id(), "what pages call the author", "jo-writer").required(),
       field("name", &Author::name, text(), "the name that readers see", "Jo Writer").required(),
       field("url", &Author::url, url(), "the author's page or mail address",
             "https://example.org/jo"),
       field("about", &Author::about, markdown(), "a sentence about the author, Markdown",
             "Has run data platforms since 2012")});
  return schema;
}

std::vector<const Shape*> all_shapes() {
  return {&site_schema().shape(),
          &navigation_schema().shape(),
          &features_schema().shape(),
          &markdown_options_schema().shape(),
          &comparison_options_schema().shape(),
          &front_matter_schema().shape(),
          &dimension_schema().shape(),
          &role_schema().shape(),
          &value_schema(DimensionType::text).shape(),
          &value_schema(DimensionType::list).shape(),
          &value_schema(DimensionType::terms).shape(),
          &value_schema(DimensionType::range).shape(),
          &statement_schema().shape(),
          &term_use_schema().shape(),
          &range_schema().shape(),
          &relation_schema().shape(),
          &term_schema().shape(),
          &source_schema().shape(),
          &author_schema().shape()};
}

}  // namespace fieldguide
