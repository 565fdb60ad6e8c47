// Codes 07xx: links, anchors and URLs.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::bad_slug, Severity::error, "Unusable slug",
     R"(The last part of a page's URL is made of lower-case letters, digits and hyphens, is not too long and is no
reserved name. It comes from the file's name or from slug in the front matter.)",
     R"(slug: ../secret)"},
    {Code::bad_alias, Severity::error, "Unusable alias",
     R"(An alias is the former path of a page from the site's root. It must be a plain path: no dots for parents, no
query, no percent signs.)",
     R"(aliases: [../old])"},
    {Code::duplicate_url, Severity::error, "Two pages for one URL",
     R"(Two sources would be published at the same address, so that one of them would be lost. Rename one file,
or give it another slug.)",
     R"(content/guides/hiring.md and content/guides/02-hiring.md)"},
    {Code::broken_link, Severity::error, "Broken link",
     R"(The link points at a file, role, term or comparison that the site does not have. Links to pages are written as
the path of their Markdown or YAML file, relative to the file that holds the link.)",
     R"([Data Engineer](../roles/data-enginer.yaml))"},
    {Code::broken_anchor, Severity::error, "Broken anchor",
     R"(The page that the link points at has no heading with this anchor. Anchors are made from headings as GitHub
makes them: lower case, spaces to hyphens, punctuation dropped.)",
     R"([Skills](../roles/data-engineer.md#skils))"},
    {Code::missing_image, Severity::error, "Missing image",
     R"(The picture is not where the path says. Paths are relative to the Markdown file.)",
     R"(![The lakehouse](images/lakehose.png))"},
    {Code::unknown_source, Severity::error, "Unknown source",
     R"(The citation names a source that sources.yaml does not have.)",
     R"(Pipelines move data [^de-vs-mll].)"},
    {Code::refused_link, Severity::error, "Refused link",
     R"(Links may lead to pages of the site, to http and https addresses, to mail and telephone. Other schemes, such as
javascript: and data:, could run or smuggle something and are refused.)",
     R"([Click](javascript:alert))"},
};

}  // namespace

std::span<const CodeInfo> link_codes() {
  return table;
}

}  // namespace fieldguide
