// Makes, fills and removes the staging folder.
#include "publish/stage.hpp"

#include "base/files.hpp"
#include "publish/disk.hpp"
#include "publish/journal.hpp"
#include "publish/paths.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view journal_name = "journal";
constexpr std::string_view unfinished_journal = "journal.part";

}  // namespace

Stage::Stage(const std::filesystem::path& output)
    : path_(output / (std::string(reserved_prefix) + "stage")) {}

std::error_code Stage::open() const {
  std::error_code error = discard();
  if (!error) std::filesystem::create_directory(path_, error);
  if (!error) std::filesystem::create_directory(files(), error);
  return error;
}

std::error_code Stage::write(std::string_view name, std::string_view bytes) const {
  return write_new_file(path_ / name, bytes);
}

std::error_code Stage::write_file(std::string_view path, std::string_view bytes) const {
  const std::filesystem::path place = files() / path;
  std::error_code error = write_new_file(place, bytes);
  if (error != std::errc::no_such_file_or_directory) return error;
  const std::filesystem::path above = place.parent_path();
  std::filesystem::create_directory(above, error);  // mostly only the last one is missing
  if (error) std::filesystem::create_directories(above, error);
  return error ? error : write_new_file(place, bytes);
}

std::error_code Stage::seal(const Plan& plan) const {
  std::error_code error = write(unfinished_journal, format_journal(plan));
  if (!error) std::filesystem::rename(path_ / unfinished_journal, path_ / journal_name, error);
  return error;
}

std::optional<Plan> Stage::interrupted() const {
  std::error_code error;
  // A link of that name is not ours; `discard` removes the link alone.
  if (std::filesystem::is_symlink(path_, error)) return std::nullopt;
  std::string unreadable;
  const auto text = read_bytes(path_ / journal_name, unreadable);
  return text ? parse_journal(*text) : std::nullopt;
}

std::error_code Stage::discard() const {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
  return error;
}

}  // namespace fieldguide
