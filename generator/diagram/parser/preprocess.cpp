// Rewrites a diagram's text step by step as mermaid's preprocess.ts and encodeEntities do.
#include "diagram/parser/preprocess.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diagram/parser/directives.hpp"
#include "diagram/parser/front_matter.hpp"
#include "diagram/parser/metadata.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

// Mermaid writes "#35;" as ﬂ°°35¶ß and "#amp;" as ﬂ°amp¶ß while it parses.
constexpr std::string_view entity_number_start = "ﬂ°°";
constexpr std::string_view entity_name_start = "ﬂ°";
constexpr std::string_view entity_end = "¶ß";
constexpr std::size_t none = std::string_view::npos;

MappedText unify_line_ends(const MappedText& source) {
  const std::string& text = source.text();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t at = text.find('\r'); at != none; at = text.find('\r', copied)) {
    out.append(source, copied, at);
    out.append("\n", source, at);
    copied = at + (text.compare(at, 2, "\r\n") == 0 ? 2 : 1);
  }
  out.append(source, copied, text.size());
  return out;
}

/// Replaces the double quotes of attributes in [begin, end) by single ones: /="([^"]*)"/.
void append_with_single_quotes(MappedText& out, const MappedText& source, std::size_t begin,
                               std::size_t end) {
  const std::string& text = source.text();
  std::size_t copied = begin;
  for (std::size_t at = text.find("=\"", begin); at < end; at = text.find("=\"", copied)) {
    std::size_t close = text.find('"', at + 2);
    if (close >= end) break;
    out.append(source, copied, at + 1);
    out.append("'", source, at + 1);
    out.append(source, at + 2, close);
    out.append("'", source, close);
    copied = close + 1;
  }
  out.append(source, copied, end);
}

MappedText single_quote_attributes(const MappedText& source) {
  const std::string& text = source.text();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t at = text.find('<'); at != none; at = text.find('<', at + 1)) {
    if (at < copied || at + 1 >= text.size() || !is_word(text[at + 1])) continue;
    std::size_t close = text.find('>', at);
    if (close == none) break;
    out.append(source, copied, at);
    append_with_single_quotes(out, source, at, close + 1);
    copied = close + 1;
  }
  out.append(source, copied, text.size());
  return out;
}

void read_number(const Metadata& flowchart, std::string_view key, std::optional<double>& into) {
  const Metadata* value = flowchart.find(key);
  if (value && value->kind == Metadata::Kind::number) into = value->number;
}

void apply_config(const Metadata* config, Settings& settings) {
  const Metadata* flowchart = config ? config->find("flowchart") : nullptr;
  if (!flowchart) return;
  if (const Metadata* curve = flowchart->find("curve")) settings.curve = curve->text;
  if (const Metadata* inherit = flowchart->find("inheritDir"))
    settings.inherit_direction = inherit->truthy();
  read_number(*flowchart, "nodeSpacing", settings.node_spacing);
  read_number(*flowchart, "rankSpacing", settings.rank_spacing);
  read_number(*flowchart, "wrappingWidth", settings.wrapping_width);
}

/// The YAML without the indentation that the fences have.
std::string dedent(std::string_view body, const std::string& indent) {
  if (indent.empty()) return std::string(body);
  std::string out;
  for (std::string_view line : split(body, '\n')) {
    if (line.substr(0, indent.size()) == indent) line.remove_prefix(indent.size());
    out.append(line).append("\n");
  }
  return out;
}

bool take_front_matter(MappedText& text, Settings& settings, Problem& problem) {
  auto block = find_front_matter(text.text());
  if (!block) return true;
  MetadataError error;
  std::string_view body =
      std::string_view(text.text()).substr(block->body, block->body_end - block->body);
  auto data = parse_metadata(dedent(body, block->indent), error);
  if (!data) {
    problem = {"the diagram's front matter cannot be read: " + error.message,
               "it is YAML between two lines '---'; put texts with special characters in quotes",
               text.origin(block->body + error.at), 1};
    return false;
  }
  if (const Metadata* title = data->find("title")) settings.title = title->text;
  apply_config(data->find("config"), settings);
  MappedText rest;
  rest.append(text, block->length, text.text().size());
  text = std::move(rest);
  return true;
}

MappedText take_directives(const MappedText& source, Settings& settings) {
  const std::string& text = source.text();
  MappedText out;
  std::size_t copied = 0;
  while (auto directive = find_directive(text, copied)) {
    MetadataError ignored;  // Mermaid passes over a directive that it cannot read.
    if (directive->name == "init" || directive->name == "initialize")
      if (auto config = parse_metadata(directive->arguments, ignored)) {
        apply_config(&*config, settings);
        if (const Metadata* nested = config->find("config")) {
          Metadata wrapped;
          wrapped.entries.push_back({"flowchart", *nested});
          apply_config(&wrapped, settings);
        }
      }
    out.append(source, copied, directive->begin);
    copied = directive->end;
  }
  out.append(source, copied, text.size());
  return out;
}

/// Removes /^\s*%%(?!{)[^\n]+\n?/gm, then leading white space.
MappedText remove_comments(const MappedText& source) {
  const std::string& text = source.text();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t line = 0; line < text.size();) {
    std::size_t at = skip_white_space(text, line);
    bool comment = text.compare(at, 2, "%%") == 0 && at + 2 < text.size() && text[at + 2] != '{' &&
                   text[at + 2] != '\n';
    std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (comment) {
      out.append(source, copied, line);
      copied = end;
    }
    line = end;
  }
  out.append(source, copied, text.size());
  MappedText trimmed;
  trimmed.append(out, skip_white_space(out.text(), 0), out.text().size());
  return trimmed;
}

/// Whether `keyword.*:\S*#.*;` matches the line; its last ";" is then dropped, so that "fill:#fff;"
/// is not read as an entity.
bool colour_statement(std::string_view line, std::string_view keyword, std::size_t last_semicolon) {
  std::size_t keyword_at = line.find(keyword);
  if (keyword_at == none) return false;
  bool behind_colon = false;
  for (std::size_t at = keyword_at + keyword.size(); at < last_semicolon; ++at) {
    if (white_space_length(line, at) > 0) behind_colon = false;
    if (line[at] == ':') behind_colon = true;
    if (line[at] == '#' && behind_colon) return true;
  }
  return false;
}

MappedText drop_last_semicolons(const MappedText& source, std::string_view keyword) {
  const std::string& text = source.text();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    std::size_t semicolon = line.rfind(';');
    if (semicolon != none && colour_statement(line, keyword, semicolon)) {
      out.append(source, copied, begin + semicolon);
      copied = begin + semicolon + 1;
    }
    begin = end + 1;
  }
  out.append(source, copied, text.size());
  return out;
}

MappedText encode_entities(const MappedText& source) {
  const std::string& text = source.text();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t at = text.find('#'); at != none; at = text.find('#', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && is_word(text[end]))
      ++end;
    if (end == at + 1 || end == text.size() || text[end] != ';') continue;
    bool number = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                              text.begin() + static_cast<std::ptrdiff_t>(end), is_digit);
    out.append(source, copied, at);
    out.append(number ? entity_number_start : entity_name_start, source, at);
    out.append(source, at + 1, end);
    out.append(entity_end, source, end);
    copied = end + 1;
  }
  out.append(source, copied, text.size());
  return out;
}

/// /}\s*\n/g → "}\n"
MappedText trim_behind_braces(const MappedText& source) {
  const std::string& text = source.text();
  MappedText out;
  std::size_t copied = 0;
  for (std::size_t at = text.find('}'); at != none; at = text.find('}', at + 1)) {
    std::size_t run_end = skip_white_space(text, at + 1);
    std::size_t last_break = std::string_view(text).substr(at, run_end - at).rfind('\n');
    if (last_break == none) continue;
    out.append(source, copied, at + 1);
    copied = at + last_break;
  }
  out.append(source, copied, text.size());
  return out;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != none; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

}  // namespace

std::optional<Preprocessed> preprocess(std::string_view source, Problem& problem) {
  Preprocessed result;
  MappedText text = single_quote_attributes(unify_line_ends(MappedText(source)));
  if (!take_front_matter(text, result.settings, problem)) return std::nullopt;
  text = remove_comments(take_directives(text, result.settings));
  text = drop_last_semicolons(drop_last_semicolons(text, "style"), "classDef");
  text = encode_entities(text);
  text.append("\n", text, text.text().size());
  result.text = trim_behind_braces(text);
  return result;
}

std::string decode_entity_placeholders(std::string_view text) {
  std::string out(text);
  if (out.find(entity_name_start) == none && out.find(entity_end) == none) return out;
  replace_all(out, entity_number_start, "&#");
  replace_all(out, entity_name_start, "&");
  replace_all(out, entity_end, ";");
  return out;
}

std::string without_preamble(std::string_view source) {
  MappedText text(source);
  Settings ignored_settings;
  Problem ignored_problem;
  text = unify_line_ends(text);
  if (auto block = find_front_matter(text.text())) {
    MappedText rest;
    rest.append(text, block->length, text.text().size());
    text = std::move(rest);
  }
  return remove_comments(take_directives(text, ignored_settings)).text();
}

}  // namespace fieldguide::flowchart
