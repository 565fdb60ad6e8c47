// Joins the tables of diagnostic codes and looks them up.
#include "base/codes.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

std::vector<CodeInfo> join_tables() {
  std::vector<CodeInfo> all;
  for (auto table :
       {program_codes(), file_codes(), yaml_codes(), markdown_codes(), data_codes(),
        template_codes(), diagram_codes(), link_codes(), publishing_codes(), serving_codes()})
    all.insert(all.end(), table.begin(), table.end());
  return all;
}

}  // namespace

std::span<const CodeInfo> all_codes() {
  static const std::vector<CodeInfo> all = join_tables();
  return all;
}

const CodeInfo& code_info(Code code) {
  auto all = all_codes();
  auto found =
      std::lower_bound(all.begin(), all.end(), code,
                       [](const CodeInfo& info, Code wanted) { return info.code < wanted; });
  assert(found != all.end() && found->code == code);
  return *found;
}

std::string code_name(Code code) {
  return fmt::format("FG{:04}", static_cast<int>(code));
}

std::optional<Code> parse_code(std::string_view name) {
  if (name.size() > 2 && (name[0] == 'F' || name[0] == 'f') && (name[1] == 'G' || name[1] == 'g'))
    name.remove_prefix(2);
  int number = 0;
  auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
  for (const CodeInfo& info : all_codes())
    if (static_cast<int>(info.code) == number) return info.code;
  return std::nullopt;
}

}  // namespace fieldguide
