// Reads the build ids that the linker wrote.
#include "memo/program.hpp"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <string>
#include <string_view>

namespace fieldguide {
namespace {

constexpr std::size_t note_alignment = 4;

std::size_t aligned(std::size_t size) {
  return (size + note_alignment - 1) / note_alignment * note_alignment;
}

/// Appends the build ids among `notes`, a segment of the kind PT_NOTE.
void append_build_ids(std::string_view notes, std::string& ids) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) header;
    std::memcpy(&header, notes.data(), sizeof header);
    notes.remove_prefix(sizeof header);
    const std::size_t name_size = aligned(header.n_namesz);
    const std::size_t size = name_size + aligned(header.n_descsz);
    if (size > notes.size()) return;
    if (header.n_type == NT_GNU_BUILD_ID && notes.starts_with(std::string_view("GNU\0", 4)))
      ids += notes.substr(name_size, header.n_descsz);
    notes.remove_prefix(size);
  }
}

/// The kernel's own part of every process says nothing about the program.
bool is_kernel_part(std::string_view name) {
  return name.find("vdso") != std::string_view::npos;
}

int visit(dl_phdr_info* object, std::size_t, void* ids) {
  if (is_kernel_part(object->dlpi_name)) return 0;
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const ElfW(Phdr)& header = object->dlpi_phdr[i];
    if (header.p_type != PT_NOTE) continue;
    // NOLINTNEXTLINE(performance-no-int-to-ptr): the loader gives addresses as numbers
    const auto* begin = reinterpret_cast<const char*>(object->dlpi_addr + header.p_vaddr);
    append_build_ids({begin, header.p_memsz}, *static_cast<std::string*>(ids));
  }
  return 0;
}

}  // namespace

ContentHash program_identity() {
  std::string ids;
  ::dl_iterate_phdr(visit, &ids);
  return hash_bytes(ids);
}

}  // namespace fieldguide
