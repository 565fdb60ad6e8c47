// Looks up interface texts and writes dates and numbers.
#include "i18n/texts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "i18n/plural.hpp"

namespace fieldguide {
namespace {

constexpr std::array<std::string_view, 6> categories = {"zero", "one",  "two",
                                                        "few",  "many", "other"};

std::string_view without_category(std::string_view key) {
  for (std::string_view category : categories)
    if (key.size() > category.size() + 1 && key.ends_with(category) &&
        key[key.size() - category.size() - 1] == '.')
      return key.substr(0, key.size() - category.size() - 1);
  return key;
}

std::string fill(std::string_view pattern, const TextArguments& arguments) {
  std::string out;
  for (;;) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) return out.append(pattern);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    out += pattern.substr(0, open);
    if (auto found = arguments.find(name); found != arguments.end())
      out += found->second;
    else
      out += pattern.substr(open, close - open + 1);
    pattern.remove_prefix(close + 1);
  }
}

std::string absent(std::string_view key) {
  return fmt::format("[{}]", key);
}

std::optional<int> whole_number(std::string_view digits) {
  int number = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string group_digits(std::string digits, std::string_view separator) {
  for (std::size_t i = digits.size(); i > 3; i -= 3)
    digits.insert(i - 3, separator);
  return digits;
}

}  // namespace

Texts::Texts(std::string language, const Value& own, const Value& base)
    : language_(std::move(language)) {
  add(base, "");
  add(own, "");
}

void Texts::add(const Value& value, const std::string& prefix) {
  for (const auto& [key, child] : value.entries) {
    const std::string name = prefix + key.name;
    if (child.is_map())
      add(child, name + ".");
    else if (child.is_scalar())
      texts_[name] = child.text;
    for (std::size_t i = 0; i < child.items.size(); ++i)
      texts_[fmt::format("{}.{}", name, i + 1)] = child.items[i].text;
  }
}

std::optional<std::string> Texts::find(std::string_view key, const TextArguments& arguments) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::nullopt;
  return fill(found->second, arguments);
}

std::optional<std::string> Texts::find(std::string_view key, long long count,
                                       TextArguments arguments) const {
  arguments.try_emplace("count", number(static_cast<double>(count)));
  const std::string prefix = std::string(key) + ".";
  for (std::string_view category : {plural_category(language_, count), std::string_view("other")})
    if (auto text = find(prefix + std::string(category), arguments)) return text;
  return find(key, arguments);
}

std::string Texts::text(std::string_view key, const TextArguments& arguments) const {
  if (auto found = find(key, arguments)) return std::move(*found);
  return absent(key);
}

std::string Texts::text(std::string_view key, long long count, TextArguments arguments) const {
  if (auto found = find(key, count, std::move(arguments))) return std::move(*found);
  return absent(key);
}

std::vector<std::string_view> Texts::keys() const {
  std::vector<std::string_view> keys;
  for (const auto& [key, text] : texts_)
    keys.push_back(without_category(key));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::string Texts::date(std::string_view iso) const {
  const auto parts = split(iso, '-');
  const auto day = parts.size() == 3 ? whole_number(parts[2]) : std::nullopt;
  const auto month = day ? whole_number(parts[1]) : std::nullopt;
  const auto name = month ? find(fmt::format("date.months.{}", *month)) : std::nullopt;
  if (!name) return std::string(iso);
  return text("date.pattern",
              {{"day", std::to_string(*day)}, {"month", *name}, {"year", std::string(parts[0])}});
}

std::string Texts::number(double value) const {
  const double rounded = std::round(value * 100) / 100;
  std::string digits = fmt::format("{:.2f}", std::fabs(rounded));
  const std::string decimals = digits.substr(digits.size() - 2);
  digits = group_digits(digits.substr(0, digits.size() - 3), text("number.group"));
  if (decimals != "00")
    digits += text("number.decimal") + (decimals.back() == '0' ? decimals.substr(0, 1) : decimals);
  return rounded < 0 ? text("number.minus") + digits : digits;
}

}  // namespace fieldguide
