// The tools above a comparison: find a row, only differences, choice of columns (kept in the URL), copies.

import { tableAsText } from "./table-text.js";

/** Fewer columns than this compare nothing. */
const fewestColumns = 2;

/**
 * @param {HTMLTableElement} table
 * @returns {HTMLTableRowElement[]} the rows that hold values
 */
function valueRows(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.classList.contains("group"));
}

/**
 * Hides the rows that do not hold `words` or, with `differences`, whose cells all say the same.
 * @param {HTMLTableElement} table
 * @param {string} words
 * @param {boolean} differences
 */
function filterRows(table, words, differences) {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  for (const row of valueRows(table)) {
    const text = row.textContent?.toLocaleLowerCase() ?? "";
    row.hidden = (differences && row.classList.contains("is-same")) || !wanted.every((word) => text.includes(word));
  }
  for (const body of table.tBodies) {
    const group = body.querySelector("tr.group");
    if (group instanceof HTMLElement)
      group.hidden = [...body.rows].every((row) => row.hidden || row.classList.contains("group"));
  }
}

/**
 * @param {HTMLTableElement} table
 * @param {Set<string>} columns ids of the roles to show
 */
function showColumns(table, columns) {
  for (const cell of table.querySelectorAll("[data-column]"))
    if (cell instanceof HTMLElement) cell.hidden = !columns.has(cell.dataset.column ?? "");
  table.style.setProperty("--columns", String(columns.size));
  for (const cell of table.querySelectorAll("tr.group > td"))
    if (cell instanceof HTMLTableCellElement) cell.colSpan = columns.size;
}

/**
 * The columns that the URL names for a table, or nothing.
 * @param {string} table
 */
function columnsFromUrl(table) {
  const named = new URLSearchParams(location.search).get(`columns-${table}`);
  return named ? named.split(",") : [];
}

/**
 * @param {string} table
 * @param {string[]} columns empty: all
 */
function keepInUrl(table, columns) {
  const url = new URL(location.href);
  if (columns.length) url.searchParams.set(`columns-${table}`, columns.join(","));
  else url.searchParams.delete(`columns-${table}`);
  history.replaceState(history.state, "", url.href.replaceAll("%2C", ","));
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLTableElement} table
 */
function startTools(form, table) {
  const find = /** @type {HTMLInputElement} */ (form.elements.namedItem("find"));
  const differences = /** @type {HTMLInputElement} */ (form.elements.namedItem("differences"));
  const status = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[name="column"]')]);

  function updateRows() {
    filterRows(table, find.value, differences.checked);
    const rows = valueRows(table);
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent =
      shown === rows.length
        ? ""
        : (status.dataset.shown ?? "").replace("{shown}", String(shown)).replace("{total}", String(rows.length));
  }
  function updateColumns() {
    const chosen = boxes.filter((box) => box.checked);
    for (const box of boxes) box.disabled = box.checked && chosen.length <= fewestColumns;
    showColumns(table, new Set(chosen.map((box) => box.value)));
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  find.addEventListener("input", updateRows);
  differences.addEventListener("change", updateRows);
  for (const box of boxes)
    box.addEventListener("change", () => {
      updateColumns();
      const chosen = boxes.filter((each) => each.checked);
      keepInUrl(table.id, chosen.length === boxes.length ? [] : chosen.map((each) => each.value));
    });
  for (const button of form.querySelectorAll("[data-copy]"))
    button.addEventListener("click", async () => {
      const format = button.getAttribute("data-copy") === "csv" ? "csv" : "markdown";
      await navigator.clipboard.writeText(tableAsText(table, format));
      status.textContent = status.dataset.copied ?? "";
    });

  const named = columnsFromUrl(table.id).filter((id) => boxes.some((box) => box.value === id));
  if (named.length >= fewestColumns) for (const box of boxes) box.checked = named.includes(box.value);
  if (boxes.length) updateColumns();
  updateRows();
}

export function startTableTools() {
  for (const form of document.querySelectorAll("form[data-table-tools]")) {
    const table = document.getElementById(form.getAttribute("data-table-tools") ?? "");
    if (form instanceof HTMLFormElement && table instanceof HTMLTableElement) startTools(form, table);
  }
}
