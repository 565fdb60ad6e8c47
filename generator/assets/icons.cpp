// Turns icon files into inline SVG.
#include "assets/icons.hpp"

#include <array>

#include "assets/theme_files.hpp"
#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view folder = "theme/icons";
constexpr std::string_view white_space = " \t\r\n";

/// Without white space next to tags, and with one space for each other run of it.
std::string squeeze(std::string_view markup) {
  std::string out;
  for (std::size_t i = 0; i < markup.size(); ++i) {
    if (white_space.find(markup[i]) == std::string_view::npos) {
      out += markup[i];
      continue;
    }
    const std::size_t next = std::min(markup.find_first_not_of(white_space, i), markup.size());
    const bool beside_tag = out.ends_with('>') || next == markup.size() || markup[next] == '<' ||
                            markup[next] == '>' || markup.substr(next, 2) == "/>";
    if (!beside_tag) out += ' ';
    i = next - 1;
  }
  return out;
}

/// Removes the attribute ` name="…"` from a squeezed opening tag.
void remove_attribute(std::string& tag, std::string_view name) {
  const std::string start = std::string(" ").append(name).append("=");
  const std::size_t begin = tag.find(start);
  if (begin == std::string::npos) return;
  const char quote = tag[begin + start.size()];
  const std::size_t end = tag.find(quote, begin + start.size() + 1);
  if (end != std::string::npos) tag.erase(begin, end + 1 - begin);
}

}  // namespace

std::string inline_svg(std::string_view file) {
  const std::size_t begin = file.find("<svg");
  const std::size_t inner = begin == std::string_view::npos ? begin : file.find('>', begin);
  const std::size_t end = file.rfind("</svg>");
  if (inner == std::string_view::npos || end == std::string_view::npos || end < inner) return {};
  std::string tag = squeeze(file.substr(begin, inner + 1 - begin));
  for (const std::string_view name :
       std::to_array<std::string_view>({"class", "xmlns", "id", "aria-hidden"}))
    remove_attribute(tag, name);
  tag.insert(4, R"( class="icon" aria-hidden="true")");
  return tag + squeeze(file.substr(inner + 1, end - inner - 1)) + "</svg>";
}

Icons load_icons(const std::filesystem::path& root, Diagnostics& diagnostics) {
  Icons icons;
  for (const std::string& path : list_theme_files(root, std::string(folder), diagnostics)) {
    if (!path.ends_with(".svg")) continue;
    const auto file = load_theme_file(root, path, diagnostics);
    if (!file) continue;
    std::string svg = inline_svg(file->bytes);
    if (svg.empty())
      diagnostics.add(Code::unusable_icon, {file->name, 0, 0, 0},
                      "the file holds no '<svg>' element");
    const std::size_t start = folder.size() + 1;
    icons.emplace(path.substr(start, path.size() - start - 4), std::move(svg));
  }
  return icons;
}

}  // namespace fieldguide
