// Interface texts: what the theme says in the site's language. None stands in C++ or in templates.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/text_hash.hpp"
#include "model/value.hpp"

namespace fieldguide {

/// Named values for the {placeholders} of a text.
using TextArguments = std::map<std::string, std::string, std::less<>>;

/// The texts of one language, from theme/i18n/<language>.yaml: nested maps of texts; a map whose
/// keys are plural categories (one, other, …) is one text with forms.
class Texts {
 public:
  /// `base` holds texts that `own` lacks (English, or the embedded file under a site's own).
  Texts(std::string language, const Value& own, const Value& base);

  /// The text of a dotted key, {placeholders} filled; nothing when there is no such key.
  [[nodiscard]] std::optional<std::string> find(std::string_view key,
                                                const TextArguments& arguments = {}) const;
  /// The form of a dotted key that goes with `count`; {count} is filled with the number.
  [[nodiscard]] std::optional<std::string> find(std::string_view key, long long count,
                                                TextArguments arguments = {}) const;
  /// `find` for keys that the program itself needs: an absent one shows as "[key]", which a test of
  /// the embedded texts rules out.
  [[nodiscard]] std::string text(std::string_view key, const TextArguments& arguments = {}) const;
  [[nodiscard]] std::string text(std::string_view key, long long count,
                                 TextArguments arguments = {}) const;

  /// All dotted keys in order, without plural categories: for "did you mean".
  [[nodiscard]] std::vector<std::string_view> keys() const;
  [[nodiscard]] const std::string& language() const { return language_; }

  /// An ISO 8601 date as the language writes it (`date.months`, `date.pattern`); as it stands when
  /// it is none.
  [[nodiscard]] std::string date(std::string_view iso) const;
  /// A number with the language's separators, up to two decimals, none when whole.
  [[nodiscard]] std::string number(double value) const;

 private:
  void add(const Value& value, const std::string& prefix);

  std::string language_;
  /// "reading.one" → "{count} minute"
  std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> texts_;
};

}  // namespace fieldguide
