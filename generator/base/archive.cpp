// Numbers, texts and hashes as bytes.
#include "base/archive.hpp"

#include <array>

namespace fieldguide {
namespace {

constexpr unsigned bits_per_byte = 7;
constexpr std::uint64_t low_bits = 0x7F;
constexpr unsigned char more = 0x80;
constexpr std::size_t hash_size = 16;
constexpr std::size_t longest_number = 10;  // bytes, for 64 bits

}  // namespace

void Packer::put_number(std::uint64_t number) {
  std::array<char, longest_number> digits{};
  std::size_t count = 0;
  for (; number > low_bits; number >>= bits_per_byte)
    digits[count++] = static_cast<char>((number & low_bits) | more);
  digits[count++] = static_cast<char>(number);
  bytes_.append(digits.data(), count);
}

void Packer::put(std::string_view text) {
  put_number(text.size());
  bytes_ += text;
}

void Packer::put(const std::string& text) {
  put(std::string_view(text));
}

void Packer::put(const ContentHash& hash) {
  std::array<char, hash_size> bytes{};
  auto next = bytes.begin();
  for (std::uint64_t half : {hash.high, hash.low})
    for (unsigned shift = 0; shift < 64; shift += 8)
      *next++ = static_cast<char>(half >> shift & 0xFF);
  bytes_.append(bytes.data(), bytes.size());
}

void Packer::put(const FileName& name) {
  const bool is_other = name != last_name_;
  put(is_other);
  if (is_other) put(name.text());
  last_name_ = name;
}

std::uint64_t Unpacker::get_number() {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += bits_per_byte) {
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    number |= (byte & low_bits) << shift;
    if ((byte & more) == 0) return number;
  }
  fail();
  return 0;
}

std::string_view Unpacker::get_bytes() {
  const std::uint64_t size = get_number();
  if (size > bytes_.size()) fail();
  if (failed_) return {};
  const std::string_view text = bytes_.substr(0, static_cast<std::size_t>(size));
  bytes_.remove_prefix(text.size());
  return text;
}

void Unpacker::get(ContentHash& hash) {
  if (bytes_.size() < hash_size) return fail();
  const auto half_at = [&](std::size_t begin) {
    std::uint64_t half = 0;
    for (unsigned i = 0; i < sizeof half; ++i)
      half |= std::uint64_t{static_cast<unsigned char>(bytes_[begin + i])} << (8 * i);
    return half;
  };
  hash = {half_at(0), half_at(sizeof hash.high)};
  bytes_.remove_prefix(hash_size);
}

void Unpacker::get(FileName& name) {
  bool is_other = false;
  get(is_other);
  if (is_other) last_name_ = get_bytes();
  name = last_name_;
}

void Unpacker::fail() {
  failed_ = true;
  bytes_ = {};
}

}  // namespace fieldguide
