// Keeps a page up to date while `fieldguide serve` shows it; the published site knows nothing of this script.
//
// The server tells by events which version of this page it has: another one is loaded anew, another style sheet
// is exchanged, and the findings of a failed build lie over the page until they are mended.

import { linkEditing } from "./editing.js";
import { createOverlay } from "./overlay.js";
import { keepScroll, restoreScroll } from "./scroll.js";
import { swapStyles } from "./styles.js";

/**
 * @typedef {{error: boolean, text: string, file: string, line: number, column: number}} Problem
 * @typedef {{build: number, page: string, styles: string[], summary: string, problems: Problem[], editor: boolean}} News
 */

const own = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
const overlay = createOverlay();
/** @type {EventSource | undefined} */
let stream;
let leaving = false;

/** @param {News} news */
function follow(news) {
  if (leaving) return;
  if (news.page !== own.version) {
    leaving = true;
    disconnect();
    keepScroll();
    location.reload();
    return;
  }
  swapStyles(news.styles);
  overlay.show(news);
  linkEditing(own.source ?? "", news.editor, overlay);
}

// A browser opens few connections to one server: only the page that is looked at holds one.
function connect() {
  if (stream || document.visibilityState === "hidden") return;
  stream = new EventSource(`/__fieldguide/events?path=${encodeURIComponent(location.pathname)}`);
  stream.addEventListener("build", (event) => follow(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    // After most failures the browser tries again by itself, but not after all.
    if (stream?.readyState !== EventSource.CLOSED) return;
    disconnect();
    setTimeout(connect, 1000);
  });
}

function disconnect() {
  stream?.close();
  stream = undefined;
}

document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? disconnect() : connect()));
addEventListener("pagehide", disconnect);
addEventListener("pageshow", connect);
restoreScroll();
connect();
