// Decides what each request gets; the order of the checks is the order of the functions.
#include "serve/preview.hpp"

#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "serve/conditions.hpp"
#include "serve/mime.hpp"
#include "serve/origin.hpp"

namespace fieldguide {
namespace {

/// Addresses of the server's own; no page of a site can have them, since slugs have no "_".
constexpr std::string_view own_prefix = "/__fieldguide/";

/// Shown until a first build succeeds.
constexpr std::string_view empty_page = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Nothing to show yet</title>
</head>
<body>
<main>
<h1>Nothing to show yet</h1>
<p>The site has errors. Mend them, and it appears here by itself.</p>
</main>
</body>
</html>
)";

bool is_html(std::string_view path) {
  return mime_type(path).starts_with("text/html");
}

Reply partial_reply(Reply whole, std::string_view header) {
  const std::size_t size = whole.body.size();
  const ByteRange range = parse_range(header, size);
  if (range.kind == ByteRange::Kind::whole) return whole;
  if (range.kind == ByteRange::Kind::unsatisfiable)
    return {416, {{"Content-Range", fmt::format("bytes */{}", size)}}, {}, {}};
  whole.status = 206;
  whole.headers.emplace_back("Content-Range",
                             fmt::format("bytes {}-{}/{}", range.first, range.last, size));
  whole.body = whole.body.substr(range.first, range.last - range.first + 1);
  return whole;
}

/// What the request's conditions make of `body` (RFC 9110, 13.2.2 and 14.2).
Reply file_reply(const Request& request, std::string body, std::string_view type) {
  const std::string etag = fmt::format("\"{}\"", to_hex(hash_bytes(body)));
  if (names_etag(request.header("if-none-match"), etag)) return {304, {{"ETag", etag}}, {}, {}};
  Reply reply{200,
              {{"Content-Type", std::string(type)}, {"ETag", etag}, {"Accept-Ranges", "bytes"}},
              std::move(body),
              {}};
  const std::string_view if_range = request.header("if-range");
  if (request.method != "GET" || (!if_range.empty() && if_range != etag)) return reply;
  return partial_reply(std::move(reply), request.header("range"));
}

/// What every reply carries: the policy that the published site is made for, and nothing cached
/// without asking.
Reply finish(Reply reply) {
  reply.headers.emplace_back("Content-Security-Policy", "default-src 'self'");
  reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
  reply.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  reply.headers.emplace_back("Cache-Control", "no-cache");
  return reply;
}

Reply refuse_method(std::string_view allowed) {
  Reply reply = text_reply(405, fmt::format("Only {} can be used here.\n", allowed));
  reply.headers.emplace_back("Allow", allowed);
  return reply;
}

int number_in(const Target& target, std::string_view name) {
  int number = 0;
  if (const auto found = target.query.find(name); found != target.query.end())
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
  return number;
}

nlohmann::ordered_json problem_values(const Problem& problem) {
  return {{"error", problem.is_error},
          {"text", problem.text},
          {"file", problem.at.file},
          {"line", problem.at.line},
          {"column", problem.at.column}};
}

}  // namespace

void Preview::show(SiteSink& sink, SiteFacts facts) {
  ServedSite former;  // freed when the lock is no longer held
  const std::lock_guard lock(mutex_);
  former = std::exchange(site_, {});
  site_ = sink.finish(std::move(facts), std::move(former));
  problems_ = {};
  ++builds_;
}

void Preview::show(Problems problems) {
  const std::lock_guard lock(mutex_);
  problems_ = std::move(problems);
  ++builds_;
}

std::string Preview::base_path() const {
  const std::lock_guard lock(mutex_);
  return site_.facts.base_path;
}

int Preview::builds() const {
  const std::lock_guard lock(mutex_);
  return builds_;
}

Reply Preview::answer(const Request& request) const {
  if (!is_own_host(request.header("host"), settings_.host))
    return finish(text_reply(
        403, "This server answers to localhost, IP addresses and the name given with --host.\n"));
  Target target;
  if (!parse_target(request.target, target))
    return finish(text_reply(400, "The address cannot be read.\n"));
  if (target.path.starts_with(own_prefix)) return finish(answer_own(request, target));
  if (request.method != "GET" && request.method != "HEAD")
    return finish(refuse_method("GET, HEAD"));
  return finish(answer_page(request, target));
}

Reply Preview::answer_own(const Request& request, const Target& target) const {
  const std::string_view name = std::string_view(target.path).substr(own_prefix.size());
  if (is_foreign(request)) return text_reply(403, "Other sites may not use this address.\n");
  if (name == "open")
    return request.method == "POST" ? answer_open(request, target) : refuse_method("POST");
  if (request.method != "GET" && request.method != "HEAD") return refuse_method("GET, HEAD");
  if (name == "live.js") return file_reply(request, settings_.script, mime_type(name));
  if (name == "live.css") return file_reply(request, settings_.style, mime_type(name));
  if (name != "events") return text_reply(404, "There is nothing here.\n");
  Reply reply{200, {{"Content-Type", "text/event-stream; charset=utf-8"}}, {}, {}};
  const auto page = target.query.find("path");
  if (request.method == "GET") reply.events_about = page == target.query.end() ? "/" : page->second;
  return reply;
}

Reply Preview::answer_open(const Request& request, const Target& target) const {
  if (!is_same_origin(request) || !request.from_this_machine)
    return text_reply(403, "Only this site's pages on this machine can open files.\n");
  const auto file = target.query.find("file");
  if (file == target.query.end()) return text_reply(400, "Which file?\n");
  const Location place{file->second, number_in(target, "line"), number_in(target, "column"), 1};
  const std::string hindrance = settings_.open(editor(), place);
  return hindrance.empty() ? Reply{204, {}, {}, {}} : text_reply(409, hindrance + "\n");
}

std::string Preview::editor() const {
  const std::lock_guard lock(mutex_);
  return site_.facts.editor;
}

Reply Preview::answer_page(const Request& request, const Target& target) const {
  const std::lock_guard lock(mutex_);
  const Located found = locate(site_, target.path);
  if (found.kind == Located::Kind::missing) return not_found();
  if (found.kind == Located::Kind::redirect)
    return {302, {{"Location", percent_encode_path(found.path) + target.raw_query}}, {}, {}};
  if (is_html(found.path))
    return file_reply(request, with_script(found.path), "text/html; charset=utf-8");
  return file_reply(request, site_.files.find(found.path)->second.bytes, mime_type(found.path));
}

Reply Preview::not_found() const {
  const bool empty = site_.files.empty();
  if (!empty && !site_.files.contains("404.html"))
    return text_reply(404, "There is no such page.\n");
  return {empty ? 503u : 404u,
          {{"Content-Type", "text/html; charset=utf-8"}},
          with_script("404.html"),
          {}};
}

std::string Preview::with_script(const std::string& path) const {
  const auto file = site_.files.find(path);
  const auto source = site_.facts.sources.find(path);
  std::string html = file == site_.files.end() ? std::string(empty_page) : file->second.bytes;
  const std::string tag =
      fmt::format(R"(<script src="{}live.js" data-version="{}" data-source="{}" defer></script>)",
                  own_prefix, page_version(site_, path),
                  source == site_.facts.sources.end() ? "" : escape_html(source->second));
  const std::size_t head_end = html.find("</head>");
  return html.insert(head_end == std::string::npos ? html.size() : head_end, tag);
}

std::string Preview::event_about(std::string_view path) const {
  const std::lock_guard lock(mutex_);
  const Located found = locate(site_, path);
  const bool is_file = found.kind == Located::Kind::file;
  nlohmann::ordered_json styles = nlohmann::ordered_json::array();
  for (const std::string& style : site_.styles)
    styles.push_back(site_.facts.base_path + style);
  nlohmann::ordered_json problems = nlohmann::ordered_json::array();
  for (const Problem& problem : problems_.list)
    problems.push_back(problem_values(problem));
  return nlohmann::ordered_json{{"build", builds_},
                                {"page", page_version(site_, is_file ? found.path : "404.html")},
                                {"styles", std::move(styles)},
                                {"summary", problems_.summary},
                                {"problems", std::move(problems)},
                                {"editor", !site_.facts.editor.empty()}}
      .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace fieldguide
