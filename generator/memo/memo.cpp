// The memo's file: a title, a checksum and the records.
#include "memo/memo.hpp"

#include <fstream>

#include "memo/model_fields.hpp"

namespace fieldguide {

void exchange(auto& archive, Of<SourceRecord> auto& record) {
  archive(record.path, record.signature, record.hash, record.packed);
}

void exchange(auto& archive, Of<OutputRecord> auto& record) {
  archive(record.path, record.signature, record.hash);
}

void exchange(auto& archive, Of<MadeFile> auto& file) {
  archive(file.path, file.hash);
}

void exchange(auto& archive, Of<PageRecord> auto& record) {
  archive(record.url, record.key, record.files, record.card);
}

void exchange(auto& archive, Of<Memo> auto& memo) {
  archive(memo.setup, memo.markdown, memo.link_targets, memo.sources_seen, memo.outputs_seen,
          memo.manifest, memo.sources, memo.outputs, memo.pages, memo.findings);
}

namespace {

namespace fs = std::filesystem;

/// The program's identity is part of `Memo::setup`; this line only tells the file from others.
constexpr std::string_view title = "fieldguide memo\n";
constexpr std::size_t hash_size = 16;

std::string checksum_of(std::string_view records) {
  Packer packer;
  packer(hash_bytes(records));
  return packer.take();
}

}  // namespace

std::string pack_memo(const Memo& memo) {
  Packer packer;
  packer(memo);
  std::string file(title);
  return file.append(checksum_of(packer.bytes())).append(packer.bytes());
}

std::optional<Memo> unpack_memo(std::string_view bytes) {
  if (!bytes.starts_with(title) || bytes.size() < title.size() + hash_size) return std::nullopt;
  const std::string_view checksum = bytes.substr(title.size(), hash_size);
  const std::string_view records = bytes.substr(title.size() + hash_size);
  if (checksum != checksum_of(records)) return std::nullopt;
  Memo memo;
  Unpacker unpacker(records);
  unpacker(memo);
  return unpacker.is_whole() ? std::optional(std::move(memo)) : std::nullopt;
}

bool save_memo(const Memo& memo, const fs::path& file) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  const fs::path part = fs::path(file).concat(".part");
  std::ofstream out(part, std::ios::binary | std::ios::trunc);
  const std::string bytes = pack_memo(memo);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) fs::rename(part, file, error);
  return out.good() && !error;
}

}  // namespace fieldguide
