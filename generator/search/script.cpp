// Writes JSON strings, and scripts that carry JSON.
#include "search/script.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view folder = "assets/search/";
constexpr std::string_view hex_digits = "0123456789abcdef";

constexpr auto stands_for_itself = [](char c) {
  return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
};

void append_escaped(std::string& out, char c) {
  const auto code = static_cast<unsigned char>(c);
  if (c == '\n')
    out += "\\n";
  else if (c == '"' || c == '\\')
    (out += '\\') += c;
  else
    ((out += "\\u00") += hex_digits[code >> 4]) += hex_digits[code & 15];
}

}  // namespace

std::string& append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char* at = text.data(); at != text.data() + text.size();) {
    const char* const end = text.data() + text.size();
    const char* const stop = std::find_if_not(at, end, stands_for_itself);
    out.append(at, stop);
    at = stop;
    if (at != end) append_escaped(out, *at++);
  }
  return out += '"';
}

std::string data_script(std::string_view json) {
  std::string script = "document.currentScript.found=JSON.parse('";
  script.reserve(script.size() + json.size() + json.size() / 32 + 4);
  const auto is_special = [](char c) { return c == '\\' || c == '\''; };
  for (auto at = json.begin(); at != json.end();) {
    const auto stop = std::find_if(at, json.end(), is_special);
    script.append(at, stop);
    at = stop;
    if (at != json.end()) (script += '\\') += *at++;
  }
  return script += "')\n";
}

MadeFile add_script(std::string_view name, std::string_view json, OutputSink& sink) {
  std::string script = data_script(json);
  MadeFile file{std::string(folder) + hashed_name(name, script), hash_bytes(script)};
  sink.add({file.path, std::move(script)});
  return file;
}

std::string_view script_name(const MadeFile& script) {
  return std::string_view(script.path).substr(folder.size());
}

}  // namespace fieldguide
