// Makes and removes folders for tests.
#include "support/temporary_folder.hpp"

#include <stdlib.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace fieldguide {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "fieldguide-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(const std::string& relative, std::string_view bytes) const {
  fs::create_directories((path_ / relative).parent_path());
  std::ofstream out(path_ / relative, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + relative);
}

std::string TemporaryFolder::read(const std::string& relative) const {
  std::ifstream in(path_ / relative, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + relative);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace fieldguide
