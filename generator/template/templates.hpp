// The template language: a strict subset of Jinja2. Start here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "template/context.hpp"
#include "template/host.hpp"
#include "template/limits.hpp"

namespace fieldguide {

/// The text of one template.
struct TemplateSource {
  std::string file;  ///< For diagnostics: "templates/page.html" or "theme:page.html".
  std::string text;  ///< UTF-8.
};

/// Finds a template by the name that `include` and `extends` use ("base.html", "theme:base.html");
/// nothing when there is none. Called from several threads, but never at once.
using TemplateLoader = std::function<std::optional<TemplateSource>(std::string_view name)>;

/// All templates of a site, compiled when first asked for and kept.
///
/// Strings are escaped for HTML unless they are `markup` already. Undefined names are errors. Rules
/// in doubt are decided as Jinja2 3.1 decides them (autoescape on, StrictUndefined,
/// keep_trailing_newline); tests/differential/jinja2 lists where we differ on purpose.
class Templates {
 public:
  explicit Templates(TemplateLoader loader, Host host = {}, TemplateLimits limits = {});
  ~Templates();
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;

  /// The output of template `name`; nothing when there was an error. Reports codes 05xx at the
  /// place in the template, with the including templates as related places. Safe to call from
  /// several threads.
  [[nodiscard]] std::optional<std::string> render(std::string_view name, const Context& context,
                                                  Diagnostics& diagnostics) const;
  /// Whether the loader knows `name`.
  [[nodiscard]] bool exists(std::string_view name) const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace fieldguide
