// Request targets, media types, ranges, entity tags, hosts and origins.
#include "serve/http.hpp"

#include "catch.hpp"
#include "serve/conditions.hpp"
#include "serve/mime.hpp"
#include "serve/origin.hpp"

using namespace fieldguide;

TEST_CASE("a request target is split and decoded once", "[serve]") {
  Target target;
  REQUIRE(parse_target("/a%20b/%2525?path=%2Froles%2F&x=1&x=2&flag", target));
  CHECK(target.path == "/a b/%25");
  CHECK(target.raw_query == "?path=%2Froles%2F&x=1&x=2&flag");
  CHECK(target.query.at("path") == "/roles/");
  CHECK(target.query.at("x") == "2");
  CHECK(target.query.at("flag").empty());
}

TEST_CASE("targets that are no path, or hide something in one, are refused", "[serve]") {
  for (const char* text : {"", "*", "http://evil.test/", "a/b", "/%", "/%2", "/%zz", "/%00",
                           "/a%0Ab", "/a%7f", "/a\tb"}) {
    INFO(text);
    Target target;
    CHECK_FALSE(parse_target(text, target));
  }
}

TEST_CASE("a path is encoded so that a header cannot be broken with it", "[serve]") {
  CHECK(percent_encode_path("/a b/ü/\r\nx?#%") == "/a%20b/%C3%BC/%0D%0Ax%3F%23%25");
  CHECK(percent_encode_path("/roles/x-1_~.html") == "/roles/x-1_~.html");
}

TEST_CASE("media types go by the extension", "[serve]") {
  const std::pair<const char*, const char*> table[] = {
      {"index.html", "text/html; charset=utf-8"},
      {"assets/site.k3v7q2mxoa.css", "text/css; charset=utf-8"},
      {"a/b.JS", "text/javascript; charset=utf-8"},
      {"roles.json", "application/json"},
      {"x.svg", "image/svg+xml"},
      {"x.woff2", "font/woff2"},
      {"x.zip", "application/zip"},
      {"x.avif", "image/avif"},
      {"feed.xml", "application/xml"},
      {"a.html/b", "application/octet-stream"},
      {"LICENSE", "application/octet-stream"},
      {"x.unknown", "application/octet-stream"},
  };
  for (const auto& [path, type] : table) {
    INFO(path);
    CHECK(mime_type(path) == type);
  }
}

TEST_CASE("a range names the bytes that are sent", "[serve]") {
  using Kind = ByteRange::Kind;
  struct Case {
    const char* header;
    std::size_t size;
    Kind kind;
    std::size_t first, last;
  };
  const Case table[] = {
      {"", 10, Kind::whole, 0, 0},
      {"bytes=0-0", 10, Kind::part, 0, 0},
      {"bytes=2-4", 10, Kind::part, 2, 4},
      {"Bytes=2-", 10, Kind::part, 2, 9},
      {"bytes=2-99", 10, Kind::part, 2, 9},
      {"bytes=-3", 10, Kind::part, 7, 9},
      {"bytes=-99", 10, Kind::part, 0, 9},
      {"bytes=2-99999999999999999999999", 10, Kind::part, 2, 9},
      {"bytes=10-", 10, Kind::unsatisfiable, 0, 0},
      {"bytes=99999999999999999999999-", 10, Kind::unsatisfiable, 0, 0},
      {"bytes=-0", 10, Kind::unsatisfiable, 0, 0},
      {"bytes=0-", 0, Kind::unsatisfiable, 0, 0},
      {"bytes=-1", 0, Kind::unsatisfiable, 0, 0},
      {"bytes=4-2", 10, Kind::whole, 0, 0},
      {"bytes=0-1,3-4", 10, Kind::whole, 0, 0},
      {"bytes=a-b", 10, Kind::whole, 0, 0},
      {"bytes=-", 10, Kind::whole, 0, 0},
      {"bytes=+1-2", 10, Kind::whole, 0, 0},
      {"lines=1-2", 10, Kind::whole, 0, 0},
  };
  for (const Case& each : table) {
    INFO(each.header << " of " << each.size);
    const ByteRange range = parse_range(each.header, each.size);
    CHECK(range.kind == each.kind);
    CHECK(range.first == each.first);
    CHECK(range.last == each.last);
  }
}

TEST_CASE("an entity tag is found in a list, weak or strong", "[serve]") {
  CHECK(names_etag("\"a\"", "\"a\""));
  CHECK(names_etag("\"b\", W/\"a\"", "\"a\""));
  CHECK(names_etag(" * ", "\"a\""));
  CHECK_FALSE(names_etag("", "\"a\""));
  CHECK_FALSE(names_etag("\"b\",,", "\"a\""));
  CHECK_FALSE(names_etag("a", "\"a\""));
}

TEST_CASE("only names of this machine are answered", "[serve]") {
  for (const char* host : {"localhost", "LocalHost:4040", "guide.localhost:1", "127.0.0.1:4040",
                           "192.168.1.5", "[::1]", "[::1]:4040", "my-box:4040"}) {
    INFO(host);
    CHECK(is_own_host(host, "my-box"));
  }
  for (const char* host : {"", "evil.test", "evil.test:4040", "localhost.evil.test",
                           "127.0.0.1.evil.test", "localhost, evil.test", "localhost:80@evil.test",
                           "[::1", "[::1]x", "[evil]", ":4040", "my-box.evil.test"}) {
    INFO(host);
    CHECK_FALSE(is_own_host(host, "my-box"));
  }
}

TEST_CASE("requests from pages of other origins are told apart", "[serve]") {
  const Request own{"POST", "/", {{"host", "localhost:1"}, {"origin", "http://localhost:1"}}, true};
  CHECK(is_same_origin(own));
  CHECK_FALSE(is_foreign(own));
  const Request program{"GET", "/", {{"host", "localhost:1"}}, true};
  CHECK_FALSE(is_same_origin(program));
  CHECK_FALSE(is_foreign(program));
  for (const char* origin :
       {"http://evil.test", "https://localhost:1", "http://localhost:2", "null"}) {
    INFO(origin);
    const Request foreign{"GET", "/", {{"host", "localhost:1"}, {"origin", origin}}, true};
    CHECK(is_foreign(foreign));
    CHECK_FALSE(is_same_origin(foreign));
  }
  for (const char* site : {"cross-site", "same-site"}) {
    const Request foreign{"GET", "/", {{"host", "localhost:1"}, {"sec-fetch-site", site}}, true};
    CHECK(is_foreign(foreign));
  }
}
