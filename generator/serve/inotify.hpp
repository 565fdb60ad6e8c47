// Linux's file events, for a tree of folders.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

struct inotify_event;

namespace fieldguide {

/// Watches all source folders of a site (inotify(7)).
class Inotify {
 public:
  /// Nothing when the system's limit of watches or instances is reached.
  static std::optional<Inotify> watch(const std::filesystem::path& root);
  ~Inotify();
  Inotify(Inotify&& other) noexcept;
  Inotify& operator=(Inotify&& other) noexcept;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// False while the site's folder is missing; `read` then looks for it.
  [[nodiscard]] bool sees_root() const { return !folders_.empty(); }

  enum class News { none, changed, limit_reached };
  /// Takes all waiting events, and watches folders that are new.
  News read();

 private:
  Inotify(std::filesystem::path root, int descriptor);
  bool watch_folders();
  void note(const inotify_event& event, std::string_view name);

  std::filesystem::path root_;
  int descriptor_ = -1;
  std::map<int, std::string> folders_;  ///< By watch: the folder's path relative to the root.
  bool changed_ = false;                ///< Since `read` began, as is `folders_changed_`.
  bool folders_changed_ = false;
};

}  // namespace fieldguide
