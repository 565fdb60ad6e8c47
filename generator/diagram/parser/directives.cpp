// Matches /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/.
#include "diagram/parser/directives.hpp"

#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

std::size_t skip_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(text[at]))
    ++at;
  return at;
}

Directive read_directive(std::string_view text, std::size_t begin, std::size_t name,
                         std::size_t name_end) {
  Directive directive{begin, 0, std::string(text.substr(name, name_end - name)), {}};
  std::size_t at = skip_white_space(text, name_end);
  if (at < text.size() && text[at] == ':') at = skip_white_space(text, at + 1);
  std::size_t end = skip_word(text, at);
  if (end == at) end = std::min(text.find("}%%", at), text.size());
  directive.arguments = text.substr(at, end - at);
  at = skip_white_space(text, end);
  directive.end = text.substr(at, 3) == "}%%" ? at + 3 : at;
  return directive;
}

}  // namespace

std::optional<Directive> find_directive(std::string_view text, std::size_t from) {
  for (std::size_t begin = text.find("%%{", from); begin != std::string_view::npos;
       begin = text.find("%%{", begin + 1)) {
    std::size_t name = skip_white_space(text, begin + 3);
    std::size_t name_end = skip_word(text, name);
    if (name_end > name) return read_directive(text, begin, name, name_end);
  }
  return std::nullopt;
}

}  // namespace fieldguide::flowchart
