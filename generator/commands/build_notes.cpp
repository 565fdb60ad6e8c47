// Writes down what a build leaves for the next.
#include <algorithm>
#include <set>

#include "base/by_path.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"
#include "commands/build_memory.hpp"
#include "memo/document_record.hpp"

namespace fieldguide {
namespace {

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
  std::vector<SourceRecord> records(files.size());  // without a path: not there any more
  Diagnostics none;
  for_each_index(records.size(), jobs_, none, [&](std::size_t i, Diagnostics&) {
    const SourceFile& file = files[i];
    const SourceRecord* known = find_by_path(shell_, file.path);
    if (known == nullptr) known = find_by_path(assets_, file.path);
    if (known != nullptr) {
      records[i] = {file.path, file.signature, known->hash, known->packed};
      return;
    }
    const auto page = site.page_by_source.find(file.path);
    if (page == site.page_by_source.end()) {
      if (auto record = unused_record(file)) records[i] = std::move(*record);
      return;
    }
    const Page& made = site.pages[page->second];
    records[i] = {file.path, file.signature, made.source_hash, {}};
    if (mentioned.contains(file.path)) return;
    const SourceRecord* last = made.is_outline ? today_->unchanged(i) : nullptr;
    records[i].packed =
        last != nullptr ? last->packed : pack_document(made.front_matter, made.body);
  });
  std::erase_if(records, [](const SourceRecord& record) { return record.path.empty(); });
  return records;
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

void add_outputs(Memo& memo, const Today& today, const FreshFiles& files, unsigned jobs) {
  const Places& places = today.places();
  memo.outputs_seen = clock_of(places.memo).value_or(0);
  memo.outputs.resize(files.size());  // without a path: somebody has removed it
  const std::string output = places.output.string();
  for_each_part(files.size(), jobs, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const FreshFile& file = files[i];
      auto signature = file.is_staged ? std::nullopt : today.settled_output(file.path);
      if (!signature) signature = signature_of(output, file.path);
      if (signature) memo.outputs[i] = {file.path, *signature, file.file.hash};
    }
  });
  std::erase_if(memo.outputs, [](const OutputRecord& record) { return record.path.empty(); });
  if (const auto manifest = signature_of(places.manifest)) memo.manifest = *manifest;
}

}  // namespace fieldguide
