// The flow of a build, stage by stage, as the map in generator/README.md draws it.
#include "commands/build.hpp"

#include "assets/theme_assets.hpp"
#include "assets/theme_files.hpp"
#include "base/files.hpp"
#include "base/image_size.hpp"
#include "input/content.hpp"
#include "input/yaml.hpp"
#include "markdown/parse.hpp"
#include "publish/publisher.hpp"
#include "render/render.hpp"
#include "site/parse.hpp"
#include "site/resolve.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

Value read_interface_texts(const fs::path& root, const std::string& language,
                           Diagnostics& diagnostics) {
  const auto file = load_theme_file(root, "theme/i18n/" + language + ".yaml", diagnostics);
  if (!file) return {};
  return parse_yaml(file->bytes, {file->name, 1, 1}, diagnostics).value_or(Value{});
}

/// English stands in for what the site's language lacks, and for a language without texts.
Texts load_texts(const fs::path& root, const std::string& language, Diagnostics& diagnostics) {
  const Value english = read_interface_texts(root, "en", diagnostics);
  const std::string primary = language.substr(0, language.find('-'));
  if (primary == "en") return {language, english, {}};
  return {language, read_interface_texts(root, primary, diagnostics), english};
}

/// Copies the site's own files that are published as they are; notes the size of pictures in the
/// site.
void copy_assets(const fs::path& root, Site& site, OutputSink& sink, Diagnostics& diagnostics) {
  for (Asset& asset : site.assets) {
    std::string error;
    auto bytes = read_bytes(root / asset.source, error);
    if (!bytes) {
      diagnostics.add(Code::unreadable_file, {asset.source, 0, 0, 0},
                      "cannot read the file: " + error);
      continue;
    }
    if (const auto size = image_size(*bytes)) {
      asset.width = static_cast<int>(size->width);
      asset.height = static_cast<int>(size->height);
    }
    sink.add({asset.url.substr(1), std::move(*bytes)});
  }
}

/// The font that readers see, to measure the labels of diagrams with.
std::string read_font(const fs::path& root, Diagnostics& diagnostics) {
  auto file = load_theme_file(root, "theme/fonts/inter-latin.woff2", diagnostics);
  return file ? std::move(file->bytes) : std::string{};
}

/// The site's templates, then the embedded ones. One that cannot be read counts as absent.
TemplateLoader template_loader(const fs::path& root) {
  return [root](std::string_view name) -> std::optional<TemplateSource> {
    Diagnostics unreadable;
    auto file = load_template(root, std::string(name), unreadable);
    return file ? std::optional(TemplateSource{file->name, std::move(file->bytes)}) : std::nullopt;
  };
}

bool forbids_publishing(Warnings warnings, const Diagnostics& diagnostics) {
  return diagnostics.has_errors() ||
         (warnings == Warnings::as_errors && diagnostics.warnings() > 0);
}

}  // namespace

std::optional<LoadedSite> load_site(const BuildOptions& options, Diagnostics& diagnostics) {
  auto config = read_config(options.root, diagnostics);
  if (!config) return std::nullopt;
  if (options.base_url) config->base_url = *options.base_url;
  Texts texts = load_texts(options.root, config->language, diagnostics);

  Content content = read_content(options.root, *config, diagnostics);
  add_editors(content, texts);
  MarkdownOptions markdown = markdown_options(*config, content);
  parse_texts(content, markdown, diagnostics);
  std::vector<Body> bodies = parse_documents(content, markdown, options.jobs, diagnostics);

  Site site = assemble(std::move(*config), std::move(content), std::move(bodies), texts,
                       options.drafts, diagnostics);
  check_references(site, options.jobs, diagnostics);
  return LoadedSite{std::move(site), std::move(texts), std::move(markdown)};
}

void make_outputs(const BuildOptions& options, LoadedSite& loaded, OutputSink& sink,
                  Diagnostics& diagnostics) {
  auto& [site, texts, markdown] = loaded;
  copy_assets(options.root, site, sink, diagnostics);
  const ThemeAssets assets = load_theme_assets(options.root, role_colours_css(site), diagnostics);
  const std::string font = read_font(options.root, diagnostics);
  const Fonts fonts(std::as_bytes(std::span(font)));
  render_site({site, texts, assets, markdown, fonts, template_loader(options.root), options.style,
               options.jobs},
              sink, diagnostics);
}

std::vector<Output> make_outputs(const BuildOptions& options, Diagnostics& diagnostics) {
  CollectedOutputs outputs;
  if (auto loaded = load_site(options, diagnostics))
    make_outputs(options, *loaded, outputs, diagnostics);
  return outputs.take();
}

void check(const BuildOptions& options, Diagnostics& diagnostics) {
  NoOutputs none;
  if (auto loaded = load_site(options, diagnostics))
    make_outputs(options, *loaded, none, diagnostics);
}

std::optional<PublishReport> build(const BuildOptions& options, Diagnostics& diagnostics) {
  auto loaded = load_site(options, diagnostics);
  if (!loaded) return std::nullopt;
  if (forbids_publishing(options.warnings, diagnostics)) {
    NoOutputs none;  // Rendering may find more mistakes.
    make_outputs(options, *loaded, none, diagnostics);
    return std::nullopt;
  }
  const auto publisher =
      Publisher::open(options.root / options.output, {options.root, options.adopt}, diagnostics);
  if (!publisher) return std::nullopt;
  make_outputs(options, *loaded, *publisher, diagnostics);
  if (forbids_publishing(options.warnings, diagnostics)) return std::nullopt;
  return publisher->commit(PreviousAssets::keep, diagnostics);
}

}  // namespace fieldguide
