// The shape of site.yaml.
#include "schema/shapes.hpp"

namespace fieldguide {

const Schema<Config>& markdown_options_schema() {
  static const Schema<Config> schema(
      "markdown options", "How Markdown is read.",
      {field("raw_html", &Config::raw_html, boolean(),
             "whether HTML in Markdown is published as HTML; otherwise it shows as text", "true")});
  return schema;
}

const Schema<Config>& comparison_options_schema() {
  static const Schema<Config> schema(
      "comparison options", "Which comparison pages are made.",
      {field("minimum_shared", &Config::minimum_shared_dimensions, integer(1, 1000),
             "how many dimensions two roles must both state before they get a comparison page",
             "3")});
  return schema;
}

const Schema<NavigationItem>& navigation_schema() {
  static const Schema<NavigationItem> schema(
      "navigation item", "One entry of the header's navigation.",
      {field("label", &NavigationItem::label, text(), "the words that are shown", "Roles")
           .required(),
       field("page", &NavigationItem::page, inner_path(), "a Markdown file below content/",
             "roles/index.md")
           .at(&NavigationItem::at),
       field("url", &NavigationItem::url, url(), "an address elsewhere", "https://example.org/")
           .at(&NavigationItem::at)},
      {{Rule::Count::exactly_one, {"page", "url"}}});
  return schema;
}

const Schema<Features>& features_schema() {
  static const Schema<Features> schema(
      "feature list",
      "Optional outputs; `search` and `feed` are made unless turned off here, the others when "
      "asked "
      "for.",
      {field("search", &Features::search, boolean(), "a search index and dialog", "false"),
       field("feed", &Features::feed, boolean(),
             "feed.xml, an Atom feed of the newest dated pages; needs base_url", "false"),
       field("cards", &Features::cards, boolean(),
             "a picture of each page for other sites that link to it; needs base_url", "true"),
       field("twins", &Features::twins, boolean(),
             "reserved for a Markdown twin of each page; makes nothing yet", "false"),
       field("mermaid_client", &Features::mermaid_client, boolean(),
             "load mermaid.js in the browser for diagrams that are no flowcharts", "true")});
  return schema;
}

const Schema<Config>& site_schema() {
  static const Schema<Config> schema(
      "site", "The file site.yaml in the site's folder.",
      {field("title", &Config::title, text(), "the site's name", "The Modern Data Ecosystem")
           .required(),
       field("tagline", &Config::tagline, text(), "a few words under the name",
             "Who does what with data"),
       field("description", &Config::description, text(), "a sentence or two for search engines",
             "A practitioner's guide to data roles"),
       field("language", &Config::language, language(), "the language of the content; en if absent",
             "en"),
       field("base_url", &Config::base_url, base_url(),
             "where the site is published; for canonical links, the feed and the sitemap",
             "https://example.org/guide/"),
       field("repository", &Config::repository, url(), "where the site's sources are kept",
             "https://example.org/team/guide"),
       field("edit_branch", &Config::edit_branch, text(),
             "the branch that links for editing name; main if absent", "main"),
       field(
           "editor", &Config::editor, text(),
           "the command with which 'fieldguide serve' opens a file for editing; $VISUAL if absent",
           "code --goto {file}:{line}:{column}"),
       field("license", &Config::license, text(), "of the content, as the footer shows it",
             "CC BY 4.0"),
       field("authors", &Config::authors, one_or_list_of(id()), "authors of pages that name none",
             "[jo-writer]")
           .at(&Config::authors_at),
       field("navigation", &Config::navigation, list_of(navigation_schema().reader()),
             "the header's links, in order", "[{label: Roles, page: roles/index.md}]"),
       field("features", &Config::features, features_schema().reader(), "optional outputs",
             "{feed: false}"),
       group("markdown", markdown_options_schema(), "how Markdown is read", "{raw_html: true}"),
       group("comparisons", comparison_options_schema(), "which comparison pages are made",
             "{minimum_shared: 3}")});
  return schema;
}

}  // namespace fieldguide
