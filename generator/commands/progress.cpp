// Draws the progress bar.
#include "commands/progress.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace fieldguide {
namespace {

constexpr auto patience = std::chrono::milliseconds(500);
constexpr auto pause = std::chrono::milliseconds(50);
constexpr std::size_t width = 30;
/// ECMA-48: erases from the cursor to the end of the line.
constexpr std::string_view erase_line = "\r\033[K";

std::string bar(std::size_t done, std::size_t all) {
  const std::size_t filled = width * done / all;
  return fmt::format("[{:#<{}}{:.<{}}] {} of {}", "", filled, "", width - filled, done, all);
}

}  // namespace

ProgressBar::ProgressBar(std::ostream& terminal, Clock::time_point (*now)())
    : terminal_(terminal), now_(now), due_(now() + patience) {}

ProgressBar::~ProgressBar() {
  if (shown_) terminal_ << erase_line << std::flush;
}

void ProgressBar::stage(std::string_view name, std::size_t pieces) {
  const std::lock_guard guard(mutex_);
  stage_ = name;
  pieces_ = pieces;
  done_ = 0;
  draw_if_due();
}

void ProgressBar::piece(Piece kind, std::string_view, Duration) {
  if (kind == Piece::block || kind == Piece::card) return;
  const std::lock_guard guard(mutex_);
  ++done_;
  draw_if_due();
}

void ProgressBar::draw_if_due() {
  const auto now = now_();
  if (now < due_) return;
  due_ = now + pause;
  shown_ = true;
  terminal_ << erase_line << stage_;
  if (pieces_ > 0) terminal_ << ' ' << bar(std::min(done_, pieces_), pieces_);
  terminal_ << std::flush;
}

void Observers::stage(std::string_view name, std::size_t pieces) {
  for (Observer* observer : all_)
    observer->stage(name, pieces);
}

void Observers::piece(Piece kind, std::string_view name, Duration took) {
  for (Observer* observer : all_)
    observer->piece(kind, name, took);
}

}  // namespace fieldguide
