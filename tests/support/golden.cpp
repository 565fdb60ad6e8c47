// Reads, writes and compares files for tests.
#include "support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "catch.hpp"

namespace fieldguide::tests {

namespace fs = std::filesystem;

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write_file(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

void check_golden(const fs::path& file, const std::string& actual) {
  if (std::getenv("FIELDGUIDE_REFRESH") != nullptr) {
    write_file(file, actual);
    return;
  }
  INFO(file.string());
  REQUIRE(fs::exists(file));
  CHECK(actual == read_file(file));
}

}  // namespace fieldguide::tests
