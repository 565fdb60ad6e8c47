// The table of media types: what a guide may hold, by the registry of IANA.
#include "serve/mime.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace fieldguide {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

/// Sorted by extension.
constexpr std::array table = std::to_array<Row>({
    {"avif", "image/avif"},
    {"css", "text/css; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"gif", "image/gif"},
    {"html", "text/html; charset=utf-8"},
    {"ico", "image/vnd.microsoft.icon"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"js", "text/javascript; charset=utf-8"},
    {"json", "application/json"},
    {"map", "application/json"},
    {"md", "text/markdown; charset=utf-8"},
    {"mp4", "video/mp4"},
    {"ogg", "audio/ogg"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"svg", "image/svg+xml"},
    {"txt", "text/plain; charset=utf-8"},
    {"wasm", "application/wasm"},
    {"webm", "video/webm"},
    {"webmanifest", "application/manifest+json"},
    {"webp", "image/webp"},
    {"woff2", "font/woff2"},
    {"xml", "application/xml"},
    {"yaml", "application/yaml"},
    {"zip", "application/zip"},
});

}  // namespace

std::string_view mime_type(std::string_view path) {
  constexpr std::string_view unknown = "application/octet-stream";
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0: the whole path
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return unknown;
  const std::string extension = to_lower_ascii(name.substr(dot + 1));
  const auto row = std::lower_bound(table.begin(), table.end(), extension,
                                    [](const Row& r, std::string_view e) { return r.first < e; });
  return row == table.end() || row->first != extension ? unknown : row->second;
}

}  // namespace fieldguide
