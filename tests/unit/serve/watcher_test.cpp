// Changes are noticed by events and by polling, whatever way editors write.
#include "serve/watcher.hpp"

#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

#include "catch.hpp"
#include "serve/debounce.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;
namespace fs = std::filesystem;

namespace {

/// Whether the watcher notices a change within a second; it is asked as the server's loop does.
bool notices(Watcher& watcher) {
  using namespace std::chrono_literals;
  const auto end = std::chrono::steady_clock::now() + 1s;
  do {
    pollfd descriptor{watcher.descriptor(), POLLIN, 0};
    poll(&descriptor, 1, watcher.descriptor() < 0 ? 5 : 100);
    if (watcher.changed()) return true;
  } while (std::chrono::steady_clock::now() < end);
  return false;
}

/// Takes what is left of the last change, so that the next is seen alone.
void settle(Watcher& watcher) {
  while (watcher.changed())
    continue;
}

void make_site(const TemporaryFolder& folder) {
  folder.write("site.yaml", "title: x\n");
  folder.write("content/index.md", "x\n");
  folder.write("content/a/index.md", "x\n");
  folder.write("theme/css/x.css", "x\n");
}

/// Makes opening of further files fail while it lives.
class NoMoreDescriptors {
 public:
  NoMoreDescriptors() {
    getrlimit(RLIMIT_NOFILE, &former_);
    const int next = dup(STDIN_FILENO);
    close(next);
    rlimit none = former_;
    none.rlim_cur = static_cast<rlim_t>(next);
    setrlimit(RLIMIT_NOFILE, &none);
  }
  ~NoMoreDescriptors() { setrlimit(RLIMIT_NOFILE, &former_); }
  NoMoreDescriptors(const NoMoreDescriptors&) = delete;
  NoMoreDescriptors& operator=(const NoMoreDescriptors&) = delete;

 private:
  rlimit former_{};
};

}  // namespace

TEST_CASE("every way to change a source is noticed, by events and by polling", "[serve]") {
  const WatchBy way = GENERATE(WatchBy::events, WatchBy::polling);
  const TemporaryFolder folder;
  make_site(folder);
  Watcher watcher(folder.path(), way);
  REQUIRE(watcher.way() == way);
  const auto expect = [&](const char* what, const auto& change) {
    INFO(what);
    change();
    CHECK(notices(watcher));
    settle(watcher);
  };
  expect("a file is written", [&] { folder.write("content/a/index.md", "longer\n"); });
  expect("site.yaml is written", [&] { folder.write("site.yaml", "title: longer\n"); });
  expect("a file is added", [&] { folder.write("content/b.md", "x\n"); });
  expect("an atomic save", [&] {
    folder.write("content/.b.md.tmp", "y\n");
    fs::rename(folder.path() / "content/.b.md.tmp", folder.path() / "content/b.md");
  });
  expect("a rename",
         [&] { fs::rename(folder.path() / "content/b.md", folder.path() / "content/c.md"); });
  expect("a file is removed", [&] { fs::remove(folder.path() / "content/c.md"); });
  expect("a folder with folders is added", [&] { folder.write("content/new/deep/x.md", "x\n"); });
  expect("a file in the new folder is written",
         [&] { folder.write("content/new/deep/x.md", "longer\n"); });
  expect("a folder is renamed",
         [&] { fs::rename(folder.path() / "content/new", folder.path() / "content/old"); });
  expect("a file below it is written",
         [&] { folder.write("content/old/deep/x.md", "longer still\n"); });
  expect("templates are added", [&] { folder.write("templates/page.html", "x\n"); });
  expect("a template is written", [&] { folder.write("templates/page.html", "longer\n"); });
  expect("a folder is removed", [&] { fs::remove_all(folder.path() / "content/old"); });
}

TEST_CASE("what builds do not read is not noticed", "[serve]") {
  const WatchBy way = GENERATE(WatchBy::events, WatchBy::polling);
  const TemporaryFolder folder;
  make_site(folder);
  Watcher watcher(folder.path(), way);
  settle(watcher);
  folder.write("public/index.html", "x");
  folder.write(".fieldguide/memo", "x");
  folder.write("README.md", "x");
  folder.write("content/.index.md.swp", "x");
  folder.write("content/index.md~", "x");
  CHECK_FALSE(watcher.changed());
}

TEST_CASE("a site's folder that goes and comes back is followed", "[serve]") {
  const WatchBy way = GENERATE(WatchBy::events, WatchBy::polling);
  const TemporaryFolder folder;
  make_site(folder);
  Watcher watcher(folder.path(), way);
  settle(watcher);
  const fs::path away = folder.path().string() + "-away";
  fs::rename(folder.path(), away);
  CHECK(notices(watcher));
  settle(watcher);
  CHECK(watcher.interval().has_value());
  fs::rename(away, folder.path());
  CHECK(notices(watcher));
  settle(watcher);
  folder.write("content/index.md", "longer\n");
  CHECK(notices(watcher));
}

TEST_CASE("thousands of changes at once are noticed", "[serve]") {
  const TemporaryFolder folder;
  make_site(folder);
  Watcher watcher(folder.path(), WatchBy::events);
  for (int i = 0; i < 20000; ++i) {  // more than the system's queue of 16384 events holds
    fs::rename(folder.path() / "content/index.md", folder.path() / "content/moved.md");
    fs::rename(folder.path() / "content/moved.md", folder.path() / "content/index.md");
  }
  folder.write("content/late/x.md", "x\n");
  CHECK(notices(watcher));
  settle(watcher);
  folder.write("content/late/x.md", "longer\n");
  CHECK(notices(watcher));
}

TEST_CASE("without descriptors for events, the files themselves are looked at", "[serve]") {
  const TemporaryFolder folder;
  make_site(folder);
  std::optional<Watcher> watcher;
  {
    const NoMoreDescriptors none;
    watcher.emplace(folder.path(), WatchBy::events);
  }
  CHECK(watcher->way() == WatchBy::polling);
  settle(*watcher);
  folder.write("content/a/index.md", "longer\n");
  CHECK(notices(*watcher));
}

TEST_CASE("a build waits until changes pause, but not for ever", "[serve]") {
  using namespace std::chrono_literals;
  Debounce debounce;
  CHECK_FALSE(debounce.due());
  const Debounce::Clock::time_point start{};
  debounce.note_change(start);
  CHECK(debounce.due() == start + Debounce::quiet);
  debounce.note_change(start + 10ms);
  CHECK(debounce.due() == start + 10ms + Debounce::quiet);
  for (auto now = 10ms; now < 1s; now += 10ms)
    debounce.note_change(start + now);
  CHECK(debounce.due() == start + Debounce::longest);
  debounce.clear();
  CHECK_FALSE(debounce.due());
}
