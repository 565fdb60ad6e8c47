// One client's stream of server-sent events (HTML standard, 9.2), written piece by piece.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "serve/preview.hpp"

namespace fieldguide {

/// Knows what a client has been told, and what it must be told next. Builds that follow one another
/// faster than the client reads are told as one.
class EventStream {
 public:
  using Clock = std::chrono::steady_clock;

  explicit EventStream(std::string page) : page_(std::move(page)) {}

  /// Copies up to `most` bytes of what the client must be told into `buffer`; 0: nothing now.
  std::size_t read(const Preview& preview, Clock::time_point now, char* buffer, std::size_t most);

 private:
  std::string page_;  ///< Request path of the page that the client shows.
  int told_ = -1;     ///< The last build that the client has been told of.
  Clock::time_point last_{};
  std::string pending_;
};

}  // namespace fieldguide
