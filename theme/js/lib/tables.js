// Order: a button in each header cell sorts the rows of a table, within their groups.

/** Fewer rows than this are seen at a glance. */
const worthSorting = 5;

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** @type {Record<string, number>} */
const factors = { k: 1e3, m: 1e6, b: 1e9 };

/**
 * The first number of a text that begins with one ("$117K–$144K" is 117000), or NaN.
 * @param {string} text
 */
function leadingNumber(text) {
  const match = /^[^\p{L}\d]{0,3}(\d[\d,]*\.?\d*)\s*([kmb]\b)?/iu.exec(text);
  if (!match) return NaN;
  return Number(match[1]?.replaceAll(",", "")) * (factors[match[2]?.toLowerCase() ?? ""] ?? 1);
}

/**
 * Numbers by value and before texts; texts as the language orders them.
 * @param {string} a
 * @param {string} b
 */
function compareTexts(a, b) {
  const [x, y] = [leadingNumber(a), leadingNumber(b)];
  if (Number.isNaN(x) && Number.isNaN(y)) return collator.compare(a, b);
  if (Number.isNaN(x)) return 1;
  if (Number.isNaN(y)) return -1;
  return x - y || collator.compare(a, b);
}

/**
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
function textOf(row, column) {
  const cell = row.cells[column];
  return (cell?.querySelector(".row-label") ?? cell)?.textContent?.trim() ?? "";
}

/**
 * Puts the rows of each table body in order; the row that names the group stays first.
 * @param {HTMLTableElement} table
 * @param {number} column
 * @param {1 | -1 | 0} direction 0: as the author wrote them
 * @param {Map<HTMLTableRowElement, number>} written
 */
function sortRows(table, column, direction, written) {
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter((row) => !row.classList.contains("group"));
    rows.sort((a, b) =>
      direction === 0
        ? (written.get(a) ?? 0) - (written.get(b) ?? 0)
        : direction * compareTexts(textOf(a, column), textOf(b, column)),
    );
    body.append(...rows);
  }
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableCellElement} cell
 * @param {Map<HTMLTableRowElement, number>} written
 * @param {string} label
 */
function makeSortable(table, cell, written, label) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.title = label;
  button.append(...cell.childNodes);
  cell.append(button);
  button.addEventListener("click", () => {
    const now = cell.getAttribute("aria-sort");
    for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    const direction = now === "ascending" ? -1 : now === "descending" ? 0 : 1;
    if (direction) cell.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    sortRows(table, cell.cellIndex, direction, written);
  });
}

/** @param {string} pattern "Sort by {column}" */
export function startTables(pattern) {
  for (const table of document.querySelectorAll("table")) {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    if (rows.length < worthSorting || !table.tHead) continue;
    const written = new Map(rows.map((row, index) => [row, index]));
    const compared = table.classList.contains("compare-table");
    for (const cell of table.tHead.rows[0]?.cells ?? []) {
      if (compared ? !cell.dataset.sort : cell.querySelector("a")) continue;
      makeSortable(table, cell, written, pattern.replace("{column}", cell.textContent?.trim() ?? ""));
    }
  }
}
