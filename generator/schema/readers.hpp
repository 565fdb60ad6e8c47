// Readers: each knows a type, in words and as data, and how to read it from YAML.
#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/body.hpp"
#include "model/value.hpp"
#include "schema/type.hpp"

namespace fieldguide {

/// Reads a value of type `T`. `read` reports what does not fit and then gives nothing; `subject` is
/// what messages call the value: "'weight'", "an item of 'tags'".
template <typename T>
struct Reader {
  Type type;
  std::function<std::optional<T>(const Value&, const std::string& subject, Diagnostics&)> read;
};

/// Reports FG0205: `value` is not of type `type`.
void report_wrong_type(const Value& value, const Type& type, const std::string& subject,
                       Diagnostics& diagnostics);
/// Reports FG0206 with the value's text: "'2026-02-30' is not a day of the calendar".
void report_bad_value(const Value& value, const std::string& problem, const std::string& hint,
                      Diagnostics& diagnostics);
/// "did you mean …?", or all `choices` when none is near and they are few.
std::string suggest(std::string_view word, const std::vector<std::string>& choices);

/// Any text, without white space at its end; never empty.
Reader<std::string> text();
/// Markdown: `source` and `at` are set, `body` is left to the Markdown stage.
Reader<MarkdownText> markdown();
/// A whole number within bounds.
Reader<int> integer(int low = std::numeric_limits<int>::min(),
                    int high = std::numeric_limits<int>::max());
/// A decimal number.
Reader<double> number();
/// `true` or `false`, as YAML 1.2 has them.
Reader<bool> boolean();
/// An ISO 8601 day.
Reader<std::string> date();
/// See `is_id`.
Reader<std::string> id();
/// An http, https or mailto address.
Reader<std::string> url();
/// An http or https address with a final slash, without query and fragment.
Reader<std::string> base_url();
Reader<std::string> colour();
Reader<std::string> language();
/// A path relative to the file that names it; may go upwards.
Reader<std::string> file_path();
/// A path below a fixed folder; never goes upwards.
Reader<std::string> inner_path();

/// A word that stands for a value of an enumeration.
template <typename Enum>
Reader<Enum> one_of(std::vector<std::pair<std::string, Enum>> choices) {
  Type type{Type::Kind::choice, {}, {}, nullptr};
  for (const auto& choice : choices)
    type.choices.push_back(choice.first);
  return {type,
          [type, choices](const Value& value, const std::string& subject,
                          Diagnostics& diagnostics) -> std::optional<Enum> {
            if (!value.is_scalar()) {
              report_wrong_type(value, type, subject, diagnostics);
              return std::nullopt;
            }
            for (const auto& [word, meaning] : choices)
              if (word == value.text) return meaning;
            report_bad_value(value, "is none of " + join_quoted(type.choices, ", "),
                             suggest(value.text, type.choices), diagnostics);
            return std::nullopt;
          }};
}

/// The items of a list that could be read.
template <typename T>
std::vector<T> read_items(const Reader<T>& item, const Value& list, const std::string& subject,
                          Diagnostics& diagnostics) {
  std::vector<T> items;
  for (const Value& value : list.items)
    if (auto read = item.read(value, "an item of " + subject, diagnostics))
      items.push_back(std::move(*read));
  return items;
}

template <typename T>
Reader<std::vector<T>> list_of(Reader<T> item) {
  const Type type{Type::Kind::list, {}, {item.type}, nullptr};
  return {type,
          [type, item](const Value& value, const std::string& subject,
                       Diagnostics& diagnostics) -> std::optional<std::vector<T>> {
            if (value.is_list()) return read_items(item, value, subject, diagnostics);
            report_wrong_type(value, type, subject, diagnostics);
            return std::nullopt;
          }};
}

/// One value, or a list of them.
template <typename T>
Reader<std::vector<T>> one_or_list_of(Reader<T> item) {
  const Type list{Type::Kind::list, {}, {item.type}, nullptr};
  return {Type{Type::Kind::either, {}, {item.type, list}, nullptr},
          [item](const Value& value, const std::string& subject,
                 Diagnostics& diagnostics) -> std::optional<std::vector<T>> {
            if (value.is_list()) return read_items(item, value, subject, diagnostics);
            auto one = item.read(value, subject, diagnostics);
            if (!one) return std::nullopt;
            return std::vector<T>{std::move(*one)};
          }};
}

}  // namespace fieldguide
