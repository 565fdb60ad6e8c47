// Makes URLs from source paths.
#include "site/permalink.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/files.hpp"
#include "base/text.hpp"
#include "text/slug.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view content_folder = "content/";
constexpr std::size_t longest_segment = 100;

std::string segment_of(std::string_view name) {
  return slugify(split_number(name).name);
}

std::string folders_of(std::string_view source) {
  std::string url = "/";
  const auto parts = split(source.substr(content_folder.size()), '/');
  for (std::size_t i = 0; i + 1 < parts.size(); ++i)
    url += segment_of(parts[i]) + "/";
  return url;
}

bool check_segment(std::string_view segment, const Location& at, Diagnostics& diagnostics) {
  if (segment.empty()) {
    diagnostics.add(Code::bad_slug, at, "the name leaves nothing for a URL",
                    "use letters or digits, or give a 'slug' in the front matter");
  } else if (segment.size() > longest_segment) {
    diagnostics.add(
        Code::bad_slug, at,
        fmt::format("the URL segment has {} bytes, more than {}", segment.size(), longest_segment),
        "give a shorter 'slug' in the front matter");
  } else if (is_device_name(segment)) {
    diagnostics.add(Code::bad_slug, at,
                    fmt::format("'{}' cannot be a folder name on Windows", segment),
                    "give another 'slug' in the front matter");
  } else {
    return true;
  }
  return false;
}

}  // namespace

NumberedName split_number(std::string_view name) {
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  if (digits == 0 || digits > 6 || digits + 1 >= name.size() || name[digits] != '-')
    return {0, name};
  int number = 0;
  std::from_chars(name.data(), name.data() + digits, number);
  return {number, name.substr(digits + 1)};
}

std::optional<std::string> permalink(std::string_view source, const FrontMatter& front_matter,
                                     Diagnostics& diagnostics) {
  const std::string folders = folders_of(source);
  std::string_view name = source.substr(source.rfind('/') + 1);
  name.remove_suffix(std::string_view(".md").size());
  if (name == "index") {
    if (front_matter.slug.empty()) return folders;
    diagnostics.add(Code::bad_slug, front_matter.slug_at,
                    "an index.md takes its URL from its folder",
                    "remove 'slug' and rename the folder");
    return std::nullopt;
  }
  const Location whole_file{std::string(source), 0, 0, 0};
  if (front_matter.slug.empty()) {
    const std::string segment = segment_of(name);
    if (!check_segment(segment, whole_file, diagnostics)) return std::nullopt;
    return folders + segment + "/";
  }
  const std::string wanted = slugify(front_matter.slug);
  if (wanted != front_matter.slug) {
    diagnostics.add(Code::bad_slug, front_matter.slug_at,
                    fmt::format("'{}' is no URL segment", front_matter.slug),
                    wanted.empty() ? "use lower-case letters, digits and hyphens"
                                   : fmt::format("write '{}'", wanted));
    return std::nullopt;
  }
  if (!check_segment(wanted, front_matter.slug_at, diagnostics)) return std::nullopt;
  return folders + wanted + "/";
}

std::string asset_url(std::string_view source) {
  return folders_of(source) + std::string(source.substr(source.rfind('/') + 1));
}

std::optional<std::string> alias_path(std::string_view alias, const Location& at,
                                      Diagnostics& diagnostics) {
  std::string url = "/";
  bool plain = alias.size() > 1 && alias.front() == '/' && alias.size() <= 300;
  for (std::string_view part : split(alias, '/')) {
    if (part.empty()) continue;
    plain = plain && part != "." && part != ".." && !part.ends_with('.') &&
            part.find_first_of("\\:%?#\"<>|* \t\r\n") == std::string_view::npos;
    plain = plain && !is_device_name(part);
    url += std::string(part) + "/";
  }
  if (plain && url.size() > 1) return url;
  diagnostics.add(Code::bad_alias, at, fmt::format("'{}' cannot be an alias", alias),
                  "write the former path of the page from the site's root, for example /old/page/");
  return std::nullopt;
}

std::string comparison_url(const std::vector<std::string>& role_ids) {
  std::vector<std::string> ids = role_ids;
  std::sort(ids.begin(), ids.end());
  return fmt::format("/comparisons/{}/", fmt::join(ids, "-vs-"));
}

}  // namespace fieldguide
