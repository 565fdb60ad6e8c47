// Reads the YAML of flowcharts in one pass, by indentation outside and by brackets inside.
#include "diagram/parser/metadata.hpp"

#include <cmath>
#include <cstdlib>

#include "base/text.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr int maximum_depth = 64;

/// Value of the escape sequence behind a backslash; 0 when it is none.
char escaped_character(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case '"':
    case '\\':
    case '/':
    case ' ':
      return c;
    default:
      return 0;
  }
}

bool is_number(const std::string& text, double& value) {
  if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string::npos) return false;
  char* end = nullptr;
  value = std::strtod(text.c_str(), &end);
  return *end == '\0' && std::isfinite(value);
}

/// What an unquoted scalar means in YAML's JSON schema.
Metadata resolve_plain(std::string text) {
  Metadata node;
  if (text.empty() || text == "null" || text == "Null" || text == "NULL" || text == "~")
    return node;
  node.kind = Metadata::Kind::string;
  if (text == "true" || text == "True" || text == "TRUE") {
    node.kind = Metadata::Kind::boolean;
    node.number = 1;
  } else if (text == "false" || text == "False" || text == "FALSE") {
    node.kind = Metadata::Kind::boolean;
  } else if (is_number(text, node.number)) {
    node.kind = Metadata::Kind::number;
  }
  node.text = std::move(text);
  return node;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Metadata> read(MetadataError& error) {
    Metadata node = read_block(-1, 0);
    if (!failed_ && next_content()) fail("unexpected text");
    if (!failed_) return node;
    error = error_;
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] static bool is_blank(char c) { return c == ' ' || c == '\t'; }
  [[nodiscard]] static bool ends_token(char c) { return c == '\0' || c == '\n' || is_blank(c); }

  Metadata fail(std::string message) {
    if (!failed_) error_ = {std::move(message), at_};
    failed_ = true;
    at_ = text_.size();
    return {};
  }

  void skip_blanks() {
    while (is_blank(peek()))
      ++at_;
  }

  /// Skips a comment if one begins here, up to its line's end.
  void skip_comment() {
    if (peek() == '#')
      while (!at_end() && peek() != '\n')
        ++at_;
  }

  /// Moves to the next character that is neither blank nor comment; false at the end.
  bool next_content() {
    while (!at_end()) {
      skip_blanks();
      skip_comment();  // js-yaml asks for no space in front of it
      if (peek() != '\n') break;
      ++at_;
    }
    return !at_end();
  }

  /// Column of the current character, from 0.
  [[nodiscard]] int column() const {
    std::size_t line = text_.rfind('\n', at_ == 0 ? 0 : at_ - 1);
    std::size_t first = line == std::string_view::npos || at_ == 0 ? 0 : line + 1;
    return static_cast<int>(at_ - first);
  }

  Metadata read_block(int parent_indent, int depth) {
    if (depth > maximum_depth) return fail("too many levels");
    if (!next_content() || column() <= parent_indent) return {};
    if (text_.substr(at_ - static_cast<std::size_t>(column()), static_cast<std::size_t>(column()))
            .find('\t') != std::string_view::npos)
      return fail("a tab as indentation");
    if (peek() == '-' && ends_token(peek(1))) return read_block_list(column(), depth);
    if (at_key()) return read_block_map(column(), depth);
    return read_inline(parent_indent, depth);
  }

  Metadata read_block_list(int indent, int depth) {
    Metadata list;
    list.kind = Metadata::Kind::list;
    while (!failed_ && next_content() && column() == indent && peek() == '-' &&
           ends_token(peek(1))) {
      ++at_;
      list.items.push_back(read_block(indent, depth + 1));
    }
    return list;
  }

  Metadata read_block_map(int indent, int depth) {
    Metadata map;
    map.kind = Metadata::Kind::map;
    while (!failed_ && next_content() && column() == indent) {
      if (!at_key()) return fail("expected 'key: value'");
      std::string key = read_key();
      skip_blanks();
      skip_comment();
      bool same_line = !at_end() && peek() != '\n';
      add(map, key, same_line ? read_inline(indent, depth + 1) : read_block(indent, depth + 1));
    }
    if (!failed_ && next_content() && column() > indent) fail("wrong indentation");
    return map;
  }

  void add(Metadata& map, const std::string& key, Metadata value) {
    if (map.find(key)) fail("duplicated key '" + key + "'");
    map.entries.push_back({key, std::move(value)});
  }

  /// Whether "key:" begins here, on one line.
  [[nodiscard]] bool at_key() const {
    std::size_t at = at_;
    char quote = peek();
    if (quote == '"' || quote == '\'') {
      at = text_.find(quote, at_ + 1);
      if (at == std::string_view::npos) return false;
      ++at;
      while (at < text_.size() && is_blank(text_[at]))
        ++at;
      return at < text_.size() && text_[at] == ':';
    }
    if (quote == '{' || quote == '[' || quote == '|' || quote == '>') return false;
    for (; at < text_.size() && text_[at] != '\n'; ++at) {
      if (text_[at] == ':' && (at + 1 == text_.size() || ends_token(text_[at + 1]))) return true;
      if (text_[at] == '#' && at > at_ && is_blank(text_[at - 1])) return false;
    }
    return false;
  }

  /// The key that begins here; stops behind its colon.
  std::string read_key() {
    std::string key;
    if (peek() == '"' || peek() == '\'') {
      key = read_quoted().text;
      skip_blanks();
    } else {
      std::size_t begin = at_;
      while (!(peek() == ':' && ends_token(peek(1))))
        ++at_;
      key = trim(text_.substr(begin, at_ - begin));
    }
    ++at_;
    return key;
  }

  /// A value that begins on its key's line.
  Metadata read_inline(int parent_indent, int depth) {
    Metadata node;
    if (peek() == '{' || peek() == '[') {
      node = read_flow(depth);
    } else if (peek() == '"' || peek() == '\'') {
      node = read_quoted();
    } else if (peek() == '|' || peek() == '>') {
      return read_block_scalar(parent_indent);
    } else {
      return read_plain(parent_indent);
    }
    skip_blanks();
    skip_comment();
    if (!at_end() && peek() != '\n') fail("unexpected text behind the value");
    return node;
  }

  Metadata read_plain(int parent_indent) {
    if (std::string_view("&*!%@`,]}").find(peek()) != std::string_view::npos)
      return fail("a value cannot begin with this character");
    std::string value = read_plain_line();
    while (!failed_) {
      std::size_t line_end = at_;
      if (!next_content() || column() <= parent_indent || at_key()) {
        at_ = line_end;
        break;
      }
      value += ' ' + read_plain_line();
    }
    return resolve_plain(std::move(value));
  }

  /// The plain scalar's part on this line.
  std::string read_plain_line() {
    std::size_t begin = at_;
    while (!at_end() && peek() != '\n' && !(peek() == '#' && is_blank(text_[at_ - 1]))) {
      if (peek() == ':' && ends_token(peek(1))) {
        fail("a second ': ' in one value; put it in quotes");
        return {};
      }
      ++at_;
    }
    std::string line(trim(text_.substr(begin, at_ - begin)));
    skip_comment();
    return line;
  }

  Metadata read_quoted() {
    Metadata node;
    node.kind = Metadata::Kind::string;
    std::size_t begin = at_;
    char quote = text_[at_++];
    while (!at_end()) {
      char c = text_[at_++];
      if (c == quote && quote == '\'' && peek() == '\'') {
        node.text += text_[at_++];
      } else if (c == quote) {
        return node;
      } else if (c == '\\' && quote == '"') {
        if (!read_escape(node.text)) return fail("unknown escape sequence");
      } else if (c == '\n') {
        fold_line(node.text);
      } else {
        node.text += c;
      }
    }
    at_ = begin;
    return fail("unclosed quote");
  }

  /// Line folding inside quotes: one break is a space, each further one a newline.
  void fold_line(std::string& out) {
    while (!out.empty() && is_blank(out.back()))
      out.pop_back();
    int breaks = 1;
    for (skip_blanks(); peek() == '\n'; skip_blanks()) {
      ++breaks;
      ++at_;
    }
    if (breaks == 1) out += ' ';
    out.append(static_cast<std::size_t>(breaks - 1), '\n');
  }

  bool read_escape(std::string& out) {
    if (at_end()) return false;
    char c = text_[at_++];
    if (c == '\n') {
      skip_blanks();
      return true;
    }
    if (char meant = escaped_character(c)) {
      out += meant;
      return true;
    }
    std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0 || at_ + digits > text_.size()) return false;
    std::string hex(text_.substr(at_, digits));
    if (hex.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) return false;
    unsigned long value = std::strtoul(hex.c_str(), nullptr, 16);
    if (value > 0x10FFFF) return false;
    append_utf8(out, static_cast<char32_t>(value));
    at_ += digits;
    return true;
  }

  Metadata read_block_scalar(int parent_indent) {
    bool literal = text_[at_++] == '|';
    bool keep_last_break = peek() != '-';
    while (!at_end() && peek() != '\n')
      ++at_;
    Metadata node;
    node.kind = Metadata::Kind::string;
    int indent = -1;
    while (!at_end()) {
      std::size_t begin = at_ + 1;
      std::size_t end = text_.find('\n', begin);
      std::string_view line =
          text_.substr(begin, end == std::string_view::npos ? end : end - begin);
      std::size_t first = line.find_first_not_of(' ');
      if (first != std::string_view::npos) {
        if (indent < 0) indent = static_cast<int>(first);
        if (static_cast<int>(first) <= parent_indent || static_cast<int>(first) < indent) break;
        line.remove_prefix(static_cast<std::size_t>(indent));
      }
      if (begin > text_.size()) break;
      node.text +=
          std::string(first == std::string_view::npos ? "" : line) + (literal ? '\n' : ' ');
      at_ = end == std::string_view::npos ? text_.size() : end;
    }
    while (!node.text.empty() && (node.text.back() == '\n' || node.text.back() == ' '))
      node.text.pop_back();
    if (keep_last_break && !node.text.empty()) node.text += '\n';
    return node;
  }

  Metadata read_flow(int depth) {
    if (depth > maximum_depth) return fail("too many levels");
    if (peek() == '{') return read_flow_map(depth);
    if (peek() == '[') return read_flow_list(depth);
    if (peek() == '"' || peek() == '\'') return read_quoted();
    return resolve_plain(read_flow_plain());
  }

  std::string read_flow_plain() {
    std::size_t begin = at_;
    while (!at_end() && std::string_view(",[]{}").find(peek()) == std::string_view::npos) {
      char next = peek(1);
      if (peek() == ':' &&
          (ends_token(next) || std::string_view(",[]{}").find(next) != std::string_view::npos))
        break;
      if (peek() == '#' && at_ > begin && ends_token(text_[at_ - 1])) break;
      ++at_;
    }
    std::string folded;
    for (std::string_view line : split_lines(text_.substr(begin, at_ - begin))) {
      std::string_view part = trim(line);
      if (part.empty()) continue;
      if (!folded.empty()) folded += ' ';
      folded += part;
    }
    if (!folded.empty() && std::string_view("&*!%@`|>").find(folded[0]) != std::string_view::npos)
      fail("a value cannot begin with this character");
    return folded;
  }

  Metadata read_flow_map(int depth) {
    Metadata map;
    map.kind = Metadata::Kind::map;
    ++at_;
    while (next_content() && peek() != '}') {
      bool quoted = peek() == '"' || peek() == '\'';
      std::string key = read_flow(depth + 1).text;
      Metadata value;
      if (next_content() && peek() == ':') {
        ++at_;
        if (next_content() && peek() != ',' && peek() != '}') value = read_flow(depth + 1);
      } else if (!quoted && key.empty()) {
        return fail("expected 'key: value'");
      }
      add(map, key, std::move(value));
      if (failed_ || !close_entry('}')) return map;
    }
    return close(map, "unclosed '{'");
  }

  Metadata read_flow_list(int depth) {
    Metadata list;
    list.kind = Metadata::Kind::list;
    ++at_;
    while (next_content() && peek() != ']') {
      list.items.push_back(read_flow(depth + 1));
      if (failed_ || !close_entry(']')) return list;
    }
    return close(list, "unclosed '['");
  }

  /// Behind an entry of a flow collection: a comma, or the closing bracket, which stays.
  bool close_entry(char bracket) {
    if (next_content() && peek() == ',') {
      ++at_;
      return true;
    }
    if (!at_end() && peek() == bracket) return true;
    fail(at_end() ? "unclosed bracket" : "expected ',' between the entries");
    return false;
  }

  Metadata close(Metadata& collection, const char* complaint) {
    if (at_end()) return fail(complaint);
    ++at_;
    return std::move(collection);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
  MetadataError error_;
};

}  // namespace

const Metadata* Metadata::find(std::string_view key) const {
  for (const auto& [name, value] : entries)
    if (name == key) return &value;
  return nullptr;
}

bool Metadata::truthy() const {
  switch (kind) {
    case Kind::null:
      return false;
    case Kind::boolean:
    case Kind::number:
      return number != 0;
    case Kind::string:
      return !text.empty();
    case Kind::list:
    case Kind::map:
      return true;
  }
  return false;
}

std::optional<Metadata> parse_metadata(std::string_view text, MetadataError& error) {
  return Reader(text).read(error);
}

}  // namespace fieldguide::flowchart
