// Which pages need not be rendered, and what became of those that were.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/output_sink.hpp"

namespace fieldguide {

/// Whether there was something to report about a page.
enum class Remarks { none, some };

/// What was made of a page.
struct MadePage {
  std::vector<MadeFile> files;
  ContentHash card;  ///< Hash of everything that its card depends on; of no meaning without one.
  Remarks remarks = Remarks::none;
};

/// Remembers pages from one build to the next. Members are called from several threads, each page
/// by one of them.
class PageLedger {
 public:
  virtual ~PageLedger() = default;

  /// Whether the page's files of an earlier build stay, so that it need not be rendered.
  [[nodiscard]] virtual bool is_kept(std::size_t page) const = 0;

  /// The card of a page, at `path`, that an earlier build drew and that is still in place, when all
  /// that it depends on had the hash `key` as well.
  [[nodiscard]] virtual std::optional<MadeFile> former_card(std::size_t page, std::string_view path,
                                                            const ContentHash& key) const = 0;

  /// Takes note of a page that was rendered.
  virtual void rendered(std::size_t page, MadePage made) = 0;
};

}  // namespace fieldguide
