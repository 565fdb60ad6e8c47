// Builds positioned values from yaml-cpp's events, within limits.
#include "input/yaml_builder.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace fieldguide {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t deepest = 64;
constexpr std::size_t largest_tree = 128u << 20;
constexpr std::size_t most_copied = 4u << 20;

/// Levels of the node and all below it; a scalar has none.
std::size_t height(const Value& value) {
  std::size_t below = 0;
  for (const Value& item : value.items)
    below = std::max(below, height(item));
  for (const auto& [key, entry] : value.entries)
    below = std::max(below, height(entry));
  return value.is_list() || value.is_map() ? below + 1 : 0;
}

/// Bytes of the node and all below it.
std::size_t weight(const Value& value) {
  std::size_t bytes = sizeof(Value) + value.text.size();
  for (const Value& item : value.items)
    bytes += weight(item);
  for (const auto& [key, entry] : value.entries)
    bytes += sizeof(Key) + key.name.size() + weight(entry);
  return bytes;
}

bool is_bracket(char c) {
  return c == '[' || c == '{';
}
bool is_quote(char c) {
  return c == '"' || c == '\'';
}
bool is_block_indicator(char c) {
  return c == '|' || c == '>';
}

}  // namespace

std::size_t YamlBuilder::offset_of(const YAML::Mark& mark) const {
  return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), source_.text().size());
}

std::size_t YamlBuilder::open_bracket() const {
  // From the innermost outwards; clang 14 cannot compile a reverse view of these.
  // NOLINTNEXTLINE(modernize-loop-convert)
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
    if (frame->flow && is_bracket(source_.at(frame->begin))) return frame->begin;
  return npos;
}

Value YamlBuilder::take() {
  for (const Key& key : without_colon_)
    diagnostics_.add(Code::yaml_syntax, key.at,
                     fmt::format("no colon follows the key '{}'", key.name),
                     "write the key, a colon, a space and its value; indent the line if it goes on "
                     "with the text above");
  return std::move(root_);
}

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark) {
  const std::size_t begin = offset_of(mark);
  if (!std::exchange(started_, true)) {
    root_.at = source_.locate(begin);
    return;
  }
  if (source_.text().substr(begin).starts_with("---"))
    stop(Code::yaml_syntax, source_.locate(Extent{begin, begin + 3}),
         "a second YAML document begins here",
         "keep one document in a file and remove the line '---'");
  stop(Code::yaml_syntax, source_.locate(begin), "text follows the end of the value",
       "look for a missing space behind '-' or ':', or put the whole text in one pair of quotes");
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  Value value;
  // yaml-cpp marks what follows an absent value, which may be lines below: its key says where it
  // belongs.
  const bool in_map = !frames_.empty() && frames_.back().has_key;
  value.at = in_map ? frames_.back().key.at : source_.locate(offset_of(mark));
  spend(sizeof(Value), value.at);
  finish(std::move(value), anchor);
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  auto found = anchors_.find(anchor);
  if (found == anchors_.end())
    stop(Code::yaml_limit, source_.locate(offset_of(mark)),
         "the alias refers to a value that contains it", "write the value out");
  require_depth(height(found->second), offset_of(mark));
  copy(weight(found->second), source_.locate(offset_of(mark)));
  behind_scalar_ = source_.text().find_first_of(" \t\r\n,]}", offset_of(mark));
  add(found->second);
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& text) {
  const std::size_t begin = source_.skip_properties(offset_of(mark));
  last_scalar_ = begin;
  const char first = source_.at(begin);
  Value value;
  value.kind = Value::Kind::scalar;
  value.text = text;
  value.quoted = tag == "!" && (is_quote(first) || is_block_indicator(first));
  if (!value.quoted) refuse_tag(tag, offset_of(mark));
  value.at = locate_scalar(begin, value);
  spend(sizeof(Value) + text.size(), value.at);
  finish(std::move(value), anchor);
}

Location YamlBuilder::locate_scalar(std::size_t begin, const Value& scalar) {
  if (scalar.quoted && is_quote(source_.at(begin))) {
    const Extent inside = source_.quoted(begin);
    require_closed_quote(begin, inside);
    behind_scalar_ = inside.end + 1;
    return source_.locate(inside);
  }
  if (scalar.quoted) {
    behind_scalar_ = begin;
    return source_.locate(source_.block_text(begin));
  }
  const bool as_written = source_.text().substr(begin).starts_with(scalar.text);
  behind_scalar_ = as_written ? begin + scalar.text.size() : begin + 1;
  return source_.locate(Extent{begin, behind_scalar_});
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  open(Value::Kind::list, mark, tag, anchor, style);
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(Value::Kind::map, mark, tag, anchor, style);
}

void YamlBuilder::open(Value::Kind kind, const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  const std::size_t begin = source_.skip_properties(offset_of(mark));
  // yaml-cpp recurses only after this event, so stopping here also guards its stack.
  require_depth(1, begin);
  refuse_tag(tag, offset_of(mark));
  Frame frame;
  frame.value.kind = kind;
  frame.value.at = source_.locate(begin);
  frame.anchor = anchor;
  frame.begin = begin;
  frame.flow = style == YAML::EmitterStyle::Flow;
  spend(sizeof(Value), frame.value.at);
  frames_.push_back(std::move(frame));
}

void YamlBuilder::close() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.value.is_map()) refuse_duplicates(frame.value);
  finish(std::move(frame.value), frame.anchor);
}

void YamlBuilder::finish(Value value, YAML::anchor_t anchor) {
  if (anchor != 0) {
    copy(weight(value), value.at);
    anchors_[anchor] = value;
  }
  add(std::move(value));
}

void YamlBuilder::add(Value value) {
  if (frames_.empty()) {
    root_ = std::move(value);
  } else if (frames_.back().value.is_list()) {
    frames_.back().value.items.push_back(std::move(value));
  } else {
    add_to_map(frames_.back(), std::move(value));
  }
}

void YamlBuilder::add_to_map(Frame& map, Value value) {
  if (!map.has_key) {
    take_key(map, value);
    return;
  }
  map.has_key = false;
  if (map.key_usable) map.value.entries.push_back({std::move(map.key), std::move(value)});
}

void YamlBuilder::take_key(Frame& map, const Value& key) {
  map.has_key = true;
  map.key = {key.text, key.at};
  const bool merge = key.is_scalar() && !key.quoted && key.text == "<<";
  map.key_usable = key.is_scalar() && !merge;
  if (merge) {
    diagnostics_.add(Code::yaml_syntax, key.at, "merge keys ('<<') are not supported",
                     "write the keys out where they are needed");
  } else if (!key.is_scalar()) {
    diagnostics_.add(
        Code::yaml_syntax, key.at, "a key must be a text",
        "put the key in quotes; a value that begins with '{', '[' or '?' needs quotes too");
  } else if (source_.at(source_.text().find_first_not_of(" \t", behind_scalar_)) != ':') {
    without_colon_.push_back(map.key);
    map.key_usable = false;
  }
}

void YamlBuilder::require_depth(std::size_t more, std::size_t offset) {
  if (frames_.size() + more > deepest)
    stop(Code::yaml_limit, source_.locate(offset),
         fmt::format("more than {} levels are nested", deepest),
         "flatten the data; if it is text, put it in quotes");
}

void YamlBuilder::refuse_tag(const std::string& tag, std::size_t offset) {
  if (tag.empty() || tag == "?") return;
  const std::size_t begin = source_.text().find('!', offset);
  const std::size_t end = source_.text().find_first_of(" \t\r\n,", begin);
  diagnostics_.add(Code::yaml_syntax, source_.locate(Extent{begin, end}),
                   "YAML tags are not supported",
                   "remove the word that begins with '!', or put the text in quotes");
}

void YamlBuilder::refuse_duplicates(Value& map) {
  std::map<std::string_view, Location> first_of;
  std::vector<bool> repeated;
  for (const auto& [key, value] : map.entries) {
    auto [first, is_new] = first_of.emplace(key.name, key.at);
    repeated.push_back(!is_new);
    if (is_new) continue;
    diagnostics_.add({Code::duplicate_key,
                      key.at,
                      fmt::format("the key '{}' stands twice", key.name),
                      "remove one of them, or join their values",
                      {{first->second, "first written here"}}});
  }
  if (first_of.size() == map.entries.size()) return;
  std::vector<MapEntry> kept;
  for (std::size_t i = 0; i < repeated.size(); ++i)
    if (!repeated[i]) kept.push_back(map.entries[i]);
  map.entries = std::move(kept);
}

void YamlBuilder::require_closed_quote(std::size_t offset, Extent quoted) {
  const char quote = source_.at(offset);
  const std::string hint = fmt::format("close the text with {0}; a {0} inside it is written {1}",
                                       quote, quote == '"' ? "\\\"" : "''");
  if (quoted.end == npos)
    stop(Code::yaml_syntax, source_.locate(offset), "this quote is not closed", hint);
  // In blocks a quoted text's further lines stand deeper than its list or map (YAML 1.2.2, 7.3).
  // yaml-cpp does not mind, and so would read on to the next quote of the file when one is missing.
  if (frames_.empty() || open_bracket() != npos) return;
  const std::size_t outdented =
      source_.outdented_line(quoted, source_.column_bytes(frames_.back().begin) + 1);
  if (outdented == npos) return;
  diagnostics_.add({Code::yaml_syntax,
                    source_.locate(offset),
                    "this quote is not closed before a line that is not indented",
                    hint,
                    {{source_.locate(outdented), "indent this line if it belongs to the text"}}});
  throw YamlStop{};
}

void YamlBuilder::spend(std::size_t bytes, const Location& at) {
  spent_ += bytes;
  if (spent_ > largest_tree)
    stop(Code::yaml_limit, at,
         fmt::format("the values take more than {} MiB of memory", largest_tree >> 20),
         "split the file");
}

void YamlBuilder::copy(std::size_t bytes, const Location& at) {
  copied_ += bytes;
  if (copied_ > most_copied)
    stop(Code::yaml_limit, at,
         fmt::format("aliases repeat more than {} MiB of values", most_copied >> 20),
         "write the values out, or split the file");
}

void YamlBuilder::stop(Code code, Location location, std::string message, std::string hint) {
  diagnostics_.add(code, location, std::move(message), std::move(hint));
  throw YamlStop{};
}

}  // namespace fieldguide
