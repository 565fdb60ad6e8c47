// Stores blocks of the search index and fetches those that still hold.
#include "commands/index_memory.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/archive.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"
#include "memo/model_fields.hpp"
#include "memo/sealed_file.hpp"

namespace fieldguide {

void exchange(auto& archive, Of<TextFile> auto& text) {
  archive(text.document, text.file);
}

void exchange(auto& archive, Of<IndexBlock> auto& block) {
  archive(block.sections, block.lengths, block.terms, block.ends, block.postings, block.texts);
}

namespace {

namespace fs = std::filesystem;

/// The key is in the file's name, and the program's identity is part of the key.
constexpr std::string_view title = "fieldguide block\n";

/// What is finished, and what may turn out to belong to no consistent site.
constexpr std::string_view extension = ".bin", unproven_extension = ".new";

std::vector<ContentHash> keys_of(const std::vector<PageRun>& runs,
                                 std::span<const ContentHash> pages) {
  std::vector<ContentHash> keys;
  for (const PageRun& run : runs) {
    Packer packer;
    for (const ContentHash& page : pages.subspan(run.begin, run.end - run.begin))
      packer(page);
    keys.push_back(hash_bytes(packer.bytes()));
  }
  return keys;
}

}  // namespace

void IndexMemory::begin(const Today& today, const Site& site, std::span<const ContentHash> keys,
                        unsigned jobs, OutputSink& sink) {
  today_ = &today;
  sink_ = &sink;
  runs_ = index_runs(site);
  keys_ = keys_of(runs_, keys);
  recalled_.resize(runs_.size());
  is_recalled_.assign(site.pages.size(), 0);
  for (const IndexFileRecord& record : today.memo().index_files)
    known_files_.emplace(to_hex(record.parts), record.file);
  Diagnostics none;
  for_each_index(runs_.size(), jobs, none, [&](std::size_t i, Diagnostics&) {
    recalled_[i] = fetch(i);
    if (!recalled_[i]) return;
    for (std::size_t page = runs_[i].begin; page < runs_[i].end; ++page)
      is_recalled_[page] = 1;
  });
}

bool IndexMemory::is_recalled(std::size_t page) const {
  return today_ != nullptr && is_recalled_[page] != 0;
}

fs::path IndexMemory::file_of(std::size_t block, std::string_view with_extension) const {
  return today_->places().index / to_hex(keys_[block]).append(with_extension);
}

std::optional<IndexBlock> IndexMemory::fetch(std::size_t block) const {
  std::string missing;
  const auto bytes = read_bytes(file_of(block, extension), missing);
  auto known = bytes ? unpack_file<IndexBlock>(title, *bytes) : std::nullopt;
  if (!known) return std::nullopt;
  std::vector<MadeFile> files;
  for (TextFile& text : known->texts)
    files.push_back(text.file);
  return take_over(files) ? std::move(known) : std::nullopt;
}

bool IndexMemory::take_over(std::span<const MadeFile> files) const {
  return std::all_of(files.begin(), files.end(),
                     [&](const MadeFile& file) { return today_->is_in_place(file); }) &&
         sink_->keep(files);
}

std::optional<IndexBlock> IndexMemory::recall(std::size_t block) {
  return today_ == nullptr ? std::nullopt : std::exchange(recalled_[block], std::nullopt);
}

void IndexMemory::indexed(std::size_t block, const IndexBlock& made) {
  if (today_ != nullptr) replace_file(file_of(block, unproven_extension), pack_file(title, made));
}

std::optional<MadeFile> IndexMemory::keep(const ContentHash& parts) {
  const auto known = known_files_.find(to_hex(parts));
  if (known == known_files_.end() || !take_over({&known->second, 1})) return std::nullopt;
  return known->second;
}

void IndexMemory::made(const ContentHash& parts, const MadeFile& file) {
  const std::lock_guard guard(mutex_);
  files_.push_back({parts, file});
}

std::vector<IndexFileRecord> IndexMemory::finish() {
  if (today_ == nullptr) return {};
  std::error_code error;
  std::set<fs::path> needed;
  for (std::size_t block = 0; block < runs_.size(); ++block) {
    needed.insert(file_of(block, extension));
    fs::rename(file_of(block, unproven_extension), file_of(block, extension), error);
  }
  for (fs::directory_iterator entry(today_->places().index, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code stays;
    if (!needed.contains(entry->path())) fs::remove(entry->path(), stays);
  }
  return std::move(files_);
}

}  // namespace fieldguide
