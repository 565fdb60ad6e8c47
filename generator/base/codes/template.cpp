// Codes 05xx: templates.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::template_syntax, Severity::error, "Template syntax",
     R"(The text of a template cannot be read: a tag is not closed, a bracket is missing, or a tag is unknown.)",
     R"({% if page.title %}{{ page.title }})"},
    {Code::missing_template, Severity::error, "Missing template",
     R"(A template includes, imports or extends one that does not exist. Names are relative to templates/;
"theme:base.html" means the one that came with the program. 'ignore missing' allows an include to be absent.)",
     R"({% include "partials/crad.html" %})"},
    {Code::undefined_name, Severity::error, "Undefined name",
     R"(A template uses a name or key that does not exist. Where it may be absent, ask with 'is defined' or give
another value with the filter 'default'.)",
     R"({{ page.titel }})"},
    {Code::template_operation, Severity::error, "Impossible operation in a template",
     R"(A template does something with values that cannot be done with them: adds a text to a number, loops over
a number, divides by zero.)",
     R"({{ "pages: " + 3 }})"},
    {Code::unknown_filter, Severity::error, "Unknown filter or test",
     R"(There is no filter or test of this name. The handbook lists all of them.)",
     R"({{ page.title|uper }})"},
    {Code::template_arguments, Severity::error, "Wrong arguments in a template",
     R"(A filter, test, function or macro is given too few or too many arguments, or arguments of the wrong kind.)",
     R"({{ page.title|replace("a") }})"},
    {Code::template_limit, Severity::error, "Template limit exceeded",
     R"(A template runs longer, deeper or larger than any real page needs. Often it includes or calls itself.)",
     R"({% include "page.html" %})"},
    {Code::template_call, Severity::error, "Call refused",
     R"(A function or filter of the guide cannot answer: the interface text, the theme file or the icon does not
exist, or the date is none.)",
     R"({{ t("nav.perviuos") }})"},
};

}  // namespace

std::span<const CodeInfo> template_codes() {
  return table;
}

}  // namespace fieldguide
