// Compares our Markdown parsing with the least that any generator does: cmark-gfm's parser and
// renderer.
//
//   markdown_bench DIR [ROUNDS]    every .md file below DIR, front matter skipped
//
// Prints the median CPU time of each over interleaved rounds, and their ratio. Files are read
// before.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "markdown/cmark.hpp"
#include "markdown/parse.hpp"

using namespace fieldguide;

namespace {

std::vector<std::string> read_texts(const std::filesystem::path& folder) {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (text.starts_with("---\n")) text.erase(0, text.find("\n---\n", 3) + 5);
    texts.push_back(std::move(text));
  }
  return texts;
}

/// As tools use cmark-gfm: extensions attached, tree freed node by node, HTML in a string of its
/// own.
std::size_t render_with_cmark(const std::string& text) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> tree(cmark_parser_finish(parser),
                                                                     &cmark_node_free);
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_render_html(tree.get(), CMARK_OPT_FOOTNOTES,
                        cmark_parser_get_syntax_extensions(parser)),
      &std::free);
  cmark_parser_free(parser);
  return std::char_traits<char>::length(html.get());
}

std::size_t parse_with_us(const std::string& text) {
  Diagnostics diagnostics;
  return parse_markdown(text, {"content/section/page.md", 8, 1, 1}, {}, diagnostics).html.size();
}

template <typename Function>
double seconds(const std::vector<std::string>& texts, Function function) {
  const std::clock_t before = std::clock();
  std::size_t bytes = 0;
  for (const std::string& text : texts)
    bytes += function(text);
  if (bytes == 0) fmt::print("nothing was written\n");
  return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return fmt::print(stderr, "usage: markdown_bench DIR [ROUNDS]\n"), 2;
  const std::vector<std::string> texts = read_texts(argv[1]);
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 7;
  register_markdown();
  std::vector<double> theirs, ours;
  for (int i = 0; i < std::max(1, rounds); ++i) {
    theirs.push_back(seconds(texts, render_with_cmark));
    ours.push_back(seconds(texts, parse_with_us));
  }
  fmt::print("{} files: cmark-gfm {:.3f} s, fieldguide {:.3f} s, ratio {:.2f}\n", texts.size(),
             median(theirs), median(ours), median(ours) / median(theirs));
}
