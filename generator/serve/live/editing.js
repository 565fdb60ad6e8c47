// Opens source files in the editor of the person who runs the server.

/**
 * Asks the server to open a file; what hinders it is shown.
 * @param {{file: string, line?: number, column?: number}} place
 * @param {{say: (text: string) => void}} overlay
 */
export async function openSource({ file, line = 1, column = 1 }, overlay) {
  const query = new URLSearchParams({ file, line: String(line), column: String(column) });
  try {
    // URLSearchParams writes blanks as "+", which the server takes as it is.
    const address = `/__fieldguide/open?${query.toString().replaceAll("+", "%20")}`;
    const reply = await fetch(address, { method: "POST" });
    if (!reply.ok) overlay.say((await reply.text()).trim());
  } catch {
    overlay.say("The server does not answer.");
  }
}

/**
 * Makes the theme's link for editing open `source`; a page without such a link gets a button in the overlay's layer.
 * @param {string} source path of the page's file; empty: it has none
 * @param {boolean} editor whether the server knows an editor
 * @param {{say: (text: string) => void, offerEditing: (start: () => void) => void}} overlay
 */
export function linkEditing(source, editor, overlay) {
  if (source === "" || !editor) return;
  const open = () => openSource({ file: source }, overlay);
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".edit a[href]"));
  if (link === null) return overlay.offerEditing(open);
  link.onclick = (event) => {
    event.preventDefault();
    open();
  };
}
