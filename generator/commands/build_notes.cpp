// Writes down what a build leaves for the next.
#include <algorithm>
#include <set>

#include "base/files.hpp"
#include "base/parallel.hpp"
#include "commands/build_memory.hpp"
#include "memo/document_record.hpp"

namespace fieldguide {
namespace {

const SourceRecord* find_record(const std::vector<SourceRecord>& records, std::string_view path) {
  const auto found = std::lower_bound(
      records.begin(), records.end(), path,
      [](const SourceRecord& record, std::string_view wanted) { return record.path < wanted; });
  return found != records.end() && found->path == path ? &*found : nullptr;
}

std::set<std::string> mentioned_files(const Diagnostics& findings) {
  std::set<std::string> files;
  for (const Diagnostic& finding : findings.sorted())
    files.insert(finding.location.file);
  return files;
}

}  // namespace

/// Whether something that was not read in one go with its hash may have been read as two versions.
bool BuildMemory::has_moved() const {
  const auto is_listed = [&](const auto& file) {
    return is_as_listed(today_->places().root, {file.path, file.signature});
  };
  const auto& folders = today_->inventory().folders;
  return !std::all_of(shell_.begin(), shell_.end(), is_listed) ||
         !std::all_of(assets_.begin(), assets_.end(), is_listed) ||
         !std::all_of(folders.begin(), folders.end(), is_listed);
}

std::vector<SourceRecord> BuildMemory::source_records(const Site& site,
                                                      const Diagnostics& findings) const {
  const auto& files = today_->inventory().files;
  const auto mentioned = mentioned_files(findings);
  std::vector<std::optional<SourceRecord>> records(files.size());
  Diagnostics none;
  for_each_index(records.size(), jobs_, none, [&](std::size_t i, Diagnostics&) {
    const SourceFile& file = files[i];
    const SourceRecord* known = find_record(shell_, file.path);
    if (known == nullptr) known = find_record(assets_, file.path);
    if (known != nullptr) {
      records[i] = {file.path, file.signature, known->hash, known->packed};
      return;
    }
    const auto page = site.page_by_source.find(file.path);
    if (page == site.page_by_source.end()) {
      records[i] = unused_record(file);
      return;
    }
    const Page& made = site.pages[page->second];
    records[i] = {file.path, file.signature, source_hash(made), {}};
    if (mentioned.contains(file.path)) return;
    const SourceRecord* last = is_outline(made) ? today_->unchanged(i) : nullptr;
    records[i]->packed =
        last != nullptr ? last->packed : pack_document(made.front_matter, made.body);
  });
  std::vector<SourceRecord> present;
  present.reserve(records.size());
  for (auto& record : records)
    if (record) present.push_back(std::move(*record));
  return present;
}

/// A draft, which shows nowhere: what it was when it was read is what it is now.
std::optional<SourceRecord> BuildMemory::unused_record(const SourceFile& file) const {
  std::string error;
  const auto bytes = read_bytes(today_->places().root / file.path, error);
  if (!bytes || !is_as_listed(today_->places().root, file)) return std::nullopt;
  return SourceRecord{file.path, file.signature, hash_bytes(*bytes), {}};
}

std::optional<Memo> BuildMemory::remember(const Site& site, const Diagnostics& findings) {
  if (!today_ || has_moved()) return std::nullopt;
  next_.sources = source_records(site, findings);
  for (std::size_t i = 0; i < pages_.size(); ++i)
    pages_[i].url = site.pages[i].url;
  next_.pages = std::move(pages_);
  next_.index_files = index_.finish();
  next_.findings = findings.sorted();
  return std::move(next_);
}

void add_outputs(Memo& memo, const Today& today, const FreshFiles& files) {
  const Places& places = today.places();
  memo.outputs_seen = clock_of(places.memo).value_or(0);
  memo.outputs.reserve(files.size());
  const std::string output = places.output.string();
  for (const auto& [path, file] : files) {
    auto signature = file.staged.empty() ? today.settled_output(path) : std::nullopt;
    if (!signature) signature = signature_of(output, path);
    if (signature) memo.outputs.push_back({path, *signature, file.file.hash});
  }
  if (const auto manifest = signature_of(places.manifest)) memo.manifest = *manifest;
}

}  // namespace fieldguide
