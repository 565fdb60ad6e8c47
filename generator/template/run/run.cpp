// Reports mistakes of a render where they happen, and keeps its limits.
#include "template/run/run.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/library.hpp"
#include "template/run/names.hpp"

namespace fieldguide::jinja {
namespace {

std::vector<RelatedLocation> callers_of(const Frame& frame) {
  std::vector<RelatedLocation> callers;
  std::string_view relation = frame.relation;
  for (const Frame* caller = frame.caller; caller != nullptr; caller = caller->caller) {
    callers.push_back({location_of(caller->source->source, caller->place), std::string(relation)});
    relation = caller->relation;
  }
  return callers;
}

}  // namespace

void Run::report(Code code, const Template* source, Place place, std::string message,
                 std::string hint) {
  const std::pair key{source, place.offset};
  if (errors_ >= max_render_errors ||
      std::find(reported_.begin(), reported_.end(), key) != reported_.end())
    return;
  reported_.push_back(key);
  ++errors_;
  diagnostics_.add({code, location_of(source->source, place), std::move(message), std::move(hint),
                    callers_of(*frame_)});
}

Value Run::silent() const {
  static const Undefined reported{Undefined::Why::reported, {}, {}, {}, {}, nullptr, nullptr, {}};
  return Value::undefined(&reported);
}

Value Run::fail(std::string message, std::string hint) {
  return fail(Code::template_operation, std::move(message), std::move(hint));
}

Value Run::fail(Code code, std::string message, std::string hint) {
  if (!failing_) report(code, frame_->source, frame_->place, std::move(message), std::move(hint));
  failing_ = true;
  return silent();
}

void Run::fail_for_errors_of(const Template& source) {
  const std::pair key{&source, std::uint32_t{0}};
  if (std::find(reported_.begin(), reported_.end(), key) == reported_.end()) {
    reported_.push_back(key);
    errors_ += source.errors.size();
    for (const Diagnostic& error : source.errors)
      diagnostics_.add(error);
  }
  failing_ = true;
}

bool Run::unusable(const Value& value) {
  if (!value.is_undefined() || value.why().why == Undefined::Why::no_else) return false;
  if (!failing_ && value.why().why != Undefined::Why::reported) report_undefined(value.why());
  failing_ = true;
  return true;
}

void Run::report_undefined(const Undefined& why) {
  auto [message, hint] = explain(why, library_);
  report(Code::undefined_name, why.source, why.place, std::move(message), std::move(hint));
}

Value Run::undefined(std::string_view message) {
  Undefined why;
  why.message = message;
  return undefined(why);
}

Value Run::undefined(Undefined why) {
  if (why.source == nullptr) {
    why.source = frame_->source;
    why.place = frame_->place;
  }
  return Value::undefined(memory_.make(why));
}

void Run::count_iterations(std::size_t count) {
  if (count > limits_.iterations - iterations_)
    throw LimitExceeded{fmt::format("loops run more than {} times", limits_.iterations),
                        "a page that needs more should be several pages"};
  iterations_ += count;
}

std::optional<std::span<const Value>> Run::items(const Value& value) {
  if (unusable(value)) return std::nullopt;
  if (value.is_undefined()) return std::span<const Value>{};
  if (value.is_list() || value.is_map()) {
    count_iterations(value.size());
    auto items = memory_.list<Value>(value.size());
    for (std::size_t i = 0; i < items.size(); ++i)
      items[i] = value.is_list() ? value.item(i) : value.entry(i).first;
    return items;
  }
  if (!value.is_string()) {
    fail(fmt::format("{} has no items", kind_name(value)),
         "a list, a map or a string is expected here");
    return std::nullopt;
  }
  auto items = memory_.list<Value>(count_code_points(value.text()));
  std::size_t end = 0;
  for (Value& item : items) {
    const std::size_t begin = end;
    next_code_point(value.text(), end);
    item = Value::string(value.text().substr(begin, end - begin));
  }
  return items;
}

bool truth(Run& run, const Value& value) {
  if (run.unusable(value)) return false;
  switch (value.kind()) {
    case Kind::none:
    case Kind::undefined:
      return false;
    case Kind::boolean:
    case Kind::integer:
      return value.as_integer() != 0;
    case Kind::floating:
      return value.as_double() != 0;
    case Kind::string:
    case Kind::list:
    case Kind::map:
      return value.size() > 0;
    default:
      return true;
  }
}

}  // namespace fieldguide::jinja
