// Reads a label's HTML tag by tag and writes it anew, with nothing in it but known tags and
// attributes.
#include "diagram/label/sanitize_html.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "diagram/label/entities.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// DOMPurify's list of HTML tags.
constexpr std::array<std::string_view, 112> allowed_tags = {
    "a",         "abbr",   "acronym",  "address",  "area",     "article",    "aside",
    "audio",     "b",      "bdi",      "bdo",      "big",      "blink",      "blockquote",
    "body",      "br",     "button",   "canvas",   "caption",  "center",     "cite",
    "code",      "col",    "colgroup", "content",  "data",     "datalist",   "dd",
    "decorator", "del",    "details",  "dfn",      "dialog",   "dir",        "div",
    "dl",        "dt",     "element",  "em",       "fieldset", "figcaption", "figure",
    "font",      "footer", "form",     "h1",       "h2",       "h3",         "h4",
    "h5",        "h6",     "header",   "hgroup",   "hr",       "html",       "i",
    "img",       "input",  "ins",      "kbd",      "label",    "legend",     "li",
    "main",      "map",    "mark",     "marquee",  "menu",     "menuitem",   "meter",
    "nav",       "nobr",   "ol",       "optgroup", "option",   "output",     "p",
    "picture",   "pre",    "progress", "q",        "rp",       "rt",         "ruby",
    "s",         "samp",   "section",  "select",   "small",    "source",     "spacer",
    "span",      "strike", "strong",   "sub",      "summary",  "sup",        "table",
    "tbody",     "td",     "textarea", "tfoot",    "th",       "thead",      "time",
    "tr",        "track",  "tt",       "u",        "ul",       "var",        "wbr"};
// Tags that DOMPurify removes together with what is in them.
constexpr std::array<std::string_view, 16> removed_with_content = {
    "script", "style", "iframe", "noembed", "noframes", "noscript", "plaintext",     "template",
    "title",  "xmp",   "head",   "svg",     "math",     "video",    "foreignobject", "desc"};
constexpr std::array<std::string_view, 13> void_tags = {
    "area", "br",   "col",    "embed", "hr",  "img",   "input",
    "link", "meta", "source", "track", "wbr", "spacer"};
constexpr std::array<std::string_view, 41> allowed_attributes = {
    "align",    "alt",      "bgcolor", "border",  "cellpadding", "cellspacing", "class",
    "clear",    "color",    "cols",    "colspan", "coords",      "datetime",    "dir",
    "disabled", "download", "face",    "for",     "height",      "hidden",      "href",
    "id",       "label",    "lang",    "name",    "open",        "rel",         "rows",
    "rowspan",  "shape",    "size",    "span",    "src",         "start",       "style",
    "summary",  "tabindex", "target",  "title",   "value",       "width"};

/// Whether DOMPurify lets the URL stand: a known scheme, or none.
bool is_allowed_url(std::string_view url) {
  std::string compact;
  for (std::size_t at = 0; at < url.size();) {
    std::size_t begin = at;
    std::size_t space = white_space_length(url, at);
    if (space > 0) {
      at += space;
    } else if (next_code_point(url, at) > 0x1F) {
      compact += to_lower_ascii(url.substr(begin, at - begin));
    }
  }
  for (std::string_view scheme : {"ftp:", "ftps:", "http:", "https:", "mailto:", "tel:", "callto:",
                                  "sms:", "cid:", "xmpp:", "matrix:"})
    if (compact.rfind(scheme, 0) == 0) return true;
  std::size_t end = 0;
  while (end < compact.size() &&
         ((compact[end] >= 'a' && compact[end] <= 'z') || compact[end] == '+' ||
          compact[end] == '.' || compact[end] == '-'))
    ++end;
  return end == compact.size() || end == 0 || compact[end] != ':';
}

void append_escaped(std::string& out, std::string_view text, bool attribute) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    switch (char32_t c = next_code_point(text, at)) {
      case '&':
        out += "&amp;";
        break;
      case 0xA0:
        out += "&nbsp;";
        break;
      case '<':
        out += attribute ? "<" : "&lt;";
        break;
      case '>':
        out += attribute ? ">" : "&gt;";
        break;
      case '"':
        out += attribute ? "&quot;" : "\"";
        break;
      default:
        static_cast<void>(c);
        out += text.substr(begin, at - begin);
    }
  }
}

class Sanitizer {
 public:
  explicit Sanitizer(std::string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<') {
        read_markup();
      } else {
        read_text();
      }
    }
    while (!open_.empty())
      close_last();
    return std::move(out_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const {
    return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
  }
  static bool is_letter(char c) { return is_word(c) && !is_digit(c) && c != '_'; }

  void read_text() {
    std::size_t end = std::min(html_.find('<', at_ + 1), html_.size());
    append_escaped(out_, decode_entities(html_.substr(at_, end - at_)), false);
    at_ = end;
  }

  void read_markup() {
    if (is_letter(peek(1))) return read_start_tag();
    if (peek(1) == '/' && is_letter(peek(2))) return read_end_tag();
    if (html_.substr(at_, 4) == "<!--") return skip_past("-->");
    if (peek(1) == '!' || peek(1) == '?' || peek(1) == '/') return skip_past(">");
    read_text();
  }

  void skip_past(std::string_view end) {
    std::size_t found = html_.find(end, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  std::string read_name() {
    std::size_t begin = at_;
    while (at_ < html_.size() && white_space_length(html_, at_) == 0 && html_[at_] != '>' &&
           html_[at_] != '/')
      ++at_;
    return to_lower_ascii(html_.substr(begin, at_ - begin));
  }

  void read_start_tag() {
    ++at_;
    std::string name = read_name();
    std::string attributes;
    while (at_ < html_.size() && html_[at_] != '>')
      read_attribute(attributes);
    if (at_ == html_.size()) return;  // A tag that is never closed is no tag and no text.
    ++at_;
    if (contains(removed_with_content, name)) return skip_content(name);
    if (!contains(allowed_tags, name) || name == "html" || name == "body") return;
    out_ += "<" + name + attributes + ">";
    if (!contains(void_tags, name)) open_.push_back(name);
  }

  void read_attribute(std::string& out) {
    at_ = skip_white_space(html_, at_);
    std::size_t begin = at_;
    while (at_ < html_.size() && white_space_length(html_, at_) == 0 && html_[at_] != '=' &&
           html_[at_] != '>' && (html_[at_] != '/' || at_ == begin))
      ++at_;
    std::string name = to_lower_ascii(html_.substr(begin, at_ - begin));
    std::size_t equals = skip_white_space(html_, at_);
    std::string value;
    if (equals < html_.size() && html_[equals] == '=') {
      at_ = skip_white_space(html_, equals + 1);
      value = decode_entities(read_attribute_value());
    }
    bool url = name == "href" || name == "src";
    bool known = contains(allowed_attributes, name) || name.rfind("data-", 0) == 0 ||
                 name.rfind("aria-", 0) == 0;
    if (!known || (url && !is_allowed_url(value))) return;
    out += " " + name + "=\"";
    append_escaped(out, value, true);
    out += '"';
  }

  std::string_view read_attribute_value() {
    char quote = peek(0);
    std::size_t begin = at_;
    if (quote == '"' || quote == '\'') {
      at_ = std::min(html_.find(quote, begin + 1), html_.size());
      std::string_view value = html_.substr(begin + 1, at_ - begin - 1);
      if (at_ < html_.size()) ++at_;
      return value;
    }
    while (at_ < html_.size() && white_space_length(html_, at_) == 0 && html_[at_] != '>')
      ++at_;
    return html_.substr(begin, at_ - begin);
  }

  void skip_content(const std::string& name) {
    std::string end = "</" + name;
    while (at_ < html_.size()) {
      if (html_[at_] == '<' && to_lower_ascii(html_.substr(at_, end.size())) == end)
        return skip_past(">");
      ++at_;
    }
  }

  void read_end_tag() {
    at_ += 2;
    std::string name = read_name();
    skip_past(">");
    if (name == "br") out_ += "<br>";
    if (std::find(open_.begin(), open_.end(), name) == open_.end()) return;
    while (open_.back() != name)
      close_last();
    close_last();
  }

  void close_last() {
    out_ += "</" + open_.back() + ">";
    open_.pop_back();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace

std::string sanitize_html(std::string_view html) {
  if (html.find('<') == std::string_view::npos) return std::string(html);
  return Sanitizer(html).run();
}

}  // namespace fieldguide::flowchart
