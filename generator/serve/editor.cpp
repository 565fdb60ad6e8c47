// Knows how common editors are told a line and a column.
#include "serve/editor.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace fieldguide {
namespace {

/// Programs, and the arguments that they take for a place.
struct Style {
  std::string_view programs;   ///< Separated by blanks.
  std::string_view arguments;  ///< Likewise.
};

constexpr std::array styles = std::to_array<Style>({
    {"code code-insiders codium vscodium cursor windsurf", "--goto {file}:{line}:{column}"},
    {"subl sublime_text zed zeditor atom pulsar lapce", "{file}:{line}:{column}"},
    {"idea pycharm webstorm clion rider goland rubymine phpstorm",
     "--line {line} --column {column} {file}"},
    {"gvim gedit gnome-text-editor xed pluma", "+{line} {file}"},
    {"emacs emacsclient", "+{line}:{column} {file}"},
    {"kate kwrite", "--line {line} --column {column} {file}"},
    {"geany mousepad", "--line {line} --column {column} {file}"},
    {"mate", "--line {line}:{column} {file}"},
});

constexpr std::string_view terminal_programs =
    "vi vim nvim view nano pico micro hx helix kak joe jed ne mcedit ed ex tilde";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words = split(text, ' ');
  std::erase(words, "");
  return words;
}

bool lists(std::string_view words, std::string_view word) {
  const auto all = words_of(words);
  return std::find(all.begin(), all.end(), word) != all.end();
}

/// "/usr/bin/code --wait" → "code".
std::string_view program_of(std::string_view editor) {
  const auto words = words_of(editor);
  return words.empty() ? std::string_view{} : words[0].substr(words[0].rfind('/') + 1);
}

std::string_view arguments_for(std::string_view program) {
  for (const Style& style : styles)
    if (lists(style.programs, program)) return style.arguments;
  return "{file}";
}

std::string fill_in(std::string_view word, const std::string& path, const Location& place) {
  const std::array<std::pair<std::string_view, std::string>, 3> values = {
      {{"{line}", std::to_string(std::max(place.line, 1))},
       {"{column}", std::to_string(std::max(place.column, 1))},
       {"{file}", path}}};  // the path last: it may hold braces of its own
  std::string filled(word);
  for (const auto& [name, value] : values)
    if (const std::size_t at = filled.find(name); at != std::string::npos)
      filled.replace(at, name.size(), value);
  return filled;
}

}  // namespace

std::vector<std::string> editor_command(std::string_view editor, const std::string& path,
                                        const Location& place) {
  std::vector<std::string> command;
  for (const std::string_view word : words_of(editor))
    command.push_back(fill_in(word, path, place));
  if (command.empty() || editor.find("{file}") != std::string_view::npos) return command;
  for (const std::string_view word : words_of(arguments_for(program_of(editor))))
    command.push_back(fill_in(word, path, place));
  return command;
}

bool needs_terminal(std::string_view editor) {
  return lists(terminal_programs, program_of(editor)) ||
         (program_of(editor) == "emacs" && lists(editor, "-nw"));
}

}  // namespace fieldguide
