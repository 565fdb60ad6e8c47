// The text of a template, and places in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide::jinja {

/// Bytes of a template's text.
struct Place {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

/// One template as it was loaded; line ends are "\n", as Jinja2 makes them.
struct Source {
  std::string name;  ///< As `include` names it.
  std::string file;  ///< As diagnostics name it.
  std::string text;
};

/// From the beginning of `first` to the end of `last`.
Place span_of(Place first, Place last);
/// Where an editor finds `place`: what is underlined ends with its first line.
Location location_of(const Source& source, Place place);
/// "\r\n" and "\r" as "\n".
std::string normalise_line_ends(std::string text);

/// Mistakes in the text of one template (FG0501 and what else shows before a render).
class SyntaxErrors {
 public:
  explicit SyntaxErrors(const Source& source) : source_(source) {}
  void add(Place place, std::string message, std::string hint = {});
  void add(Code code, Place place, std::string message, std::string hint = {});
  [[nodiscard]] std::vector<Diagnostic> take() { return std::move(found_); }
  [[nodiscard]] bool empty() const { return found_.empty(); }

 private:
  const Source& source_;
  std::vector<Diagnostic> found_;
};

}  // namespace fieldguide::jinja
