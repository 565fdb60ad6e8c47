// Holds our writer against cmark-gfm's own renderer: with its holes filled the plain way, a body is
// what cmark_render_html writes, byte for byte, but for the differences that `expected_from` lists.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

#include "base/text.hpp"
#include "catch.hpp"
#include "markdown/cmark.hpp"
#include "unit/markdown/support.hpp"

using namespace fieldguide;
using namespace fieldguide::testing;

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t i = text.find(from); i != std::string::npos; i = text.find(from, i + to.size()))
    text.replace(i, from.size(), to);
}

std::string cmark_html(std::string_view markdown) {
  const cmark::Tree tree({}, markdown);
  cmark_llist* filters = cmark_llist_append(cmark_get_default_mem_allocator(), nullptr,
                                            cmark_find_syntax_extension("tagfilter"));
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_render_html_with_mem(tree.root(), CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE, filters,
                                 cmark_get_default_mem_allocator()),
      &std::free);
  cmark_llist_free(cmark_get_default_mem_allocator(), filters);
  return html.get();
}

/// The first words of info strings are lower case in a body.
void lower_languages(std::string& html) {
  constexpr std::string_view opening = "<code class=\"language-";
  for (std::size_t i = html.find(opening); i != std::string::npos; i = html.find(opening, i + 1)) {
    const std::size_t start = i + opening.size(), end = html.find('"', start);
    html.replace(start, end - start, to_lower_ascii(html.substr(start, end - start)));
  }
}

/// What a body is meant to be, from cmark's HTML: void elements as HTML5 writes them; tables in a
/// region, with alignment as classes, scoped headers and no empty ones; short boolean attributes;
/// lower case languages; the title left out.
std::string expected_from(std::string html, const Body& body) {
  replace_all(html, "<br />", "<br>");
  replace_all(html, "<hr />", "<hr>");
  for (const char* side : {"left", "center", "right"}) {
    replace_all(html, std::string("<th align=\"") + side + "\"></th>",
                std::string("<td class=\"align-") + side + "\"></td>");
    replace_all(html, std::string(" align=\"") + side + "\">",
                std::string(" class=\"align-") + side + "\">");
  }
  replace_all(html, "<th></th>", "<td></td>");
  replace_all(html, "<th>", "<th scope=\"col\">");
  replace_all(html, "<th class", "<th scope=\"col\" class");
  for (const std::string state : {" checked", ""}) {
    const std::string theirs = state.empty() ? "" : "checked=\"\" ";
    const std::string box = "<li><input type=\"checkbox\" " + theirs + "disabled=\"\" /> ";
    const std::string ours = "<input type=\"checkbox\" disabled" + state + "> ";
    replace_all(html, box + "\n<p>", "<li class=\"task\">\n<p>" + ours);
    replace_all(html, box, "<li class=\"task\">" + ours);
  }
  lower_languages(html);
  if (!body.headings.empty() && body.headings[0].level == 1 && html.starts_with("<h1>"))
    html.erase(0, html.find("</h1>\n") + 6);
  return html;
}

/// The first cells of rows that they name, as ordinary cells.
void forget_row_headers(std::string& html) {
  constexpr std::string_view opening = "<th scope=\"row\"", closing = "</th>";
  for (std::size_t i = html.find(opening); i != std::string::npos; i = html.find(opening, i)) {
    html.replace(html.find(closing, i), closing.size(), "</td>");
    html.replace(i, opening.size(), "<td");
  }
}

/// Takes away what a body adds: labels of tasks, regions of tables, headers of their rows.
std::string without_additions(std::string html) {
  forget_row_headers(html);
  for (const char* tag : {"<label>", "</label>"})
    replace_all(html, tag, "");
  replace_all(html, "</table></div>", "</table>");
  return html;
}

/// A body and its footnotes as cmark writes a document.
std::string whole_document(const Body& body) {
  NoteNumbers numbers;
  std::string html = fill(body, numbers);
  if (body.footnotes.empty()) return html;
  std::vector<std::string> notes;
  for (const Footnote& note : body.footnotes)
    notes.push_back(fill(note.body, numbers));
  html += "<section class=\"footnotes\" data-footnotes>\n<ol>\n";
  for (std::size_t i = 0; i < notes.size(); ++i)
    html += "<li id=\"fn-" + escape_href(body.footnotes[i].id) + "\">\n" +
            with_backlinks(notes[i], body.footnotes[i], numbers) + "</li>\n";
  return html + "</ol>\n</section>\n";
}

/// Whether the text holds a mistake that cmark does not know: what is written then is ours to
/// choose.
bool has_error(const Parsed& parsed) {
  for (const Diagnostic& d : parsed.found)
    switch (d.code) {
      case Code::dangerous_url:
      case Code::markdown_limit:
      case Code::task_without_text:
      case Code::duplicate_footnote:
      case Code::unused_footnote:
        return true;
      default:
        break;
    }
  return false;
}

/// cmark counts the references inside a definition where it stands, we count them where they are
/// read.
bool is_counted_differently(const Body& body) {
  return std::any_of(body.footnotes.begin(), body.footnotes.end(), [](const Footnote& note) {
    return std::any_of(note.body.holes.begin(), note.body.holes.end(),
                       [](const Hole& hole) { return hole.as<Citation>() != nullptr; });
  });
}

enum class Definitions { anywhere, at_end };

void check_like_cmark(std::string_view markdown, Definitions definitions = Definitions::at_end) {
  const Parsed parsed = parse(markdown, true);
  if (has_error(parsed)) return;
  if (definitions == Definitions::anywhere && is_counted_differently(parsed.body)) return;
  INFO(markdown);
  CHECK(without_additions(whole_document(parsed.body)) ==
        without_additions(expected_from(cmark_html(markdown), parsed.body)));
}

std::string read_file(const std::string& path) {
  std::ifstream in(path);
  INFO("missing: " << path << "; packaging/install-npm-packages test installs it");
  REQUIRE(in.good());
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The Markdown of all examples of the CommonMark specification.
std::vector<std::string> spec_examples(std::string_view spec) {
  const std::string fence(32, '`'), opening = fence + " example\n";
  std::vector<std::string> examples;
  for (std::size_t i = spec.find(opening); i != std::string::npos; i = spec.find(opening, i)) {
    i += opening.size();
    std::string example(spec.substr(i, spec.find("\n.\n", i - 1) + 1 - i));
    replace_all(example, "→", "\t");
    examples.push_back(std::move(example));
  }
  return examples;
}

/// A small deterministic generator: the same documents on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state_ >> 33) % n;
  }
  template <std::size_t size>
  std::string_view pick(const std::string_view (&list)[size]) {
    return list[below(size)];
  }

 private:
  std::uint64_t state_;
};

std::string random_document(Random& random) {
  static constexpr std::string_view pieces[] = {"word",
                                                " ",
                                                " ",
                                                "\n",
                                                "\n",
                                                "\n\n",
                                                "*",
                                                "**",
                                                "_",
                                                "~~",
                                                "`",
                                                "``",
                                                "[",
                                                "]",
                                                "](x.md)",
                                                "](<y z> \"t\")",
                                                "![",
                                                "[^n]",
                                                "\n[^n]: note ",
                                                "\n\n- ",
                                                "\n- [ ] ",
                                                "\n- [x] ",
                                                "\n1. ",
                                                "\n7) ",
                                                "\n> ",
                                                "\n## ",
                                                "\n#### ",
                                                "\n\n| a | b |\n|:--|--:|\n| ",
                                                " | ",
                                                "|\n| ",
                                                "\\",
                                                "<b>",
                                                "</b>",
                                                "<https://a.b/c>",
                                                "www.example.com",
                                                "https://x.org/?a=b&c",
                                                "me@example.org",
                                                "&amp;",
                                                "&copy;",
                                                "é",
                                                "日本",
                                                "\n```sql\n",
                                                "\n```\n",
                                                "\n    ",
                                                "\n  ",
                                                "<!-- c -->",
                                                "\n***\n",
                                                "\n===\n",
                                                "\n---\n",
                                                "  \n",
                                                "\n[r]: /url 'title'\n",
                                                "[r]",
                                                "[text][r]",
                                                "\"",
                                                "'",
                                                "<script>",
                                                "\n<div>\n",
                                                "!",
                                                "\t"};
  std::string text;
  for (std::size_t n = 3 + random.below(40); n > 0; --n)
    text += random.pick(pieces);
  return text + "\n";
}

}  // namespace

TEST_CASE("every example of the CommonMark specification is written as cmark-gfm writes it",
          "[markdown][reference]") {
  const std::string spec =
      read_file(FIELDGUIDE_SOURCE_DIR "/node_modules/commonmark-spec/spec.txt");
  const auto examples = spec_examples(spec);
  REQUIRE(examples.size() > 600);
  for (const std::string& example : examples)
    check_like_cmark(example);
  check_like_cmark(spec);
}

TEST_CASE(
    "tables, task lists, strikethrough, autolinks and footnotes are written as cmark-gfm writes "
    "them",
    "[markdown][reference]") {
  check_like_cmark(read_file(FIELDGUIDE_SOURCE_DIR "/tests/fixtures/gfm.md"));
}

TEST_CASE("thousands of random documents are written as cmark-gfm writes them",
          "[markdown][reference]") {
  Random random(20260101);
  for (int i = 0; i < 4000; ++i)
    check_like_cmark(random_document(random), Definitions::anywhere);
}
