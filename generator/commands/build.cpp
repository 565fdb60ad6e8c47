// The flow of a build, stage by stage, as the map in generator/README.md draws it.
#include "commands/build.hpp"

#include <utility>

#include "assets/theme_assets.hpp"
#include "assets/theme_files.hpp"
#include "assets/theme_fonts.hpp"
#include "base/archive.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/image_size.hpp"
#include "base/parallel.hpp"
#include "cards/card.hpp"
#include "commands/build_memory.hpp"
#include "input/content.hpp"
#include "input/yaml.hpp"
#include "markdown/parse.hpp"
#include "memo/program.hpp"
#include "publish/manifest.hpp"
#include "publish/publisher.hpp"
#include "publish/stage.hpp"
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
void copy_assets(const fs::path& root, Site& site, BuildMemory& memory, OutputSink& sink,
                 Diagnostics& diagnostics) {
  for (Asset& asset : site.assets) {
    if (memory.keep_asset(asset, sink)) continue;
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
    memory.copied(asset, sink.add({asset.url.substr(1), std::move(*bytes)}));
  }
}

/// The font that readers see, to measure the labels of diagrams with.
std::string read_font(const fs::path& root, Diagnostics& diagnostics) {
  auto file = load_theme_file(root, main_font, diagnostics);
  return file ? std::move(file->bytes) : std::string{};
}

/// Whether pages are to have cards: they are for other sites, and their addresses are absolute.
bool has_cards(const BuildOptions& options, const Config& config) {
  return config.features.cards && !config.base_url.empty() && options.style == LinkStyle::pretty;
}

/// Null when no cards are to be drawn. Reports a title of the site that none could show.
std::unique_ptr<CardPainter> card_painter(const BuildOptions& options, const Config& config,
                                          Diagnostics& diagnostics) {
  if (!has_cards(options, config)) return nullptr;
  auto painter = std::make_unique<CardPainter>(load_theme_fonts(options.root, diagnostics));
  if (painter->can_set(config.title))
    return options.cards == Cards::drawn ? std::move(painter) : nullptr;
  diagnostics.add(Code::missing_characters, {"site.yaml", 0, 0, 0},
                  "no cards are made, since no font can show the title of the site",
                  "add a font that has its characters to theme/fonts/, or turn 'cards' off");
  return nullptr;
}

/// What pages are made with besides templates.
struct Theme {
  ThemeAssets assets;
  std::string font;  ///< See `read_font`.
  std::unique_ptr<CardPainter> cards;
};

Theme load_theme(const BuildOptions& options, const Site& site, Diagnostics& diagnostics) {
  return {load_theme_assets(options.root, role_colours_css(site), diagnostics),
          read_font(options.root, diagnostics), card_painter(options, site.config, diagnostics)};
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

/// Parses the bodies of those known pages that are to be rendered or indexed.
void complete_bodies(const BuildOptions& options, const MarkdownOptions& markdown,
                     BuildMemory& memory, Site& site) {
  Diagnostics reported_before;  // there was nothing to report
  for_each_index(
      site.pages.size(), options.jobs, reported_before, [&](std::size_t i, Diagnostics& found) {
        Page& page = site.pages[i];
        const bool is_indexed = site.config.features.search && !memory.index().is_recalled(i);
        const bool is_needed = is_indexed || !memory.is_kept(i);
        if (!is_needed || !page.is_outline) return;
        const auto document = read_document(options.root, page.source, found);
        if (!document || document->hash != page.source_hash) return memory.disturb();
        page.body = parse_body(*document, markdown, found);
        page.is_outline = false;
      });
}

/// Gives back what only rendering needs, the largest part of a build's memory.
void release_texts(Site& site) {
  for (Page& page : site.pages) {
    std::string().swap(page.body.html);
    std::string().swap(page.body.plain_text);
  }
}

}  // namespace

fs::path memo_folder(const BuildOptions& options) {
  return options.root / ".fieldguide";
}

ContentHash setup_of(const BuildOptions& options) {
  return hash_of(program_identity(), options.output.generic_string(), options.base_url,
                 options.drafts, options.style, options.cards);
}

std::optional<LoadedSite> load_site(const BuildOptions& options, BuildMemory& memory,
                                    Diagnostics& diagnostics) {
  begin_stage(options.observer, "read");
  auto config = read_config(options.root, diagnostics);
  if (!config) return std::nullopt;
  if (options.base_url) config->base_url = *options.base_url;
  Texts texts = load_texts(options.root, config->language, diagnostics);

  Content content = read_content(options.root, *config, diagnostics);
  add_editors(content, texts);
  MarkdownOptions markdown = markdown_options(*config, content);
  begin_stage(options.observer, "parse");
  parse_texts(content, markdown, diagnostics);
  const auto recall = [&](Page& document) { return memory.recall(document); };
  read_documents(options.root, content, markdown, recall, options.jobs, diagnostics);

  begin_stage(options.observer, "assemble");
  Site site = assemble(std::move(*config), std::move(content), texts, options.drafts, diagnostics);
  begin_stage(options.observer, "check");
  memory.note_targets(hash_of_targets(site));
  const auto is_proven = [&](const Page& page) { return memory.is_proven(page); };
  check_references(site, is_proven, options.jobs, diagnostics);
  return LoadedSite{std::move(site), std::move(texts), std::move(markdown)};
}

std::optional<LoadedSite> load_site(const BuildOptions& options, Diagnostics& diagnostics) {
  BuildMemory none;
  return load_site(options, none, diagnostics);
}

void make_outputs(const BuildOptions& options, LoadedSite& loaded, BuildMemory& memory,
                  OutputSink& sink, Diagnostics& diagnostics) {
  Site& site = loaded.site;
  begin_stage(options.observer, "assets");
  copy_assets(options.root, site, memory, sink, diagnostics);
  begin_stage(options.observer, "compare");
  Theme theme;
  Diagnostics in_theme;
  const auto compare = [&] {
    memory.keep_pages(site, sink);
    complete_bodies(options, loaded.markdown, memory, site);
  };
  run_both(
      compare, [&] { theme = load_theme(options, site, in_theme); }, options.jobs);
  diagnostics.merge(std::move(in_theme));
  const Fonts fonts(std::as_bytes(std::span(theme.font)));
  render_site(
      {site, loaded.texts, theme.assets, loaded.markdown, fonts, template_loader(options.root),
       memory, memory.index(), options.style, options.jobs, options.observer, theme.cards.get()},
      sink, diagnostics);
}

void make_outputs(const BuildOptions& options, LoadedSite& loaded, OutputSink& sink,
                  Diagnostics& diagnostics) {
  BuildMemory none;
  make_outputs(options, loaded, none, sink, diagnostics);
}

std::vector<Output> make_outputs(const BuildOptions& options, Diagnostics& diagnostics) {
  CollectedOutputs outputs;
  BuildMemory none;
  if (auto loaded = load_site(options, none, diagnostics))
    make_outputs(options, *loaded, none, outputs, diagnostics);
  return outputs.take();
}

void check(BuildOptions options, Diagnostics& diagnostics) {
  options.cards = Cards::left_out;  // no mistake can show in them alone
  NoOutputs nowhere;
  BuildMemory none;
  if (auto loaded = load_site(options, none, diagnostics))
    make_outputs(options, *loaded, none, nowhere, diagnostics);
}

namespace {

/// Each output folder has its own; those who keep the files themselves share one.
fs::path index_folder(const BuildOptions& options, const fs::path& output) {
  return memo_folder(options) / hashed_name("index", output.generic_string());
}

/// Where a build into the output folder finds what the last one left.
Places places_of(const BuildOptions& options) {
  const fs::path output = options.root / options.output;
  return {options.root, memo_folder(options),   index_folder(options, options.output),
          output,       output / manifest_name, Stage(output).path()};
}

/// What a build leaves.
struct Remains {
  std::optional<LoadedSite> loaded;
  std::optional<Memo> memo;  ///< What the next build may know.
};

/// Builds with what `memory` knows.
std::optional<PublishReport> build_with(const BuildOptions& options, BuildMemory& memory,
                                        Remains& left, Diagnostics& diagnostics) {
  std::optional<LoadedSite>& loaded = left.loaded;
  loaded = load_site(options, memory, diagnostics);
  if (!loaded) return std::nullopt;
  if (forbids_publishing(options.warnings, diagnostics)) {
    NoOutputs nowhere;  // Rendering may find more mistakes.
    make_outputs(options, *loaded, memory, nowhere, diagnostics);
    return std::nullopt;
  }
  const auto publisher =
      Publisher::open(options.root / options.output, {options.root, options.adopt}, diagnostics);
  if (!publisher) return std::nullopt;
  make_outputs(options, *loaded, memory, *publisher, diagnostics);
  if (forbids_publishing(options.warnings, diagnostics) || memory.is_disturbed())
    return std::nullopt;
  begin_stage(options.observer, "publish");
  release_texts(loaded->site);
  std::optional<PublishReport> report;
  Diagnostics published;
  run_both([&] { report = publisher->commit(PreviousAssets::keep, published); },
           [&] { left.memo = memory.remember(loaded->site, diagnostics); }, options.jobs);
  diagnostics.merge(std::move(published));
  if (report && left.memo)
    add_outputs(*left.memo, *memory.today(), publisher->files(), options.jobs);
  return report;
}

/// Nothing is to be done but to say again what the last build said.
std::optional<PublishReport> leave_untouched(const BuildOptions& options, const Today& today,
                                             BuildState& state, Diagnostics& diagnostics) {
  for (const Diagnostic& finding : state.memo.findings)
    diagnostics.add(finding);
  state.pages_rendered = 0;
  if (options.observer != nullptr)
    for (const PageRecord& page : state.memo.pages)
      options.observer->piece(Piece::kept_page, page.url, {});
  const PublishReport report{0, state.memo.outputs.size(), 0};
  if (auto refreshed = today.refreshed()) {
    state.memo = std::move(*refreshed);
    state.is_saved = false;
  }
  return forbids_publishing(options.warnings, diagnostics) ? std::nullopt : std::optional(report);
}

/// Keeps what a build that has succeeded leaves for the next, and returns what the last one left.
Memo take(std::optional<Memo> next, BuildState& state) {
  state.is_saved = false;
  return std::exchange(state.memo, next ? std::move(*next) : Memo{});
}

void report_restless_site(Diagnostics& diagnostics) {
  diagnostics.add(Code::unreadable_file, {}, "the site's files go on changing while they are read",
                  "build again when nothing writes to them");
}

/// So often a build begins anew when files change under its hands.
constexpr int most_attempts = 3;

}  // namespace

std::optional<PublishReport> build(const BuildOptions& options, Diagnostics& diagnostics) {
  BuildMemory none;
  Remains forgotten;
  return build_with(options, none, forgotten, diagnostics);
}

std::optional<PublishReport> build(const BuildOptions& options, BuildState& state,
                                   Diagnostics& diagnostics) {
  const ContentHash setup = setup_of(options);
  if (state.memo.setup != setup) state.memo = {};
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    begin_stage(options.observer, "look");
    auto memory =
        std::make_unique<BuildMemory>(state.memo, places_of(options), setup, options.jobs);
    if (memory->today()->is_untouched())
      return leave_untouched(options, *memory->today(), state, diagnostics);
    Diagnostics found;
    Remains left;
    const auto report = build_with(options, *memory, left, found);
    if (memory->is_disturbed()) continue;
    diagnostics.merge(std::move(found));
    state.pages_rendered = memory->pages_rendered();
    Memo last = report ? take(std::move(left.memo), state) : Memo{};
    state.release = std::jthread(
        [site = std::move(left.loaded), known = std::move(memory), last = std::move(last)] {});
    return report;
  }
  report_restless_site(diagnostics);
  return std::nullopt;
}

std::optional<LoadedSite> build_into(OutputSink& sink, const BuildOptions& options,
                                     BuildState& state, Diagnostics& diagnostics) {
  const ContentHash setup = setup_of(options);
  if (state.memo.setup != setup) state.memo = {};
  BuildMemory memory(state.memo,
                     {options.root, memo_folder(options), index_folder(options, {}), {}, {}, {}},
                     setup, options.jobs);
  auto loaded = load_site(options, memory, diagnostics);
  if (!loaded) return std::nullopt;
  make_outputs(options, *loaded, memory, sink, diagnostics);
  state.pages_rendered = memory.pages_rendered();
  if (memory.is_disturbed()) report_restless_site(diagnostics);
  if (!diagnostics.has_errors()) take(memory.remember(loaded->site, diagnostics), state);
  return loaded;
}

}  // namespace fieldguide
