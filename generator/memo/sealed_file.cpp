// Seals bytes with a hash, and writes them beside the file that they replace.
#include "memo/sealed_file.hpp"

#include <fstream>

namespace fieldguide {
namespace {

constexpr std::size_t checksum_size = 16;

std::string checksum_of(std::string_view records) {
  Packer packer;
  packer(hash_bytes(records));
  return packer.take();
}

}  // namespace

std::string sealed_head(std::string_view title) {
  return std::string(title).append(checksum_size, '\0');
}

void seal_file(std::string_view title, std::string& file) {
  const std::string_view records = std::string_view(file).substr(title.size() + checksum_size);
  file.replace(title.size(), checksum_size, checksum_of(records));
}

std::optional<std::string_view> unseal_file(std::string_view title, std::string_view file) {
  if (!file.starts_with(title) || file.size() < title.size() + checksum_size) return std::nullopt;
  const std::string_view checksum = file.substr(title.size(), checksum_size);
  const std::string_view records = file.substr(title.size() + checksum_size);
  return checksum == checksum_of(records) ? std::optional(records) : std::nullopt;
}

bool replace_file(const std::filesystem::path& file, std::string_view bytes) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  const std::filesystem::path part = std::filesystem::path(file).concat(".part");
  std::ofstream out(part, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) std::filesystem::rename(part, file, error);
  return out.good() && !error;
}

}  // namespace fieldguide
