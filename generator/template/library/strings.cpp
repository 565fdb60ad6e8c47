// Filters for strings.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/helpers.hpp"
#include "template/library/library.hpp"
#include "template/python/operators.hpp"
#include "template/syntax/lexer.hpp"
#include "text/characters.hpp"

namespace fieldguide::jinja {
namespace {

/// The input as a string, of which filters that keep safety keep it.
Value input(Run& run, const Bound& bound) {
  return to_string(run.memory(), bound[0]);
}

std::size_t code_point_offset(std::string_view text, std::size_t index) {
  std::size_t offset = 0;
  for (std::size_t i = 0; i < index && offset < text.size(); ++i)
    next_code_point(text, offset);
  return offset;
}

Value upper(Run& run, const Bound& bound) {
  const Value text = input(run, bound);
  return make_string(run, upper_case(text.text()), text.safety());
}

Value lower(Run& run, const Bound& bound) {
  const Value text = input(run, bound);
  return make_string(run, lower_case(text.text()), text.safety());
}

std::string capitalised(std::string_view text) {
  const std::size_t first = code_point_offset(text, 1);
  return upper_case(text.substr(0, first)) + lower_case(text.substr(first));
}

Value capitalize(Run& run, const Bound& bound) {
  const Value text = input(run, bound);
  return make_string(run, capitalised(text.text()), text.safety());
}

bool begins_word(char32_t c) {
  return is_space(c) || c == '-' || c == '(' || c == '{' || c == '[' || c == '<';
}

Value title(Run& run, const Bound& bound) {
  const std::string_view text = input(run, bound).text();
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    std::size_t end = i;
    for (; i < text.size() && !begins_word(next_code_point(text, i));)
      end = i;
    if (end == begin) {
      result += text.substr(begin, i - begin);
      continue;
    }
    result += capitalised(text.substr(begin, end - begin));
    i = end;
  }
  return make_string(run, result);
}

bool is_one_of(std::string_view characters, char32_t wanted) {
  for (std::size_t i = 0; i < characters.size();)
    if (next_code_point(characters, i) == wanted) return true;
  return false;
}

std::string_view strip_characters(std::string_view text, std::string_view characters) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size() && is_one_of(characters, next_code_point(text, i));)
    begin = i;
  text.remove_prefix(begin);
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size();)
    if (!is_one_of(characters, next_code_point(text, i))) end = i;
  return text.substr(0, end);
}

Value trim_filter(Run& run, const Bound& bound) {
  const Value value = input(run, bound);
  std::string_view text = value.text();
  if (bound[1].is_none()) {
    text.remove_prefix(leading_space(text));
    text.remove_suffix(trailing_space(text));
  } else {
    const auto characters = text_argument(run, bound[1], "chars");
    if (!characters) return run.silent();
    text = strip_characters(
        text, value.is_safe() && !bound[1].is_safe() ? escape_html(*characters) : *characters);
  }
  return Value::string(text, value.safety());
}

void add_replaced(TextBuilder& out, std::string_view text, std::string_view old,
                  std::string_view replacement, std::size_t count) {
  while (count-- > 0) {
    const std::size_t at = old.empty() ? 0 : text.find(old);
    if (at == std::string_view::npos) break;
    out.add(text.substr(0, at));
    out.add(replacement);
    text.remove_prefix(at + old.size());
    if (!old.empty()) continue;
    if (text.empty()) return;
    const std::size_t next =
        code_point_offset(text, 1);  // an empty text stands before each character
    out.add(text.substr(0, next));
    text.remove_prefix(next);
  }
  out.add(text);
}

Value replace(Run& run, const Bound& bound) {
  Value value = input(run, bound), old = to_string(run.memory(), bound[1]),
        replacement = to_string(run.memory(), bound[2]);
  if (run.unusable(bound[1]) || run.unusable(bound[2])) return run.silent();
  const auto count =
      bound[3].is_none() ? std::optional<std::int64_t>(-1) : whole_number(run, bound[3], "count");
  if (!count) return run.silent();
  const auto escaped = [&](const Value& text) {
    return text.is_safe() ? text : make_string(run, escape_html(text.text()), Safety::safe);
  };
  if (old.is_safe() || (replacement.is_safe() && !value.is_safe())) value = escaped(value);
  if (value.is_safe()) {
    old = escaped(old);
    replacement = escaped(replacement);
  }
  TextBuilder result(run.memory());
  add_replaced(result, value.text(), old.text(), replacement.text(),
               static_cast<std::size_t>(*count));
  return result.finish(value.safety());
}

Value truncate(Run& run, const Bound& bound) {
  const Value& text = bound[0];
  if (!text_argument(run, text, "value")) return run.silent();
  const auto length = count_argument(run, bound[1], "length", 0);
  const auto end = text_argument(run, bound[3], "end");
  const auto leeway = bound[4].is_none() ? std::optional<std::size_t>(5)
                                         : count_argument(run, bound[4], "leeway", 0);
  if (!length || !end || !leeway) return run.silent();
  const std::size_t end_length = count_code_points(*end);
  if (*length < end_length)
    return run.fail(Code::template_arguments,
                    fmt::format("'length' must be at least {}, the length of 'end'", end_length));
  if (count_code_points(text.text()) <= *length + *leeway) return text;
  std::string_view kept =
      text.text().substr(0, code_point_offset(text.text(), *length - end_length));
  if (!truth(run, bound[2])) kept = kept.substr(0, kept.rfind(' '));
  return join_strings(run.memory(), Value::string(kept, text.safety()), bound[3]);
}

/// Lines as Python's str.splitlines() finds them.
std::vector<std::string_view> python_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    const bool ends = (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 ||
                      c == 0x2028 || c == 0x2029;
    if (!ends) continue;
    lines.push_back(text.substr(begin, at - begin));
    if (c == '\r' && i < text.size() && text[i] == '\n') ++i;
    begin = i;
  }
  if (begin < text.size()) lines.push_back(text.substr(begin));
  return lines;
}

Value indent(Run& run, const Bound& bound) {
  const Value& text = bound[0];
  if (!text_argument(run, text, "value")) return run.silent();
  TextBuilder spaces(run.memory());
  if (bound[1].is_string()) {
    spaces.add(bound[1].text());
  } else {
    const auto width = whole_number(run, bound[1], "width");
    if (!width) return run.silent();
    spaces.add_repeated(" ", *width > 0 ? static_cast<std::size_t>(*width) : 0);
  }
  const bool blank = truth(run, bound[3]);
  const std::string source = std::string(text.text()) + "\n";
  TextBuilder result(run.memory());
  if (truth(run, bound[2])) result.add(spaces.text());
  bool first = true;
  for (std::string_view line : python_lines(source)) {
    if (!first) result.add("\n");
    if (!first && (blank || !line.empty())) result.add(spaces.text());
    result.add(line);
    first = false;
  }
  return result.finish(text.safety());
}

Value wordcount(Run& run, const Bound& bound) {
  const std::string_view text = input(run, bound).text();
  std::int64_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const bool word = is_word_character(next_code_point(text, i));
    if (word && !inside) ++words;
    inside = word;
  }
  return Value::integer(words);
}

bool is_unreserved(char c, bool slash) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || (slash && c == '/');
}

enum class UrlPart { path, query };

std::string quoted(std::string_view text, UrlPart part) {
  std::string result;
  for (char c : text) {
    if (is_unreserved(c, part == UrlPart::path))
      result += c;
    else if (c == ' ' && part == UrlPart::query)
      result += '+';
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

Value quoted_pair(Run& run, const Value& key, const Value& value) {
  return make_string(run, quoted(to_string(run.memory(), key).text(), UrlPart::query) + "=" +
                              quoted(to_string(run.memory(), value).text(), UrlPart::query));
}

Value urlencode(Run& run, const Bound& bound) {
  const Value& value = bound[0];
  if (!value.is_list() && !value.is_map())
    return make_string(run, quoted(input(run, bound).text(), UrlPart::path));
  TextBuilder result(run.memory());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (i > 0) result.add("&");
    if (value.is_map()) {
      const auto [key, item] = value.entry(i);
      result.add(quoted_pair(run, key, item).text());
      continue;
    }
    const auto pair = run.items(value.item(i));
    if (!pair) return run.silent();
    if (pair->size() != 2)
      return run.fail("'urlencode' asks for pairs, each of a name and a value");
    result.add(quoted_pair(run, (*pair)[0], (*pair)[1]).text());
  }
  return result.finish();
}

constexpr Declaration declarations[] = {
    {"capitalize", "value", "The first letter in upper case, all others in lower case.",
     "{{ 'data ENGINEER'|capitalize }}", "Data engineer", capitalize},
    {"indent", "value, width=4, first=false, blank=false",
     "Indents each line but the first by `width` spaces, or by `width` itself when it is a string; "
     "with "
     "`first` the first line too, with `blank` empty lines too.",
     "{{ 'a\\nb'|indent(2) }}", "a\n  b", indent},
    {"lower", "value", "In lower case.", "{{ 'SQL'|lower }}", "sql", lower},
    {"replace", "value, old, new, count=none",
     "Every `old` replaced by `new`, or the first `count` of them.",
     "{{ 'a-b-c'|replace('-', '+', 1) }}", "a+b-c", replace},
    {"title", "value", "Each word with an upper-case first letter.", "{{ 'data engineer'|title }}",
     "Data Engineer", title},
    {"trim", "value, chars=none", "Without white space, or any of `chars`, at both ends.",
     "[{{ '  a  '|trim }}]", "[a]", trim_filter},
    {"truncate", "value, length=255, killwords=false, end='...', leeway=none",
     "Cut to `length` characters, `end` included. Cuts at a space unless `killwords`. A text that "
     "is longer "
     "by at most `leeway` (5) is left as it is.",
     "{{ 'one two three four'|truncate(11) }}", "one two...", truncate},
    {"upper", "value", "In upper case.", "{{ 'sql'|upper }}", "SQL", upper},
    {"urlencode", "value",
     "Quoted for the path of a URL; a map or a list of pairs becomes a query string.",
     "{{ {'q': 'a b'}|urlencode }}", "q=a+b", urlencode},
    {"wordcount", "value", "How many words there are.", "{{ 'one two'|wordcount }}", "2",
     wordcount},
};

}  // namespace

std::span<const Declaration> string_filters() {
  return declarations;
}

}  // namespace fieldguide::jinja
