// Chooses between the two ways to notice changes, and polls.
#include "serve/watcher.hpp"

#include <algorithm>
#include <utility>

namespace fieldguide {

Watcher::Watcher(std::filesystem::path root, WatchBy way) : root_(std::move(root)) {
  if (way == WatchBy::events) inotify_ = Inotify::watch(root_);
  if (!inotify_) poll();
}

int Watcher::descriptor() const {
  return inotify_ ? inotify_->descriptor() : -1;
}

std::optional<std::chrono::milliseconds> Watcher::interval() const {
  if (!inotify_) return interval_;
  // Nobody tells when a removed site's folder comes back.
  return inotify_->sees_root() ? std::nullopt : std::optional(interval_);
}

bool Watcher::changed() {
  if (!inotify_) return poll();
  const Inotify::News news = inotify_->read();
  if (news != Inotify::News::limit_reached) return news == Inotify::News::changed;
  inotify_.reset();
  poll();
  return true;
}

bool Watcher::poll() {
  constexpr int share = 20;  // at most a twentieth of one processor
  const auto start = std::chrono::steady_clock::now();
  auto stamps = source_stamps(root_);
  const auto took = std::chrono::steady_clock::now() - start;
  interval_ = std::max(std::chrono::milliseconds(300),
                       std::chrono::duration_cast<std::chrono::milliseconds>(took * share));
  const bool differs = stamps != stamps_;
  stamps_ = std::move(stamps);
  return differs;
}

}  // namespace fieldguide
