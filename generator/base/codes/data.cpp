// Codes 04xx: roles, dimensions, terms, sources and other data.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::missing_section_index, Severity::error, "Folder without index.md",
     R"(A folder of content/ that holds pages is a section, and a section has a page of its own: index.md.
Add one with a title and a description.)",
     R"(content/guides/hiring.md without content/guides/index.md)"},
    {Code::role_without_data, Severity::error, "Role article without role",
     R"(An article in content/roles/ belongs to a role of the same name. There is no YAML file of that name.)",
     R"(content/roles/data-engineeer.md beside content/roles/data-engineer.yaml)"},
    {Code::bad_comparison, Severity::error, "Unusable comparison",
     R"(An article in content/comparisons/ names two to six different roles in its front matter, and no other
article names the same ones.)",
     R"(roles: [data-engineer])"},
    {Code::unknown_author, Severity::error, "Unknown author",
     R"(The front matter names an author that authors.yaml does not have.)",
     R"(authors: [someone])"},
    {Code::unknown_role, Severity::error, "Unknown role",
     R"(There is no role of that id: roles are the files of content/roles/.)",
     R"(roles: [data-enginer, data-architect])"},
    {Code::unknown_faq_heading, Severity::error, "Unknown FAQ heading",
     R"(The front matter names a heading as the FAQ of the page, and the page has no such heading.)",
     R"(faq: Common questions)"},
    {Code::missing_title, Severity::error, "Page without title",
     R"(Every page needs a title: give one in the front matter.)",
     R"(---
description: What the role is for
---)"},
    {Code::unknown_block, Severity::error, "Unknown block",
     R"(A fence with a name in braces is a block, and there is no template of that name in templates/blocks/.)",
     R"(```{comparison}
roles: [data-engineer, data-architect]
```)"},
    {Code::bad_block, Severity::error, "Unusable block",
     R"(The block's YAML lacks something, or names something that the site does not have.)",
     R"(```{compare}
roles: [data-engineer]
```)"},
};

}  // namespace

std::span<const CodeInfo> data_codes() { return table; }

}  // namespace fieldguide
