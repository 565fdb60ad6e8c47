// Balanced line breaking: as few lines as the width allows, then the narrowest width with that many
// lines.
#include "diagram/label/wrap.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diagram/label/words.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr std::size_t longest_title = 40;  ///< Characters.
constexpr double widest_title = 190;       ///< Pixels up to which a name is not broken.

/// A piece of text that no line break may split.
struct Word {
  RichLine runs;
  double width = 0;
  bool space = true;  ///< Whether a space stands in front of it, unless it begins a line.
};

bool is_separator(const std::string& word) {
  return word == "·" || word == "—" || word == "–" || word == "•" || word == "|" || word == "/" ||
         word == "&";
}

/// Whether a break must not stand in front of the word.
bool clings_to_previous(const std::string& word) {
  return is_separator(word) && word != "&";
}
/// Whether a break must not stand behind the word.
bool clings_to_next(const std::string& word, bool first) {
  return word == "&" || (first && is_separator(word));
}

double runs_width(const RichLine& runs, LabelRole role, bool title, bool several,
                  TextMeasurer& measurer) {
  double width = 0;
  for (const Run& run : runs)
    width += measurer.width(run.text, line_style(role, title, several, run.bold));
  return width;
}

void append_run(RichLine& line, const Run& run, bool space) {
  bool same = !line.empty() && line.back().bold == run.bold && line.back().italic == run.italic;
  if (space && !line.empty()) line.back().text += ' ';
  if (same) {
    line.back().text += run.text;
  } else {
    line.push_back(run);
  }
}

RichLine join(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  RichLine line;
  for (std::size_t i = begin; i < end; ++i) {
    bool space = i > begin && words[i].space;
    for (const Run& run : words[i].runs) {
      append_run(line, run, space);
      space = false;
    }
  }
  return line;
}

class LineBreaker {
 public:
  LineBreaker(LabelRole role, bool title, bool several, TextMeasurer& measurer)
      : role_(role), title_(title), several_(several), measurer_(measurer) {
    space_ = measurer.width(" ", line_style(role, title, several, false));
  }

  std::vector<TextLine> break_line(const RichLine& source, double maximum_width) {
    std::vector<Word> words = split_wide_words(make_words(source), maximum_width);
    if (words.empty()) return {};
    std::vector<std::size_t> ends = greedy(words, maximum_width);
    double low = 0;
    double high = maximum_width;
    if (ends.size() > 1)
      for (int step = 0; step < 8; ++step) {
        double middle = (low + high) / 2;
        auto tried = greedy(words, middle);
        if (tried.size() > ends.size()) {
          low = middle;
        } else {
          high = middle;
          ends = std::move(tried);
        }
      }
    return make_lines(words, ends);
  }

 private:
  std::vector<Word> make_words(const RichLine& source) {
    std::vector<Word> words;
    bool glue_next = false;
    for (const Piece& piece : split_pieces(source)) {
      const std::string& text = piece.run.text;
      const bool inside = piece.join == Join::glued;
      const bool glued = !words.empty() && (inside || glue_next || clings_to_previous(text));
      glue_next = clings_to_next(text, words.empty());
      if (!glued) words.push_back({{}, 0, piece.join == Join::space});
      append_run(words.back().runs, piece.run, glued && piece.join == Join::space);
    }
    for (Word& word : words)
      word.width = width_of(word.runs);
    return words;
  }

  /// Breaks words that no line could hold, such as paths and long identifiers.
  std::vector<Word> split_wide_words(std::vector<Word> words, double maximum) {
    std::vector<Word> out;
    for (Word& word : words) {
      if (word.width <= maximum || word.runs.size() != 1) {
        out.push_back(std::move(word));
        continue;
      }
      const Run& run = word.runs.front();
      bool space = word.space;
      for (std::string_view part : split_long_word(run.text)) {
        RichLine runs{{std::string(part), run.bold, run.italic}};
        const double width = width_of(runs);
        out.push_back({std::move(runs), width, space});
        space = false;
      }
    }
    return out;
  }

  double width_of(const RichLine& runs) {
    return runs_width(runs, role_, title_, several_, measurer_);
  }

  /// Ends of the lines when each is filled as far as it goes.
  [[nodiscard]] std::vector<std::size_t> greedy(const std::vector<Word>& words,
                                                double maximum) const {
    std::vector<std::size_t> ends;
    double width = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      double gap = words[i].space ? space_ : 0;
      double wider = width == 0 ? words[i].width : width + gap + words[i].width;
      if (width > 0 && wider > maximum) {
        ends.push_back(i);
        wider = words[i].width;
      }
      width = wider;
    }
    ends.push_back(words.size());
    return ends;
  }

  std::vector<TextLine> make_lines(const std::vector<Word>& words,
                                   const std::vector<std::size_t>& ends) {
    std::vector<TextLine> lines;
    std::size_t begin = 0;
    for (std::size_t end : ends) {
      RichLine runs = join(words, begin, end);
      double width = width_of(runs);
      lines.push_back({std::move(runs), width, title_});
      begin = end;
    }
    return lines;
  }

  LabelRole role_;
  bool title_;
  bool several_;
  TextMeasurer& measurer_;
  double space_ = 0;
};

/// Whether the first of several lines is a name and the others say more about it, rather than go
/// on.
bool begins_with_title(const std::vector<RichLine>& lines) {
  if (lines.size() < 2) return false;
  std::string first = plain_text(lines[0]);
  std::string second = plain_text(lines[1]);
  bool goes_on =
      (second[0] >= 'a' && second[0] <= 'z') || first.back() == ',' || first.back() == '-';
  return !goes_on && count_code_points(first) <= longest_title;
}

}  // namespace

TextStyle line_style(LabelRole role, bool title, bool several, bool bold) {
  switch (role) {
    case LabelRole::edge:
      return {13.5, bold ? 700 : 500};
    case LabelRole::group_title:
      return {14.5, 600};
    case LabelRole::node:
      break;
  }
  if (title) return {16, 600};
  return several ? TextStyle{14, bold ? 600 : 400} : TextStyle{15, bold ? 700 : 500};
}

double line_height(const TextStyle& style) {
  return style.size >= 15.5 ? 22 : style.size >= 14.2 ? 20 : 18.5;
}

TextBlock wrap_label(const std::vector<RichLine>& lines, LabelRole role, double maximum_width,
                     TextMeasurer& measurer) {
  TextBlock block;
  bool several = role == LabelRole::node && begins_with_title(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool title = several && i == 0;
    LineBreaker breaker(role, title, several, measurer);
    // Details may be as wide as the name above them, and a name breaks only when it is long.
    double width = title ? std::max(maximum_width, widest_title)
                         : std::max(maximum_width, several ? block.width : 0);
    for (TextLine& line : breaker.break_line(lines[i], width)) {
      block.width = std::max(block.width, line.width);
      block.height += line_height(line_style(role, title, several, false));
      block.lines.push_back(std::move(line));
    }
  }
  return block;
}

}  // namespace fieldguide::flowchart
