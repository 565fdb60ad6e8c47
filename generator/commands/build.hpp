// `fieldguide build`: the whole way from a site's folder to the published one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/observer.hpp"
#include "i18n/texts.hpp"
#include "markdown/parse.hpp"
#include "memo/memo.hpp"
#include "model/output_sink.hpp"
#include "model/site.hpp"
#include "publish/publish.hpp"
#include "render/links.hpp"
#include "site/assemble.hpp"

namespace fieldguide {

/// Whether warnings keep a site from being published.
enum class Warnings { allowed, as_errors };

/// Whether a build uses what the last one left, and leaves something itself.
enum class Memory { on, off };

/// Whether cards are drawn for a site that has the feature.
enum class Cards { drawn, left_out };

struct BuildOptions {
  std::filesystem::path root = ".";
  std::filesystem::path output = "public";  ///< Relative to `root` unless absolute.
  std::optional<std::string> base_url;      ///< Instead of site.yaml's.
  Drafts drafts = Drafts::leave_out;
  LinkStyle style = LinkStyle::pretty;
  Cards cards = Cards::drawn;
  bool adopt = false;  ///< See PublishOptions.
  Warnings warnings = Warnings::allowed;
  Memory memory = Memory::on;  ///< For the command line; `build` is told by its parameters.
  unsigned jobs = 1;
  Observer* observer = nullptr;  ///< Is told how the build gets on; may be null.
};

class BuildMemory;

/// A site that has been read, assembled and checked, and what it takes to render it.
struct LoadedSite {
  Site site;
  Texts texts;
  MarkdownOptions markdown;
};

/// What a build leaves for the next one, in memory or in a file.
struct BuildState {
  Memo memo;             ///< Empty: nothing is known.
  bool is_saved = true;  ///< The file that it was read from says the same.
  /// How many pages the last build rendered.
  std::size_t pages_rendered = 0;
  /// Gives back the memory of the last build, beside whatever comes next.
  std::jthread release;
};

/// The first half of a build. Nothing when site.yaml cannot be read; incomplete when there are
/// errors.
std::optional<LoadedSite> load_site(const BuildOptions& options, Diagnostics& diagnostics);
/// The same without reading what `memory` knows: the bodies of such pages are outlines.
std::optional<LoadedSite> load_site(const BuildOptions& options, BuildMemory& memory,
                                    Diagnostics& diagnostics);

/// The second half: gives `sink` every file of the site. Incomplete when there are errors. Notes
/// the sizes of pictures in the site.
void make_outputs(const BuildOptions& options, LoadedSite& loaded, OutputSink& sink,
                  Diagnostics& diagnostics);

/// Both halves: every file of the site, by path; nothing is written. Incomplete when there are
/// errors.
std::vector<Output> make_outputs(const BuildOptions& options, Diagnostics& diagnostics);

/// Finds all mistakes; makes every file as a build does, and writes none.
void check(BuildOptions options, Diagnostics& diagnostics);

/// Makes and publishes the site; nothing when there were errors, and the output folder is as it
/// was.
std::optional<PublishReport> build(const BuildOptions& options, Diagnostics& diagnostics);

/// The same with no more work than what has changed since the build that left `state`, and what
/// follows from it; the result is the same to the byte. Leaves `state` for the next build; after
/// errors it is as it was.
std::optional<PublishReport> build(const BuildOptions& options, BuildState& state,
                                   Diagnostics& diagnostics);

/// The same for whoever keeps the files of the last build himself, as `sink` knows them. Nothing
/// when site.yaml cannot be read.
std::optional<LoadedSite> build_into(OutputSink& sink, const BuildOptions& options,
                                     BuildState& state, Diagnostics& diagnostics);

/// Where memos lie: ".fieldguide" in the site's folder.
std::filesystem::path memo_folder(const BuildOptions& options);
/// Hash of the program and of the options that decide what a build makes and where.
ContentHash setup_of(const BuildOptions& options);

}  // namespace fieldguide
