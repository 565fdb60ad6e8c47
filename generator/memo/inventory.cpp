// Walks the folders of a site.
#include "memo/inventory.hpp"

#include <string_view>

#include "base/by_path.hpp"
#include "base/folder_reader.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

/// Meets all files by path, and asks for each once.
class Walk {
 public:
  explicit Walk(std::string root) : root_(std::move(root)) {}

  void add(const std::string& path) {
    if (const auto signature = signature_of(root_, path)) add(path, *signature);
  }

  Inventory take() { return std::move(found_); }

 private:
  void add(const std::string& path, const FileSignature& signature) {
    const bool is_folder = signature.kind == FileKind::folder;
    (is_folder ? found_.folders : found_.files).push_back({path, signature});
    if (is_folder) add_entries(path);
  }

  void add_entries(const std::string& path) {
    const FolderReader reader(fs::path(root_) / path);
    for (const FolderEntry& entry : reader.entries())
      if (const auto signature = signature_of(reader.descriptor(), entry.name.c_str()))
        add(path + '/' + entry.name, *signature);
  }

  std::string root_;
  Inventory found_;
};

}  // namespace

Inventory take_inventory(const fs::path& root) {
  Walk walk(root.string());
  for (const char* name : {"content", "site.yaml", "templates", "theme"})
    walk.add(name);
  return walk.take();
}

const SourceFile* find_file(const Inventory& inventory, std::string_view path) {
  return find_by_path(inventory.files, path);
}

bool is_as_listed(const fs::path& root, const SourceFile& file) {
  return signature_of(root / file.path) == file.signature;
}

}  // namespace fieldguide
