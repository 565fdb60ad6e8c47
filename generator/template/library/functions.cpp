// Functions that the language itself has: range, dict, namespace.
#include <cmath>

#include "template/library/helpers.hpp"
#include "template/library/library.hpp"

namespace fieldguide::jinja {
namespace {

Value range(Run& run, const Bound& bound) {
  const bool one = bound[1].is_none();
  const auto start = one ? std::optional<std::int64_t>(0) : whole_number(run, bound[0], "start");
  const auto stop = whole_number(run, bound[one ? 0 : 1], "stop");
  const auto step = whole_number(run, bound[2], "step");
  if (!start || !stop || !step) return run.silent();
  if (*step == 0) return run.fail(Code::template_arguments, "'step' cannot be 0");
  const long double distance = static_cast<long double>(*stop) - static_cast<long double>(*start);
  const long double steps = distance / static_cast<long double>(*step);
  const auto most = static_cast<long double>(run.limits().iterations);
  std::size_t count = 0;
  if (steps > most)
    count = run.limits().iterations + 1;  // reported by what follows
  else if (steps > 0)
    count = static_cast<std::size_t>(std::ceil(steps));
  run.count_iterations(count);
  auto items = run.memory().list<Value>(count);
  for (std::size_t i = 0; i < count; ++i)
    items[i] = Value::integer(*start + static_cast<std::int64_t>(i) * *step);
  return Value::list(items);
}

Value dict(Run& run, const Bound& bound) {
  auto entries = run.memory().list<Entry>(bound.named.size());
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i] = {Value::string(bound.named[i].name), bound.named[i].value};
  return Value::map(entries);
}

Value make_namespace(Run& run, const Bound& bound) {
  auto* values = run.memory().make(Namespace{{Kind::namespace_object}, nullptr});
  for (const NamedArgument& argument : bound.named)
    values->first =
        run.memory().make(Namespace::Item{argument.name, argument.value, values->first});
  return Value::object(values);
}

constexpr Declaration declarations[] = {
    {"dict", "**named", "A map of its arguments.", "{{ dict(a=1, b=2)|items|length }}", "2", dict},
    {"namespace", "**named",
     "Holds values that a loop sets for the time behind it: `{% set ns.name = value %}`.",
     "{% set ns = namespace(sum=0) %}{% for n in [1, 2] %}{% set ns.sum = ns.sum + n %}{% endfor %}"
     "{{ ns.sum }}",
     "3", make_namespace},
    {"range", "start, stop=none, step=1", "The whole numbers from `start` up to, without, `stop`.",
     "{% for n in range(1, 4) %}{{ n }}{% endfor %}", "123", range},
};

}  // namespace

std::span<const Declaration> built_in_functions() {
  return declarations;
}

}  // namespace fieldguide::jinja
