// Measures stages and pieces of a build, and shows what took longest.
#include "commands/timings.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace fieldguide {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_listed = 10;

rusage usage() {
  rusage now = {};
  getrusage(RUSAGE_SELF, &now);
  return now;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

double cpu_seconds() {
  const rusage now = usage();
  return seconds_of(now.ru_utime) + seconds_of(now.ru_stime);
}

double seconds_of(Observer::Duration duration) {
  return std::chrono::duration<double>(duration).count();
}

/// Keeps the slowest; of equal ones the first by name, so that threads cannot change the list.
void note(std::vector<PieceTime>& slowest, std::string_view name, double seconds) {
  if (slowest.size() == most_listed && seconds < slowest.back().seconds) return;
  const auto is_slower = [](const PieceTime& a, const PieceTime& b) {
    return a.seconds != b.seconds ? a.seconds > b.seconds : a.name < b.name;
  };
  PieceTime piece{std::string(name), seconds};
  slowest.insert(std::upper_bound(slowest.begin(), slowest.end(), piece, is_slower), piece);
  if (slowest.size() > most_listed) slowest.pop_back();
}

std::string list_in_text(std::string_view title, const std::vector<PieceTime>& pieces) {
  std::string text;
  if (!pieces.empty()) text = fmt::format("\n{}\n", title);
  for (const PieceTime& piece : pieces)
    text += fmt::format("  {:8.1f} ms  {}\n", 1000 * piece.seconds, piece.name);
  return text;
}

Json list_in_json(const std::vector<PieceTime>& pieces) {
  Json list = Json::array();
  for (const PieceTime& piece : pieces)
    list.push_back({{"name", piece.name}, {"seconds", piece.seconds}});
  return list;
}

}  // namespace

void TimingsObserver::stage(std::string_view name, std::size_t /*pieces*/) {
  end_stage();
  timings_.stages.push_back({std::string(name), 0, 0});
}

void TimingsObserver::end_stage() {
  const auto now = std::chrono::steady_clock::now();
  const double cpu = cpu_seconds();
  if (!timings_.stages.empty()) {
    timings_.stages.back().wall = seconds_of(now - stage_began_);
    timings_.stages.back().cpu = cpu - cpu_then_;
  }
  stage_began_ = now;
  cpu_then_ = cpu;
}

void TimingsObserver::piece(Piece kind, std::string_view name, Duration took) {
  const std::lock_guard guard(mutex_);
  switch (kind) {
    case Piece::page:
      ++timings_.pages_rendered;
      note(timings_.slowest_pages, name, seconds_of(took));
      break;
    case Piece::kept_page:
      ++timings_.pages_kept;
      break;
    case Piece::block:
      ++timings_.blocks_rendered;
      note(timings_.slowest_blocks, name, seconds_of(took));
      break;
    case Piece::card:
      ++timings_.cards_drawn;
      timings_.cards_seconds += seconds_of(took);
      break;
  }
}

Timings TimingsObserver::take() {
  end_stage();
  timings_.peak_memory = static_cast<double>(usage().ru_maxrss) / 1024;  // Linux counts in KiB
  return std::exchange(timings_, {});
}

std::string timings_in_text(const Timings& timings) {
  std::string text = fmt::format("{:<12}{:>10}{:>10}\n", "stage", "wall", "CPU");
  StageTime all{"all", 0, 0};
  for (const StageTime& stage : timings.stages) {
    text += fmt::format("{:<12}{:>8.3f} s{:>8.3f} s\n", stage.name, stage.wall, stage.cpu);
    all.wall += stage.wall;
    all.cpu += stage.cpu;
  }
  text += fmt::format("{:<12}{:>8.3f} s{:>8.3f} s\n", all.name, all.wall, all.cpu);
  text += fmt::format(
      "\npages rendered: {}, kept: {}; blocks: {}; cards drawn: {} in {:.1f} ms; "
      "most memory: {:.0f} MiB\n",
      timings.pages_rendered, timings.pages_kept, timings.blocks_rendered, timings.cards_drawn,
      1000 * timings.cards_seconds, timings.peak_memory);
  return text + list_in_text("slowest pages", timings.slowest_pages) +
         list_in_text("slowest blocks", timings.slowest_blocks);
}

std::string timings_in_json(const Timings& timings) {
  Json stages = Json::array();
  for (const StageTime& stage : timings.stages)
    stages.push_back({{"name", stage.name}, {"wall", stage.wall}, {"cpu", stage.cpu}});
  const Json json = {
      {"stages", std::move(stages)},
      {"pages",
       {{"rendered", timings.pages_rendered},
        {"kept", timings.pages_kept},
        {"slowest", list_in_json(timings.slowest_pages)}}},
      {"blocks",
       {{"rendered", timings.blocks_rendered}, {"slowest", list_in_json(timings.slowest_blocks)}}},
      {"cards", {{"drawn", timings.cards_drawn}, {"seconds", timings.cards_seconds}}},
      {"peak_memory_mib", timings.peak_memory}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fieldguide
