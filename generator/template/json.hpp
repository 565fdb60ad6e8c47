// JSON as templates see it: in the order it was made, and with strings that are HTML already.
#pragma once

#include <initializer_list>
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

/// One entry of `json_object`.
struct JsonEntry {
  const char* key;
  mutable Json value;  ///< Moved out of the list, whose elements are constant.
};

/// An object of these entries, whose keys must all differ, in their order. Json's own constructor
/// makes a list of each entry and copies its value: most of the time of a page's context.
Json json_object(std::initializer_list<JsonEntry> entries);

}  // namespace fieldguide
