// Writes relative links.
#include "render/links.hpp"

#include <algorithm>

namespace fieldguide {
namespace {

/// Writes the steps from the folder of `from` to `to`, both site paths with a leading slash; none
/// when that is where they lead.
void append_steps(std::string& link, std::string_view from, std::string_view to) {
  from = from.substr(0, from.rfind('/') + 1);
  const auto [f, t] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
  const auto common_end = static_cast<std::size_t>(f - from.begin());
  const std::size_t shared = from.substr(0, common_end).rfind('/') + 1;
  for (std::size_t i = shared; i < from.size(); ++i)
    if (from[i] == '/') link += "../";
  link += to.substr(shared);
}

}  // namespace

std::string base_path_of(std::string_view base_url) {
  const std::size_t host = base_url.find("//");
  const std::size_t path =
      host == std::string_view::npos ? std::string_view::npos : base_url.find('/', host + 2);
  if (path == std::string_view::npos) return "/";
  std::string result(base_url.substr(path));
  if (result.back() != '/') result += '/';
  return result;
}

std::string relative_link(const LinkBase& base, std::string_view target) {
  return relative_link(base.page, base.base_path, base.style, target);
}

std::string relative_link(std::string_view page, std::string_view base_path, LinkStyle style,
                          std::string_view target) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string_view path = target.substr(0, hash), anchor = target.substr(hash);
  if (path == page && !anchor.empty()) return std::string(anchor);
  const bool served_anywhere = page == "/404.html" && style == LinkStyle::pretty;
  std::string link;
  if (served_anywhere)
    link.append(base_path).append(path.substr(1));
  else
    append_steps(link, page, path);
  if (style == LinkStyle::offline && path.ends_with('/')) link += "index.html";
  if (link.empty()) link = "./";
  // "a:b" would be read as a scheme.
  if (!served_anywhere && link.find(':') < link.find('/')) link.insert(0, "./");
  return link.append(anchor);
}

std::string output_path(std::string_view url) {
  std::string path(url.substr(1));
  if (path.empty() || path.back() == '/') path += "index.html";
  return path;
}

}  // namespace fieldguide
