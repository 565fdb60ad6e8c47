// One request and its answer as plain values, so that everything but the library can be tested.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fieldguide {

struct Request {
  std::string method;  ///< As sent: "GET".
  /// The request target as sent, percent-encoded, with its query: "/roles/?a=b".
  std::string target;
  /// Names in lower case; the values of repeated headers are joined by ", " (RFC 9110, 5.3).
  std::map<std::string, std::string, std::less<>> headers;
  bool from_this_machine = false;  ///< Whether the client's address is a loopback address.

  /// The value of a header, empty when it was not sent. `name` in lower case.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct Reply {
  unsigned status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  /// When not empty, what follows is a stream of events about the page at this path and `body` is
  /// not used.
  std::string events_about;
};

/// An answer of one line of text. `text` ends with a line end.
Reply text_reply(unsigned status, std::string_view text);

/// A request target in parts, decoded.
struct Target {
  std::string path;                                       ///< Begins with "/".
  std::map<std::string, std::string, std::less<>> query;  ///< The last of equal names counts.
  std::string raw_query;  ///< With its "?"; empty when there is none.
};

/// Splits and decodes a request target; false when it does not begin with "/", or its path has a
/// broken escape, a control character or NUL.
bool parse_target(std::string_view target, Target& parsed);

/// Decodes %XX; false when an escape is broken. "+" stays as it is.
bool percent_decode(std::string_view text, std::string& decoded);
/// Encodes every byte that may not stand in a path (RFC 3986, 3.3), "/" aside.
std::string percent_encode_path(std::string_view path);

}  // namespace fieldguide
