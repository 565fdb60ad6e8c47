// Reads site.yaml and sorts the files below content/ by what they are.
#include "input/content.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/files.hpp"
#include "base/text.hpp"
#include "input/check_references.hpp"
#include "input/csv.hpp"
#include "input/front_matter.hpp"
#include "input/role.hpp"
#include "input/yaml.hpp"
#include "schema/scalars.hpp"
#include "schema/shapes.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view roles_folder = "content/roles/";
constexpr std::string_view data_folder = "content/data/";
constexpr std::array<std::string_view, 17> asset_extensions = {
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "txt",
    "csv", "tsv", "json", "zip", "mp4",  "webm", "mp3", "ogg"};

Location whole_file(const std::string& path) {
  return {path, 0, 0, 0};
}

/// "x.yaml" → "yaml"; lower case.
std::string extension_of(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  return dot == std::string_view::npos || path[dot] == '/' ? ""
                                                           : to_lower_ascii(path.substr(dot + 1));
}

/// "content/roles/x.yaml" → "x".
std::string stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

bool is_directly_in(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && path.find('/', folder.size()) == std::string_view::npos;
}

/// The value of a YAML file; null when it is empty.
std::optional<Value> read_yaml_file(const fs::path& root, const std::string& path,
                                    Diagnostics& diagnostics) {
  const auto text = read_text(root, path, diagnostics);
  if (!text) return std::nullopt;
  return parse_yaml(*text, {path, 1, 1, 1}, diagnostics);
}

/// Reads one file after the other into `content_`.
class ContentReader {
 public:
  ContentReader(const fs::path& root, Diagnostics& diagnostics)
      : root_(root), diagnostics_(diagnostics) {}

  Content read() {
    const std::vector<std::string> files = list_files(root_, "content", diagnostics_);
    require_home(files);
    read_declarations(files);
    content_.documents.reserve(files.size() + files.size() / 8 + 64);
    for (const std::string& path : files)
      read_file(path);
    return std::move(content_);
  }

 private:
  void require_home(const std::vector<std::string>& files) {
    std::error_code ignored;
    if (!fs::is_directory(root_ / "content", ignored))
      diagnostics_.add(Code::missing_file, whole_file("content"), "the folder content/ is missing",
                       "write the first page into content/index.md");
    else if (!std::binary_search(files.begin(), files.end(), "content/index.md"))
      diagnostics_.add(Code::missing_file, whole_file("content/index.md"),
                       "the home page is missing", "write it into content/index.md");
  }

  /// The lists that other files refer to, before those files.
  void read_declarations(const std::vector<std::string>& files) {
    Completeness& complete = content_.complete;
    // A dimension's type decides how roles are read: one with a mistake would make mistakes of
    // them.
    complete.dimensions = read_list(files, "content/dimensions.yaml", dimension_schema(),
                                    Keep::faultless, content_.dimensions);
    complete.terms =
        read_list(files, "content/terms.yaml", term_schema(), Keep::with_id, content_.terms);
    complete.sources =
        read_list(files, "content/sources.yaml", source_schema(), Keep::with_id, content_.sources);
    complete.authors =
        read_list(files, "content/authors.yaml", author_schema(), Keep::with_id, content_.authors);
  }

  enum class Keep { faultless, with_id };

  /// Reads the file's entries into `records`; a missing file has none. False when some were left
  /// out.
  template <typename Record>
  bool read_list(const std::vector<std::string>& files, const std::string& path,
                 const Schema<Record>& schema, Keep keep, std::vector<Record>& records) {
    if (!std::binary_search(files.begin(), files.end(), path)) return true;
    const auto list = read_yaml_file(root_, path, diagnostics_);
    if (!list || list->is_null()) return list.has_value();
    if (!list->is_list()) {
      report_wrong_type(*list, list_of(schema.reader()).type, "the file", diagnostics_);
      return false;
    }
    for (const Value& item : list->items) {
      Diagnostics found;
      auto record = schema.reader().read(item, "an entry", found);
      if (record && !record->id.empty() && (found.empty() || keep == Keep::with_id))
        records.push_back(std::move(*record));
      diagnostics_.merge(std::move(found));
    }
    return records.size() == list->items.size();
  }

  void read_file(const std::string& path) {
    const std::string extension = extension_of(path);
    if (is_declaration(path)) return;
    if (extension == "md")
      content_.documents.emplace_back().source = path;
    else if (is_directly_in(path, roles_folder) && extension == "yaml")
      read_role_file(path);
    else if (is_directly_in(path, data_folder) &&
             (extension == "yaml" || extension == "json" || extension == "csv"))
      read_data(path, extension);
    else if (std::find(asset_extensions.begin(), asset_extensions.end(), extension) !=
             asset_extensions.end())
      content_.assets.push_back(path);
    else
      report_unexpected(path, extension);
  }

  static bool is_declaration(std::string_view path) {
    return path == "content/dimensions.yaml" || path == "content/terms.yaml" ||
           path == "content/sources.yaml" || path == "content/authors.yaml";
  }

  void read_role_file(const std::string& path) {
    const std::string id = stem_of(path);
    if (!is_id(id) || is_device_name(id)) {
      diagnostics_.add(Code::bad_file_name, whole_file(path),
                       fmt::format("'{}' cannot be the id of a role", id),
                       fmt::format("rename the file to {}.yaml",
                                   is_device_name(id) ? "another-name" : suggest_id(id)));
      return;
    }
    const auto value = read_yaml_file(root_, path, diagnostics_);
    if (value && value->is_null())
      diagnostics_.add(Code::missing_key, whole_file(path), "the file of the role is empty",
                       "write at least its 'name'");
    if (value && !value->is_null()) {
      content_.roles.push_back(
          read_role(id, *value, content_.dimensions, content_.complete.dimensions, diagnostics_));
    } else {
      content_.roles.push_back({});
      content_.roles.back().id = id;
      content_.roles.back().source = path;
    }
  }

  void read_data(const std::string& path, const std::string& extension) {
    const auto text = read_text(root_, path, diagnostics_);
    if (!text) return;
    auto value = extension == "csv" ? parse_csv(*text, path, diagnostics_)
                                    : parse_yaml(*text, {path, 1, 1, 1}, diagnostics_);
    if (value) content_.data.push_back({stem_of(path), std::move(*value)});
  }

  void report_unexpected(const std::string& path, const std::string& extension) {
    const std::string hint = extension == "yml" ? "rename it to end with .yaml"
                                                : "move it out of content/, or remove it";
    diagnostics_.add(Code::unexpected_file, whole_file(path),
                     "fieldguide does not know what to do with this file", hint);
  }

  const fs::path& root_;
  Diagnostics& diagnostics_;
  Content content_;
};

}  // namespace

std::optional<Config> read_config(const fs::path& root, Diagnostics& diagnostics) {
  const std::string path = "site.yaml";
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(root / path, ignored))) {
    diagnostics.add(
        Code::missing_file, whole_file(path), "the site has no site.yaml",
        "start fieldguide in the folder of a site, or name it with -C; a new site needs "
        "site.yaml and content/index.md");
    return std::nullopt;
  }
  const auto text = read_text(root, path, diagnostics);
  if (!text) return std::nullopt;
  const auto value = parse_yaml(*text, {path, 1, 1, 1}, diagnostics);
  Config config;
  if (!value || !site_schema().read_into(config, *value, "site.yaml", diagnostics))
    return std::nullopt;
  return config;
}

std::optional<DocumentText> read_document(const fs::path& root, const std::string& path,
                                          Diagnostics& diagnostics) {
  auto text = read_text(root, path, diagnostics);
  if (!text) return std::nullopt;
  const FrontMatterSplit split = split_front_matter(*text, path, diagnostics);
  DocumentText document{path, hash_bytes(*text), read_front_matter(split, path, diagnostics),
                        {},   split.body_offset, split.body_line};
  document.text = std::move(*text);
  return document;
}

Content read_content(const fs::path& root, const Config& config, Diagnostics& diagnostics) {
  ContentReader reader(root, diagnostics);
  Content content = reader.read();
  check_references(config, content, diagnostics);
  return content;
}

}  // namespace fieldguide
