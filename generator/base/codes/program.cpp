// Codes 00xx: findings about the program itself.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::internal_error, Severity::error, "Internal error",
     R"(fieldguide itself failed. This is our mistake, not yours: please report it with the command line and,
if you can, the site. Nothing was written.)",
     ""},
};

}  // namespace

std::span<const CodeInfo> program_codes() {
  return table;
}

}  // namespace fieldguide
