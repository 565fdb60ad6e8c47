// Writes the texts that results show.
#include "search/page.hpp"

#include "search/script.hpp"

namespace fieldguide {

std::string texts_of(const SearchPage& page) {
  std::string json = "[";
  for (const std::string* text : {&page.url, &page.title, &page.kind, &page.role_class})
    append_json(json, *text) += ',';
  char separator = '[';
  for (const SearchSection& section : page.sections) {
    json += separator;
    separator = ',';
    append_json(json += '[', section.anchor) += ',';
    append_json(json, section.headings) += ',';
    append_json(json, section.text) += ']';
  }
  return json += "]]";
}

}  // namespace fieldguide
