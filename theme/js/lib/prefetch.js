// Fetches a page of this site when the reader is about to follow a link to it.

/** How long the pointer rests on a link before that means something, in milliseconds. */
const patience = 80;

/** @param {HTMLAnchorElement} link */
function worthFetching(link) {
  return (
    location.protocol.startsWith("http") &&
    link.origin === location.origin &&
    link.pathname !== location.pathname &&
    !link.hasAttribute("download") &&
    (link.pathname.endsWith("/") || link.pathname.endsWith(".html"))
  );
}

export function startPrefetch() {
  /** @type {Set<string>} */
  const fetched = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** @param {string} href */
  function fetchPage(href) {
    if (fetched.has(href)) return;
    fetched.add(href);
    const hint = document.createElement("link");
    hint.rel = "prefetch";
    hint.href = href;
    document.head.append(hint);
  }
  document.addEventListener("pointerover", (event) => {
    clearTimeout(waiting);
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link?.href || !worthFetching(link)) return;
    waiting = setTimeout(() => fetchPage(link.pathname + link.search), patience);
  });
}
