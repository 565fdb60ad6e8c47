// Compares signatures, and hashes where they say too little.
#include "memo/today.hpp"

#include <algorithm>
#include <string>

#include "base/by_path.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

/// Whether `folder`/`path`, which has the signature `now`, holds the bytes that had `recorded` and
/// `hash`.
bool holds(const std::string& folder, const std::string& path, const FileSignature& now,
           const FileSignature& recorded, const ContentHash& hash, std::int64_t seen) {
  if (now.kind != FileKind::file || now.size != recorded.size) return false;
  if (now == recorded && is_settled(recorded, seen)) return true;
  std::string error;
  const auto bytes = read_bytes(fs::path(folder) / path, error);
  return bytes && hash_bytes(*bytes) == hash && signature_of(folder, path) == now;
}

/// Tells whether the folders above files are real ones. Files come by path: neighbours share
/// folders.
class FoldersAbove {
 public:
  explicit FoldersAbove(const std::string& root) : root_(root) {}

  bool are_real(std::string_view path) {
    const std::string_view above = path.substr(0, path.rfind('/') + 1);
    if (above != last_) {
      real_ = check(above);
      last_ = above;
    }
    return real_;
  }

 private:
  bool check(std::string_view above) const {
    for (std::size_t slash = above.find('/'); slash != std::string_view::npos;
         slash = above.find('/', slash + 1)) {
      const std::string_view folder = above.substr(0, slash);
      if (real_ && last_.starts_with(folder) && last_.size() > slash && last_[slash] == '/')
        continue;  // it was above the last file too
      const auto signature = signature_of(root_, folder);
      if (!signature || signature->kind != FileKind::folder) return false;
    }
    return true;
  }

  const std::string& root_;
  std::string_view last_;
  bool real_ = true;
};

/// The record of each file, by index. Both are sorted by path.
std::vector<const SourceRecord*> find_records(const Memo& memo, const Inventory& inventory) {
  std::vector<const SourceRecord*> records;
  records.reserve(inventory.files.size());
  auto next = memo.sources.begin();
  for (const SourceFile& file : inventory.files) {
    while (next != memo.sources.end() && next->path < file.path)
      ++next;
    const bool found = next != memo.sources.end() && next->path == file.path;
    records.push_back(found ? &*next : nullptr);
  }
  return records;
}

std::vector<const SourceRecord*> match_sources(const Memo& memo, const Inventory& inventory,
                                               const std::string& root, unsigned jobs) {
  std::vector<const SourceRecord*> matches = find_records(memo, inventory);
  for_each_part(matches.size(), jobs, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const SourceFile& file = inventory.files[i];
      const SourceRecord*& record = matches[i];
      if (record != nullptr && !holds(root, file.path, file.signature, record->signature,
                                      record->hash, memo.sources_seen))
        record = nullptr;
    }
  });
  return matches;
}

std::vector<std::optional<FileSignature>> match_outputs(const Memo& memo, const std::string& folder,
                                                        unsigned jobs) {
  std::vector<std::optional<FileSignature>> matches(memo.outputs.size());
  for_each_part(matches.size(), jobs, [&](std::size_t begin, std::size_t end) {
    FoldersAbove above(folder);
    for (std::size_t i = begin; i < end; ++i) {
      const OutputRecord& record = memo.outputs[i];
      if (!above.are_real(record.path)) continue;
      const auto now = signature_of(folder, record.path);
      if (now && holds(folder, record.path, *now, record.signature, record.hash, memo.outputs_seen))
        matches[i] = now;
    }
  });
  return matches;
}

}  // namespace

Today::Today(const Memo& memo, Places places, unsigned jobs)
    : memo_(memo), places_(std::move(places)) {
  std::error_code unwritable;  // then nothing counts as settled, and is read instead
  fs::create_directory(places_.memo, unwritable);  // never the site's folder above it
  seen_ = clock_of(places_.memo).value_or(0);
  const auto look_at_sources = [&] {
    inventory_ = take_inventory(places_.root);
    sources_ = match_sources(memo, inventory_, places_.root.string(), jobs);
  };
  const auto look_at_outputs = [&] {
    const unsigned rest = std::max(2u, jobs) - 1;
    if (!places_.output.empty()) outputs_ = match_outputs(memo, places_.output.string(), rest);
  };
  run_both(look_at_sources, look_at_outputs, jobs);
}

bool Today::is_untouched() const {
  const auto is_there = [](const auto& match) { return static_cast<bool>(match); };
  return !places_.output.empty() && !sources_.empty() && sources_.size() == memo_.sources.size() &&
         std::all_of(sources_.begin(), sources_.end(), is_there) &&
         std::all_of(outputs_.begin(), outputs_.end(), is_there) &&
         signature_of(places_.manifest) == memo_.manifest && !signature_of(places_.staging);
}

std::optional<Memo> Today::refreshed() const {
  const auto tells_all = [](const FileSignature& now, const auto& record, std::int64_t seen) {
    return now == record.signature && is_settled(now, seen);
  };
  bool is_current = true;
  for (std::size_t i = 0; i < sources_.size() && is_current; ++i)
    is_current = tells_all(inventory_.files[i].signature, memo_.sources[i], memo_.sources_seen);
  for (std::size_t i = 0; i < outputs_.size() && is_current; ++i)
    is_current = tells_all(*outputs_[i], memo_.outputs[i], memo_.outputs_seen);
  if (is_current) return std::nullopt;
  Memo memo = memo_;
  for (std::size_t i = 0; i < sources_.size(); ++i)
    memo.sources[i].signature = inventory_.files[i].signature;
  for (std::size_t i = 0; i < outputs_.size(); ++i)
    memo.outputs[i].signature = *outputs_[i];
  memo.sources_seen = memo.outputs_seen = seen_;
  return memo;
}

const SourceRecord* Today::unchanged(std::string_view path) const {
  const SourceFile* file = find_file(inventory_, path);
  return file == nullptr ? nullptr
                         : sources_[static_cast<std::size_t>(file - inventory_.files.data())];
}

/// Index in the memo of an output that is in place.
std::optional<std::size_t> Today::output_in_place(std::string_view path) const {
  const OutputRecord* record = find_by_path(memo_.outputs, path);
  if (record == nullptr) return std::nullopt;
  const auto index = static_cast<std::size_t>(record - memo_.outputs.data());
  return outputs_[index] ? std::optional(index) : std::nullopt;
}

bool Today::is_in_place(const MadeFile& file) const {
  if (places_.output.empty()) return true;
  const auto output = output_in_place(file.path);
  return output && memo_.outputs[*output].hash == file.hash;
}

std::optional<FileSignature> Today::settled_output(std::string_view path) const {
  const auto output = output_in_place(path);
  const bool settled = output && is_settled(*outputs_[*output], seen_);
  return settled ? outputs_[*output] : std::nullopt;
}

}  // namespace fieldguide
