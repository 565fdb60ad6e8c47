// CLDR plural rules, grouped by the languages that share one.
#include "i18n/plural.hpp"

#include <array>
#include <cstdlib>
#include <string>

namespace fieldguide {
namespace {

using Rule = std::string_view (*)(long long n);

std::string_view one_other(long long n) {
  return n == 1 ? "one" : "other";
}
std::string_view zero_one_other(long long n) {
  return n <= 1 ? "one" : "other";
}

/// French, Spanish, Italian, Portuguese: millions take "many" ("1 000 000 de pages").
std::string_view romance(long long n) {
  if (n == 1) return "one";
  return n != 0 && n % 1'000'000 == 0 ? "many" : "other";
}
std::string_view french(long long n) {
  return n == 0 ? "one" : romance(n);
}

bool few_ending(long long n) {
  return n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14);
}

std::string_view east_slavic(long long n) {
  if (n % 10 == 1 && n % 100 != 11) return "one";
  return few_ending(n) ? "few" : "many";
}
std::string_view south_slavic(long long n) {
  if (n % 10 == 1 && n % 100 != 11) return "one";
  return few_ending(n) ? "few" : "other";
}
std::string_view polish(long long n) {
  if (n == 1) return "one";
  return few_ending(n) ? "few" : "many";
}
std::string_view czech(long long n) {
  if (n == 1) return "one";
  return n >= 2 && n <= 4 ? "few" : "other";
}
std::string_view romanian(long long n) {
  if (n == 1) return "one";
  return n == 0 || (n % 100 >= 1 && n % 100 <= 19) ? "few" : "other";
}
std::string_view lithuanian(long long n) {
  const bool teens = n % 100 >= 11 && n % 100 <= 19;
  if (n % 10 == 1 && !teens) return "one";
  return n % 10 >= 2 && !teens ? "few" : "other";
}
std::string_view latvian(long long n) {
  if (n % 10 == 0 || (n % 100 >= 11 && n % 100 <= 19)) return "zero";
  return n % 10 == 1 ? "one" : "other";
}
std::string_view slovenian(long long n) {
  switch (n % 100) {
    case 1:
      return "one";
    case 2:
      return "two";
    case 3:
    case 4:
      return "few";
    default:
      return "other";
  }
}
std::string_view arabic(long long n) {
  if (n == 0) return "zero";
  if (n == 1) return "one";
  if (n == 2) return "two";
  if (n % 100 >= 3 && n % 100 <= 10) return "few";
  return n % 100 >= 11 ? "many" : "other";
}
std::string_view hebrew(long long n) {
  if (n == 1) return "one";
  return n == 2 ? "two" : "other";
}

struct Family {
  std::string_view languages;  ///< Primary subtags, each between spaces.
  Rule rule;
};

constexpr std::array<Family, 14> families = {{
    {" en de nl sv da nb nn no fi et hu tr el bg eu gl ka kk sq sw ta te ur uz ", one_other},
    {" fa hi bn gu kn zu am hy pa ", zero_one_other},
    {" es it ca ", romance},
    {" fr pt ", french},
    {" ru uk be ", east_slavic},
    {" sr hr bs ", south_slavic},
    {" pl ", polish},
    {" cs sk ", czech},
    {" ro ", romanian},
    {" lt ", lithuanian},
    {" lv ", latvian},
    {" sl ", slovenian},
    {" ar ", arabic},
    {" he ", hebrew},
}};

}  // namespace

std::string_view plural_category(std::string_view language, long long count) {
  const std::string wanted = " " + std::string(language.substr(0, language.find('-'))) + " ";
  for (const Family& family : families)
    if (family.languages.find(wanted) != std::string_view::npos)
      return family.rule(std::llabs(count));
  return "other";
}

}  // namespace fieldguide
