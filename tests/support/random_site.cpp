// Makes and changes random sites.
#include "support/random_site.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "support/golden.hpp"

namespace fieldguide::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 12> words = {"batch", "stream", "table",  "lake",
                                               "model", "team",   "answer", "plan",
                                               "cost",  "index",  "lease",  "claim"};
constexpr std::array<const char*, 4> tags = {"alpha", "beta", "gamma", "delta"};

}  // namespace

RandomSite::RandomSite(fs::path root, std::uint64_t seed) : root_(std::move(root)), random_(seed) {
  write("site.yaml", "title: Guide\nbase_url: https://example.org/guide/\nfeatures: {cards: " +
                         std::string(chance(25) ? "true" : "false") + "}\n");
  write("content/index.md", "---\ntitle: Guide\ndescription: It guides.\n---\n\nWelcome.\n");
  write_data();
  for (int part = 0; part < 2; ++part) {
    write(fmt::format("content/part-{}/index.md", part),
          fmt::format("---\ntitle: Part {}\ndescription: One part.\n---\n\nRead on.\n", part));
    for (int page = 0; page < 4; ++page)
      write(fmt::format("content/part-{}/page-{}.md", part, page), article_text());
  }
}

std::string RandomSite::edit() {
  if (!broken_.empty() && chance(70)) return mend();
  constexpr std::array edits = {
      &RandomSite::edit_article,      &RandomSite::edit_article,      &RandomSite::edit_article,
      &RandomSite::edit_front_matter, &RandomSite::edit_front_matter, &RandomSite::edit_files,
      &RandomSite::edit_files,        &RandomSite::edit_data,         &RandomSite::edit_role,
      &RandomSite::edit_theme,        &RandomSite::edit_settings,     &RandomSite::break_something};
  return (this->*edits.at(below(edits.size())))();
}

void RandomSite::restore() {
  const Files now = files_;
  for (const auto& [path, text] : now)
    if (!good_.contains(path)) remove(path);
  for (const auto& [path, text] : good_)
    if (const auto old = now.find(path); old == now.end() || old->second != text) write(path, text);
  broken_.clear();
}

std::string RandomSite::word() {
  return words.at(below(words.size()));
}

std::string RandomSite::any(const std::string& begin, const std::string& end) {
  std::vector<std::string> found;
  for (const auto& [path, text] : files_)
    if (path.starts_with(begin) && path.ends_with(end)) found.push_back(path);
  return found.empty() ? std::string() : found[below(found.size())];
}

void RandomSite::write(const std::string& path, std::string text) {
  write_file(root_ / path, text);
  files_[path] = std::move(text);
}

void RandomSite::remove(const std::string& path) {
  fs::remove(root_ / path);
  files_.erase(path);
}

void RandomSite::set(const std::string& path, const std::string& key, const std::string& value) {
  std::string text = files_.at(path);
  const std::string line = key + ": " + value + "\n";
  const std::size_t old = text.find("\n" + key + ": ");
  if (old != std::string::npos)
    text.replace(old + 1, text.find('\n', old + 1) - old, line);
  else
    text.insert(text.starts_with("---\n") ? 4 : text.size(), line);
  write(path, text);
}

void RandomSite::write_data() {
  write("content/dimensions.yaml",
        "- {id: focus, label: Focus, type: text}\n- {id: duties, label: Duties, type: list}\n"
        "- {id: tools, label: Tools, type: terms, kind: technology}\n");
  write("content/terms.yaml",
        "- {id: crane, name: Crane, kinds: technology, definition: Lifts things.}\n"
        "- {id: lever, name: Lever, kinds: technology, definition: Moves the world.}\n");
  write("content/sources.yaml", "- {id: survey, title: A survey}\n- {id: report, title: Report}\n");
  for (int role = 0; role < 3; ++role)
    write(fmt::format("content/roles/role-{}.yaml", role), role_text(role));
  write("content/roles/role-0.md", "---\ndescription: The first.\n---\n\nBuilds things.\n");
}

std::string RandomSite::role_text(int number) {
  return fmt::format(
      "name: Role {} {}\nkind: pillar\ncolour: \"#6d28d{}\"\nsummary: Plans a {} [^survey].\n"
      "focus: The {}\nduties: [Writes a {}, Reads plans]\ntools: [crane]\n",
      number, word(), below(10), word(), word(), word());
}

std::string RandomSite::article_text() {
  std::string text =
      fmt::format("---\ntitle: The {} {}\ndescription: About a {}.\ntags: [{}]\n---\n\n", word(),
                  ++made_, word(), tags.at(below(tags.size())));
  for (std::size_t i = 1 + below(4); i > 0; --i)
    text += paragraph();
  return text;
}

std::string RandomSite::paragraph() {
  const auto to = [](const std::string& path) { return "../" + path.substr(8); };
  switch (below(12)) {
    case 0:
      return fmt::format("## On {} {}\n\nMore about it.\n\n", word(), ++made_);
    case 1:
      return fmt::format("See [it]({}).\n\n",
                         files_.empty() || any_article().empty() ? "index.md" : to(any_article()));
    case 2:
      return fmt::format("As was found [^{}].\n\n", chance(50) ? "survey" : "report");
    case 3:
      return fmt::format("A [{}](term:crane) helps.\n\n", word());
    case 4:
      return fmt::format("> [!NOTE]\n> Mind the {}.\n\n", word());
    case 5:
      return fmt::format("```sql\nselect {} from {};\n```\n\n", word(), word());
    case 6:
      return "```{compare}\nroles: [role-0, role-1]\n```\n\n";
    case 7:
      return fmt::format("| a | b |\n|---|---|\n| {} | {} |\n\n", word(), word());
    case 8:
      if (const std::string image = any("content/part-", ".svg"); !image.empty())
        return fmt::format("![A {}]({})\n\n", word(), to(image));
      return "A line.\n\n";
    case 9:
      return fmt::format("Noted.[^n{}]\n\n[^n{}]: The {}.\n\n", made_ + 1, made_ + 1, word());
    case 10:
      ++made_;
      return "Raw <b>HTML</b> is a warning.\n\n";
    default:
      return fmt::format("A {} and a {} meet.\n\n", word(), word());
  }
}

std::string RandomSite::picture() {
  return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\"/>\n",
                     10 + below(90), 10 + below(90));
}

std::string RandomSite::edit_article() {
  const std::string path = chance(10) ? std::string("content/index.md") : any_article();
  if (path.empty()) return "no article";
  std::string text = files_.at(path);
  if (const std::string old = word(), fresh = word(); chance(40)) {
    const std::size_t body = text.find("---\n", 4);
    const std::size_t at = text.find(old, body == std::string::npos ? 0 : body);
    if (at != std::string::npos) text.replace(at, old.size(), fresh);
  } else {
    text += "\n" + paragraph();
  }
  write(path, text);
  return "edit the text of " + path;
}

std::string RandomSite::edit_front_matter() {
  const std::string path = chance(15) ? any("content/part-", "index.md") : any_article();
  if (path.empty()) return "no article";
  // Two titles: one that leaves the order of the pages as it is, one that probably does not.
  const std::string title = files_.at(path).substr(files_.at(path).find("title: ") + 7);
  const std::array<std::pair<std::string, std::string>, 10> changes = {{
      {"title", fmt::format("{} {}", title.substr(0, title.find('\n')), ++made_)},
      {"title", fmt::format("{} again", title.substr(0, title.find('\n')))},
      {"title", fmt::format("The {} {}", word(), ++made_)},
      {"description", fmt::format("What a {} is.", word())},
      {"weight", std::to_string(1 + below(5))},
      {"tags", fmt::format("[{}, {}]", tags[below(2)], tags[2 + below(2)])},
      {"draft", chance(50) ? "true" : "false"},
      {"updated", fmt::format("2026-0{}-01", 1 + below(9))},
      {"slug", fmt::format("moved-{}", ++made_)},
      {"aliases", fmt::format("[/old-{}/]", ++made_)},
  }};
  const auto& [key, value] = changes.at(below(changes.size()));
  if (path.ends_with("index.md") && (key == "slug" || key == "draft")) return "nothing";
  set(path, key, value);
  return fmt::format("set {} of {} to {}", key, path, value);
}

std::string RandomSite::edit_files() {
  const std::string path = any("content/part-", ".md");
  const std::string fresh = fmt::format("content/part-{}/new-{}", below(3), ++made_);
  switch (below(6)) {
    case 0:
      write(fresh + ".md", article_text());
      return "add " + fresh + ".md";
    case 1:
      write(fresh + ".svg", picture());
      return "add " + fresh + ".svg";
    case 2:
      if (const std::string image = any("content/part-", ".svg"); !image.empty()) {
        write(image, picture());
        return "change " + image;
      }
      return "no picture";
    case 3:
      if (path.empty() || path.ends_with("index.md")) return "nothing to remove";
      remove(path);
      return "remove " + path;
    case 4: {
      if (path.empty() || path.ends_with("index.md")) return "nothing to rename";
      const std::string text = files_.at(path);
      remove(path);
      write(fresh + ".md", text);
      return fmt::format("rename {} to {}.md", path, fresh);
    }
    default:
      if (path.empty()) return "nothing to touch";
      write(path, files_.at(path));
      return "touch " + path;
  }
}

std::string RandomSite::edit_data() {
  switch (below(5)) {
    case 0:
      write("content/terms.yaml",
            files_.at("content/terms.yaml") + fmt::format("- {{id: term-{0}, name: {1} {0}, kinds: "
                                                          "technology, definition: A {2}.}}\n",
                                                          ++made_, word(), word()));
      return "add a term";
    case 1:
      write("content/sources.yaml",
            files_.at("content/sources.yaml") +
                fmt::format("- {{id: source-{0}, title: On {1}}}\n", ++made_, word()));
      return "add a source";
    case 2:
      write("content/dimensions.yaml",
            fmt::format("- {{id: focus, label: The {}, type: text}}\n"
                        "- {{id: duties, label: Duties, type: list}}\n"
                        "- {{id: tools, label: Tools, type: terms, kind: technology}}\n",
                        word()));
      return "name a dimension";
    case 3:
      write("content/terms.yaml",
            fmt::format("- {{id: crane, name: Crane, kinds: technology, definition: Lifts a {}.}}\n"
                        "- {{id: lever, name: Lever, kinds: technology, definition: Moves.}}\n",
                        word()));
      return "define a term anew";
    default:
      write("content/sources.yaml",
            fmt::format("- {{id: report, title: The {0} report}}\n- {{id: survey, title: {0}}}\n",
                        word()));
      return "name a source, turn their order";
  }
}

std::string RandomSite::edit_role() {
  const int number = static_cast<int>(below(5));
  const std::string path = fmt::format("content/roles/role-{}.yaml", number);
  if (number > 2 && files_.contains(path)) {
    remove(path);
    return "remove " + path;
  }
  write(path, role_text(number));
  return "write " + path;
}

std::string RandomSite::edit_theme() {
  const auto own = [&](const std::string& path, const std::string& text) {
    if (files_.contains(path) && chance(40)) {
      remove(path);
      return "remove " + path;
    }
    write(path, text);
    return "write " + path;
  };
  switch (below(4)) {
    case 0:
      return own("theme/css/99-own.css", fmt::format("body {{ margin: {}px }}\n", below(50)));
    case 1:
      return own("templates/article.html",
                 fmt::format("{{% extends \"theme:article.html\" %}}\n{{% block title %}}{} {{{{ "
                             "page.title }}}}{{% endblock %}}\n",
                             word()));
    case 2:
      return own("templates/blocks/compare.html", fmt::format("<p>A {} block.</p>\n", word()));
    default: {
      std::string texts = read_file(fs::path(FIELDGUIDE_SOURCE_DIR) / "theme/i18n/en.yaml");
      return own("theme/i18n/en.yaml", texts + fmt::format("# {}\n", word()));
    }
  }
}

std::string RandomSite::edit_settings() {
  const std::array<std::pair<std::string, std::string>, 6> changes = {{
      {"title", fmt::format("The {} guide", word())},
      {"tagline", fmt::format("All about a {}", word())},
      {"base_url", fmt::format("https://example.org/{}/", word())},
      {"license", fmt::format("CC {}", word())},
      {"navigation", chance(50) ? "[{label: Part, page: part-0/index.md}]" : "[]"},
      {"features", chance(25) ? "{cards: true}" : "{cards: false}"},
  }};
  const auto& [key, value] = changes.at(below(changes.size()));
  if (key == "title")
    write("site.yaml",
          "title: " + value + files_.at("site.yaml").substr(files_.at("site.yaml").find('\n')));
  else
    set("site.yaml", key, value);
  return fmt::format("set {} of site.yaml to {}", key, value);
}

std::string RandomSite::break_something() {
  if (!broken_.empty()) return mend();
  const std::array<std::pair<std::string, std::string>, 5> breakages = {{
      {any_article(), "\n[nowhere](no-such-page.md)\n"},
      {any_article(), "\n```{nonsense}\n```\n"},
      {"content/terms.yaml", "- {id: [\n"},
      {"templates/article.html", "{{ no_such_name }}"},
      {"site.yaml", "no_such_key: 1\n"},
  }};
  const auto& [path, text] = breakages.at(below(breakages.size()));
  if (path.empty()) return "no article to break";
  broken_ = path;
  unbroken_ = files_[path];
  write(path, unbroken_ + text);
  return "break " + path;
}

std::string RandomSite::mend() {
  const std::string path = std::exchange(broken_, {});
  if (unbroken_.empty())
    remove(path);
  else
    write(path, unbroken_);
  return "mend " + path;
}

}  // namespace fieldguide::tests
