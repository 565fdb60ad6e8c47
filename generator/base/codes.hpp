// The registry of diagnostic codes: stable numbers that an editor can look up with `explain`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fieldguide {

enum class Severity { warning, error };

/// Every kind of finding. The number is printed as FG0101 and never reused for something else.
/// 00xx program · 01xx files · 02xx YAML and shapes · 03xx Markdown · 04xx roles and data ·
/// 05xx templates · 06xx diagrams · 07xx links and URLs · 08xx publishing ·
/// 09xx the development server
enum class Code : int {
  internal_error = 1,

  missing_file = 101,
  unreadable_file = 102,
  not_utf8 = 103,
  control_character = 104,
  symlink_refused = 105,
  bad_file_name = 106,
  file_too_large = 107,
  unexpected_file = 108,
  foreign_resource = 121,
  unbundled_script = 122,
  unusable_icon = 123,
  missing_characters = 124,

  yaml_syntax = 201,
  duplicate_key = 202,
  unknown_key = 203,
  missing_key = 204,
  wrong_type = 205,
  bad_value = 206,
  yaml_limit = 207,
  front_matter_unclosed = 208,

  unknown_citation = 301,
  unused_footnote = 302,
  duplicate_footnote = 303,
  misplaced_heading = 304,
  skipped_heading_level = 305,
  unknown_alert = 306,
  missing_alt_text = 307,
  unclosed_fence = 308,
  bad_block_name = 309,
  raw_html = 310,
  dangerous_url = 311,
  markdown_limit = 312,
  block_in_inline_text = 313,
  task_without_text = 314,

  unknown_dimension = 401,
  unknown_term = 403,
  duplicate_id = 406,
  duplicate_name = 407,
  reserved_dimension = 408,
  wrong_term_kind = 409,
  range_reversed = 410,
  missing_unit = 411,
  mixed_units = 412,
  role_cycle = 413,
  self_reference = 414,

  missing_section_index = 450,
  role_without_data = 451,
  bad_comparison = 452,
  unknown_author = 453,
  unknown_role = 454,
  unknown_faq_heading = 455,
  missing_title = 456,
  unknown_block = 460,
  bad_block = 461,

  template_syntax = 501,
  missing_template = 502,
  undefined_name = 503,
  template_operation = 504,
  unknown_filter = 505,
  template_arguments = 506,
  template_limit = 507,
  template_call = 508,

  diagram_syntax = 601,
  diagram_limit = 602,
  diagram_style = 603,
  diagram_link = 604,
  diagram_image = 605,
  diagram_kind = 606,

  bad_slug = 701,
  bad_alias = 702,
  duplicate_url = 703,
  broken_link = 704,
  broken_anchor = 705,
  missing_image = 706,
  unknown_source = 707,
  refused_link = 708,

  output_refused = 801,
  output_foreign = 802,
  output_locked = 803,
  output_failed = 804,
  output_path = 805,
  output_collision = 806,
  output_link = 807,
  foreign_file_in_the_way = 808,
  stale_file_kept = 809,

  port_in_use = 901,
  cannot_listen = 902,
};

/// What `fieldguide explain` prints, and what the handbook's list of diagnostics is made from.
struct CodeInfo {
  Code code;
  Severity severity;
  std::string_view title;        ///< A short noun phrase in sentence case: "Unknown key".
  std::string_view explanation;  ///< What it means and how to mend it: a few plain sentences.
  std::string_view example;      ///< Input that causes it, a few lines; may be empty.
};

/// All codes in ascending order.
std::span<const CodeInfo> all_codes();
/// The registry's entry; every enumerator has one (a test checks it).
const CodeInfo& code_info(Code code);
/// "FG0203".
std::string code_name(Code code);
/// The code that `name` ("FG0203", "fg203", "203") means.
std::optional<Code> parse_code(std::string_view name);

}  // namespace fieldguide
