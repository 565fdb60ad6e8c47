// Codes 08xx: writing the published folder.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::output_refused, Severity::error, "Unsuitable output folder",
     R"(The site cannot be published there: the folder is or holds the site itself, lies in its sources, or is not a
folder. Choose another with --output.)",
     R"(fieldguide build --output content/public)"},
    {Code::output_foreign, Severity::error, "Output folder in other use",
     R"(The folder holds files, and no manifest says that fieldguide wrote them. Nothing is touched, since they may be
somebody's work. Choose an empty folder; or, if the site belongs there, build once with --adopt, which lets
fieldguide replace files that the site has too and leaves all others alone.)",
     R"(fieldguide build --output ~/Documents)"},
    {Code::output_locked, Severity::error, "Another build is running",
     R"(Another fieldguide is writing the same output folder. Wait until it has ended.)", ""},
    {Code::output_failed, Severity::error, "Cannot write",
     R"(The output folder could not be written: the disk may be full, or the folder read-only. All files are prepared
before the first is replaced, so the published site is whole; when moving them into place was interrupted, the next
build finishes it.)",
     ""},
    {Code::output_path, Severity::error, "Unusable output path",
     R"(A page or file would be published under a path that leaves the output folder or that not every system can
store. Change the name or the slug that it comes from.)",
     R"(slug: "a:b")"},
    {Code::output_collision, Severity::error, "Two files in one place",
     R"(Two pages or files would be published under the same path, or under paths that are the same where the file
system does not tell upper from lower case. Change the name or the slug of one.)",
     R"(content/Notes.pdf beside content/notes.pdf)"},
    {Code::output_link, Severity::error, "Link in the output folder",
     R"(The output folder holds a symbolic link, device or pipe where a file of the site goes. fieldguide does not write
through it. Remove it.)",
     R"(public/roles -> /srv/roles)"},
    {Code::foreign_file_in_the_way, Severity::error, "Somebody's file in the way",
     R"(The output folder holds a file that fieldguide did not write where a file of the site goes. It is left as it is.
Remove or move it; or build once with --adopt to replace it.)",
     R"(public/index.html written by hand)"},
    {Code::stale_file_kept, Severity::warning, "Stale file kept",
     R"(The site no longer has this file, but somebody has changed what fieldguide had written, so it is not removed.
From now on it counts as somebody else's.)",
     ""},
};

}  // namespace

std::span<const CodeInfo> publishing_codes() {
  return table;
}

}  // namespace fieldguide
