// Draws the diagrams that only mermaid.js knows, on the pages that have one. Loaded behind mermaid.js itself when
// site.yaml says `features: {mermaid_client: true}`. What cannot be drawn stays as its source.

/** @typedef {{initialize: (options: object) => void, render: (id: string, text: string) => Promise<{svg: string}>}} Mermaid */

/** Whether the page shows its dark colours, by the system or by the switch. */
function isDark() {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/**
 * @param {Mermaid} mermaid
 * @param {HTMLElement} source
 * @param {number} number
 */
async function draw(mermaid, source, number) {
  const place = document.createElement("div");
  place.className = "scroll";
  place.tabIndex = 0;
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", source.getAttribute("aria-label") ?? "");
  place.innerHTML = (await mermaid.render(`mermaid-${number}`, source.textContent ?? "")).svg;
  source.replaceWith(place);
}

async function start() {
  /** @type {Mermaid | undefined} */
  const mermaid = Reflect.get(window, "mermaid");
  mermaid?.initialize({ startOnLoad: false, securityLevel: "strict", theme: isDark() ? "dark" : "neutral" });
  let number = 0;
  for (const source of document.querySelectorAll("[data-mermaid]"))
    if (mermaid && source instanceof HTMLElement) await draw(mermaid, source, ++number).catch(() => undefined);
}

void start();
