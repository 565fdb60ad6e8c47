// Which files are opened, and how editors are called.
#include "serve/editor.hpp"

#include <filesystem>

#include "catch.hpp"
#include "serve/source_file.hpp"
#include "serve/spawn.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

TEST_CASE("editors are told the line and column in their own ways", "[serve]") {
  using Words = std::vector<std::string>;
  const Location place{"content/x.md", 3, 7, 1};
  const std::string path = "/site/a b{line}.md";
  CHECK(editor_command("code --wait", path, place) ==
        Words{"code", "--wait", "--goto", "/site/a b{line}.md:3:7"});
  CHECK(editor_command("/usr/bin/gvim", path, place) == Words{"/usr/bin/gvim", "+3", path});
  CHECK(editor_command("kate", path, place) == Words{"kate", "--line", "3", "--column", "7", path});
  CHECK(editor_command("unknown", path, place) == Words{"unknown", path});
  CHECK(editor_command("x  -l={line} {file}; rm", path, place) ==
        Words{"x", "-l=3", path + ";", "rm"});
  CHECK(editor_command("subl", path, {"x", 0, 0, 1}) == Words{"subl", path + ":1:1"});
  CHECK(editor_command(" ", path, place).empty());
}

TEST_CASE("editors that need a terminal are known", "[serve]") {
  for (const char* editor : {"vim", "/usr/bin/nvim -u NONE", "nano", "emacs -nw"})
    CHECK(needs_terminal(editor));
  for (const char* editor : {"gvim", "code", "emacs", "vim-gtk", ""})
    CHECK_FALSE(needs_terminal(editor));
}

TEST_CASE("only the site's own sources can be opened", "[serve]") {
  const TemporaryFolder folder;
  folder.write("site.yaml", "x");
  folder.write("content/a/x.md", "x");
  folder.write("secret", "x");
  std::filesystem::create_symlink("../secret", folder.path() / "content/link.md");
  std::filesystem::create_directory_symlink("/etc", folder.path() / "theme");
  CHECK(source_file(folder.path(), "site.yaml"));
  CHECK(source_file(folder.path(), "content/a/x.md") ==
        std::filesystem::canonical(folder.path()) / "content/a/x.md");
  for (const std::string relative :
       {"", "secret", "content", "content/a", "content/missing.md", "content/../secret",
        "content/link.md", "theme/passwd", "/etc/passwd", "../x", "./site.yaml", "theme:base.html",
        "content//a/x.md/", "-x"}) {
    INFO(relative);
    CHECK_FALSE(source_file(folder.path(), relative));
  }
  CHECK_FALSE(source_file(folder.path(), std::string("site.yaml\0x", 11)));
}

TEST_CASE("a program that cannot be started is named", "[serve]") {
  CHECK(start_program({"true"}).empty());
  CHECK(start_program({"no-such-editor-here"}) == "no-such-editor-here: No such file or directory");
}
