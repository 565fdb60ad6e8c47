// What a build keeps of a Markdown file, so that the next one need not read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/page.hpp"

namespace fieldguide {

/// Front matter and outline of a document: all that other pages and the checks ask of it.
struct DocumentRecord {
  FrontMatter front_matter;
  /// Headings (level, id, text), number of words, names of blocks and, as holes whose offsets mean
  /// nothing, links, images and citations, those of footnotes too; no HTML.
  Body outline;
};

std::string pack_document(const FrontMatter& front_matter, const Body& body);

/// Reverses `pack_document`; nothing when the bytes are damaged.
std::optional<DocumentRecord> unpack_document(std::string_view bytes);

}  // namespace fieldguide
