// Reads single values from YAML and explains what does not fit.
#include "schema/readers.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>

#include <fmt/format.h>

#include "base/text.hpp"
#include "schema/scalars.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t most_choices_listed = 12;

Type type_of(Type::Kind kind) {
  return {kind, {}, {}, nullptr};
}

/// The beginning of a text, short enough for a message.
std::string shorten(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < longest; ++count) {
    if (text[end] == '\n') break;
    next_code_point(text, end);
  }
  return end < text.size() ? std::string(text.substr(0, end)) + "…" : std::string(text);
}

std::string found(const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      return "empty";
    case Value::Kind::list:
      return "a list";
    case Value::Kind::map:
      return "a map";
    case Value::Kind::scalar:
      break;
  }
  return fmt::format("the text '{}'", shorten(value.text));
}

bool is_word(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), to_lower_ascii(text)) != words.end();
}

std::string hint_for_null(const Type& type) {
  if (type.kind == Type::Kind::colour)
    return "put the colour in quotes: without them '#' begins a comment";
  return "give it a value or remove the key; a text that begins with '#' needs quotes";
}

std::string hint_for_scalar(const Value& value, const Type& type) {
  using Kind = Type::Kind;
  if (type.kind == Kind::list) return "write each item on a line of its own, after '- '";
  if (type.kind == Kind::map) return "write keys, each followed by a colon and a space";
  if (type.kind == Kind::integer || type.kind == Kind::number)
    return "write digits only, without quotes, units or separators: 180000";
  if (type.kind != Kind::boolean) return "";
  if (is_word(value.text, {"yes", "on", "y"})) return "write true";
  if (is_word(value.text, {"no", "off", "n"})) return "write false";
  return "write true or false, without quotes";
}

/// The form that an `either` most often has.
const Type& usual_form(const Type& type) {
  const Type* form = &type;
  while (form->kind == Type::Kind::either)
    form = &form->parts.front();
  return *form;
}

std::string hint_for(const Value& value, const Type& any_type) {
  const Type& type = usual_form(any_type);
  if (value.is_null()) return hint_for_null(type);
  if (value.is_scalar()) return hint_for_scalar(value, type);
  if (type.kind == Type::Kind::list) return "begin each entry with '- '";
  if (type.kind == Type::Kind::map) return "";
  return value.is_list() ? "a text that begins with '[' needs quotes"
                         : "a text that holds a colon, or begins with '{', needs quotes";
}

/// The text of a scalar without white space at its end; nothing, reported, when it is none or
/// empty.
std::optional<std::string> read_scalar(const Value& value, const Type& type,
                                       const std::string& subject, Diagnostics& diagnostics) {
  if (!value.is_scalar()) {
    report_wrong_type(value, type, subject, diagnostics);
    return std::nullopt;
  }
  std::string_view text = trim(value.text);
  if (text.empty()) {
    diagnostics.add(Code::bad_value, value.at, fmt::format("{} is an empty text", subject),
                    "write something between the quotes, or remove the key");
    return std::nullopt;
  }
  return std::string(text);
}

/// What a check says about a text it refuses.
struct Refusal {
  std::string problem, hint;
};
using Check = std::function<std::optional<Refusal>(const std::string&)>;

Reader<std::string> checked_text(Type::Kind kind, Check check) {
  const Type type = type_of(kind);
  return {type,
          [type, check](const Value& value, const std::string& subject,
                        Diagnostics& diagnostics) -> std::optional<std::string> {
            auto text = read_scalar(value, type, subject, diagnostics);
            if (!text) return std::nullopt;
            if (auto refusal = check(*text)) {
              report_bad_value(value, refusal->problem, refusal->hint, diagnostics);
              return std::nullopt;
            }
            return text;
          }};
}

std::optional<Refusal> check_id(const std::string& text) {
  if (is_id(text)) return std::nullopt;
  const std::string better = suggest_id(text);
  return Refusal{"is no id: lower-case letters a to z, digits and hyphens, at most 64 characters",
                 better.empty() ? "" : fmt::format("write '{}'", better)};
}

Check path_check(bool upwards) {
  return [upwards](const std::string& path) -> std::optional<Refusal> {
    const std::string_view problem = path_problem(path, upwards);
    if (problem.empty()) return std::nullopt;
    return Refusal{fmt::format("cannot be a path here: it {}", problem),
                   upwards ? "write it relative to this file, with forward slashes"
                           : "write it relative to its folder, with forward slashes"};
  };
}

template <typename T>
Reader<T> plain_scalar(Type::Kind kind, std::function<std::optional<T>(std::string_view)> parse) {
  const Type type = type_of(kind);
  return {type,
          [type, parse](const Value& value, const std::string& subject,
                        Diagnostics& diagnostics) -> std::optional<T> {
            if (value.is_scalar() && !value.quoted)
              if (auto parsed = parse(value.text)) return parsed;
            report_wrong_type(value, type, subject, diagnostics);
            return std::nullopt;
          }};
}

std::optional<int> parse_integer(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int parsed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return parsed;
}

/// YAML 1.2.2, section 10.3.2.
std::optional<bool> parse_boolean(std::string_view text) {
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  return std::nullopt;
}

}  // namespace

void report_wrong_type(const Value& value, const Type& type, const std::string& subject,
                       Diagnostics& diagnostics) {
  diagnostics.add(Code::wrong_type, value.at,
                  fmt::format("{} must be {}, but is {}", subject, describe(type), found(value)),
                  hint_for(value, type));
}

void report_bad_value(const Value& value, const std::string& problem, const std::string& hint,
                      Diagnostics& diagnostics) {
  diagnostics.add(Code::bad_value, value.at,
                  fmt::format("'{}' {}", shorten(trim(value.text)), problem), hint);
}

std::string suggest(std::string_view word, const std::vector<std::string>& choices) {
  std::string near = did_you_mean(word, {choices.begin(), choices.end()});
  if (!near.empty() || choices.empty() || choices.size() > most_choices_listed) return near;
  return "use " + join_quoted(choices);
}

Reader<std::string> text() {
  return checked_text(Type::Kind::text, [](const std::string&) { return std::nullopt; });
}

Reader<MarkdownText> markdown() {
  const Type type = type_of(Type::Kind::markdown);
  return {type,
          [type](const Value& value, const std::string& subject,
                 Diagnostics& diagnostics) -> std::optional<MarkdownText> {
            if (!read_scalar(value, type, subject, diagnostics)) return std::nullopt;
            // Only the end is trimmed: the beginning is where `at` points.
            const std::size_t end = value.text.find_last_not_of(" \t\n") + 1;
            return MarkdownText{value.text.substr(0, end), {}, value.at};
          }};
}

Reader<int> integer(int low, int high) {
  Reader<int> any = plain_scalar<int>(Type::Kind::integer, parse_integer);
  return {any.type,
          [any, low, high](const Value& value, const std::string& subject,
                           Diagnostics& diagnostics) -> std::optional<int> {
            auto read = any.read(value, subject, diagnostics);
            if (!read || (*read >= low && *read <= high)) return read;
            report_bad_value(value, fmt::format("is not between {} and {}", low, high), "",
                             diagnostics);
            return std::nullopt;
          }};
}

Reader<double> number() {
  return plain_scalar<double>(Type::Kind::number, parse_number);
}
Reader<bool> boolean() {
  return plain_scalar<bool>(Type::Kind::boolean, parse_boolean);
}

Reader<std::string> date() {
  return checked_text(Type::Kind::date, [](const std::string& text) -> std::optional<Refusal> {
    if (is_date(text)) return std::nullopt;
    return Refusal{"is not a day of the calendar", "write year, month and day: 2026-03-01"};
  });
}

Reader<std::string> id() {
  return checked_text(Type::Kind::id, check_id);
}

Reader<std::string> url() {
  return checked_text(Type::Kind::url, [](const std::string& text) -> std::optional<Refusal> {
    if (is_url(text)) return std::nullopt;
    return Refusal{"is not an address that may be linked",
                   "write a whole http, https or mailto address"};
  });
}

Reader<std::string> base_url() {
  Reader<std::string> any =
      checked_text(Type::Kind::url, [](const std::string& text) -> std::optional<Refusal> {
        if (is_web_url(text) && text.find_first_of("?#") == std::string::npos) return std::nullopt;
        return Refusal{"is not the address of a site", "write it like https://example.org/guide/"};
      });
  return {any.type,
          [any](const Value& value, const std::string& subject, Diagnostics& diagnostics) {
            auto read = any.read(value, subject, diagnostics);
            if (read && !read->ends_with('/')) *read += '/';
            return read;
          }};
}

Reader<std::string> colour() {
  return checked_text(Type::Kind::colour, [](const std::string& text) -> std::optional<Refusal> {
    if (is_colour(text)) return std::nullopt;
    return Refusal{"is not a colour",
                   "write '#' and six hexadecimal digits in quotes: \"#6d28d9\""};
  });
}

Reader<std::string> language() {
  return checked_text(Type::Kind::language, [](const std::string& text) -> std::optional<Refusal> {
    if (is_language_tag(text)) return std::nullopt;
    return Refusal{"is not a language tag", "write it like en or pt-BR"};
  });
}

Reader<std::string> file_path() {
  return checked_text(Type::Kind::path, path_check(true));
}
Reader<std::string> inner_path() {
  return checked_text(Type::Kind::path, path_check(false));
}

}  // namespace fieldguide
