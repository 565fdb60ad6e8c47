// Turns yaml-cpp's events into a Value and refuses what yaml-cpp lets pass.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "base/diagnostics.hpp"
#include "input/yaml_source.hpp"
#include "model/value.hpp"

namespace fieldguide {

/// Thrown out of yaml-cpp, and caught in `parse_yaml`, when going on is of no use; it has been
/// reported.
struct YamlStop {};

/// Builds the value of one document while yaml-cpp parses it.
class YamlBuilder : public YAML::EventHandler {
 public:
  YamlBuilder(YamlSource& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {}

  /// The document, after parsing has ended well. Reports keys that no colon follows: yaml-cpp takes
  /// any text for one, and while a bracket is open they are often not meant as keys.
  Value take();
  /// The bracket that is open where parsing stopped; npos when none is.
  [[nodiscard]] std::size_t open_bracket() const;
  /// Where the last scalar began (its quote, if any); npos before the first.
  [[nodiscard]] std::size_t last_scalar() const { return last_scalar_; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  /// A list or map that is still open.
  struct Frame {
    Value value;
    YAML::anchor_t anchor = 0;
    std::size_t begin = 0;   ///< Offset of the first character.
    bool flow = false;       ///< In brackets.
    bool has_key = false;    ///< Of a map: `key` waits for its value.
    bool key_usable = true;  ///< False: the key was refused and its value is dropped.
    Key key;
  };

  [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const;
  /// Where the scalar that begins at `begin` stands; checks its quotes and moves `behind_scalar_`.
  Location locate_scalar(std::size_t begin, const Value& scalar);
  void open(Value::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style);
  void close();
  void finish(Value value, YAML::anchor_t anchor);
  void add(Value value);
  void add_to_map(Frame& map, Value value);
  void take_key(Frame& map, const Value& key);
  void refuse_tag(const std::string& tag, std::size_t offset);
  void refuse_duplicates(Value& map);
  void require_closed_quote(std::size_t offset, Extent quoted);
  void require_depth(std::size_t more, std::size_t offset);
  void spend(std::size_t bytes, const Location& at);
  void copy(std::size_t bytes, const Location& at);
  [[noreturn]] void stop(Code code, Location location, std::string message, std::string hint);

  YamlSource& source_;
  Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  std::map<YAML::anchor_t, Value> anchors_;
  Value root_;
  bool started_ = false;
  std::size_t last_scalar_ = std::string::npos;
  std::size_t behind_scalar_ = 0;  ///< Offset behind the last scalar and its quote.
  std::vector<Key> without_colon_;
  std::size_t spent_ = 0;   ///< Bytes of all values that the text holds.
  std::size_t copied_ = 0;  ///< Bytes of the copies that anchors and aliases make.
};

}  // namespace fieldguide
