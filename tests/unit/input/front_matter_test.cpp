// Splitting Markdown files, and reading their front matter.
#include "input/front_matter.hpp"

#include "catch.hpp"
#include "findings.hpp"

using namespace fieldguide;

namespace {

struct Split {
  std::string_view text, yaml, body;
  int body_line;
};

FrontMatter read(std::string_view text) {
  Diagnostics diagnostics;
  const FrontMatter front_matter =
      read_front_matter(split_front_matter(text, "x.md", diagnostics), "x.md", diagnostics);
  CHECK(findings(diagnostics) == "");
  return front_matter;
}

}  // namespace

TEST_CASE("front matter ends at the second line of hyphens") {
  const Split cases[] = {
      {"---\ntitle: A\n---\nBody\n", "title: A\n", "Body\n", 4},
      {"---\r\ntitle: A\r\n---\r\nBody\r\n", "title: A\r\n", "Body\r\n", 4},
      {"---  \ntitle: A\n--- \t\n\nBody", "title: A\n", "\nBody", 4},
      {"---\n---\nBody\n", "", "Body\n", 3},
      {"---\ntitle: A\n---", "title: A\n", "", 4},
      {"---\ntitle: A\n---\nOne\n---\nTwo\n", "title: A\n", "One\n---\nTwo\n", 4},
      {"# Heading\n---\n", "", "# Heading\n---\n", 1},
      {"----\ntext\n----\n", "", "----\ntext\n----\n", 1},
      {" ---\ntitle: A\n---\n", "", " ---\ntitle: A\n---\n", 1},
      {"", "", "", 1},
  };
  for (const Split& wanted : cases) {
    INFO(wanted.text);
    Diagnostics diagnostics;
    const FrontMatterSplit split = split_front_matter(wanted.text, "x.md", diagnostics);
    CHECK(diagnostics.empty());
    CHECK(split.yaml == wanted.yaml);
    CHECK(wanted.text.substr(split.body_offset) == wanted.body);
    CHECK(split.body_line == wanted.body_line);
  }
}

TEST_CASE("front matter without end is reported at its beginning") {
  for (std::string_view text : {"---\ntitle: A\n\nBody\n", "---", "---\n"}) {
    Diagnostics diagnostics;
    split_front_matter(text, "x.md", diagnostics);
    CHECK(findings(diagnostics) ==
          "1:1 FG0208 the front matter has no end | write a line --- between the front matter and "
          "the text");
  }
}

TEST_CASE("front matter is read with the places of its values in the whole file") {
  const FrontMatter read_all = read(
      "---\ntitle: \"A: B\"\nweight: -5\ntags: [one, two]\nauthors: jo\ndraft: true\ntoc: false\n"
      "date: 2024-02-29\nroles:\n  - data-engineer\n  - data-architect\nimage: "
      "../cover.png\n---\n");
  CHECK(read_all.title == "A: B");
  CHECK(read_all.title_at == Location{"x.md", 2, 9, 4});
  CHECK(read_all.weight == -5);
  CHECK(read_all.tags == std::vector<std::string>{"one", "two"});
  CHECK(read_all.tags_at[1] == Location{"x.md", 4, 13, 3});
  CHECK(read_all.authors == std::vector<std::string>{"jo"});
  CHECK(read_all.draft);
  CHECK_FALSE(read_all.toc);
  CHECK(read_all.date == "2024-02-29");
  CHECK(read_all.roles_at[1] == Location{"x.md", 11, 5, 14});
  CHECK(read_all.image == "../cover.png");
}

TEST_CASE("empty front matter gives the defaults") {
  for (std::string_view text : {"---\n---\n", "---\n# nothing yet\n---\n", "Text\n"}) {
    const FrontMatter front_matter = read(text);
    CHECK(front_matter.title.empty());
    CHECK(front_matter.toc);
    CHECK_FALSE(front_matter.weight.has_value());
  }
}

TEST_CASE("when an item cannot be read, the others keep a place") {
  Diagnostics diagnostics;
  const std::string_view text = "---\nauthors: [A B, jo]\n---\n";
  const FrontMatter front_matter =
      read_front_matter(split_front_matter(text, "x.md", diagnostics), "x.md", diagnostics);
  CHECK(diagnostics.errors() == 1);
  CHECK(front_matter.authors == std::vector<std::string>{"jo"});
  CHECK(front_matter.authors_at.size() >= front_matter.authors.size());
}
