// How each kind of node is written; `walk.cpp` says which function serves which kind.
#pragma once

#include "markdown/writer.hpp"

namespace fieldguide {

// blocks.cpp
Visit enter_block_quote(Writer& writer, cmark_node& node);
void leave_block_quote(Writer& writer, cmark_node& node);
Visit enter_list(Writer& writer, cmark_node& node);
void leave_list(Writer& writer, cmark_node& node);
Visit enter_item(Writer& writer, cmark_node& node);
void leave_item(Writer& writer, cmark_node& node);
Visit enter_paragraph(Writer& writer, cmark_node& node);
void leave_paragraph(Writer& writer, cmark_node& node);
Visit enter_thematic_break(Writer& writer, cmark_node& node);

// headings.cpp
Visit enter_heading(Writer& writer, cmark_node& node);
void leave_heading(Writer& writer, cmark_node& node);

// alerts.cpp
/// Writes the opening of an alert when the block quote is one and drops its marker from the tree.
bool open_alert(Writer& writer, cmark_node& block_quote);

// tasks.cpp
bool is_task(const cmark_node& item);
/// Whether the paragraph is the text of a task, which is written in the label of its checkbox.
bool is_task_text(const cmark_node& paragraph);
void open_task(Writer& writer, const cmark_node& item);
/// Opens the label with the checkbox of `item` in it; the label ends with the paragraph.
void write_task_label(Writer& writer, const cmark_node& item);

// code.cpp
Visit enter_code_block(Writer& writer, cmark_node& node);

// tables.cpp
/// Opens the table that follows the paragraph when this is its caption, "Table: …", and drops the
/// mark from the tree; the paragraph's content is to be written as the caption's.
bool open_table_caption(Writer& writer, cmark_node& paragraph);
Visit enter_table(Writer& writer, cmark_node& node);
void leave_table(Writer& writer, cmark_node& node);
Visit enter_row(Writer& writer, cmark_node& node);
void leave_row(Writer& writer, cmark_node& node);
Visit enter_cell(Writer& writer, cmark_node& node);
void leave_cell(Writer& writer, cmark_node& node);

// html.cpp
Visit enter_html_block(Writer& writer, cmark_node& node);
Visit enter_html_inline(Writer& writer, cmark_node& node);

// inlines.cpp
Visit enter_text(Writer& writer, cmark_node& node);
Visit enter_soft_break(Writer& writer, cmark_node& node);
Visit enter_line_break(Writer& writer, cmark_node& node);
Visit enter_code(Writer& writer, cmark_node& node);
Visit enter_emphasis(Writer& writer, cmark_node& node);
void leave_emphasis(Writer& writer, cmark_node& node);
Visit enter_strong(Writer& writer, cmark_node& node);
void leave_strong(Writer& writer, cmark_node& node);
Visit enter_strikethrough(Writer& writer, cmark_node& node);
void leave_strikethrough(Writer& writer, cmark_node& node);

// links.cpp
Visit enter_link(Writer& writer, cmark_node& node);
void leave_link(Writer& writer, cmark_node& node);
Visit enter_image(Writer& writer, cmark_node& node);
/// Whether the paragraph holds an image and nothing else.
bool is_lone_image(const cmark_node& paragraph);

// footnotes.cpp
Visit enter_citation(Writer& writer, cmark_node& node);
/// Whether a citation has led to this footnote definition.
bool is_used(const cmark_node& definition);
/// Reports what looks like a citation in a text node: cmark leaves unknown ones as text.
void check_unknown_citations(Writer& writer, std::string_view text);

}  // namespace fieldguide
