// Loads and compiles templates when they are first asked for, and renders them.
#include "template/templates.hpp"

#include <map>
#include <mutex>

#include <fmt/format.h>

#include "template/library/library.hpp"
#include "template/run/renderer.hpp"
#include "template/syntax/parser.hpp"

namespace fieldguide {

using jinja::KnownNames;
using jinja::LimitExceeded;
using jinja::Template;

/// What all renders share. The mutex guards the loader, the tables of names and of templates; a
/// template is not changed once it is in its table.
class Templates::State {
 public:
  State(TemplateLoader loader, Host host, TemplateLimits limits)
      : loader_(std::move(loader)), library_(std::move(host)), limits_(limits) {}

  const Template* find(std::string_view name) {
    const std::lock_guard lock(mutex_);
    const auto known = templates_.find(name);
    if (known != templates_.end()) return known->second.get();
    std::unique_ptr<Template> compiled;
    if (auto source = loader_(name))
      compiled = jinja::parse({std::string(name), std::move(source->file),
                               jinja::normalise_line_ends(std::move(source->text))},
                              names_, library_);
    return templates_.emplace(name, std::move(compiled)).first->second.get();
  }

  std::optional<std::string> render(std::string_view name, const Context& context,
                                    Diagnostics& diagnostics) {
    const Template* source = find(name);
    if (source == nullptr) {
      diagnostics.add(Code::missing_template, {}, fmt::format("there is no template '{}'", name));
      return std::nullopt;
    }
    jinja::Run run(library_, limits_, context, diagnostics);
    if (!source->errors.empty()) {
      run.fail_for_errors_of(*source);
      return std::nullopt;
    }
    jinja::Renderer renderer(
        run, [this](std::string_view wanted) { return find(wanted); }, known_names_);
    return run_renderer(renderer, run, *source, context);
  }

 private:
  static std::optional<std::string> run_renderer(jinja::Renderer& renderer, jinja::Run& run,
                                                 const Template& source, const Context& context) {
    try {
      std::string output = renderer.render(source, context);
      return run.has_failed() ? std::nullopt : std::optional(std::move(output));
    } catch (LimitExceeded& limit) {
      run.recover();
      run.fail(Code::template_limit, std::move(limit.message), std::move(limit.hint));
      return std::nullopt;
    }
  }

  TemplateLoader loader_;
  jinja::Library library_;
  TemplateLimits limits_;
  std::mutex mutex_;
  jinja::NameTable names_;
  KnownNames known_names_{names_.intern("loop"),    names_.intern("self"),
                          names_.intern("super"),   names_.intern("caller"),
                          names_.intern("varargs"), names_.intern("kwargs")};
  std::map<std::string, std::unique_ptr<Template>, std::less<>> templates_;
};

Templates::Templates(TemplateLoader loader, Host host, TemplateLimits limits)
    : state_(std::make_unique<State>(std::move(loader), std::move(host), limits)) {}
Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;

std::optional<std::string> Templates::render(std::string_view name, const Context& context,
                                             Diagnostics& diagnostics) const {
  return state_->render(name, context, diagnostics);
}

bool Templates::exists(std::string_view name) const {
  return state_->find(name) != nullptr;
}

}  // namespace fieldguide
