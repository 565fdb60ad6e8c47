// Codes 01xx: files and folders of a site.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::missing_file, Severity::error, "Missing file",
     R"(A file that every site needs, or that another file names, is not there.)",
     R"(site.yaml is not in the folder that fieldguide was started in)"},
    {Code::unreadable_file, Severity::error, "Unreadable file",
     R"(The file exists but could not be read: it may lack permission, be a folder, or have vanished during the build.)",
     R"(chmod 000 content/index.md)"},
    {Code::not_utf8, Severity::error, "Not UTF-8",
     R"(All text files are UTF-8. The file holds bytes that are not: save it as UTF-8 in your editor.)",
     R"(a file saved as Latin-1 or UTF-16)"},
    {Code::control_character, Severity::error, "Control character",
     R"(The file holds a character that cannot be seen: a NUL, another control character, or one that reverses the
reading direction and so can make text look like other text. Remove it.)",
     ""},
    {Code::symlink_refused, Severity::error, "Symbolic link refused",
     R"(Files and folders of a site must be real: a symbolic link could publish something from outside. Copy the file
or folder instead.)",
     R"(content/notes -> /home/me/notes)"},
    {Code::bad_file_name, Severity::error, "Unusable file name",
     R"(The name cannot become a URL or a portable file: it is not UTF-8, too long, or holds a control character,
a backslash or a colon.)",
     R"(content/what\is:this.md)"},
    {Code::file_too_large, Severity::error, "File too large",
     R"(The text file is larger than fieldguide reads. Split it, or move data into a file for download.)",
     ""},
    {Code::unexpected_file, Severity::warning, "Unexpected file",
     R"(The file lies where fieldguide reads only files of certain kinds, and it is none of them. It is left out.)",
     R"(content/roles/notes.docx)"},
    {Code::foreign_resource, Severity::error, "Resource from elsewhere",
     R"(A style sheet of the theme names a file on another host, or holds one as a 'data:' address. Readers' browsers
fetch nothing from other hosts, and the pages' content security policy allows files of the site only. Put the file
into theme/fonts/ or theme/images/.)",
     R"(@font-face { src: url("https://fonts.example.org/inter.woff2"); })"},
    {Code::unbundled_script, Severity::error, "Script that needs bundling",
     R"(Scripts of a site's own are served as they are, as classic scripts, so that pages also work when opened from a
folder. Modules with 'import' and 'export' are joined only when fieldguide itself is built.)",
     R"(theme/js/tables.js begins with: import { open } from "./lib/dialog.js";)"},
    {Code::unusable_icon, Severity::error, "Unusable icon",
     R"(A file of theme/icons/ is not an SVG picture.)", ""},
    {Code::missing_characters, Severity::warning, "Characters that no font has",
     R"(With 'features: {cards: true}', each page gets a picture with its title, set in the fonts of theme/fonts/. They
lack characters of the site's own title, or its script runs from right to left, which cards cannot show: no page gets a
card. Add a font that has the characters to theme/fonts/, or take the feature out of site.yaml.)",
     R"(title: データの手引き with 'features: {cards: true}' and no Japanese font)"},
};

}  // namespace

std::span<const CodeInfo> file_codes() {
  return table;
}

}  // namespace fieldguide
