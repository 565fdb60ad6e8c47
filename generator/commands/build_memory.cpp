// Tells a build what it need not do again.
#include "commands/build_memory.hpp"

#include <algorithm>

#include "base/archive.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"
#include "memo/document_record.hpp"
#include "render/page_keys.hpp"

namespace fieldguide {
namespace {

bool is_document(std::string_view path) {
  return path.starts_with("content/") && path.ends_with(".md");
}

std::string pack_size(const Asset& asset) {
  Packer packer;
  packer(asset.width, asset.height);
  return packer.take();
}

}  // namespace

BuildMemory::BuildMemory(const Memo& memo, Places places, const ContentHash& setup, unsigned jobs)
    : today_(std::in_place, memo, std::move(places), jobs), jobs_(jobs) {
  next_.setup = setup;
  next_.sources_seen = today_->seen();
  next_.markdown = hash_of_markdown_options();
}

std::optional<ContentHash> BuildMemory::hash_of_file(const SourceFile& file) const {
  if (const SourceRecord* record = today_->unchanged(file.path)) return record->hash;
  std::string error;
  const auto bytes = read_bytes(today_->places().root / file.path, error);
  return bytes ? std::optional(hash_bytes(*bytes)) : std::nullopt;
}

/// See `markdown_options`: they come from these files alone.
ContentHash BuildMemory::hash_of_markdown_options() const {
  Packer packer;
  for (const char* path : {"site.yaml", "content/sources.yaml"}) {
    const SourceFile* file = find_file(today_->inventory(), path);
    packer(file == nullptr ? std::nullopt : hash_of_file(*file));
  }
  return hash_bytes(packer.bytes());
}

bool BuildMemory::recall(Page& document) const {
  if (!today_ || today_->memo().markdown != next_.markdown) return false;
  const SourceRecord* source = today_->unchanged(document.source);
  if (source == nullptr || source->packed.empty()) return false;
  auto record = unpack_document(source->packed);
  if (!record) return false;
  document.source_hash = source->hash;
  document.front_matter = std::move(record->front_matter);
  document.body = std::move(record->outline);
  document.is_outline = true;
  return true;
}

bool BuildMemory::is_proven(const Page& page) const {
  return today_ && today_->memo().link_targets == next_.link_targets && page.is_outline;
}

bool BuildMemory::keep_asset(Asset& asset, OutputSink& sink) {
  const SourceRecord* source = today_ ? today_->unchanged(asset.source) : nullptr;
  if (source == nullptr) return false;
  const MadeFile file{asset.url.substr(1), source->hash};
  Asset known = asset;
  Unpacker unpacker(source->packed);
  unpacker(known.width, known.height);
  if (!unpacker.is_whole() || !today_->is_in_place(file) || !sink.keep({&file, 1})) return false;
  asset = known;
  assets_.push_back(*source);
  return true;
}

void BuildMemory::copied(const Asset& asset, const ContentHash& hash) {
  if (!today_) return;
  if (const SourceFile* file = find_file(today_->inventory(), asset.source))
    assets_.push_back({asset.source, file->signature, hash, pack_size(asset)});
}

/// Of all files that are neither documents nor assets.
ContentHash BuildMemory::hash_of_shell(const Site& site) {
  Packer packer;
  for (const SourceFile& file : today_->inventory().files) {
    if (is_document(file.path) || site.asset_by_source.contains(file.path)) continue;
    const auto hash = hash_of_file(file);
    packer(file.path, hash);
    if (hash) shell_.push_back({file.path, file.signature, *hash, {}});
  }
  return hash_bytes(packer.bytes());
}

void BuildMemory::keep_pages(const Site& site, OutputSink& sink) {
  pages_.resize(site.pages.size());
  kept_.assign(site.pages.size(), 0);
  former_.assign(site.pages.size(), nullptr);
  if (!today_) return;
  keys_ = page_keys(site, hash_of(next_.setup, hash_of_shell(site)));
  if (site.config.features.search) index_.begin(*today_, site, keys_, jobs_, sink);
  std::unordered_map<std::string_view, const PageRecord*> records;
  for (const PageRecord& record : today_->memo().pages)
    records.emplace(record.url, &record);
  const auto in_place = [&](const MadeFile& file) { return today_->is_in_place(file); };
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const auto found = records.find(site.pages[i].url);
    if (found == records.end()) continue;
    const PageRecord& record = *found->second;
    former_[i] = &record;
    if (record.key != keys_[i]) continue;
    if (!std::all_of(record.files.begin(), record.files.end(), in_place)) continue;
    if (!sink.keep(record.files)) continue;
    kept_[i] = 1;
    pages_[i] = record;
  }
}

std::optional<MadeFile> BuildMemory::former_card(std::size_t page, std::string_view path,
                                                 const ContentHash& key) const {
  const PageRecord* record = former_[page];
  if (record == nullptr || record->card != key) return std::nullopt;
  const auto card = std::find_if(record->files.begin(), record->files.end(),
                                 [&](const MadeFile& file) { return file.path == path; });
  if (card == record->files.end() || !today_->is_in_place(*card)) return std::nullopt;
  return *card;
}

void BuildMemory::rendered(std::size_t page, MadePage made) {
  ++pages_rendered_;
  if (!today_) return;
  const ContentHash key = made.remarks == Remarks::none ? keys_[page] : ContentHash{};
  pages_[page] = {{}, key, std::move(made.files), made.card};
}

}  // namespace fieldguide
