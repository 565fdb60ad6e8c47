// Marks strings in JSON as HTML.
#include "template/json.hpp"

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

}  // namespace fieldguide
