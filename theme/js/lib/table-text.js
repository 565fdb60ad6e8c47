// A table as text to paste elsewhere: the rows and columns that are shown.

/**
 * The text of a cell on one line; items of a list are parted by semicolons.
 * @param {HTMLTableCellElement} cell
 */
function cellText(cell) {
  const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
  for (const extra of copy.querySelectorAll(".anchor, .row-question, .row-same, .cite, .visually-hidden"))
    extra.remove();
  const items = [...copy.querySelectorAll("li")];
  const texts = items.length ? items.map((item) => item.textContent ?? "") : [copy.textContent ?? ""];
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).join("; ");
}

/** @param {string} text */
function csvField(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {string} text */
function markdownField(text) {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|");
}

/**
 * @param {HTMLTableElement} table
 * @param {"csv" | "markdown"} format
 */
export function tableAsText(table, format) {
  const rows = [...table.rows]
    .filter((row) => !row.hidden && !row.classList.contains("group"))
    .map((row) => [...row.cells].filter((cell) => !cell.hidden).map(cellText));
  if (format === "csv") return rows.map((row) => row.map(csvField).join(",")).join("\r\n") + "\r\n";
  const lines = rows.map((row) => `| ${row.map(markdownField).join(" | ")} |`);
  const rule = `|${" --- |".repeat(rows[0]?.length ?? 0)}`;
  return [lines[0], rule, ...lines.slice(1)].join("\n") + "\n";
}
