// A render under way, as operators, filters and tests see it: memory, limits and mistakes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "template/context.hpp"
#include "template/library/callable.hpp"
#include "template/limits.hpp"
#include "template/run/memory.hpp"
#include "template/run/objects.hpp"
#include "template/value.hpp"

namespace fieldguide::jinja {

class Library;

/// A template that is running, and who runs it.
struct Frame {
  const Template* source = nullptr;
  Place place;                ///< What is being evaluated.
  Frame* caller = nullptr;    ///< At the place that runs this template.
  std::string_view relation;  ///< "included from here".
};

/// State of one render.
///
/// A mistake is reported once, at the place at hand, and makes the run `failing` until the
/// statement that it happened in has been given up; evaluation continues with values that keep
/// silent.
class Run {
 public:
  Run(const Library& library, const TemplateLimits& limits, const Context& context,
      Diagnostics& diagnostics)
      : library_(library),
        limits_(limits),
        context_(context),
        diagnostics_(diagnostics),
        memory_(limits.memory) {}

  [[nodiscard]] const Library& library() const { return library_; }
  [[nodiscard]] const TemplateLimits& limits() const { return limits_; }
  [[nodiscard]] Memory& memory() { return memory_; }

  /// What the render was asked to show; functions of the host see it even where a template does
  /// not.
  [[nodiscard]] const Context& context() const { return context_; }

  /// The template at hand; null before the first one.
  [[nodiscard]] Frame* frame() { return frame_; }
  /// Makes `frame` the one at hand; returns the former one.
  Frame* exchange_frame(Frame* frame) { return std::exchange(frame_, frame); }
  void at(Place place) { frame_->place = place; }

  /// Reports a mistake at the place at hand (FG0504 unless `code` says otherwise); the result
  /// stands for the value that cannot be.
  Value fail(std::string message, std::string hint = {});
  Value fail(Code code, std::string message, std::string hint = {});
  /// What stands for a value that cannot be, after a report.
  [[nodiscard]] Value silent() const;
  /// Reports the mistakes in the text of `source`, once in a render, and fails.
  void fail_for_errors_of(const Template& source);
  /// Whether `value` must not be used because it is undefined; reports it when it is.
  bool unusable(const Value& value);
  [[nodiscard]] bool failing() const { return failing_; }
  [[nodiscard]] bool has_failed() const { return errors_ > 0; }
  /// Ends `failing`; returns whether it was.
  bool recover() { return std::exchange(failing_, false); }

  /// An undefined value, of which `message` says why.
  Value undefined(std::string_view message);
  Value undefined(Undefined why);

  /// Counts runs of a loop; throws LimitExceeded when there are too many.
  void count_iterations(std::size_t count);

  /// The items of a list, keys of a map or characters of a string; nothing, and a report, when
  /// `value` has none.
  std::optional<std::span<const Value>> items(const Value& value);

  /// `value.name`, `value[key]`: undefined when there is no such thing.
  Value attribute(const Value& value, std::string_view name);
  Value item(const Value& value, const Value& key);
  /// Follows "author.name" or "items.0", or takes a whole number as an index.
  Value path(Value value, const Value& path);

  /// Calls a filter, test or function with evaluated arguments.
  Value call(const Callable& callable, std::span<const Value> positional,
             std::span<const NamedArgument> named);

 private:
  void report(Code code, const Template* source, Place place, std::string message,
              std::string hint);
  void report_undefined(const Undefined& why);
  bool bind(const Callable& callable, std::span<const Value> positional,
            std::span<const NamedArgument> named, Bound& bound);

  const Library& library_;
  const TemplateLimits& limits_;
  const Context& context_;
  Diagnostics& diagnostics_;
  Memory memory_;
  Frame* frame_ = nullptr;
  bool failing_ = false;
  std::size_t errors_ = 0;
  std::size_t iterations_ = 0;
  std::vector<std::pair<const Template*, std::uint32_t>> reported_;
};

/// Python's truth of a value: empty strings, lists and maps, zero and none are false.
bool truth(Run& run, const Value& value);

}  // namespace fieldguide::jinja
