// Checks the paths of outputs.
#include "publish/paths.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include <fmt/format.h>

#include "base/files.hpp"
#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t longest_part = 255;
constexpr std::size_t longest_path = 1024;

bool is_refused(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
         std::string_view("\\:*?\"<>|").find(c) != std::string_view::npos;
}

std::string part_problem(std::string_view part) {
  if (part.empty()) return "it has an empty part";
  if (part == "." || part == "..") return fmt::format("it has the part '{}'", part);
  if (part.size() > longest_part)
    return fmt::format("a part of it is longer than {} bytes", longest_part);
  if (std::any_of(part.begin(), part.end(), is_refused))
    return "it has a character that file names cannot hold everywhere";
  if (part.ends_with('.') || part.ends_with(' '))
    return fmt::format("'{}' ends with a dot or a space", part);
  if (is_device_name(part)) return fmt::format("'{}' is a name that Windows reserves", part);
  return {};
}

/// Paths in lower case, which nearly all are.
class LowerCase {
 public:
  std::string_view operator()(std::string_view path) {
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::none_of(path.begin(), path.end(), is_upper)) return path;
    return folded_.emplace_back(to_lower_ascii(path));
  }

 private:
  std::deque<std::string> folded_;
};

/// Folded path → path as first written.
using Spellings = std::unordered_map<std::string_view, std::string_view>;

Spellings collect_files(std::span<const std::string_view> paths, LowerCase& fold,
                        std::vector<PathCollision>& collisions) {
  Spellings files;
  files.reserve(paths.size());
  for (const std::string_view path : paths) {
    const auto [known, is_new] = files.emplace(fold(path), path);
    if (is_new) continue;
    const bool equal = known->second == path;
    collisions.push_back(
        {std::string(known->second), std::string(path), equal ? "" : "differ only by case"});
  }
  return files;
}

/// The folders above `path`, from the top, that are not also above `previous`.
std::vector<std::string_view> new_folders(std::string_view path, std::string_view previous) {
  std::vector<std::string_view> folders;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1))
    if (!previous.starts_with(path.substr(0, slash + 1))) folders.push_back(path.substr(0, slash));
  return folders;
}

}  // namespace

std::string path_problem(std::string_view path) {
  if (path.size() > longest_path) return fmt::format("it is longer than {} bytes", longest_path);
  if (invalid_utf8(path) != std::string_view::npos) return "it is not UTF-8";
  if (path.starts_with(reserved_prefix))
    return fmt::format("names with '{}' are reserved", reserved_prefix);
  for (const std::string_view part : split(path, '/'))
    if (std::string problem = part_problem(part); !problem.empty()) return problem;
  return {};
}

std::vector<PathCollision> find_collisions(std::span<const std::string_view> paths) {
  std::vector<PathCollision> collisions;
  LowerCase fold;
  const Spellings files = collect_files(paths, fold, collisions);
  const auto add = [&](std::string_view first, std::string_view second, const char* reason) {
    collisions.push_back({std::string(first), std::string(second), reason});
  };
  std::string_view previous;
  Spellings folders;
  for (const std::string_view path : paths) {
    for (const std::string_view folder : new_folders(path, previous)) {
      const auto [known, is_new] = folders.emplace(fold(folder), folder);
      const auto file = files.find(known->first);
      if (known->second != folder)
        add(known->second, path, "have folders that differ only by case");
      if (is_new && file != files.end())
        add(file->second, path, "would be a file and a folder of one name");
    }
    previous = path;
  }
  return collisions;
}

}  // namespace fieldguide
