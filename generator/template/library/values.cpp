// Filters that decide how values are shown: defaults, escaping, JSON.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/helpers.hpp"
#include "template/library/library.hpp"

namespace fieldguide::jinja {
namespace {

Value default_filter(Run& run, const Bound& bound) {
  const Value& value = bound[0];
  if (value.is_undefined() && value.why().why != Undefined::Why::reported) return bound[1];
  if (run.unusable(value)) return run.silent();
  return truth(run, bound[2]) && !truth(run, value) ? bound[1] : value;
}

Value escape(Run& run, const Bound& bound) {
  const Value text = to_string(run.memory(), bound[0]);
  return text.is_safe() ? text : make_string(run, escape_html(text.text()), Safety::safe);
}

Value forceescape(Run& run, const Bound& bound) {
  return make_string(run, escape_html(to_string(run.memory(), bound[0]).text()), Safety::safe);
}

Value safe(Run& run, const Bound& bound) {
  return Value::string(to_string(run.memory(), bound[0]).text(), Safety::safe);
}

Value string(Run& run, const Bound& bound) {
  return to_string(run.memory(), bound[0]);
}

/// Writes JSON as Python's json.dumps(sort_keys=True) does, and as HTML wants it.
class JsonWriter {
 public:
  /// Without `indent`, all is on one line.
  JsonWriter(Run& run, std::optional<std::string> indent)
      : run_(run), out_(run.memory()), indent_(std::move(indent)) {}

  Value write(const Value& value) {
    add(value, 0);
    return run_.failing() ? run_.silent() : out_.finish(Safety::safe);
  }

 private:
  void add(const Value& value, int depth) {
    if (depth > max_value_depth) throw LimitExceeded{"a value is nested too deeply for JSON", {}};
    if (run_.unusable(value)) return;
    switch (value.kind()) {
      case Kind::none:
        return out_.add("null");
      case Kind::boolean:
        return out_.add(value.as_boolean() ? "true" : "false");
      case Kind::integer:
        return out_.add(plain_text(value));
      case Kind::floating:
        return out_.add(number(value));
      case Kind::string:
        return string(value.text());
      case Kind::list:
        return list(value, depth);
      case Kind::map:
        return map(value, depth);
      default:
        run_.fail(fmt::format("{} cannot be written as JSON", kind_name(value)));
    }
  }

  static std::string number(const Value& value) {
    const std::string text = plain_text(value);
    if (text == "nan") return "NaN";
    if (text == "inf" || text == "-inf") return text == "inf" ? "Infinity" : "-Infinity";
    return text;
  }

  /// Between `[` and the first item, between items, and before `]`.
  void line(int depth) {
    if (!indent_) return;
    out_.add("\n");
    for (int i = 0; i < depth; ++i)
      out_.add(*indent_);
  }

  void separator(std::size_t index, int depth) {
    if (index > 0) out_.add(indent_ ? "," : ", ");
    line(depth);
  }

  void list(const Value& value, int depth) {
    if (value.size() == 0) return out_.add("[]");
    out_.add("[");
    for (std::size_t i = 0; i < value.size(); ++i) {
      separator(i, depth + 1);
      add(value.item(i), depth + 1);
    }
    line(depth);
    out_.add("]");
  }

  void map(const Value& value, int depth) {
    if (value.size() == 0) return out_.add("{}");
    std::vector<std::pair<std::string_view, Value>> entries;
    for (std::size_t i = 0; i < value.size(); ++i) {
      const auto [key, item] = value.entry(i);
      if (!key.is_string()) {
        run_.fail(fmt::format("JSON has no keys like {}", kind_name(key)), "use strings as keys");
        return;
      }
      entries.emplace_back(key.text(), item);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    out_.add("{");
    for (std::size_t i = 0; i < entries.size(); ++i) {
      separator(i, depth + 1);
      string(entries[i].first);
      out_.add(": ");
      add(entries[i].second, depth + 1);
    }
    line(depth);
    out_.add("}");
  }

  void string(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t i = 0; i < text.size();)
      add_character(quoted, next_code_point(text, i));
    out_.add(quoted += '"');
  }

  static void add_character(std::string& out, char32_t c) {
    switch (c) {
      case '"':
        out += "\\\"";
        return;
      case '\\':
        out += "\\\\";
        return;
      case '\n':
        out += "\\n";
        return;
      case '\r':
        out += "\\r";
        return;
      case '\t':
        out += "\\t";
        return;
      case '\b':
        out += "\\b";
        return;
      case '\f':
        out += "\\f";
        return;
      default:
        break;
    }
    const bool html = c == '<' || c == '>' || c == '&' || c == '\'';
    if (c >= 0x20 && c < 0x7F && !html)
      out += static_cast<char>(c);
    else if (c == 0x7F)
      out += '\x7F';
    else if (c < 0x10000)
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    else
      out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + ((c - 0x10000) >> 10U),
                         0xDC00 + ((c - 0x10000) & 0x3FFU));
  }

  Run& run_;
  TextBuilder out_;
  std::optional<std::string> indent_;
};

Value tojson(Run& run, const Bound& bound) {
  std::optional<std::string> indent;
  if (bound[1].is_string()) {
    indent = std::string(bound[1].text());
  } else if (!bound[1].is_none()) {
    constexpr std::int64_t widest = 40;
    const auto width = whole_number(run, bound[1], "indent");
    if (!width) return run.silent();
    indent =
        std::string(static_cast<std::size_t>(std::clamp<std::int64_t>(*width, 0, widest)), ' ');
  }
  return JsonWriter(run, std::move(indent)).write(bound[0]);
}

constexpr Declaration declarations[] = {
    {"d", "value, default_value='', boolean=false", "Short for `default`.",
     "{{ missing|d('none yet') }}", "none yet", default_filter, Undefinedness::accepted},
    {"default", "value, default_value='', boolean=false",
     "`default_value` when the value is undefined; with `boolean`, also when it is empty, zero or "
     "none.",
     "{{ missing|default('-') }} {{ ''|default('-', true) }}", "- -", default_filter,
     Undefinedness::accepted},
    {"e", "value", "Short for `escape`.", "{{ '<b>'|e }}", "&lt;b&gt;", escape},
    {"escape", "value",
     "Escaped for HTML and marked as HTML. Output is escaped anyway; needed before joining with "
     "HTML.",
     "{{ '<b>'|escape }}", "&lt;b&gt;", escape},
    {"forceescape", "value", "Escaped for HTML even when it is HTML already.",
     "{{ '<b>'|safe|forceescape }}", "&lt;b&gt;", forceescape},
    {"safe", "value", "Marked as HTML: it is not escaped. Only for texts that you trust.",
     "{{ '<b>bold</b>'|safe }}", "<b>bold</b>", safe},
    {"string", "value", "As a string.", "{{ 12|string|length }}", "2", string},
    {"tojson", "value, indent=none",
     "As JSON, its keys sorted, safe within HTML and `<script>` (write attributes with single "
     "quotes).",
     "{{ {'b': [1, 2.5], 'a': '<'}|tojson }}", "{\"a\": \"\\u003c\", \"b\": [1, 2.5]}", tojson},
};

}  // namespace

std::span<const Declaration> value_filters() {
  return declarations;
}

}  // namespace fieldguide::jinja
