// Looks up HTML's named characters and reads numeric ones.
#include "diagram/label/entities.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/text.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

struct Entity {
  std::string_view name;
  char32_t code_point;
};

constexpr std::size_t longest_name = 16;

// clang-format off
constexpr Entity entities[] = {
    {"AElig", 0xC6}, {"AMP", 0x26}, {"Aacute", 0xC1}, {"Acirc", 0xC2}, {"Agrave", 0xC0},
    {"Alpha", 0x391}, {"Aring", 0xC5}, {"Atilde", 0xC3}, {"Auml", 0xC4}, {"Beta", 0x392},
    {"COPY", 0xA9}, {"Ccedil", 0xC7}, {"Chi", 0x3A7}, {"Dagger", 0x2021}, {"Delta", 0x394},
    {"ETH", 0xD0}, {"Eacute", 0xC9}, {"Ecirc", 0xCA}, {"Egrave", 0xC8}, {"Epsilon", 0x395},
    {"Eta", 0x397}, {"Euml", 0xCB}, {"GT", 0x3E}, {"Gamma", 0x393}, {"Hat", 0x5E}, {"Iacute", 0xCD},
    {"Icirc", 0xCE}, {"Igrave", 0xCC}, {"Iota", 0x399}, {"Iuml", 0xCF}, {"Kappa", 0x39A},
    {"LT", 0x3C}, {"Lambda", 0x39B}, {"Leftarrow", 0x21D0}, {"Mu", 0x39C}, {"NewLine", 0xA},
    {"NonBreakingSpace", 0xA0}, {"Ntilde", 0xD1}, {"Nu", 0x39D}, {"OElig", 0x152}, {"Oacute", 0xD3},
    {"Ocirc", 0xD4}, {"Ograve", 0xD2}, {"Omega", 0x3A9}, {"Omicron", 0x39F}, {"Oslash", 0xD8},
    {"Otilde", 0xD5}, {"Ouml", 0xD6}, {"Phi", 0x3A6}, {"Pi", 0x3A0}, {"Prime", 0x2033},
    {"Psi", 0x3A8}, {"QUOT", 0x22}, {"REG", 0xAE}, {"Rho", 0x3A1}, {"Rightarrow", 0x21D2},
    {"Scaron", 0x160}, {"Sigma", 0x3A3}, {"THORN", 0xDE}, {"Tab", 0x9}, {"Tau", 0x3A4},
    {"Theta", 0x398}, {"Uacute", 0xDA}, {"Ucirc", 0xDB}, {"Ugrave", 0xD9}, {"UnderBar", 0x5F},
    {"Upsilon", 0x3A5}, {"Uuml", 0xDC}, {"VerticalLine", 0x7C}, {"Xi", 0x39E}, {"Yacute", 0xDD},
    {"Yuml", 0x178}, {"Zeta", 0x396}, {"aacute", 0xE1}, {"acirc", 0xE2}, {"acute", 0xB4},
    {"aelig", 0xE6}, {"agrave", 0xE0}, {"alefsym", 0x2135}, {"alpha", 0x3B1}, {"amp", 0x26},
    {"and", 0x2227}, {"ang", 0x2220}, {"angst", 0xC5}, {"apos", 0x27}, {"approx", 0x2248},
    {"aring", 0xE5}, {"ast", 0x2A}, {"asymp", 0x2248}, {"atilde", 0xE3}, {"auml", 0xE4},
    {"bdquo", 0x201E}, {"beta", 0x3B2}, {"bigstar", 0x2605}, {"blacksquare", 0x25AA},
    {"brvbar", 0xA6}, {"bsol", 0x5C}, {"bull", 0x2022}, {"bullet", 0x2022}, {"cap", 0x2229},
    {"ccedil", 0xE7}, {"cedil", 0xB8}, {"cent", 0xA2}, {"check", 0x2713}, {"checkmark", 0x2713},
    {"chi", 0x3C7}, {"circ", 0x2C6}, {"clubs", 0x2663}, {"colon", 0x3A}, {"comma", 0x2C},
    {"commat", 0x40}, {"cong", 0x2245}, {"copy", 0xA9}, {"copysr", 0x2117}, {"crarr", 0x21B5},
    {"cross", 0x2717}, {"cup", 0x222A}, {"curren", 0xA4}, {"dArr", 0x21D3}, {"dagger", 0x2020},
    {"darr", 0x2193}, {"dash", 0x2010}, {"deg", 0xB0}, {"delta", 0x3B4}, {"diams", 0x2666},
    {"divide", 0xF7}, {"dollar", 0x24}, {"downarrow", 0x2193}, {"dtri", 0x25BF}, {"dtrif", 0x25BE},
    {"eacute", 0xE9}, {"ecirc", 0xEA}, {"egrave", 0xE8}, {"ell", 0x2113}, {"empty", 0x2205},
    {"emptyset", 0x2205}, {"emsp", 0x2003}, {"ensp", 0x2002}, {"epsilon", 0x3B5}, {"equals", 0x3D},
    {"equiv", 0x2261}, {"eta", 0x3B7}, {"eth", 0xF0}, {"euml", 0xEB}, {"euro", 0x20AC},
    {"excl", 0x21}, {"exist", 0x2203}, {"female", 0x2640}, {"flat", 0x266D}, {"fnof", 0x192},
    {"forall", 0x2200}, {"frac12", 0xBD}, {"frac14", 0xBC}, {"frac34", 0xBE}, {"frasl", 0x2044},
    {"gamma", 0x3B3}, {"ge", 0x2265}, {"geq", 0x2265}, {"grave", 0x60}, {"gt", 0x3E},
    {"hArr", 0x21D4}, {"half", 0xBD}, {"harr", 0x2194}, {"hearts", 0x2665}, {"heartsuit", 0x2665},
    {"hellip", 0x2026}, {"hyphen", 0x2010}, {"iacute", 0xED}, {"icirc", 0xEE}, {"iexcl", 0xA1},
    {"igrave", 0xEC}, {"image", 0x2111}, {"infin", 0x221E}, {"infintie", 0x29DD}, {"int", 0x222B},
    {"iota", 0x3B9}, {"iquest", 0xBF}, {"isin", 0x2208}, {"iuml", 0xEF}, {"kappa", 0x3BA},
    {"lArr", 0x21D0}, {"lambda", 0x3BB}, {"lang", 0x27E8}, {"laquo", 0xAB}, {"larr", 0x2190},
    {"lbrace", 0x7B}, {"lbrack", 0x5B}, {"lceil", 0x2308}, {"lcub", 0x7B}, {"ldquo", 0x201C},
    {"ldquor", 0x201E}, {"le", 0x2264}, {"leftarrow", 0x2190}, {"leftrightarrow", 0x2194},
    {"leq", 0x2264}, {"lfloor", 0x230A}, {"lowast", 0x2217}, {"lowbar", 0x5F}, {"loz", 0x25CA},
    {"lpar", 0x28}, {"lrm", 0x200E}, {"lsaquo", 0x2039}, {"lsqb", 0x5B}, {"lsquo", 0x2018},
    {"lsquor", 0x201A}, {"lt", 0x3C}, {"ltri", 0x25C3}, {"ltrif", 0x25C2}, {"macr", 0xAF},
    {"male", 0x2642}, {"malt", 0x2720}, {"mdash", 0x2014}, {"micro", 0xB5}, {"middot", 0xB7},
    {"minus", 0x2212}, {"mu", 0x3BC}, {"nabla", 0x2207}, {"natural", 0x266E}, {"nbsp", 0xA0},
    {"ndash", 0x2013}, {"ne", 0x2260}, {"nexist", 0x2204}, {"ni", 0x220B}, {"not", 0xAC},
    {"notin", 0x2209}, {"nsub", 0x2284}, {"nsube", 0x2288}, {"nsup", 0x2285}, {"ntilde", 0xF1},
    {"nu", 0x3BD}, {"num", 0x23}, {"numero", 0x2116}, {"oacute", 0xF3}, {"ocirc", 0xF4},
    {"oelig", 0x153}, {"ograve", 0xF2}, {"oline", 0x203E}, {"omega", 0x3C9}, {"omicron", 0x3BF},
    {"oplus", 0x2295}, {"or", 0x2228}, {"ordf", 0xAA}, {"ordm", 0xBA}, {"oslash", 0xF8},
    {"otilde", 0xF5}, {"otimes", 0x2297}, {"ouml", 0xF6}, {"para", 0xB6}, {"part", 0x2202},
    {"percnt", 0x25}, {"period", 0x2E}, {"permil", 0x2030}, {"perp", 0x22A5}, {"phi", 0x3C6},
    {"phone", 0x260E}, {"pi", 0x3C0}, {"piv", 0x3D6}, {"plus", 0x2B}, {"plusmn", 0xB1},
    {"pound", 0xA3}, {"prime", 0x2032}, {"prod", 0x220F}, {"prop", 0x221D}, {"psi", 0x3C8},
    {"quest", 0x3F}, {"quot", 0x22}, {"rArr", 0x21D2}, {"radic", 0x221A}, {"rang", 0x27E9},
    {"raquo", 0xBB}, {"rarr", 0x2192}, {"rbrace", 0x7D}, {"rbrack", 0x5D}, {"rceil", 0x2309},
    {"rcub", 0x7D}, {"rdquo", 0x201D}, {"real", 0x211C}, {"reg", 0xAE}, {"rfloor", 0x230B},
    {"rho", 0x3C1}, {"rightarrow", 0x2192}, {"rlm", 0x200F}, {"rpar", 0x29}, {"rsaquo", 0x203A},
    {"rsqb", 0x5D}, {"rsquo", 0x2019}, {"rtri", 0x25B9}, {"rtrif", 0x25B8}, {"sbquo", 0x201A},
    {"scaron", 0x161}, {"sdot", 0x22C5}, {"sect", 0xA7}, {"semi", 0x3B}, {"setminus", 0x2216},
    {"sharp", 0x266F}, {"shy", 0xAD}, {"sigma", 0x3C3}, {"sigmaf", 0x3C2}, {"sim", 0x223C},
    {"smile", 0x2323}, {"sol", 0x2F}, {"spades", 0x2660}, {"square", 0x25A1}, {"squf", 0x25AA},
    {"star", 0x2606}, {"starf", 0x2605}, {"sub", 0x2282}, {"sube", 0x2286}, {"sum", 0x2211},
    {"sung", 0x266A}, {"sup", 0x2283}, {"sup1", 0xB9}, {"sup2", 0xB2}, {"sup3", 0xB3},
    {"supe", 0x2287}, {"szlig", 0xDF}, {"target", 0x2316}, {"tau", 0x3C4}, {"telrec", 0x2315},
    {"there4", 0x2234}, {"theta", 0x3B8}, {"thetasym", 0x3D1}, {"thinsp", 0x2009}, {"thorn", 0xFE},
    {"tilde", 0x2DC}, {"times", 0xD7}, {"trade", 0x2122}, {"uArr", 0x21D1}, {"uacute", 0xFA},
    {"uarr", 0x2191}, {"ucirc", 0xFB}, {"ugrave", 0xF9}, {"uml", 0xA8}, {"uparrow", 0x2191},
    {"upsih", 0x3D2}, {"upsilon", 0x3C5}, {"utri", 0x25B5}, {"utrif", 0x25B4}, {"uuml", 0xFC},
    {"varepsilon", 0x3F5}, {"verbar", 0x7C}, {"vert", 0x7C}, {"weierp", 0x2118}, {"xcirc", 0x25EF},
    {"xi", 0x3BE}, {"yacute", 0xFD}, {"yen", 0xA5}, {"yuml", 0xFF}, {"zeta", 0x3B6},
    {"zwj", 0x200D}, {"zwnj", 0x200C},
};
// clang-format on

/// What browsers show for the control characters from 0x80 on (HTML, "numeric character reference
/// end state"): their places in Windows-1252; 0 where it has none.
constexpr char16_t windows_1252[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// A reference at the beginning of a text.
struct Reference {
  char32_t code_point = 0;
  std::size_t length = 0;  ///< Bytes, from "&" on.
};

int digit_value(char c, bool hexadecimal) {
  if (c >= '0' && c <= '9') return c - '0';
  if (hexadecimal && c >= 'a' && c <= 'f') return c - 'a' + 10;
  return hexadecimal && c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

char32_t shown(char32_t value) {
  if (value >= 0x80 && value < 0xA0 && windows_1252[value - 0x80] != 0)
    return windows_1252[value - 0x80];
  const bool allowed = (value >= 0x20 || value == '\t' || value == '\n' || value == '\r') &&
                       value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  return allowed ? value : char32_t{0xFFFD};
}

/// "&#35;", "&#x23;"; browsers do without the semicolon.
std::optional<Reference> numeric_reference(std::string_view text) {
  const bool hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t begin = hexadecimal ? 3 : 2;
  std::size_t at = begin;
  char32_t value = 0;
  for (int digit = 0; at < text.size() && (digit = digit_value(text[at], hexadecimal)) >= 0; ++at)
    if (value <= 0x10FFFF) value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
  if (at == begin) return std::nullopt;
  if (at < text.size() && text[at] == ';') ++at;
  return Reference{shown(value), at};
}

const Entity* find_entity(std::string_view name) {
  const auto* found = std::find_if(std::begin(entities), std::end(entities),
                                   [&](const Entity& entity) { return entity.name == name; });
  return found == std::end(entities) ? nullptr : found;
}

/// Whether browsers read the name without a semicolon too: those of HTML 2 to 4's Latin 1.
bool needs_no_semicolon(const Entity& entity) {
  return (entity.code_point >= 0xA0 && entity.code_point <= 0xFF && entity.name.size() <= 6 &&
          entity.name != "half" && entity.name != "angst") ||
         entity.name == "amp" || entity.name == "lt" || entity.name == "gt" ||
         entity.name == "quot";
}

std::optional<Reference> named_reference(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && end <= longest_name && is_word(text[end]) && text[end] != '_')
    ++end;
  const std::string_view name = text.substr(1, end - 1);
  if (end < text.size() && text[end] == ';')
    if (const Entity* entity = find_entity(name)) return Reference{entity->code_point, end + 1};
  for (std::size_t length = std::min<std::size_t>(name.size(), 6); length >= 2; --length)
    if (const Entity* entity = find_entity(name.substr(0, length));
        entity != nullptr && needs_no_semicolon(*entity))
      return Reference{entity->code_point, length + 1};
  return std::nullopt;
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::string_view rest = text.substr(at);
    const auto reference = rest.starts_with("&#") ? numeric_reference(rest) : named_reference(rest);
    if (!reference) continue;
    out.append(text.substr(copied, at - copied));
    append_utf8(out, reference->code_point);
    copied = at + reference->length;
    at = copied - 1;
  }
  out.append(text.substr(copied));
  return out;
}

}  // namespace fieldguide::flowchart
