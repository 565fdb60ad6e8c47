// Reads inotify events. After each change of folders all are listed again: a rename moves whole
// trees, and new folders may be full before they are watched.
#include "serve/inotify.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include "serve/source_tree.hpp"

namespace fieldguide {
namespace {

constexpr std::uint32_t interesting = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE |
                                      IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF |
                                      IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;

bool is_limit(int error) {
  return error == ENOSPC || error == EMFILE || error == ENFILE || error == ENOMEM;
}

}  // namespace

std::optional<Inotify> Inotify::watch(const std::filesystem::path& root) {
  const int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  Inotify inotify(root, descriptor);
  if (!inotify.watch_folders()) return std::nullopt;
  return inotify;
}

Inotify::Inotify(std::filesystem::path root, int descriptor)
    : root_(std::move(root)), descriptor_(descriptor) {}

Inotify::Inotify(Inotify&& other) noexcept
    : root_(std::move(other.root_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      folders_(std::move(other.folders_)) {}

Inotify& Inotify::operator=(Inotify&& other) noexcept {
  std::swap(root_, other.root_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(folders_, other.folders_);
  return *this;
}

Inotify::~Inotify() {
  if (descriptor_ >= 0) close(descriptor_);
}

Inotify::News Inotify::read() {
  const bool was_there = sees_root();
  changed_ = false;
  folders_changed_ = !was_there;
  alignas(inotify_event) char buffer[64 << 10];
  for (ssize_t size = 0; (size = ::read(descriptor_, buffer, sizeof buffer)) > 0;) {
    for (const char* at = buffer; at < buffer + size;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(at);
      note(event, event.len == 0 ? std::string_view{} : std::string_view(event.name));
      at += sizeof(inotify_event) + event.len;
    }
  }
  if (folders_changed_ && !watch_folders()) return News::limit_reached;
  if (sees_root() != was_there) changed_ = true;
  return changed_ ? News::changed : News::none;
}

void Inotify::note(const inotify_event& event, std::string_view name) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) {
    changed_ = folders_changed_ = true;  // events were lost: anything may have happened
    return;
  }
  const auto folder = folders_.find(event.wd);
  if (folder == folders_.end()) return;
  if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED)) != 0)
    changed_ = folders_changed_ = true;
  if (name.empty() || (folder->second.empty() ? !is_source_name(name) : is_passed_over(name)))
    return;
  changed_ = true;
  if ((event.mask & IN_ISDIR) != 0) folders_changed_ = true;
}

bool Inotify::watch_folders() {
  std::map<int, std::string> watched;
  // A folder made while its parent was not watched yet shows when all are listed again.
  for (std::vector<std::string> listed, again = source_folders(root_); again != listed;
       again = source_folders(root_)) {
    listed = again;
    watched.clear();
    for (const std::string& folder : listed) {
      const int watch = inotify_add_watch(descriptor_, (root_ / folder).c_str(), interesting);
      if (watch >= 0) watched[watch] = folder;
      if (watch < 0 && is_limit(errno)) return false;
    }
  }
  for (const auto& [watch, folder] : folders_)
    if (!watched.contains(watch)) inotify_rm_watch(descriptor_, watch);
  folders_ = std::move(watched);
  return true;
}

}  // namespace fieldguide
