// JSON as templates see it: in the order it was made, and with strings that are HTML already.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "template/json_type.hpp"

namespace fieldguide {

/// A string that is HTML already and is not escaped again: a binary value with a subtype of our
/// own, so that contexts can carry it. Jinja2 calls it Markup.
Json markup(std::string html);
bool is_markup(const Json& value);
/// The HTML of a markup value; empty for any other value.
std::string_view markup_text(const Json& value);

}  // namespace fieldguide
