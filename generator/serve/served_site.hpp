// The site as the server holds it: every file by its path, in memory.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "model/output_sink.hpp"

namespace fieldguide {

struct ServedFile {
  std::string bytes;
  ContentHash hash;
};

/// What a build says about the site besides its files.
struct SiteFacts {
  std::string base_path = "/";  ///< The path of `base_url`, below which the site is served.
  std::string editor;           ///< Command that opens source files; empty: none is known.
  /// Which source file makes a page: "roles/x/index.html" → "content/roles/x.yaml". Pages without
  /// one are absent.
  std::map<std::string, std::string, std::less<>> sources;
};

struct ServedSite {
  SiteFacts facts;
  /// By path relative to the site's root: "roles/index.html".
  std::map<std::string, ServedFile, std::less<>> files;
  std::vector<std::string> styles;  ///< Paths of style sheets with a hash in their names.
  ContentHash pictures;             ///< Of all images, films and sounds.
};

/// Takes the files of one build; those that `former` has already need not be made again.
class SiteSink final : public OutputSink {
 public:
  /// `former` must stay as it is until `finish`.
  explicit SiteSink(const ServedSite& former) : former_(former) {}

  ContentHash add(Output output) override;
  [[nodiscard]] bool keep(std::span<const MadeFile> files) override;

  /// The new site; takes what was kept out of `former`, which must be that of the constructor.
  [[nodiscard]] ServedSite finish(SiteFacts facts, ServedSite&& former);

 private:
  const ServedSite& former_;
  std::mutex mutex_;  ///< Guards what follows.
  std::map<std::string, ServedFile, std::less<>> made_;
  std::set<std::string, std::less<>> kept_;
};

/// What lies at the decoded path of a request.
struct Located {
  enum class Kind {
    file,      ///< `path` is a key of `files`.
    redirect,  ///< The client should ask for `path` (a decoded request path) instead.
    missing
  };
  Kind kind = Kind::missing;
  std::string path;
};

/// Folders stand for their index.html; a folder without a final slash, and "/" outside
/// `base_path`, are redirected. Nothing but the site's own files can be found, whatever `path`
/// holds.
Located locate(const ServedSite& site, std::string_view path);

/// A short text that changes when the page at `path` (a key of `files`) would look different after
/// a reload: with its HTML, names of style sheets aside, and with the site's pictures. Equal bytes
/// give an equal version, also in another run of the program.
std::string page_version(const ServedSite& site, std::string_view path);

}  // namespace fieldguide
