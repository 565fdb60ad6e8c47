// Small operations on UTF-8 text.
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include <fmt/format.h>

namespace fieldguide {
namespace {

struct Decoded {
  char32_t code_point = 0xFFFD;
  std::size_t bytes = 1;
  bool valid = false;
};

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
}

/// Decodes one code point by Unicode 15, table 3-7: no overlong forms, no surrogates.
Decoded decode(std::string_view text, std::size_t i) {
  const unsigned lead = byte_at(text, i);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return {};
  unsigned second_low = 0x80, second_high = 0xBF;
  if (lead == 0xE0) second_low = 0xA0;
  if (lead == 0xED) second_high = 0x9F;
  if (lead == 0xF0) second_low = 0x90;
  if (lead == 0xF4) second_high = 0x8F;
  const unsigned second = byte_at(text, i + 1);
  if (second < second_low || second > second_high) return {};
  char32_t point = (lead & (0xFFu >> (length + 1))) << 6 | (second & 0x3F);
  for (std::size_t k = 2; k < length; ++k) {
    const unsigned next = byte_at(text, i + k);
    if ((next & 0xC0) != 0x80) return {};
    point = point << 6 | (next & 0x3F);
  }
  return {point, length, true};
}

/// Optimal string alignment distance; rows are kept for one transposition.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({row[j - 1] + 1, last[j] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

/// Whether `text` begins with eight ASCII characters, in one comparison.
bool is_eight_ascii(std::string_view text) {
  std::uint64_t bytes = 0;
  if (text.size() < sizeof bytes) return false;
  std::memcpy(&bytes, text.data(), sizeof bytes);
  return (bytes & 0x8080'8080'8080'8080u) == 0;
}

/// What each character becomes in HTML; empty when it stands as it is.
constexpr std::array<std::string_view, 256> make_html_escapes() {
  std::array<std::string_view, 256> escapes{};
  escapes['&'] = "&amp;";
  escapes['<'] = "&lt;";
  escapes['>'] = "&gt;";
  escapes['"'] = "&#34;";
  escapes['\''] = "&#39;";
  return escapes;
}
constexpr std::array<std::string_view, 256> html_escapes = make_html_escapes();

}  // namespace

std::size_t invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (is_eight_ascii(text.substr(i))) {
      i += 8;
      continue;
    }
    const Decoded decoded = decode(text, i);
    if (!decoded.valid) return i;
    i += decoded.bytes;
  }
  return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const Decoded decoded = decode(text, offset);
  offset += decoded.bytes;
  return decoded.code_point;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count)
    i += decode(text, i).bytes;
  return count;
}

void append_utf8(std::string& out, char32_t code_point) {
  auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::pair<int, int> line_and_column(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  return {static_cast<int>(line),
          1 + static_cast<int>(count_code_points(before.substr(line_start)))};
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines = split(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  for (std::string_view& line : lines)
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return lines;
}

std::string_view line_of(std::string_view text, int line) {
  for (int current = 1; line > 0; ++current) {
    const std::size_t end = text.find('\n');
    if (current == line) {
      text = text.substr(0, end);
      if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
      return text;
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return {};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string to_lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

void append_escaped_html(std::string& out, std::string_view text) {
  const auto is_escaped = [](char c) {
    return !html_escapes[static_cast<unsigned char>(c)].empty();
  };
  for (auto done = text.begin();;) {
    const auto special = std::find_if(done, text.end(), is_escaped);
    out.append(done, special);
    if (special == text.end()) return;
    out += html_escapes[static_cast<unsigned char>(*special)];
    done = special + 1;
  }
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped_html(out, text);
  return out;
}

std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest_word = 64;  // the distance is quadratic in the lengths
  std::string_view best;
  if (word.size() > longest_word) return best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (std::string_view candidate : candidates) {
    if (candidate.size() > longest_word) continue;
    const std::size_t distance = edit_distance(to_lower_ascii(word), to_lower_ascii(candidate));
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view best = closest(word, candidates);
  return best.empty() ? std::string{} : fmt::format("did you mean '{}'?", best);
}

}  // namespace fieldguide
