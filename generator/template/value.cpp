// Values: how JSON becomes one, and what they are made of.
#include "template/value.hpp"

#include <cassert>
#include <limits>

#include "template/json.hpp"
#include "template/python/text_form.hpp"

namespace fieldguide::jinja {
namespace {

std::uint32_t size_of(std::size_t size) {
  assert(size <= std::numeric_limits<std::uint32_t>::max());
  return static_cast<std::uint32_t>(size);
}

Value of_unsigned(std::uint64_t number) {
  constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  return number <= largest ? Value::integer(static_cast<std::int64_t>(number))
                           : Value::floating(static_cast<double>(number));
}

Json copy_as_json(const Value& value, int depth);

Json list_as_json(const Value& list, int depth) {
  Json copy = Json::array();
  for (std::size_t i = 0; i < list.size(); ++i)
    copy.push_back(copy_as_json(list.item(i), depth));
  return copy;
}

Json map_as_json(const Value& map, int depth) {
  Json copy = Json::object();
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto [key, value] = map.entry(i);
    copy[plain_text(key)] = copy_as_json(value, depth);
  }
  return copy;
}

/// Null for what is nested too deeply to be followed.
Json copy_as_json(const Value& value, int depth) {
  if (depth > max_value_depth) return nullptr;
  switch (value.kind()) {
    case Kind::boolean:
      return value.as_boolean();
    case Kind::integer:
      return value.as_integer();
    case Kind::floating:
      return value.as_double();
    case Kind::string: {
      std::string text(value.text());
      return value.is_safe() ? markup(std::move(text)) : Json(std::move(text));
    }
    case Kind::list:
      return list_as_json(value, depth + 1);
    case Kind::map:
      return map_as_json(value, depth + 1);
    default:
      return nullptr;
  }
}

}  // namespace

Value Value::of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return boolean(*json.get_ptr<const bool*>());
    case Json::value_t::number_integer:
      return integer(*json.get_ptr<const Json::number_integer_t*>());
    case Json::value_t::number_unsigned:
      return of_unsigned(*json.get_ptr<const Json::number_unsigned_t*>());
    case Json::value_t::number_float:
      return floating(*json.get_ptr<const double*>());
    case Json::value_t::string:
      return string(*json.get_ptr<const std::string*>());
    case Json::value_t::binary:
      return string(markup_text(json), Safety::safe);
    case Json::value_t::null:
    case Json::value_t::discarded:
      return {};
    case Json::value_t::array:
    case Json::value_t::object:
      break;
  }
  Value value(json.is_array() ? Kind::list : Kind::map);
  value.from_json_ = true;
  value.size_ = size_of(json.size());
  value.json_ = &json;
  return value;
}

Value Value::boolean(bool value) {
  Value result(Kind::boolean);
  result.integer_ = value ? 1 : 0;
  return result;
}

Value Value::integer(std::int64_t value) {
  Value result(Kind::integer);
  result.integer_ = value;
  return result;
}

Value Value::floating(double value) {
  Value result(Kind::floating);
  result.floating_ = value;
  return result;
}

Value Value::string(std::string_view text, Safety safety) {
  Value result(Kind::string);
  result.flag_ = static_cast<std::uint8_t>(safety);
  result.size_ = size_of(text.size());
  result.text_ = text.data();
  return result;
}

Value Value::list(std::span<const Value> items, Sequence sequence) {
  Value result(Kind::list);
  result.flag_ = static_cast<std::uint8_t>(sequence);
  result.size_ = size_of(items.size());
  result.items_ = items.data();
  return result;
}

Value Value::map(std::span<const Entry> entries) {
  Value result(Kind::map);
  result.size_ = size_of(entries.size());
  result.entries_ = entries.data();
  return result;
}

Value Value::undefined(const Undefined* why) {
  Value result(Kind::undefined);
  result.undefined_ = why;
  return result;
}

Value Value::object(const Object* object) {
  Value result(object->kind);
  result.object_ = object;
  return result;
}

double Value::as_double() const {
  return kind_ == Kind::floating ? floating_ : static_cast<double>(integer_);
}

Value Value::item(std::size_t index) const {
  assert(is_list() && index < size_);
  return from_json_ ? of((*json_)[index]) : items_[index];
}

std::pair<Value, Value> Value::entry(std::size_t index) const {
  assert(is_map() && index < size_);
  if (!from_json_) return {entries_[index].key, entries_[index].value};
  const auto& object = json_->get_ref<const Json::object_t&>();
  const auto& [key, value] = *(object.begin() + static_cast<std::ptrdiff_t>(index));
  return {string(key), of(value)};
}

std::optional<Value> Value::find(std::string_view key) const {
  assert(is_map());
  if (from_json_) {
    const auto is_wanted = [key](const std::string& name) {
      // Most names differ in length or at their first character, which takes no call to see.
      return name.size() == key.size() && (key.empty() || name[0] == key[0]) && name == key;
    };
    for (const auto& [name, value] : json_->get_ref<const Json::object_t&>())
      if (is_wanted(name)) return of(value);
    return std::nullopt;
  }
  for (std::size_t i = 0; i < size_; ++i)
    if (entries_[i].key.is_string() && entries_[i].key.text() == key) return entries_[i].value;
  return std::nullopt;
}

Json Value::to_json() const {
  return copy_as_json(*this, 0);
}

std::string_view kind_name(const Value& value) {
  switch (value.kind()) {
    case Kind::undefined:
      return "an undefined value";
    case Kind::none:
      return "none";
    case Kind::boolean:
      return value.as_boolean() ? "true" : "false";
    case Kind::integer:
      return "a whole number";
    case Kind::floating:
      return "a number";
    case Kind::string:
      return "a string";
    case Kind::list:
      return value.sequence() == Sequence::list ? "a list" : "a tuple";
    case Kind::map:
      return "a map";
    case Kind::macro:
      return "a macro";
    case Kind::function:
      return "a function";
    case Kind::loop:
      return "the loop";
    case Kind::loop_method:
      return "a method of the loop";
    case Kind::module:
      return "an imported template";
    case Kind::namespace_object:
      return "a namespace";
    case Kind::blocks:
      return "self";
    case Kind::block:
      return "a block";
  }
  return "a value";
}

}  // namespace fieldguide::jinja
