// Decides whether single values are what they should be.
#include "schema/scalars.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/files.hpp"
#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t longest_id = 64;
constexpr std::size_t longest_path = 200;
constexpr std::size_t longest_url = 2000;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z');
}

bool all_of(std::string_view text, bool (*test)(char)) {
  return std::all_of(text.begin(), text.end(), test);
}

int to_int(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

int days_in(int year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

bool has_refused_url_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7F ||
           std::string_view("\"'<>\\`{}|^").find(c) != std::string_view::npos;
  });
}

std::string_view segment_problem(std::string_view segment, bool upwards) {
  if (segment.empty()) return "has an empty part";
  if (segment == ".." && upwards) return {};
  if (segment == "." || segment == "..") return "has a part '.' or '..'";
  if (segment.back() == '.' || segment.back() == ' ')
    return "has a part that ends with a dot or a space";
  return is_device_name(segment) ? "has a part that is a device name on Windows"
                                 : std::string_view{};
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && text.front() != '-' &&
         all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

std::string suggest_id(std::string_view text) {
  std::string id;
  for (char c : to_lower_ascii(text)) {
    if (is_lower(c) || is_digit(c))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-')
    id.pop_back();
  return id.substr(0, longest_id);
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
    if (!is_digit(text[i])) return false;
  const int year = to_int(text.substr(0, 4)), month = to_int(text.substr(5, 2)),
            day = to_int(text.substr(8));
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && all_of(text.substr(1), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

bool is_language_tag(std::string_view text) {
  const auto subtags = split(text, '-');
  if (subtags[0].size() < 2 || subtags[0].size() > 3 || !all_of(subtags[0], is_letter))
    return false;
  return std::all_of(subtags.begin() + 1, subtags.end(), [](std::string_view subtag) {
    return !subtag.empty() && subtag.size() <= 8 &&
           all_of(subtag, [](char c) { return is_letter(c) || is_digit(c); });
  });
}

bool is_web_url(std::string_view text) {
  const std::string scheme = to_lower_ascii(text.substr(0, text.find(':')));
  if (scheme != "http" && scheme != "https") return false;
  std::string_view rest = text.substr(scheme.size() + 1);
  if (!rest.starts_with("//") || text.size() > longest_url) return false;
  rest.remove_prefix(2);
  return !rest.empty() && rest.find_first_of("/?#") != 0 && !has_refused_url_character(rest);
}

bool is_url(std::string_view text) {
  constexpr std::string_view mailto = "mailto:";
  if (to_lower_ascii(text.substr(0, mailto.size())) != mailto) return is_web_url(text);
  const std::string_view address = text.substr(mailto.size());
  const std::size_t sign = address.find('@');
  return sign != 0 && sign != std::string_view::npos && sign + 1 < address.size() &&
         text.size() <= longest_url && !has_refused_url_character(address);
}

std::string_view path_problem(std::string_view path, bool upwards) {
  if (path.empty()) return "is empty";
  if (path.size() > longest_path) return "is longer than 200 bytes";
  if (path.front() == '/') return "begins with a slash";
  if (path.find('\\') != std::string_view::npos) return "holds a backslash";
  if (path.find_first_of(":*?\"<>|\r\n\t") != std::string_view::npos)
    return "holds a character that no file name may have";
  if (path.find('%') != std::string_view::npos) return "is percent-encoded";
  for (std::string_view segment : split(path, '/'))
    if (auto problem = segment_problem(segment, upwards); !problem.empty()) return problem;
  return {};
}

std::optional<double> parse_number(std::string_view text) {
  const bool has_sign = text.starts_with('+') || text.starts_with('-');
  const std::string_view digits = text.substr(has_sign ? 1 : 0);
  if (digits.empty() || !is_digit(digits.front()) || !is_digit(digits.back())) return std::nullopt;
  if (text.starts_with('+')) text.remove_prefix(1);  // which from_chars does not take
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
    return std::nullopt;
  return number;
}

}  // namespace fieldguide
