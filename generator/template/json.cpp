// Marks strings in JSON as HTML.
#include "template/json.hpp"

#include <utility>

namespace fieldguide {
namespace {

constexpr std::uint64_t markup_subtype = 0x4854'4D4C;  // "HTML": no format of nlohmann/json uses it

}  // namespace

Json markup(std::string html) {
  return Json::binary(Json::binary_t::container_type(html.begin(), html.end()), markup_subtype);
}

bool is_markup(const Json& value) {
  return value.is_binary() && value.get_binary().has_subtype() &&
         value.get_binary().subtype() == markup_subtype;
}

std::string_view markup_text(const Json& value) {
  if (!is_markup(value)) return {};
  const auto& bytes = value.get_binary();
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Json json_object(std::initializer_list<JsonEntry> entries) {
  Json::object_t object;
  object.reserve(entries.size());
  for (const JsonEntry& entry : entries)
    object.Json::object_t::Container::emplace_back(entry.key, std::move(entry.value));
  return object;
}

}  // namespace fieldguide
