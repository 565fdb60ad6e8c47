// The small part of YAML that flowcharts use: front matter, `@{ … }` and `%%{init: …}%%`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fieldguide::flowchart {

struct MetadataEntry;

/// A node of YAML's JSON schema.
struct Metadata {
  enum class Kind { null, boolean, number, string, list, map };

  Kind kind = Kind::null;
  std::string text;  ///< Of a scalar: as written, without quotes.
  double number = 0;
  std::vector<Metadata> items;
  std::vector<MetadataEntry> entries;

  [[nodiscard]] const Metadata* find(std::string_view key) const;
  /// Whether ECMAScript takes it for true: not null, false, 0, NaN or "".
  [[nodiscard]] bool truthy() const;
};

/// A key of a map and its value. Not a std::pair: clang 14 needs a pair's types to be complete.
struct MetadataEntry {
  std::string key;
  Metadata value;
};

struct MetadataError {
  std::string message;  ///< For example "unclosed '{'".
  std::size_t at = 0;   ///< Byte offset in the text.
};

/// Reads one YAML document: block and flow maps and lists, plain, quoted and block scalars. No
/// anchors, tags or second documents. Nothing when it cannot be read, with the reason in `error`.
std::optional<Metadata> parse_metadata(std::string_view text, MetadataError& error);

}  // namespace fieldguide::flowchart
