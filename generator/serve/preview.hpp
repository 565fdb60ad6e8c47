// What the server shows: the last good site, and what is wrong with the present one.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "serve/http.hpp"
#include "serve/problems.hpp"
#include "serve/served_site.hpp"

namespace fieldguide {

struct PreviewSettings {
  std::string host;    ///< What --host said; such a name is accepted in requests.
  std::string script;  ///< Bytes of the script that each page gets.
  std::string style;   ///< Bytes of its style sheet.
  /// Opens a source file of the site with an editor's command. Says what hinders it, or nothing
  /// when it is done.
  std::function<std::string(const std::string& editor, const Location& place)> open;
};

/// Answers requests from memory. `answer`, `builds` and `event_about` may be called by any thread;
/// `begin` and `show` by the one that builds.
class Preview {
 public:
  explicit Preview(PreviewSettings settings) : settings_(std::move(settings)) {}

  /// The sink for the next build.
  [[nodiscard]] std::unique_ptr<SiteSink> begin() const {
    return std::make_unique<SiteSink>(site_);
  }
  /// A build without errors, made into a sink of `begin`: it is shown from now on.
  void show(SiteSink& sink, SiteFacts facts);
  /// A build with errors: the last good site stays.
  void show(Problems problems);

  /// The answer to a request; see RFC 9110 for what each status means.
  [[nodiscard]] Reply answer(const Request& request) const;

  /// The path below which the site is served.
  [[nodiscard]] std::string base_path() const;
  /// How many builds have been shown.
  [[nodiscard]] int builds() const;
  /// The event for a page at the request path `path`, as JSON: number of the build, version of the
  /// page, addresses of style sheets, problems. Pages reload when the version is not theirs.
  [[nodiscard]] std::string event_about(std::string_view path) const;

 private:
  [[nodiscard]] Reply answer_own(const Request& request, const Target& target) const;
  [[nodiscard]] Reply answer_page(const Request& request, const Target& target) const;
  [[nodiscard]] Reply answer_open(const Request& request, const Target& target) const;
  [[nodiscard]] Reply not_found() const;
  [[nodiscard]] std::string editor() const;
  [[nodiscard]] std::string with_script(const std::string& path) const;

  PreviewSettings settings_;
  /// Guards what follows against the threads that answer. Only `show` changes it.
  mutable std::mutex mutex_;
  ServedSite site_;
  Problems problems_;
  int builds_ = 0;
};

}  // namespace fieldguide
