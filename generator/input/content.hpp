// From the files of a site to plain values: site.yaml and everything below content/.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/hash.hpp"
#include "model/config.hpp"
#include "model/data.hpp"
#include "model/page.hpp"

namespace fieldguide {

/// A Markdown file with its front matter read and its body still text.
struct DocumentText {
  std::string path;  ///< Relative to the site's root: "content/roles/data-engineer.md".
  ContentHash hash;  ///< Of `text`.
  FrontMatter front_matter;
  std::string text;             ///< The whole file.
  std::size_t body_offset = 0;  ///< First byte of the body in `text`.
  int body_line = 1;            ///< Line of the body's first character, from 1.

  [[nodiscard]] std::string_view body() const { return std::string_view(text).substr(body_offset); }
};

/// Whether all ids of a file could be read. When one could not, what refers to it is not reported
/// as well.
struct Completeness {
  bool dimensions = true;
  bool terms = true;
  bool sources = true;
  bool authors = true;
};

/// Everything below content/, each kind by itself. Markdown in YAML has its source and place, no
/// body yet; of documents there is only the source.
struct Content {
  std::vector<Dimension> dimensions;  ///< In the order of the file.
  std::vector<Role> roles;            ///< By id; one whose file cannot be read has only its id.
  std::vector<Term> terms;            ///< By id.
  std::vector<Source> sources;        ///< In the order of the file.
  std::vector<Author> authors;        ///< In the order of the file.
  std::vector<DataFile> data;         ///< By name.
  /// Pages by their `source`, with room for those that are generated: to move thousands of pages
  /// takes time and memory.
  std::vector<Page> documents;
  std::vector<std::string> assets;  ///< Files to publish as they are: sorted paths from the root.
  Completeness complete;
};

/// Reads site.yaml in the folder `root`; nothing when it is missing or is no map.
std::optional<Config> read_config(const std::filesystem::path& root, Diagnostics& diagnostics);

/// Reads everything below `root`/content and checks the references between YAML files
/// (`check_references`). Documents are found, not read: their texts together would take more memory
/// than what becomes of them. What cannot be read is reported and left out. content/index.md must
/// exist.
Content read_content(const std::filesystem::path& root, const Config& config,
                     Diagnostics& diagnostics);

/// Reads one Markdown file; nothing, after a report, when it cannot be read.
std::optional<DocumentText> read_document(const std::filesystem::path& root,
                                          const std::string& path, Diagnostics& diagnostics);

}  // namespace fieldguide
