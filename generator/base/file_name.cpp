// Keeps the names of files, each once.
#include "base/file_name.hpp"

#include <array>
#include <mutex>
#include <unordered_set>

#include "base/text_hash.hpp"

namespace fieldguide {
namespace {

/// All names so far; its strings stay where they are.
class Names {
 public:
  const std::string* keep(std::string_view name) {
    const std::lock_guard guard(mutex_);
    auto found = names_.find(name);
    if (found == names_.end()) found = names_.emplace(name).first;
    return &*found;
  }

 private:
  std::mutex mutex_;
  std::unordered_set<std::string, TextHash, std::equal_to<>> names_;
};

}  // namespace

FileName::FileName(std::string_view name) {
  static std::array<Names, 16> names;  // several, so that threads seldom wait for each other
  if (!name.empty()) text_ = names[TextHash()(name) % names.size()].keep(name);
}

const std::string& FileName::text() const {
  static const std::string none;
  return text_ == nullptr ? none : *text_;
}

}  // namespace fieldguide
