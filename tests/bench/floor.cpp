// What no generator can do without: reads every Markdown file, parses and renders it with cmark-gfm
// and writes one file for each. No front matter, links, templates or navigation.
//
//     floor SITE OUTPUT [THREADS]
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(char* text) const { std::free(text); }
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The text behind the front matter.
std::string_view body_of(std::string_view text) {
  const std::size_t end =
      text.starts_with("---\n") ? text.find("\n---\n", 3) : std::string_view::npos;
  return end == std::string_view::npos ? text : text.substr(end + 5);
}

std::unique_ptr<char, Free> render(std::string_view text) {
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::unique_ptr<cmark_node, Free> document(cmark_parser_finish(parser.get()));
  return std::unique_ptr<char, Free>(cmark_render_html(
      document.get(), CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser.get())));
}

void convert(const fs::path& source, const fs::path& target) {
  fs::create_directories(target.parent_path());
  std::ofstream(target, std::ios::binary) << render(body_of(read(source))).get();
}

std::vector<fs::path> pages_below(const fs::path& folder) {
  std::vector<fs::path> pages;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  return pages;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: floor SITE OUTPUT [THREADS]\n";
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  const fs::path content = fs::path(argv[1]) / "content";
  const fs::path output = argv[2];
  const std::vector<fs::path> pages = pages_below(content);
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = 0; (i = next.fetch_add(1)) < pages.size();)
      convert(pages[i],
              output / fs::relative(pages[i], content).replace_extension() / "index.html");
  };
  const unsigned threads =
      argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : std::thread::hardware_concurrency();
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i)
    others.emplace_back(work);
  work();
  for (std::thread& other : others)
    other.join();
}
