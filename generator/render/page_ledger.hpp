// Which pages need not be rendered, and what became of those that were.
#pragma once

#include <cstddef>
#include <vector>

#include "model/output_sink.hpp"

namespace fieldguide {

/// Whether there was something to report about a page.
enum class Remarks { none, some };

/// Remembers pages from one build to the next. Members are called from several threads, each page
/// by one of them.
class PageLedger {
 public:
  virtual ~PageLedger() = default;

  /// Whether the page's files of an earlier build stay, so that it need not be rendered.
  [[nodiscard]] virtual bool is_kept(std::size_t page) const = 0;

  /// Takes note of the files that were rendered for a page.
  virtual void rendered(std::size_t page, std::vector<MadeFile> files, Remarks remarks) = 0;
};

}  // namespace fieldguide
