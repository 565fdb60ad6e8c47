// Matching of the lexer's less simple patterns, with what keeps them linear.
#pragma once

#include <cstddef>
#include <string_view>

namespace fieldguide::flowchart {

/// No match.
inline constexpr std::size_t no_match = std::string_view::npos;

/// The text, and facts about it that many tokens share. Every function gives the length of the
/// match at `at`, or `no_match`.
class LexerScan {
 public:
  explicit LexerScan(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view text() const { return text_; }

  /// The exact `word`.
  [[nodiscard]] std::size_t literal(std::size_t at, std::string_view word) const;
  /// `word` and then `\b`.
  [[nodiscard]] std::size_t keyword(std::size_t at, std::string_view word) const;
  /// `\s*word\b`
  [[nodiscard]] std::size_t spaced_keyword(std::size_t at, std::string_view word) const;
  /// All bytes up to one of `stops` or the end; may be 0.
  [[nodiscard]] std::size_t until(std::size_t at, std::string_view stops) const;
  /// One or more bytes that are not in `stops`.
  [[nodiscard]] std::size_t some_until(std::size_t at, std::string_view stops) const;
  /// `\s*[xo<]?` then `--` and more, ending in one of "-xo>": a whole link of `dash` characters.
  [[nodiscard]] std::size_t link(std::size_t at, char dash) const;
  /// `\s*[xo<]?--\s*`: a link's beginning before its text.
  [[nodiscard]] std::size_t start_link(std::size_t at, char dash) const;
  [[nodiscard]] std::size_t dotted_link(std::size_t at) const;
  [[nodiscard]] std::size_t start_dotted_link(std::size_t at) const;
  [[nodiscard]] std::size_t invisible_link(std::size_t at) const;
  /// NODE_STRING.
  [[nodiscard]] std::size_t node_string(std::size_t at) const;
  /// `[^\s"[\](){}|]+@(?=[^{"])`
  std::size_t link_id(std::size_t at);
  /// `.*direction\s+WORD[^\n]*`
  std::size_t direction_statement(std::size_t at, std::string_view word);

 private:
  [[nodiscard]] std::size_t link_head(std::size_t at) const;
  std::size_t next_direction(std::size_t at);
  void scan_link_id_run(std::size_t at);

  std::string_view text_;
  std::size_t next_direction_ = 0;
  bool next_direction_known_ = false;
  std::size_t run_end_ = 0;      ///< End of the last scanned run of link-id characters.
  std::size_t run_last_at_ = 0;  ///< Its last usable "@"; no_match when there is none.
};

}  // namespace fieldguide::flowchart
