// Collects diagnostics and puts them in reading order.
#include "base/diagnostics.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace fieldguide {
namespace {

auto order(const Diagnostic& d) {
  return std::tie(d.location.file, d.location.line, d.location.column, d.code, d.message, d.hint,
                  d.location.length, d.related);
}

std::size_t count(const std::vector<Diagnostic>& all, Severity severity) {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Diagnostic& d) {
    return code_info(d.code).severity == severity;
  }));
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::add(Code code, Location location, std::string message, std::string hint) {
  add(Diagnostic{code, location, std::move(message), std::move(hint), {}});
}

void Diagnostics::merge(Diagnostics other) {
  std::move(other.all_.begin(), other.all_.end(), std::back_inserter(all_));
}

std::size_t Diagnostics::errors() const {
  return count(sorted(), Severity::error);
}
std::size_t Diagnostics::warnings() const {
  return count(sorted(), Severity::warning);
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::sort(result.begin(), result.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

}  // namespace fieldguide
