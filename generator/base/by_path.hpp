// Look-ups in lists that are sorted by path: smaller than maps, and read in order.
#pragma once

#include <algorithm>
#include <string_view>

namespace fieldguide {

/// The first item of `items`, a list sorted by their member `path`, that is not before `path`.
template <typename Items>
auto lower_bound_by_path(Items& items, std::string_view path) {
  return std::lower_bound(
      items.begin(), items.end(), path,
      [](const auto& item, std::string_view wanted) { return item.path < wanted; });
}

/// The item at `path`; null when there is none.
template <typename Items>
auto* find_by_path(Items& items, std::string_view path) {
  const auto found = lower_bound_by_path(items, path);
  return found != items.end() && found->path == path ? &*found : nullptr;
}

}  // namespace fieldguide
