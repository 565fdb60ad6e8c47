// Notices that a site's sources have changed.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "serve/inotify.hpp"
#include "serve/source_tree.hpp"

namespace fieldguide {

/// How changes are noticed.
enum class WatchBy {
  events,  ///< The system tells: at once, and at no cost while nothing happens.
  polling  ///< All sources are looked at again and again: also on network file systems.
};

/// Watches site.yaml and everything below content/, templates/ and theme/, new folders included.
/// Falls back to polling when the system has no more watches to give.
class Watcher {
 public:
  Watcher(std::filesystem::path root, WatchBy way);

  /// Readable when something may have changed; -1 when polling.
  [[nodiscard]] int descriptor() const;
  /// How long to wait at most before `changed` is called again; nothing when `descriptor` says it.
  [[nodiscard]] std::optional<std::chrono::milliseconds> interval() const;
  /// Whether any source has changed since the last call. Nothing is missed in between.
  bool changed();
  /// The way in use now.
  [[nodiscard]] WatchBy way() const { return inotify_ ? WatchBy::events : WatchBy::polling; }

 private:
  bool poll();

  std::filesystem::path root_;
  std::optional<Inotify> inotify_;
  std::map<std::string, FileStamp> stamps_;
  std::chrono::milliseconds interval_{300};
};

}  // namespace fieldguide
