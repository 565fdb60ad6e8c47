// Opens the search by "/", Ctrl+K and the link in the header. The search itself is loaded then, not before.

/** @param {KeyboardEvent} event */
function asksForSearch(event) {
  if (event.key.toLowerCase() === "k") return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = event.target;
  if (!(at instanceof HTMLElement)) return true;
  // A dialog that has just closed keeps the focus for a moment.
  const isSeen = !at.closest("dialog:not([open])");
  return !(isSeen && (at.isContentEditable || at.matches("input, textarea, select")));
}

/** @param {HTMLDialogElement} dialog */
function loadSearch(dialog) {
  if (dialog.dataset.script === undefined) return;
  const script = document.createElement("script");
  script.src = dialog.dataset.script;
  script.onerror = () => (dialog.dataset.script = script.getAttribute("src") ?? ""); // the next opening tries again
  delete dialog.dataset.script;
  document.head.append(script);
}

/** @param {HTMLElement} link */
function announceDialog(link) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault(); // a button answers the space bar too
    link.click();
  });
}

export function startSearch() {
  const dialog = document.getElementById("search-dialog");
  const link = document.querySelector("[data-search-open]");
  // The page of search has no dialog: its own field takes the keys.
  const field = (dialog ?? document).querySelector("input[name=q]");
  if (!(field instanceof HTMLInputElement)) return;

  function open() {
    if (dialog instanceof HTMLDialogElement) {
      if (!dialog.open) dialog.showModal();
      loadSearch(dialog);
    }
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !asksForSearch(event)) return;
    event.preventDefault();
    open();
  });
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (link instanceof HTMLElement) {
    announceDialog(link);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  }
  dialog.addEventListener("click", (event) => {
    const at = event.target;
    if (at === dialog || (at instanceof Element && at.closest("[data-search-close]"))) dialog.close();
  });
}
