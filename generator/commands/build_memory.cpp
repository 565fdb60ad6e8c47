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

KnownDocuments BuildMemory::documents() const {
  if (!today_ || today_->memo().markdown != next_.markdown) return {};
  std::vector<std::optional<DocumentRecord>> records(today_->inventory().files.size());
  Diagnostics none;
  for_each_index(records.size(), jobs_, none, [&](std::size_t i, Diagnostics&) {
    const SourceRecord* source = today_->unchanged(i);
    if (source != nullptr && is_document(source->path) && !source->packed.empty())
      records[i] = unpack_document(source->packed);
  });
  KnownDocuments known;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (!records[i]) continue;
    const SourceRecord& source = *today_->unchanged(i);
    Document document{source.path, std::move(records[i]->front_matter), {}, 0, 1,
                      source.hash, std::move(records[i]->outline)};
    known.emplace_hint(known.end(), source.path, std::move(document));
  }
  return known;
}

void BuildMemory::read(const std::vector<Document>& documents) {
  if (!today_) return;
  documents_.reserve(documents.size());
  for (const Document& document : documents)
    documents_.push_back({document.path, document.hash, document.outline.has_value()});
}

const BuildMemory::ReadDocument* BuildMemory::document(std::string_view path) const {
  const auto found = std::lower_bound(
      documents_.begin(), documents_.end(), path,
      [](const ReadDocument& read, std::string_view wanted) { return read.path < wanted; });
  return found != documents_.end() && found->path == path ? &*found : nullptr;
}

std::vector<std::string> BuildMemory::proven(const ContentHash& targets) {
  next_.link_targets = targets;
  std::vector<std::string> paths;
  if (!today_ || today_->memo().link_targets != targets) return paths;
  for (const ReadDocument& read : documents_)
    if (read.known) paths.push_back(read.path);
  return paths;
}

bool BuildMemory::is_outline(const Page& page) const {
  const ReadDocument* read = document(page.source);
  return read != nullptr && read->known;
}

ContentHash BuildMemory::source_hash(const Page& page) const {
  const ReadDocument* read = document(page.source);
  return read == nullptr ? ContentHash{} : read->hash;
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
  if (!today_) return;
  std::vector<ContentHash> sources;
  for (const Page& page : site.pages)
    sources.push_back(source_hash(page));
  keys_ = page_keys(site, hash_of(next_.setup, hash_of_shell(site)), sources);
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const PageRecord* record = find_page(today_->memo(), site.pages[i].url);
    if (record == nullptr || record->key != keys_[i]) continue;
    const auto in_place = [&](const MadeFile& file) { return today_->is_in_place(file); };
    if (!std::all_of(record->files.begin(), record->files.end(), in_place)) continue;
    if (!sink.keep(record->files)) continue;
    kept_[i] = 1;
    pages_[i] = *record;
  }
}

void BuildMemory::rendered(std::size_t page, std::vector<MadeFile> files, Remarks remarks) {
  ++pages_rendered_;
  if (!today_) return;
  pages_[page] = {{}, remarks == Remarks::none ? keys_[page] : ContentHash{}, std::move(files)};
}

}  // namespace fieldguide
