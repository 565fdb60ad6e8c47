// Packs the outline of a body.
#include "memo/document_record.hpp"

#include <variant>

#include "memo/model_fields.hpp"

namespace fieldguide {
namespace {

/// The parts of a body that its outline keeps, each kind by itself.
struct Outline {
  int words = 0;
  std::vector<Heading> headings;
  std::vector<std::string> blocks;
  std::vector<LinkStart> links;
  std::vector<Image> images;
  std::vector<Citation> citations;
};

void exchange(auto& archive, Of<Outline> auto& outline) {
  archive(outline.words, outline.headings, outline.blocks, outline.links, outline.images,
          outline.citations);
}

void add_holes(Outline& outline, const Body& body) {
  for (const Hole& hole : body.holes) {
    if (const auto* link = hole.as<LinkStart>()) outline.links.push_back(*link);
    if (const auto* image = hole.as<Image>()) outline.images.push_back(*image);
    if (const auto* cited = hole.as<Citation>()) outline.citations.push_back(*cited);
  }
  for (const Footnote& footnote : body.footnotes)
    add_holes(outline, footnote.body);
}

Outline outline_of(const Body& body) {
  Outline outline;
  outline.words = body.words;
  outline.headings = body.headings;
  for (const Block& block : body.blocks)
    outline.blocks.push_back(block.name);
  add_holes(outline, body);
  return outline;
}

template <typename Item>
void move_into_holes(std::vector<Item>& items, Body& body) {
  for (Item& item : items)
    body.holes.push_back({0, std::move(item)});
}

Body body_of(Outline outline) {
  Body body;
  body.words = outline.words;
  body.headings = std::move(outline.headings);
  for (std::string& name : outline.blocks)
    body.blocks.emplace_back().name = std::move(name);
  move_into_holes(outline.links, body);
  move_into_holes(outline.images, body);
  move_into_holes(outline.citations, body);
  return body;
}

}  // namespace

std::string pack_document(const FrontMatter& front_matter, const Body& body) {
  Packer packer;
  packer(front_matter, outline_of(body));
  return std::string(packer.bytes());  // no longer than it need be: there are many of them
}

std::optional<DocumentRecord> unpack_document(std::string_view bytes) {
  DocumentRecord record;
  Outline outline;
  Unpacker unpacker(bytes);
  unpacker(record.front_matter, outline);
  if (!unpacker.is_whole()) return std::nullopt;
  record.outline = body_of(std::move(outline));
  return record;
}

}  // namespace fieldguide
