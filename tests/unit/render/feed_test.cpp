// The feed lists the newest pages first and escapes what they say.
#include "render/feed.hpp"

#include "catch.hpp"

using namespace fieldguide;

namespace {

Page page(std::string url, std::string title, std::string date, std::string updated = {}) {
  Page made;
  made.url = std::move(url);
  made.title = std::move(title);
  made.front_matter.date = std::move(date);
  made.front_matter.updated = std::move(updated);
  return made;
}

Site site_of(std::vector<Page> pages) {
  Site site;
  site.config.title = "Bread & more";
  site.config.base_url = "https://example.org/guide/";
  site.pages = std::move(pages);
  return site;
}

}  // namespace

TEST_CASE("a feed lists dated pages, the last change first") {
  Site site = site_of({page("/old/", "Old", "2026-01-01"), page("/undated/", "Undated", ""),
                       page("/mended/", "Mended", "2025-01-01", "2026-03-01"),
                       page("/new/", "New <b>", "2026-02-01")});
  site.pages[3].description = "What's new?";
  REQUIRE(has_feed(site));
  CHECK(atom_feed(site) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n"
        "<title>Bread &amp; more</title>\n"
        "<id>https://example.org/guide/</id>\n"
        "<link href=\"https://example.org/guide/\"/>\n"
        "<link rel=\"self\" href=\"https://example.org/guide/feed.xml\"/>\n"
        "<updated>2026-03-01T00:00:00Z</updated>\n"
        "<author><name>Bread &amp; more</name></author>\n"
        "<entry>\n<title>Mended</title>\n<id>https://example.org/guide/mended/</id>\n"
        "<link href=\"https://example.org/guide/mended/\"/>\n"
        "<published>2025-01-01T00:00:00Z</published>\n<updated>2026-03-01T00:00:00Z</updated>\n"
        "</entry>\n"
        "<entry>\n<title>New &lt;b&gt;</title>\n<id>https://example.org/guide/new/</id>\n"
        "<link href=\"https://example.org/guide/new/\"/>\n"
        "<published>2026-02-01T00:00:00Z</published>\n<updated>2026-02-01T00:00:00Z</updated>\n"
        "<summary>What&#39;s new?</summary>\n</entry>\n"
        "<entry>\n<title>Old</title>\n<id>https://example.org/guide/old/</id>\n"
        "<link href=\"https://example.org/guide/old/\"/>\n"
        "<published>2026-01-01T00:00:00Z</published>\n<updated>2026-01-01T00:00:00Z</updated>\n"
        "</entry>\n"
        "</feed>\n");
}

TEST_CASE("a feed ends after twenty pages") {
  std::vector<Page> pages;
  for (int i = 0; i < 30; ++i)
    pages.push_back(page("/" + std::to_string(i) + "/", "Page", "2026-01-01"));
  const std::string feed = atom_feed(site_of(std::move(pages)));
  CHECK(feed.find("/19/") != std::string::npos);
  CHECK(feed.find("/20/") == std::string::npos);
}

TEST_CASE("there is no feed without dates, without base_url, of drafts, or when it is off") {
  CHECK_FALSE(has_feed(site_of({page("/a/", "A", "")})));
  Site site = site_of({page("/a/", "A", "2026-01-01")});
  CHECK(has_feed(site));
  site.config.features.feed = false;
  CHECK_FALSE(has_feed(site));
  site.config.features.feed = true;
  site.config.base_url.clear();
  CHECK_FALSE(has_feed(site));
  Site drafts = site_of({page("/a/", "A", "2026-01-01")});
  drafts.pages[0].front_matter.draft = true;
  CHECK_FALSE(has_feed(drafts));
}
