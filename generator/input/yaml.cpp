// Runs yaml-cpp over a text and catches what it throws.
#include "input/yaml.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "input/yaml_builder.hpp"
#include "input/yaml_errors.hpp"
#include "input/yaml_source.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t largest_text = 16u << 20;

/// Lets an istream read the text where it is.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // only ever read
    setg(begin, begin, begin + text.size());
  }
};

void run_parser(std::string_view text, YamlBuilder& builder) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  while (parser.HandleNextDocument(builder)) {
  }
}

void report(YamlSource& source, const YamlBuilder& builder, const YAML::Exception& exception,
            Diagnostics& diagnostics) {
  YamlError error{exception.msg, 0, builder.open_bracket(), builder.last_scalar()};
  if (exception.mark.pos > 0)
    error.offset = std::min(static_cast<std::size_t>(exception.mark.pos), source.text().size());
  ExplainedError explained = explain_yaml_error(source, error);
  diagnostics.add(Code::yaml_syntax, source.locate(explained.where), explained.message,
                  explained.hint);
}

}  // namespace

std::optional<Value> parse_yaml(std::string_view text, const Location& start,
                                Diagnostics& diagnostics) {
  if (text.size() > largest_text) {
    diagnostics.add(Code::yaml_limit, start,
                    fmt::format("the YAML has {} MiB, more than the {} MiB that are read",
                                text.size() >> 20, largest_text >> 20),
                    "split the file, or offer the data for download instead");
    return std::nullopt;
  }
  YamlSource source(text, start);
  YamlBuilder builder(source, diagnostics);
  try {
    run_parser(text, builder);
  } catch (const YamlStop&) {
    return std::nullopt;
  } catch (const YAML::Exception& exception) {
    report(source, builder, exception, diagnostics);
    return std::nullopt;
  }
  Value root = builder.take();
  if (root.at.line == 0) root.at = start;
  return root;
}

}  // namespace fieldguide
