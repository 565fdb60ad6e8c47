// Finds bold and italic in HTML and Markdown labels.
#include "diagram/label/rich_text.hpp"

#include "base/text.hpp"
#include "diagram/label/entities.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

/// Collects runs while styles change.
class RunWriter {
 public:
  void put(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t space = white_space_length(text, at);
      std::size_t begin = at;
      if (space > 0) {
        at += space;
        pending_space_ = !lines_.back().empty();
      } else {
        next_code_point(text, at);
        append(text.substr(begin, at - begin));
      }
    }
  }

  void break_line() {
    lines_.emplace_back();
    pending_space_ = false;
  }

  int bold = 0;
  int italic = 0;

  std::vector<RichLine> take() {
    std::vector<RichLine> kept;
    for (RichLine& line : lines_)
      if (!line.empty()) kept.push_back(std::move(line));
    return kept;
  }

 private:
  void append(std::string_view character) {
    RichLine& line = lines_.back();
    bool same =
        !line.empty() && line.back().bold == (bold > 0) && line.back().italic == (italic > 0);
    if (!same) {
      if (pending_space_) line.back().text += ' ';
      line.push_back({{}, bold > 0, italic > 0});
    } else if (pending_space_) {
      line.back().text += ' ';
    }
    pending_space_ = false;
    line.back().text += character;
  }

  std::vector<RichLine> lines_{1};
  bool pending_space_ = false;
};

std::string tag_name(std::string_view tag) {
  std::size_t begin = 1;
  if (begin < tag.size() && tag[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < tag.size() && is_word(tag[end]))
    ++end;
  return to_lower_ascii(tag.substr(begin, end - begin));
}

void apply_tag(RunWriter& out, std::string_view tag) {
  int change = tag.size() > 1 && tag[1] == '/' ? -1 : 1;
  std::string name = tag_name(tag);
  if (name == "b" || name == "strong" || name == "th") out.bold = std::max(0, out.bold + change);
  if (name == "i" || name == "em") out.italic = std::max(0, out.italic + change);
  if (name == "br" || name == "p" || name == "div" || name == "li" || name == "tr")
    out.break_line();
}

/// Length of the emphasis mark at `at`: as many of its character as there are, at most two; 0 for
/// none.
std::size_t emphasis_length(std::string_view text, std::size_t at) {
  char mark = text[at];
  if (mark != '*' && mark != '_') return 0;
  bool inside_word = mark == '_' && at > 0 && is_word(text[at - 1]) && at + 1 < text.size() &&
                     is_word(text[at + 1]);
  if (inside_word) return 0;
  return at + 1 < text.size() && text[at + 1] == mark ? 2 : 1;
}

/// Opens or closes emphasis; false when the mark is only a character: nothing closes it later.
bool apply_emphasis(RunWriter& out, std::string_view text, std::size_t at, std::size_t length) {
  int& style = length == 2 ? out.bold : out.italic;
  if (style > 0) {
    --style;
    return true;
  }
  std::string_view mark = text.substr(at, length);
  bool closes = text.find(mark, at + length) != std::string_view::npos;
  bool spaced = at + length >= text.size() || white_space_length(text, at + length) > 0;
  if (!closes || spaced) return false;
  ++style;
  return true;
}

/// "fa:fa-car" and its families fab, fas, far, fal, fad, fak.
bool is_icon(std::string_view word) {
  std::size_t colon = word.find(":fa-");
  return word.substr(0, 2) == "fa" && (colon == 2 || colon == 3);
}

/// The text without icons; their names when there is nothing else.
std::string without_icons(std::string_view text) {
  if (text.find(":fa-") == std::string_view::npos) return std::string(text);
  std::string kept;
  std::string names;
  for (std::string_view word : split(text, ' ')) {
    bool icon = is_icon(word);
    if (icon) word.remove_prefix(word.find(":fa-") + 4);
    std::string& into = icon ? names : kept;
    if (!into.empty()) into += ' ';
    into += word;
  }
  return trim_white_space(kept).empty() ? names : kept;
}

}  // namespace

std::vector<RichLine> rich_lines(const Label& label) {
  RunWriter out;
  std::string source = without_icons(label.text);
  std::string_view text = source;
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    std::size_t close = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
    bool newline = text[at] == '\n' || text.substr(at, 2) == "\\n";
    if (newline) length = text[at] == '\n' ? 1 : 2;
    if (close != std::string_view::npos) length = close + 1 - at;
    bool emphasis = length == 0 && label.kind == LabelKind::markdown;
    std::size_t mark = emphasis ? emphasis_length(text, at) : 0;
    if (length == 0 && mark == 0) {
      ++at;
      continue;
    }
    out.put(decode_entities(text.substr(plain, at - plain)));
    plain = at + std::max(length, mark);
    if (newline) {
      out.break_line();
    } else if (mark == 0) {
      apply_tag(out, text.substr(at, length));
    } else if (!apply_emphasis(out, text, at, mark)) {
      out.put(text.substr(at, mark));
    }
    at = plain;
  }
  out.put(decode_entities(text.substr(plain)));
  return out.take();
}

std::string plain_text(const RichLine& line) {
  std::string text;
  for (const Run& run : line)
    text += run.text;
  return text;
}

}  // namespace fieldguide::flowchart
