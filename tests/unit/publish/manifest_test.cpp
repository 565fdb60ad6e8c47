// Tests of manifest, journal and their checksums.
#include "publish/manifest.hpp"

#include "catch.hpp"
#include "publish/journal.hpp"
#include "publish/sealed.hpp"

using namespace fieldguide;

namespace {

PublishedFile written(std::string_view bytes, bool previous = false) {
  return {bytes.size(), hash_bytes(bytes), previous};
}

const Manifest some_manifest{{"a name with spaces/x.html", written("")},
                             {"assets/site.abcdefghij.css", written("old", true)},
                             {"index.html", written("home")}};

Plan some_plan() {
  Plan plan;
  plan.clearances = {{"a", written("a")}};
  plan.moves = {"a/index.html", "b c.html"};
  plan.removals = {{"old page.html", written("old")}};
  return plan;
}

/// Whether `parse` refuses `text` cut off anywhere, and with any byte changed.
template <typename Parse>
bool notices_damage(const std::string& text, Parse parse) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    if (parse(changed) || parse(text.substr(0, i))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a manifest survives being written and read", "[publish]") {
  CHECK(parse_manifest(format_manifest(some_manifest)) == some_manifest);
  CHECK(parse_manifest(format_manifest({})) == Manifest{});
}

TEST_CASE("a damaged manifest is never trusted", "[publish]") {
  CHECK(notices_damage(format_manifest(some_manifest), parse_manifest));
  CHECK_FALSE(parse_manifest(""));
  CHECK_FALSE(parse_manifest(seal("fieldguide manifest 2", "")));
}

TEST_CASE("a forged manifest cannot reach outside the folder", "[publish]") {
  const std::string hash = to_hex(hash_bytes(""));
  for (const char* path : {"../x", "/etc/passwd", "a/../../x", ""})
    CHECK_FALSE(parse_manifest(seal("fieldguide manifest 1", hash + " 0 current " + path + "\n")));
  CHECK(parse_manifest(seal("fieldguide manifest 1", hash + " 0 current x\n")));
}

TEST_CASE("a manifest whose paths are out of order or repeated is not trusted", "[publish]") {
  const std::string start = to_hex(hash_bytes("")) + " 0 current ";
  const auto parse = [&](std::string_view first, std::string_view second) {
    return parse_manifest(seal("fieldguide manifest 1", start + std::string(first) + "\n" + start +
                                                            std::string(second) + "\n"));
  };
  CHECK(parse("a", "b"));
  CHECK_FALSE(parse("b", "a"));
  CHECK_FALSE(parse("a", "a"));
}

TEST_CASE("malformed lines make a manifest invalid", "[publish]") {
  const std::string hash = to_hex(hash_bytes(""));
  for (const std::string& line :
       std::vector<std::string>{"x 0 current a", hash + " -1 current a", hash + " 0 future a",
                                hash + " 0 current", hash, hash + " 0x current a"}) {
    INFO(line);
    CHECK_FALSE(parse_manifest(seal("fieldguide manifest 1", line + "\n")));
  }
}

TEST_CASE("a journal survives being written and read", "[publish]") {
  const Plan plan = some_plan();
  const auto read = parse_journal(format_journal(plan));
  REQUIRE(read);
  CHECK(read->clearances == plan.clearances);
  CHECK(read->moves == plan.moves);
  CHECK(read->removals == plan.removals);
}

TEST_CASE("a damaged journal is never carried out", "[publish]") {
  CHECK(notices_damage(format_journal(some_plan()), parse_journal));
  const auto parse = [](std::string_view line) {
    return parse_journal(seal("fieldguide journal 2", std::string(line) + "\n"));
  };
  CHECK(parse("move x"));
  for (const char* line : {"move ../x", "move /x", "move ", "copy x", "move", "remove 12 x"}) {
    INFO(line);
    CHECK_FALSE(parse(line));
  }
}
