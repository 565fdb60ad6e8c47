// Feeds random templates to the parser and the evaluator: they may report mistakes, never crash or
// hang.
#include <cstddef>
#include <cstdint>
#include <string>

#include "template/templates.hpp"

using namespace fieldguide;

namespace {

/// Small, so that an endless template is found out in milliseconds.
constexpr TemplateLimits limits{20, 2'000, 1U << 16U, 1U << 20U};

Json make_context() {
  return Json{{"s", "a<b> é"},
              {"n", 3},
              {"f", 2.5},
              {"l", {1, "b", nullptr, 0.5, true}},
              {"m", {{"k", 1}, {"j", {{"x", "y"}}}}},
              {"p", {{{"t", "b"}, {"w", 2}}, {{"t", "a"}, {"w", 1}}}},
              {"h", markup("<i>&amp;</i>")}};
}

/// The input is cut at bytes 0xFF: the first part is "main", the next ones are "a", "b", "c".
std::optional<TemplateSource> part(std::string_view input, std::string_view name) {
  const std::size_t wanted = name == "main" ? 0
                             : name == "a"  ? 1
                             : name == "b"  ? 2
                             : name == "c"  ? 3
                                            : 4;
  if (wanted > 3) return std::nullopt;
  for (std::size_t i = 0; i < wanted; ++i) {
    const std::size_t end = input.find('\xFF');
    if (end == std::string_view::npos) return std::nullopt;
    input.remove_prefix(end + 1);
  }
  return TemplateSource{std::string(name), std::string(input.substr(0, input.find('\xFF')))};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Json context = make_context();
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const Templates templates([&](std::string_view name) { return part(input, name); }, {}, limits);
  Diagnostics diagnostics;
  const auto output = templates.render("main", {&context, nullptr}, diagnostics);
  if (output.has_value() == diagnostics.has_errors()) __builtin_trap();
  return 0;
}
