// Gathers what search finds on each kind of page.
#include "render/search_pages.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/blocks.hpp"
#include "render/comparison_text.hpp"
#include "render/values.hpp"
#include "render/words.hpp"
#include "site/links.hpp"
#include "text/fold.hpp"

namespace fieldguide {
namespace {

/// Headings down to this level begin a section, as in the list "On this page".
constexpr int deepest_section = 3;

/// Blocks that show what the pages of roles say anyway.
constexpr auto blocks_of_facts = std::to_array<std::string_view>(
    {"careers", "compare", "roles", "salary", "shared", "skills", "technologies"});

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// Whether a sign at `at` ends a clause, so that no blank belongs before it.
bool ends_clause(std::string_view text, std::size_t at) {
  return std::string_view(".,;:!?)").find(text[at]) != std::string_view::npos &&
         (at + 1 == text.size() || is_blank(text[at + 1]));
}

/// Adds `text` behind a blank, its own white space as single blanks. A citation leaves a blank
/// before what follows it: none is kept before the end of a clause.
void add_words(std::string& out, std::string_view text) {
  bool blank = !out.empty();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_blank(text[i])) {
      blank = !out.empty();
      continue;
    }
    if (blank && !ends_clause(text, i)) out += ' ';
    blank = false;
    out += text[i];
  }
}

/// The sections of a body, one after the other as its holes come.
class BodySections {
 public:
  BodySections(const Setting& setting, const Page& page, std::vector<SearchSection>& sections)
      : page_(page),
        scope_{setting, page, {page.url, base_path_of(setting.site.config.base_url), {}}},
        sections_(sections) {}

  void gather() {
    const Body& body = page_.body;
    for (const Hole& hole : body.holes)
      if (const auto* heading = hole.as<HeadingStart>())
        begin_section(heading->heading);
      else if (const auto* block = hole.as<BlockHole>())
        add_block(body.blocks[block->block]);
    add_text(body.plain_text.size());
  }

 private:
  void begin_section(std::size_t index) {
    const Heading& heading = page_.body.headings[index];
    if (heading.nested || heading.level < 2 || heading.level > deepest_section) return;
    add_text(heading.text_offset, heading.text);
    if (heading.level == 2) section_title_ = heading.text;
    const bool below = heading.level > 2 && !section_title_.empty();
    sections_.push_back(
        {heading.id, below ? section_title_ + " › " + heading.text : heading.text, {}});
    begin_ = heading.text_offset;
  }

  /// Ends the section at hand: its text reaches to `end`, without the heading that stands there.
  void add_text(std::size_t end, std::string_view next_heading = {}) {
    std::string_view text = page_.body.plain_text;
    text = trim(text.substr(begin_, end - begin_));
    if (text.ends_with(next_heading)) text.remove_suffix(next_heading.size());
    add_words(sections_.back().text, text);
    add_words(sections_.back().text, blocks_);
    blocks_.clear();
  }

  void add_block(const Block& block) {
    if (std::find(blocks_of_facts.begin(), blocks_of_facts.end(), block.name) !=
        blocks_of_facts.end())
      return;
    Diagnostics reported_with_html;
    add_words(blocks_, render_block_text(block, scope_, TextForm::words, reported_with_html));
  }

  const Page& page_;
  PageScope scope_;
  std::vector<SearchSection>& sections_;
  std::size_t begin_ = 0;  ///< Into the plain text, of the section at hand.
  std::string section_title_, blocks_;
};

std::string value_words(const Setting& setting, const DimensionValue& value) {
  std::string words;
  const auto add = [&](const std::string& text) { add_words(words, text); };
  for (const auto* statements : {&value.statements, &value.claims})
    for (const Statement& statement : *statements)
      add(text_of(setting.site, statement, TextForm::words) + ".");
  for (const Range& range : value.ranges)
    add(text_of(setting.texts, range, TextForm::words) + ".");
  add(words_of(value.note));
  add(words_of(value.not_applicable));
  return words;
}

/// The rows of the table on a role's page.
void add_dimensions(const Setting& setting, const Page& page, SearchPage& found) {
  for (const Role* role : roles_of_default_table(setting.site, page))
    for (const DimensionValue& value : role->values)
      if (const Dimension* dimension = setting.site.dimension(value.dimension))
        found.sections.push_back(
            {dimension_anchor(dimension->id), dimension->label, value_words(setting, value)});
}

/// Other names of a term that its name does not say already.
std::string other_names(const Term& term) {
  std::vector<std::string_view> names;
  for (const std::string& alias : term.aliases)
    if (fold(term.name).find(fold(alias)) == std::string::npos) names.push_back(alias);
  return fmt::format("{}", fmt::join(names, ", "));
}

void add_terms(const Setting& setting, SearchPage& found) {
  for (const Term& term : setting.site.terms) {
    std::string words = words_of(term.definition);
    add_words(words, other_names(term));
    found.sections.push_back({term_anchor(term.id), term.name, std::move(words)});
  }
}

void add_sources(const Setting& setting, SearchPage& found) {
  for (const Source& source : setting.site.sources) {
    std::string words;
    for (const std::string* text : {&source.publisher, &source.year})
      add_words(words, *text);
    add_words(words, words_of(source.note));
    found.sections.push_back({source_anchor(source.id), source.title, std::move(words)});
  }
}

/// What stands above the body: description, or the summary of a role; the difference of a
/// comparison.
std::string lead_words(const Page& page, const Role* role) {
  std::string words;
  add_words(words, role == nullptr ? page.description : words_of(role->summary));
  add_words(words, words_of(difference_of(page)));
  return words;
}

/// Other names and tags, which are found but say little in an excerpt.
std::string other_words(const Page& page, const Role* role) {
  std::vector<std::string> names = page.front_matter.tags;
  if (role != nullptr) names.insert(names.begin(), role->aliases.begin(), role->aliases.end());
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

bool is_searchable(const Page& page) {
  switch (page.kind) {
    case PageKind::not_found:
    case PageKind::search:
    case PageKind::tag:
    case PageKind::tags:
      return false;
    default:
      return !page.front_matter.draft;
  }
}

SearchPage search_page(const Setting& setting, const Page& page) {
  SearchPage found;
  found.url = page.url;
  found.title = page.title;
  found.kind = setting.texts.text(fmt::format("kind.{}", page_kind_name(page.kind)));
  if (!page.role.empty()) found.role_class = role_class(page.role);
  const Role* role = setting.site.role(page.role);
  found.sections.push_back({"", "", lead_words(page, role)});
  BodySections(setting, page, found.sections).gather();
  add_words(found.sections.front().text, other_words(page, role));
  if (page.kind == PageKind::role) add_dimensions(setting, page, found);
  if (page.kind == PageKind::glossary && page.tag.empty()) add_terms(setting, found);
  if (page.kind == PageKind::sources) add_sources(setting, found);
  return found;
}

}  // namespace fieldguide
