// "Open large": a diagram in a dialog of the window's size, with zoom, and panning by scrolling or dragging. Without
// scripts, and with the keys that open a tab, its link leads to the drawing as a file.

const step = 1.25;
const smallest = 0.25;
const largest = 6;
const largestFit = 2;

/** The drawing inside `view`, and how large its author made it. */
class Zoom {
  /**
   * @param {HTMLElement} view
   * @param {SVGSVGElement} svg
   */
  constructor(view, svg) {
    this.view = view;
    this.svg = svg;
    this.width = svg.width.baseVal.value;
    this.height = svg.height.baseVal.value;
    this.scale = 1;
  }

  /** @param {number} scale */
  set(scale) {
    const { view, svg } = this;
    const next = Math.min(largest, Math.max(smallest, scale));
    const centre = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
    svg.setAttribute("width", String(this.width * next));
    svg.setAttribute("height", String(this.height * next));
    const grown = next / this.scale;
    this.scale = next;
    view.scrollTo({
      left: (centre[0] ?? 0) * grown - view.clientWidth / 2,
      top: (centre[1] ?? 0) * grown - view.clientHeight / 2,
      behavior: "instant",
    });
  }

  fit() {
    const room = 64;
    const across = (this.view.clientWidth - room) / this.width;
    const down = (this.view.clientHeight - room) / this.height;
    this.set(Math.min(across, down, largestFit));
  }

  restore() {
    this.svg.setAttribute("width", String(this.width));
    this.svg.setAttribute("height", String(this.height));
  }
}

/** @param {HTMLElement} view */
function panByDragging(view) {
  view.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || event.button !== 0) return;
    view.setPointerCapture(event.pointerId);
    event.preventDefault();
    view.focus({ preventScroll: true });
  });
  view.addEventListener("pointermove", (event) => {
    if (!view.hasPointerCapture(event.pointerId)) return;
    view.scrollBy({ left: -event.movementX, top: -event.movementY, behavior: "instant" });
  });
}

/**
 * @param {HTMLElement} button
 * @param {HTMLDialogElement} dialog
 */
function startDialog(button, dialog) {
  const home = button.closest(".diagram")?.querySelector(".scroll");
  const svg = home?.querySelector("svg");
  const view = dialog.querySelector(".dialog-view");
  if (!home || !svg || !(view instanceof HTMLElement)) return;
  const zoom = new Zoom(view, svg);
  /** @type {Record<string, () => void>} */
  const actions = {
    in: () => zoom.set(zoom.scale * step),
    out: () => zoom.set(zoom.scale / step),
    fit: () => zoom.fit(),
    close: () => dialog.close(),
  };
  /** @type {Record<string, string>} */
  const keys = { "+": "in", "=": "in", "-": "out", 0: "fit" };

  button.setAttribute("role", "button");
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    button.click();
  });
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The drawing itself moves, so that no id stands on the page twice; its place keeps its height.
    /** @type {HTMLElement} */ (home).style.blockSize = `${home.getBoundingClientRect().height}px`;
    view.append(svg);
    dialog.showModal();
    zoom.fit();
    view.focus();
  });
  dialog.addEventListener("close", () => {
    zoom.restore();
    home.prepend(svg);
    /** @type {HTMLElement} */ (home).style.blockSize = "";
  });
  dialog.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-zoom]") : null;
    actions[pressed?.getAttribute("data-zoom") ?? ""]?.();
  });
  dialog.addEventListener("keydown", (event) => {
    const action = event.ctrlKey || event.metaKey ? undefined : actions[keys[event.key] ?? ""];
    if (action) event.preventDefault();
    action?.();
  });
  view.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom.set(zoom.scale * (event.deltaY < 0 ? step : 1 / step));
    },
    { passive: false },
  );
  panByDragging(view);
}

export function startDiagrams() {
  for (const button of document.querySelectorAll("[data-enlarge]")) {
    const dialog = document.getElementById(button.getAttribute("data-enlarge") ?? "");
    if (button instanceof HTMLElement && dialog instanceof HTMLDialogElement) startDialog(button, dialog);
  }
}
