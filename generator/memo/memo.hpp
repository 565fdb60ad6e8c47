// What one build leaves for the next: which files it read, what it made of them, what it wrote.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/hash.hpp"
#include "memo/signature.hpp"
#include "model/output_sink.hpp"

namespace fieldguide {

/// A file that the build read.
struct SourceRecord {
  std::string path;  ///< Relative to the site's root.
  FileSignature signature;
  ContentHash hash;
  /// What was made of it: of a document see `pack_document`, of a picture its size. Empty when
  /// there is nothing to remember, and of a document about which there was something to report: it
  /// is read again, so that it is reported again.
  std::string packed;
};

/// A file that the build published.
struct OutputRecord {
  std::string path;  ///< Relative to the output folder.
  FileSignature signature;
  ContentHash hash;
};

/// The work on one page.
struct PageRecord {
  std::string url;
  /// Hash of everything that the page's files depend on. Of a page about which there was something
  /// to report it equals no other.
  ContentHash key;
  std::vector<MadeFile> files;
  ContentHash card;  ///< Hash of everything that its card depends on; the card is one of `files`.
};

/// A file of the search index.
struct IndexFileRecord {
  ContentHash parts;  ///< Hash of all that it was made from.
  MadeFile file;
};

struct Memo {
  ContentHash setup;                  ///< Of the program, the options and where the outputs are.
  ContentHash markdown;               ///< Of what else decides how Markdown is parsed.
  ContentHash link_targets;           ///< Of everything that links may lead to.
  std::int64_t sources_seen = 0;      ///< Time of the signatures of `sources`, see `is_settled`.
  std::int64_t outputs_seen = 0;      ///< Time of the signatures of `outputs`.
  FileSignature manifest;             ///< Of the list of published files.
  std::vector<SourceRecord> sources;  ///< By path.
  std::vector<OutputRecord> outputs;  ///< By path.
  std::vector<PageRecord> pages;      ///< In the order of the site.
  std::vector<IndexFileRecord> index_files;
  std::vector<Diagnostic> findings;  ///< The warnings of the build.
};

/// A memo as the bytes of a file, with a checksum over all of it.
std::string pack_memo(const Memo& memo);
/// Reverses `pack_memo`; nothing when a byte is damaged, missing or too many.
std::optional<Memo> unpack_memo(std::string_view bytes);

/// Replaces the file as a whole; makes the folder above it. False when that cannot be done: the
/// next build has more to do then, and nothing is wrong.
bool save_memo(const Memo& memo, const std::filesystem::path& file);

}  // namespace fieldguide
