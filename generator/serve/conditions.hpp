// Conditional and partial requests: whether a client needs the bytes, and which of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace fieldguide {

/// Whether an If-None-Match header names `etag` (quoted, strong): a list of tags, weak ones
/// included, or "*" (RFC 9110, 13.1.2). False for an empty header.
bool names_etag(std::string_view if_none_match, std::string_view etag);

/// What a Range header asks for.
struct ByteRange {
  enum class Kind {
    whole,         ///< No range, or one that is to be ignored.
    part,          ///< `first` to `last`.
    unsatisfiable  ///< It lies outside the bytes: status 416.
  };
  Kind kind = Kind::whole;
  std::size_t first = 0;
  std::size_t last = 0;  ///< Included.
};

/// Reads "bytes=0-99", "bytes=100-" or "bytes=-100" for `size` bytes (RFC 9110, 14.1.2). Several
/// ranges, other units and what is not well-formed count as no range, as section 14.2 allows.
ByteRange parse_range(std::string_view header, std::size_t size);

}  // namespace fieldguide
