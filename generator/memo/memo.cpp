// The memo's file: a title, a checksum and the records.
#include "memo/memo.hpp"

#include "memo/model_fields.hpp"
#include "memo/sealed_file.hpp"

namespace fieldguide {

void exchange(auto& archive, Of<SourceRecord> auto& record) {
  archive(record.path, record.signature, record.hash, record.packed);
}

void exchange(auto& archive, Of<OutputRecord> auto& record) {
  archive(record.path, record.signature, record.hash);
}

void exchange(auto& archive, Of<PageRecord> auto& record) {
  archive(record.url, record.key, record.files, record.card);
}

void exchange(auto& archive, Of<IndexFileRecord> auto& record) {
  archive(record.parts, record.file);
}

void exchange(auto& archive, Of<Memo> auto& memo) {
  archive(memo.setup, memo.markdown, memo.link_targets, memo.sources_seen, memo.outputs_seen,
          memo.manifest, memo.sources, memo.outputs, memo.pages, memo.index_files, memo.findings);
}

namespace {

/// The program's identity is part of `Memo::setup`; this line only tells the file from others.
constexpr std::string_view title = "fieldguide memo\n";
}  // namespace

std::string pack_memo(const Memo& memo) {
  return pack_file(title, memo);
}

std::optional<Memo> unpack_memo(std::string_view bytes) {
  return unpack_file<Memo>(title, bytes);
}

bool save_memo(const Memo& memo, const std::filesystem::path& file) {
  return replace_file(file, pack_memo(memo));
}

}  // namespace fieldguide
