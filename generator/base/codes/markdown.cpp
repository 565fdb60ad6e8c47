// Codes 03xx: Markdown.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::unknown_citation, Severity::error, "Unknown citation",
     R"(The text cites a source that content/sources.yaml does not have, and the page defines no footnote of that name.
Correct the id, add the source, or write the footnote. To show the brackets as they are, write a backslash before them.)",
     R"(Salaries have doubled [^salray-survey].)"},
    {Code::unused_footnote, Severity::warning, "Unused footnote",
     R"(The page defines a footnote that nothing refers to, so it is not shown.)",
     R"([^1]: Nothing on the page says [^1].)"},
    {Code::duplicate_footnote, Severity::error, "Footnote defined twice",
     R"(Two footnotes of a page have one name, or a footnote has the id of a source in content/sources.yaml, so that
a reference could mean either. Give one of them another name.)",
     R"([^1]: One text.
[^1]: Another text.)"},
    {Code::misplaced_heading, Severity::error, "Misplaced heading",
     R"(A level 1 heading is the title of its page: it can only be the very first thing in the text, once. Everywhere
else headings begin at level 2. Footnotes hold no headings at all.)",
     R"(Some text.

# A second title)"},
    {Code::skipped_heading_level, Severity::warning, "Skipped heading level",
     R"(A heading is more than one level below the one before it. Readers who move by headings, as with a screen reader,
then look for a level that is not there.)",
     R"(## Skills

#### SQL)"},
    {Code::unknown_alert, Severity::error, "Unknown alert",
     R"(A block quote begins with a line like [!NOTE], but not with one of the five kinds of alert: NOTE, TIP, IMPORTANT,
WARNING, CAUTION. The marker stands on a line of its own.)",
     R"(> [!NOTICE]
> Salaries are before tax.)"},
    {Code::missing_alt_text, Severity::error, "Missing alternative text",
     R"(Every image says in words what it shows, for readers who cannot see it and for when it cannot be loaded.)",
     R"(![](salaries.png))"},
    {Code::unclosed_fence, Severity::error, "Fence not closed",
     R"(A fence (three backticks or tildes) is opened but never closed, so that all that follows became code.
The closing fence stands at the same indentation and is at least as long as the opening one.)",
     R"(```sql
select 1

The rest of the page)"},
    {Code::bad_block_name, Severity::error, "Unusable block name",
     R"(A fence whose info string is a name in braces is a block. The name consists of small letters, digits and hyphens,
begins with a letter, and nothing stands behind the braces.)",
     R"(```{Compare roles}
```)"},
    {Code::raw_html, Severity::warning, "HTML in Markdown",
     R"(HTML is not part of a page's text unless site.yaml says 'markdown: {raw_html: true}'. It is shown as text.
Comments are left out without a word.)",
     R"(Press <kbd>Ctrl</kbd>)"},
    {Code::dangerous_url, Severity::error, "Dangerous URL",
     R"(A link or image has a URL of the scheme javascript, vbscript or data. It would run a program, or show a document,
in the reader's browser as if it were part of this site.)",
     R"([Click](javascript:alert(1)))"},
    {Code::markdown_limit, Severity::error, "Markdown limit exceeded",
     R"(The Markdown is nested more deeply, or one paragraph or table is larger, than any text meant for readers. Such
text would take too long to build or to show.)",
     R"(a block quote that begins with more than 100 times '>')"},
    {Code::block_in_inline_text, Severity::error, "Block in a line of text",
     R"(A text in YAML is one paragraph with emphasis, links, code and citations. A list, heading, table, quote, fence or a
second paragraph cannot stand in it.)",
     R"(summary: "- Builds pipelines")"},
    {Code::task_without_text, Severity::error, "Task without text",
     R"(An item of a task list has no text on its first line, so that its checkbox would have no label.)",
     "- [ ] "},
};

}  // namespace

std::span<const CodeInfo> markdown_codes() {
  return table;
}

}  // namespace fieldguide
