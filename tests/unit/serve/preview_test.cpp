// What each request gets, without a network.
#include "serve/preview.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "serve/event_stream.hpp"

using namespace fieldguide;

namespace {

using Json = nlohmann::json;

constexpr const char* page_html =
    "<!doctype html><head><link href=assets/site.aaaaaaaaaa.css></head>x";

/// A preview of a small site, and the places that it was asked to open.
struct Sample {
  std::vector<Location> opened;
  Preview preview{{"", "script", "style", [this](const std::string& editor, const Location& place) {
                     if (editor.empty()) return std::string("no editor");
                     opened.push_back(place);
                     return std::string();
                   }}};

  Sample() {
    show({{"index.html", page_html},
          {"404.html", "<head></head>lost"},
          {"a b/index.html", "<p>no head"},
          {"a b/x.txt", "0123456789"},
          {"x.png", "picture"},
          {"assets/site.aaaaaaaaaa.css", "a{}"}});
  }

  void show(std::vector<Output> outputs, const std::string& base = "/") {
    const auto sink = preview.begin();
    for (Output& output : outputs)
      sink->add(std::move(output));
    preview.show(*sink, {base, "code", {{"index.html", "content/in\"dex.md"}}});
  }

  Reply get(const std::string& target, std::map<std::string, std::string, std::less<>> headers = {},
            const std::string& method = "GET") const {
    headers.try_emplace("host", "localhost:4040");
    return preview.answer({method, target, std::move(headers), true});
  }
};

std::string header(const Reply& reply, const std::string& name) {
  for (const auto& [key, value] : reply.headers)
    if (key == name) return value;
  return {};
}

}  // namespace

TEST_CASE("files, folders and what is missing get their status", "[serve]") {
  const Sample sample;
  CHECK(sample.get("/").status == 200);
  CHECK(sample.get("/index.html").status == 200);
  CHECK(sample.get("/a%20b/x.txt").body == "0123456789");
  CHECK(header(sample.get("/a%20b/x.txt"), "Content-Type") == "text/plain; charset=utf-8");
  const Reply redirect = sample.get("/a%20b?q=1");
  CHECK(redirect.status == 302);
  CHECK(header(redirect, "Location") == "/a%20b/?q=1");
  const Reply missing = sample.get("/missing/");
  CHECK(missing.status == 404);
  CHECK(missing.body.find("lost") != std::string::npos);
  for (const char* target :
       {"/../../etc/passwd", "/%2e%2e%2f%2e%2e%2fetc/passwd", "/..%5c..%5cx", "//etc/passwd", "//",
        "/a#b", "/<svg onload=alert(1)>", "/index.html/"}) {
    INFO(target);
    CHECK(sample.get(target).status == 404);
    CHECK(sample.get(target).body == missing.body);
  }
  CHECK(sample.get("/%00").status == 400);
  CHECK(sample.get("http://evil.test/").status == 400);
}

TEST_CASE("every reply carries the published site's policy and is never cached unasked",
          "[serve]") {
  const Sample sample;
  for (const char* target : {"/", "/missing", "/__fieldguide/live.js", "/%00", "/a%20b"}) {
    INFO(target);
    const Reply reply = sample.get(target);
    CHECK(header(reply, "Content-Security-Policy") == "default-src 'self'");
    CHECK(header(reply, "Cache-Control") == "no-cache");
    CHECK(header(reply, "Access-Control-Allow-Origin").empty());
  }
}

TEST_CASE("methods other than GET and HEAD are refused", "[serve]") {
  const Sample sample;
  CHECK(sample.get("/", {}, "HEAD").status == 200);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
    INFO(method);
    CHECK(sample.get("/", {}, method).status == 405);
    CHECK(header(sample.get("/", {}, method), "Allow") == "GET, HEAD");
  }
  CHECK(sample.get("/__fieldguide/open?file=x").status == 405);
  CHECK(sample.get("/__fieldguide/live.js", {}, "POST").status == 405);
}

TEST_CASE("foreign hosts get nothing, foreign pages none of the server's own addresses",
          "[serve]") {
  const Sample sample;
  CHECK(sample.get("/", {{"host", "evil.test"}}).status == 403);
  CHECK(sample.get("/__fieldguide/events", {{"host", "evil.test"}}).status == 403);
  CHECK(sample.get("/__fieldguide/events", {{"origin", "http://evil.test"}}).status == 403);
  CHECK(sample.get("/__fieldguide/live.js", {{"sec-fetch-site", "same-site"}}).status == 403);
  CHECK(sample.get("/__fieldguide/events?path=/a").events_about == "/a");
  CHECK(sample.get("/__fieldguide/events?path=/a", {}, "HEAD").events_about.empty());
  CHECK(sample.get("/__fieldguide/other").status == 404);
}

TEST_CASE("conditional and partial requests follow RFC 9110", "[serve]") {
  const Sample sample;
  const std::string etag = header(sample.get("/a%20b/x.txt"), "ETag");
  CHECK(etag.size() == 34);
  const Reply unchanged = sample.get("/a%20b/x.txt", {{"if-none-match", etag}});
  CHECK(unchanged.status == 304);
  CHECK(unchanged.body.empty());
  CHECK(header(unchanged, "ETag") == etag);
  const Reply part = sample.get("/a%20b/x.txt", {{"range", "bytes=2-4"}});
  CHECK(part.status == 206);
  CHECK(part.body == "234");
  CHECK(header(part, "Content-Range") == "bytes 2-4/10");
  CHECK(sample.get("/a%20b/x.txt", {{"range", "bytes=2-4"}, {"if-range", etag}}).status == 206);
  CHECK(sample.get("/a%20b/x.txt", {{"range", "bytes=2-4"}, {"if-range", "\"old\""}}).status ==
        200);
  const Reply outside = sample.get("/a%20b/x.txt", {{"range", "bytes=10-"}});
  CHECK(outside.status == 416);
  CHECK(header(outside, "Content-Range") == "bytes */10");
}

TEST_CASE("pages, and only pages, get the script with their version and source", "[serve]") {
  const Sample sample;
  const std::string page = sample.get("/").body;
  CHECK(page.find(".css><script src=\"/__fieldguide/live.js\" data-version=\"") !=
        std::string::npos);
  CHECK(page.find("data-source=\"content/in&#34;dex.md\" defer></script></head>x") !=
        std::string::npos);
  CHECK(sample.get("/a%20b/").body.starts_with("<p>no head<script src="));
  CHECK(sample.get("/a%20b/x.txt").body.find("script") == std::string::npos);
}

TEST_CASE("an event's version differs when the page would look different after a reload",
          "[serve]") {
  Sample sample;
  const auto version = [&](const char* path) {
    return Json::parse(sample.preview.event_about(path))["page"].get<std::string>();
  };
  const std::string first = version("/"), other = version("/a b/");
  CHECK(sample.get("/").body.find("data-version=\"" + first + "\"") != std::string::npos);

  // Another style sheet: its name in the page does not count, but the event names it.
  std::string styled = page_html;
  styled.replace(styled.find("aaaaaaaaaa"), 10, "bbbbbbbbbb");
  sample.show(
      {{"index.html", styled}, {"x.png", "picture"}, {"assets/site.bbbbbbbbbb.css", "b{}"}});
  CHECK(version("/") == first);
  CHECK(Json::parse(sample.preview.event_about("/"))["styles"][0] == "/assets/site.bbbbbbbbbb.css");

  sample.show(
      {{"index.html", styled + "y"}, {"a b/index.html", "<p>no head"}, {"x.png", "picture"}});
  CHECK(version("/") != first);
  CHECK(version("/a b/") == other);
  sample.show({{"index.html", styled}, {"a b/index.html", "<p>no head"}, {"x.png", "another"}});
  CHECK(version("/a b/") != other);
  CHECK(version("/gone/") == "none");
}

TEST_CASE("files that a build keeps are served on", "[serve]") {
  Sample sample;
  const auto sink = sample.preview.begin();
  const auto keeps = [&](std::string_view path, std::string_view bytes) {
    const MadeFile file{std::string(path), hash_bytes(bytes)};
    return sink->keep({&file, 1});
  };
  CHECK(keeps("a b/x.txt", "0123456789"));
  CHECK_FALSE(keeps("index.html", "other bytes"));
  CHECK_FALSE(keeps("new.html", ""));
  sample.preview.show(*sink, {});
  CHECK(sample.get("/a%20b/x.txt").body == "0123456789");
  CHECK(sample.get("/").status == 404);
}

TEST_CASE("the last good site is served while there are problems, which events tell", "[serve]") {
  Sample sample;
  sample.preview.show(Problems{"1 error", {{true, "</script><b>", {"content/x.md", 3, 2, 1}}}});
  CHECK(sample.get("/").status == 200);
  Json event = Json::parse(sample.preview.event_about("/"));
  CHECK(event["build"] == 2);
  CHECK(event["summary"] == "1 error");
  CHECK(event["problems"][0]["text"] == "</script><b>");
  CHECK(event["problems"][0]["line"] == 3);
  sample.show({{"index.html", "x"}});
  event = Json::parse(sample.preview.event_about("/"));
  CHECK(event["build"] == 3);
  CHECK(event["problems"].empty());
}

TEST_CASE("before the first good build there is a page that waits for it", "[serve]") {
  Preview preview({"", "", "", {}});
  preview.show(Problems{"1 error", {}});
  const Reply reply = preview.answer({"GET", "/x/", {{"host", "localhost"}}, true});
  CHECK(reply.status == 503);
  CHECK(reply.body.find("/__fieldguide/live.js") != std::string::npos);
}

TEST_CASE("a site with a path in its base_url is served below it", "[serve]") {
  Sample sample;
  sample.show({{"index.html", "x"}, {"a/index.html", "y"}}, "/guide/");
  CHECK(header(sample.get("/"), "Location") == "/guide/");
  CHECK(header(sample.get("/guide"), "Location") == "/guide/");
  CHECK(sample.get("/guide/").status == 200);
  CHECK(header(sample.get("/guide/a"), "Location") == "/guide/a/");
  CHECK(sample.get("/a/").status == 404);
  CHECK(sample.get("/guided/").status == 404);
}

TEST_CASE("a file is opened for this machine's own pages only", "[serve]") {
  Sample sample;
  const std::string target = "/__fieldguide/open?file=content%2Fx.md&line=3&column=7";
  const std::map<std::string, std::string, std::less<>> own = {{"origin", "http://localhost:4040"}};
  CHECK(sample.get(target, {}, "POST").status == 403);
  CHECK(sample.get(target, {{"origin", "http://evil.test"}}, "POST").status == 403);
  CHECK(sample.preview
            .answer({"POST",
                     target,
                     {{"host", "localhost:4040"}, {"origin", "http://localhost:4040"}},
                     false})
            .status == 403);
  CHECK(sample.opened.empty());
  CHECK(sample.get("/__fieldguide/open", own, "POST").status == 400);
  CHECK(sample.get(target, own, "POST").status == 204);
  REQUIRE(sample.opened.size() == 1);
  CHECK(sample.opened[0] == Location{"content/x.md", 3, 7, 1});
}

TEST_CASE(
    "an event stream tells each build once, the latest of several, and is never silent for long",
    "[serve]") {
  using namespace std::chrono_literals;
  Sample sample;
  EventStream stream("/");
  const auto start = EventStream::Clock::now();
  const auto read = [&](EventStream::Clock::duration after, std::size_t most = 10000) {
    std::string buffer(most, '\0');
    buffer.resize(stream.read(sample.preview, start + after, buffer.data(), most));
    return buffer;
  };
  const std::string first = read(0s, 20) + read(0s, 20) + read(0s);
  CHECK(first.starts_with("retry: 500\nevent: build\ndata: {\"build\":1,"));
  CHECK(first.ends_with("}\n\n"));
  CHECK(read(1s).empty());
  sample.show({});
  sample.show({});
  CHECK(read(2s).find("\"build\":3,") != std::string::npos);
  CHECK(read(3s).empty());
  CHECK(read(18s) == ":\n\n");
  CHECK(read(19s).empty());
}
