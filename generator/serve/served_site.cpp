// Holds the outputs of a build and finds files in them.
#include "serve/served_site.hpp"

#include <algorithm>
#include <utility>

#include "serve/mime.hpp"

namespace fieldguide {
namespace {

bool is_picture(std::string_view path) {
  const std::string_view type = mime_type(path);
  return type.starts_with("image/") || type.starts_with("video/") || type.starts_with("audio/");
}

/// `html` without the names of style sheets that are in it.
std::string without_names(std::string_view html, const std::vector<std::string>& names) {
  std::string rest(html);
  for (const std::string& name : names)
    for (std::size_t at = 0; (at = rest.find(name, at)) != std::string::npos;)
      rest.erase(at, name.size());
  return rest;
}

}  // namespace

ContentHash SiteSink::add(Output output) {
  const ContentHash hash = hash_bytes(output.bytes);
  const std::lock_guard lock(mutex_);
  made_.insert_or_assign(std::move(output.path), ServedFile{std::move(output.bytes), hash});
  return hash;
}

bool SiteSink::keep(std::span<const MadeFile> files) {
  const auto has = [&](const MadeFile& kept) {
    const auto file = former_.files.find(kept.path);
    return file != former_.files.end() && file->second.hash == kept.hash;
  };
  if (!std::all_of(files.begin(), files.end(), has)) return false;
  const std::lock_guard lock(mutex_);
  for (const MadeFile& kept : files)
    kept_.emplace(kept.path);
  return true;
}

ServedSite SiteSink::finish(SiteFacts facts, ServedSite&& former) {
  ServedSite site{std::move(facts), std::move(made_), {}, {}};
  for (const std::string& path : kept_)
    site.files.insert(former.files.extract(path));
  std::string pictures;
  for (const auto& [path, file] : site.files) {
    if (path.ends_with(".css") && has_hashed_name(path)) site.styles.push_back(path);
    if (is_picture(path)) pictures += path + to_hex(file.hash);
  }
  site.pictures = hash_bytes(pictures);
  return site;
}

Located locate(const ServedSite& site, std::string_view path) {
  const std::string& base = site.facts.base_path;
  if (!path.starts_with(base)) {
    const bool on_the_way = path == "/" || std::string(path) + "/" == base;
    return on_the_way ? Located{Located::Kind::redirect, base} : Located{};
  }
  std::string key(path.substr(base.size()));
  if (key.empty() || key.ends_with('/')) key += "index.html";
  if (site.files.contains(key)) return {Located::Kind::file, std::move(key)};
  if (site.files.contains(key + "/index.html"))
    return {Located::Kind::redirect, std::string(path) + "/"};
  return {};
}

std::string page_version(const ServedSite& site, std::string_view path) {
  const auto file = site.files.find(path);
  if (file == site.files.end()) return "none";
  const std::string text = without_names(file->second.bytes, site.styles) + to_hex(site.pictures);
  return to_hex(hash_bytes(text)).substr(0, 16);
}

}  // namespace fieldguide
