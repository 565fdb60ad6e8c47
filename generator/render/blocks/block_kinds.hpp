// The built-in blocks: each reads its YAML by a schema of its own and gives its template values.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/body.hpp"
#include "render/blocks/plain.hpp"
#include "render/fill.hpp"
#include "schema/type.hpp"
#include "template/json.hpp"

namespace fieldguide {

/// Where a block stands: the page being rendered and the block's own id on it.
struct BlockScope {
  const Block& block;
  PageScope& page;
  std::string id;
};

/// A built-in block.
struct BlockKind {
  std::string_view name;
  const Shape* shape;  ///< Of its YAML; null for blocks whose body is not YAML.
  /// What its template sees; nothing when the block cannot be shown, which is then reported.
  std::function<std::optional<Json>(const BlockScope&, Diagnostics&)> values;
  /// What it says without HTML; nothing when the block cannot be shown, which is then reported.
  std::function<std::optional<PlainBlock>(const BlockScope&, TextForm, Diagnostics&)> plain;
};

std::span<const BlockKind> built_in_blocks();

std::optional<Json> cards_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> careers_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> choose_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> compare_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> mermaid_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> ownership_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> roles_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> salary_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> shared_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> skills_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> steps_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> technologies_block(const BlockScope& scope, Diagnostics& diagnostics);
std::optional<Json> timeline_block(const BlockScope& scope, Diagnostics& diagnostics);

std::optional<PlainBlock> cards_plain(const BlockScope& scope, TextForm form,
                                      Diagnostics& diagnostics);
std::optional<PlainBlock> careers_plain(const BlockScope& scope, TextForm form,
                                        Diagnostics& diagnostics);
std::optional<PlainBlock> choose_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics);
std::optional<PlainBlock> compare_plain(const BlockScope& scope, TextForm form,
                                        Diagnostics& diagnostics);
std::optional<PlainBlock> mermaid_plain(const BlockScope& scope, TextForm form,
                                        Diagnostics& diagnostics);
std::optional<PlainBlock> ownership_plain(const BlockScope& scope, TextForm form,
                                          Diagnostics& diagnostics);
std::optional<PlainBlock> roles_plain(const BlockScope& scope, TextForm form,
                                      Diagnostics& diagnostics);
std::optional<PlainBlock> salary_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics);
std::optional<PlainBlock> shared_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics);
std::optional<PlainBlock> skills_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics);
std::optional<PlainBlock> steps_plain(const BlockScope& scope, TextForm form,
                                      Diagnostics& diagnostics);
std::optional<PlainBlock> technologies_plain(const BlockScope& scope, TextForm form,
                                             Diagnostics& diagnostics);
std::optional<PlainBlock> timeline_plain(const BlockScope& scope, TextForm form,
                                         Diagnostics& diagnostics);

const Shape& cards_block_shape();
const Shape& careers_block_shape();
const Shape& choose_block_shape();
const Shape& compare_block_shape();
const Shape& ownership_block_shape();
const Shape& roles_block_shape();
const Shape& salary_block_shape();
const Shape& shared_block_shape();
const Shape& skills_block_shape();
const Shape& steps_block_shape();
const Shape& technologies_block_shape();
const Shape& timeline_block_shape();

/// The roles of these ids; reports unknown ones at their places.
std::vector<const Role*> find_roles(const Site& site, const std::vector<std::string>& ids,
                                    const std::vector<Location>& places, Diagnostics& diagnostics);

/// A text as it stands between quotes in Mermaid's language, where a quote ends a label and "#"
/// begins an entity.
std::string mermaid_label(std::string_view text);

/// The values of a drawn flowchart, as the block mermaid has them; nothing when it cannot be drawn,
/// which is reported in `source`.
std::optional<Json> flowchart_values(const std::string& source, const Location& at,
                                     const BlockScope& scope, Diagnostics& diagnostics);

/// A Markdown text of a block's YAML without HTML; mistakes in it are left to `block_text`.
std::string plain_text(const MarkdownText& text, const BlockScope& scope, TextForm form);

/// "[Data Engineer](../roles/data-engineer/)"; the name alone in plain text or without a path.
std::string plain_link(const std::string& name, const std::string& path, const BlockScope& scope,
                       TextForm form);

/// HTML of a Markdown text of a block's YAML, parsed and proven like everything else; "" when
/// empty.
Json block_text(const MarkdownText& text, const BlockScope& scope, Diagnostics& diagnostics);

}  // namespace fieldguide
