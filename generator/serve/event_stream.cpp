// Writes server-sent events.
#include "serve/event_stream.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace fieldguide {

std::size_t EventStream::read(const Preview& preview, Clock::time_point now, char* buffer,
                              std::size_t most) {
  constexpr std::chrono::seconds silence{15};  // proxies close streams that say nothing for longer
  if (pending_.empty() && preview.builds() != told_) {
    // The number first: a build in between is then told once more, not missed.
    told_ = preview.builds();
    pending_ = fmt::format("retry: 500\nevent: build\ndata: {}\n\n", preview.event_about(page_));
  } else if (pending_.empty() && now - last_ >= silence) {
    pending_ = ":\n\n";
  }
  if (pending_.empty()) return 0;
  last_ = now;
  const std::size_t size = pending_.copy(buffer, most);
  pending_.erase(0, size);
  return size;
}

}  // namespace fieldguide
