// What an editor did wrong, where, and how to mend it. Errors are collected, never thrown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/codes.hpp"
#include "base/file_name.hpp"

namespace fieldguide {

/// A place in a file of the site.
struct Location {
  /// Path relative to the site's root, forward slashes; embedded templates are "theme:base.html".
  /// Empty when the mistake belongs to no file (the command line).
  FileName file;
  int line = 0;    ///< From 1; 0 when the whole file is meant.
  int column = 0;  ///< From 1, counted in code points; 0 when the whole line is meant.
  int length = 1;  ///< Code points to underline from `column` on, within its line.

  auto operator<=>(const Location&) const = default;
};

/// A place that helps to understand a diagnostic: the first of two definitions, an including file.
struct RelatedLocation {
  Location location;
  std::string message;  ///< For example "first defined here" or "included from here".

  auto operator<=>(const RelatedLocation&) const = default;
};

/// One finding about the editor's input.
struct Diagnostic {
  Code code = Code::internal_error;  ///< Decides the severity, see `code_info`.
  Location location;
  std::string message;  ///< What is wrong, one sentence without final stop.
  std::string hint;     ///< What to do about it; may be empty.
  std::vector<RelatedLocation> related;
};

/// Collects findings over a whole run, so that all mistakes are reported at once.
///
/// Not synchronised: a parallel stage gives each worker its own and `merge`s them afterwards.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void add(Code code, Location location, std::string message, std::string hint = {});
  /// Appends all of `other`'s findings.
  void merge(Diagnostics other);

  [[nodiscard]] bool has_errors() const { return errors() > 0; }
  /// Numbers of findings as `sorted` lists them: exact repetitions count once.
  [[nodiscard]] std::size_t errors() const;
  [[nodiscard]] std::size_t warnings() const;
  [[nodiscard]] bool empty() const { return all_.empty(); }
  /// All findings by file, line, column, code and message; exact repetitions once.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace fieldguide
