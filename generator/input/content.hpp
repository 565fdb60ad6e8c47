// Reads a site's own files: site.yaml and everything below content/.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/config.hpp"
#include "model/data.hpp"
#include "model/page.hpp"

namespace fieldguide {

/// A Markdown file with its front matter read and its body still text.
struct Document {
  std::string path;  ///< Relative to the site's root.
  FrontMatter front_matter;
  std::string text;             ///< The whole file.
  std::size_t body_offset = 0;  ///< Into `text`: where the Markdown begins.
  int body_line = 1;            ///< Its line in the file.
};

/// Everything below content/, read and checked file by file. Markdown texts have no bodies yet.
struct Content {
  std::vector<Dimension> dimensions;  ///< In the order of dimensions.yaml.
  std::vector<Role> roles;            ///< By id.
  std::vector<Term> terms;            ///< By id.
  std::vector<Source> sources;        ///< In the order of sources.yaml.
  std::vector<Author> authors;
  std::vector<DataFile> data;
  std::vector<Document> documents;  ///< By path.
  std::vector<std::string> assets;  ///< Paths of files to publish as they are.
};

/// Reads site.yaml below `root`.
std::optional<Config> read_config(const std::filesystem::path& root, Diagnostics& diagnostics);

/// Reads content/ below `root`. What cannot be read is reported and left out.
Content read_content(const std::filesystem::path& root, const Config& config,
                     Diagnostics& diagnostics);

}  // namespace fieldguide
