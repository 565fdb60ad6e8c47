// Reads link destinations.
#include "site/links.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view root_folder = "content/";

LinkTarget broken(Code code, std::string problem, std::string hint = {}) {
  return {LinkTarget::Kind::broken, {}, {}, code, std::move(problem), std::move(hint)};
}

LinkTarget internal(std::string url, std::string anchor = {}) {
  return {LinkTarget::Kind::internal, std::move(url), std::move(anchor), {}, {}, {}};
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool encoded = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                         hex_digit(text[i + 2]) >= 0;
    out +=
        encoded ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])) : text[i];
    if (encoded) i += 2;
  }
  return out;
}

/// The scheme in front of a colon, lower case; empty when there is none (RFC 3986, 3.1).
std::string scheme_of(std::string_view destination) {
  const std::size_t colon = destination.find_first_of(":/?#");
  if (colon == std::string_view::npos || destination[colon] != ':') return {};
  return to_lower_ascii(destination.substr(0, colon));
}

/// `relative` as seen from the folder of `file`; nothing when it leaves the site.
std::optional<std::string> join_path(std::string_view file, std::string_view relative) {
  std::vector<std::string_view> parts = split(file, '/');
  parts.pop_back();
  for (std::string_view part : split(relative, '/')) {
    if (part == "." || part.empty()) continue;
    if (part != "..") {
      parts.push_back(part);
    } else {
      if (parts.empty()) return std::nullopt;
      parts.pop_back();
    }
  }
  return fmt::format("{}", fmt::join(parts, "/"));
}

std::vector<std::string_view> sorted_keys(const TextIndex& index) {
  std::vector<std::string_view> keys;
  for (const auto& [key, number] : index)
    keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

/// The known path that `path` probably meant, as a link from `file`'s own folder would write its
/// name.
std::string path_hint(const Site& site, std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string below_folder = "/" + std::string(name);
  const bool telling = name != "index.md";  // every section has one of these
  std::vector<std::string_view> known = sorted_keys(site.page_by_source);
  const std::vector<std::string_view> assets = sorted_keys(site.asset_by_source);
  known.insert(known.end(), assets.begin(), assets.end());
  for (const std::string_view source : known)
    if (telling && source.ends_with(below_folder)) return fmt::format("did you mean '{}'?", source);
  return did_you_mean(path, known);
}

std::string anchor_hint(const Page& page, std::string_view anchor) {
  std::vector<std::string_view> ids;
  for (const Heading& heading : page.body.headings)
    ids.push_back(heading.id);
  return did_you_mean(anchor, ids);
}

LinkTarget to_page(const Site& site, const Page& page, std::string_view encoded_anchor) {
  const std::string anchor = percent_decode(encoded_anchor);
  if (anchor.empty() || has_anchor(site, page, anchor)) return internal(page.url, anchor);
  return broken(
      Code::broken_anchor,
      fmt::format("{} has no heading '#{}'", page.source.empty() ? page.url : page.source, anchor),
      anchor_hint(page, anchor));
}

LinkTarget to_file(const Site& site, std::string_view file, std::string_view destination) {
  const std::size_t hash = destination.find('#');
  const std::string_view anchor =
      hash == std::string_view::npos ? std::string_view{} : destination.substr(hash + 1);
  const std::string relative = percent_decode(destination.substr(0, hash));
  const auto path = relative.empty() ? std::optional<std::string>(file) : join_path(file, relative);
  if (path) {
    if (auto page = site.page_by_source.find(*path); page != site.page_by_source.end())
      return to_page(site, site.pages[page->second], anchor);
    if (auto asset = site.asset_by_source.find(*path); asset != site.asset_by_source.end())
      return internal(site.assets[asset->second].url);
  }
  if (!path || !path->starts_with(root_folder))
    return broken(Code::broken_link, fmt::format("'{}' leads out of content/", destination),
                  "link to files below content/, or write the full https:// address");
  return broken(Code::broken_link, fmt::format("there is no file {}", *path),
                path_hint(site, *path));
}

LinkTarget to_site_path(const Site& site, std::string_view destination) {
  const std::size_t hash = destination.find('#');
  if (auto found = site.page_by_url.find(destination.substr(0, hash));
      found != site.page_by_url.end())
    return to_page(
        site, site.pages[found->second],
        hash == std::string_view::npos ? std::string_view{} : destination.substr(hash + 1));
  return broken(Code::broken_link, fmt::format("there is no page at '{}'", destination),
                did_you_mean(destination, sorted_keys(site.page_by_url)));
}

template <typename Items>
std::string id_hint(std::string_view id, const Items& items) {
  std::vector<std::string_view> known;
  for (const auto& item : items)
    known.push_back(item.id);
  return did_you_mean(id, known);
}

LinkTarget to_comparison(const Site& site, std::string_view ids) {
  std::vector<std::string> roles;
  for (std::string_view id : split(ids, ',')) {
    id = trim(id);
    if (site.role(id) == nullptr)
      return broken(Code::broken_link, fmt::format("there is no role '{}'", id),
                    id_hint(id, site.roles));
    roles.emplace_back(id);
  }
  if (const Page* page = site.comparison(roles)) return internal(page->url);
  return broken(Code::broken_link, fmt::format("'{}' have no comparison page", ids),
                "write an article about them in content/comparisons/, or let them state more "
                "dimensions in common");
}

LinkTarget to_entry(const Site& site, PageKind kind, std::string anchor) {
  for (const Page& page : site.pages)
    if (page.kind == kind) return internal(page.url, std::move(anchor));
  return broken(Code::broken_link, "the site has no such page");
}

LinkTarget to_reference(const Site& site, std::string_view scheme, std::string_view id) {
  if (scheme == "compare") return to_comparison(site, id);
  if (scheme == "term") {
    if (site.term(id) != nullptr) return to_entry(site, PageKind::glossary, term_anchor(id));
    return broken(Code::broken_link, fmt::format("there is no term '{}'", id),
                  id_hint(id, site.terms));
  }
  if (site.source(id) != nullptr) return to_entry(site, PageKind::sources, source_anchor(id));
  return broken(Code::broken_link, fmt::format("there is no source '{}'", id),
                id_hint(id, site.sources));
}

}  // namespace

std::string dimension_anchor(std::string_view dimension) {
  return fmt::format("row-{}", dimension);
}
std::string term_anchor(std::string_view term) {
  return fmt::format("term-{}", term);
}
std::string source_anchor(std::string_view source) {
  return fmt::format("source-{}", source);
}

bool has_anchor(const Site& site, const Page& page, std::string_view anchor) {
  const auto& headings = page.body.headings;
  if (std::any_of(headings.begin(), headings.end(),
                  [&](const Heading& h) { return h.id == anchor; }))
    return true;
  auto names = [&](const auto& items, auto make_anchor) {
    return std::any_of(items.begin(), items.end(),
                       [&](const auto& item) { return make_anchor(item.id) == anchor; });
  };
  switch (page.kind) {
    case PageKind::role:
    case PageKind::comparison:
      return names(site.dimensions, dimension_anchor);
    case PageKind::glossary:
      return names(site.terms, term_anchor);
    case PageKind::sources:
      return names(site.sources, source_anchor);
    default:
      return false;
  }
}

LinkTarget resolve_link(const Site& site, std::string_view file, std::string_view destination) {
  constexpr std::array<std::string_view, 4> outward = {"http", "https", "mailto", "tel"};
  constexpr std::array<std::string_view, 3> references = {"compare", "term", "source"};
  const std::string scheme = scheme_of(destination);
  if (std::find(outward.begin(), outward.end(), scheme) != outward.end())
    return {LinkTarget::Kind::external, std::string(destination), {}, {}, {}, {}};
  if (std::find(references.begin(), references.end(), scheme) != references.end())
    return to_reference(site, scheme, percent_decode(destination.substr(scheme.size() + 1)));
  if (!scheme.empty() || destination.starts_with("//"))
    return broken(Code::refused_link,
                  fmt::format("links of this kind are refused: '{}'", destination),
                  "use https://, http://, mailto: or tel:, or the path of a file of this site");
  if (destination.empty()) return broken(Code::broken_link, "the link leads nowhere");
  if (destination.front() == '/') return to_site_path(site, destination);
  return to_file(site, file, destination);
}

const Asset* find_image(const Site& site, std::string_view file, std::string_view source) {
  const auto path = join_path(file, percent_decode(source));
  if (!path) return nullptr;
  auto found = site.asset_by_source.find(*path);
  return found == site.asset_by_source.end() ? nullptr : &site.assets[found->second];
}

}  // namespace fieldguide
