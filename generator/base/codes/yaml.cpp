// Codes 02xx: YAML and the shapes that YAML files must have.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::yaml_syntax, Severity::error, "YAML syntax",
     R"(The YAML cannot be read. Often a quote is not closed, a tab stands where spaces belong, or a text with a colon
in it needs quotes.)",
     R"(title: Roles: who does what)"},
    {Code::duplicate_key, Severity::error, "Duplicate key",
     R"(A key stands twice in one map, so one of the values would be lost.)",
     R"(title: One
title: Two)"},
    {Code::unknown_key, Severity::error, "Unknown key",
     R"(The key means nothing here. It may be misspelt, or belong to another file.)",
     R"(titel: My page)"},
    {Code::missing_key, Severity::error, "Missing key",
     R"(A key that is required here is not there.)", R"(description: A page without a title)"},
    {Code::wrong_type, Severity::error, "Wrong type",
     R"(The value is of another type than the key takes: a list where a text is expected, a word where a number is.)",
     R"(weight: heavy)"},
    {Code::bad_value, Severity::error, "Unusable value",
     R"(The value has the right type but cannot be used: a date that does not exist, a word that is not among the
allowed ones, a colour that is not written as #rrggbb.)",
     R"(date: 2026-02-30)"},
    {Code::yaml_limit, Severity::error, "YAML limit exceeded",
     R"(The YAML is nested too deeply or repeats itself through aliases more often than any real file needs.)",
     ""},
    {Code::front_matter_unclosed, Severity::error, "Front matter not closed",
     R"(A Markdown file that begins with a line --- must end its front matter with another line ---.)",
     R"(---
title: My page

Text begins here)"},
};

}  // namespace

std::span<const CodeInfo> yaml_codes() {
  return table;
}

}  // namespace fieldguide
