// `fieldguide build`: the whole way from a site's folder to the published one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "i18n/texts.hpp"
#include "markdown/parse.hpp"
#include "model/output_sink.hpp"
#include "model/site.hpp"
#include "publish/publish.hpp"
#include "render/links.hpp"
#include "site/assemble.hpp"

namespace fieldguide {

/// Whether warnings keep a site from being published.
enum class Warnings { allowed, as_errors };

struct BuildOptions {
  std::filesystem::path root = ".";
  std::filesystem::path output = "public";  ///< Relative to `root` unless absolute.
  std::optional<std::string> base_url;      ///< Instead of site.yaml's.
  Drafts drafts = Drafts::leave_out;
  LinkStyle style = LinkStyle::pretty;
  bool adopt = false;  ///< See PublishOptions.
  Warnings warnings = Warnings::allowed;
  unsigned jobs = 1;
};

/// A site that has been read, assembled and checked, and what it takes to render it.
struct LoadedSite {
  Site site;
  Texts texts;
  MarkdownOptions markdown;
};

/// The first half of a build. Nothing when site.yaml cannot be read; incomplete when there are
/// errors.
std::optional<LoadedSite> load_site(const BuildOptions& options, Diagnostics& diagnostics);

/// The second half: gives `sink` every file of the site. Incomplete when there are errors. Notes
/// the sizes of pictures in the site.
void make_outputs(const BuildOptions& options, LoadedSite& loaded, OutputSink& sink,
                  Diagnostics& diagnostics);

/// Both halves: every file of the site, by path; nothing is written. Incomplete when there are
/// errors.
std::vector<Output> make_outputs(const BuildOptions& options, Diagnostics& diagnostics);

/// Finds all mistakes; makes every file as a build does, and writes none.
void check(const BuildOptions& options, Diagnostics& diagnostics);

/// Makes and publishes the site; nothing when there were errors, and the output folder is as it
/// was.
std::optional<PublishReport> build(const BuildOptions& options, Diagnostics& diagnostics);

}  // namespace fieldguide
