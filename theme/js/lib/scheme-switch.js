// The switch in the header: as the system, light, dark.

/** @typedef {"auto" | "light" | "dark"} Scheme */

/** @type {Record<Scheme, Scheme>} */
const following = { auto: "light", light: "dark", dark: "auto" };

/** @returns {Scheme} */
function current() {
  const scheme = document.documentElement.dataset.scheme;
  return scheme === "light" || scheme === "dark" ? scheme : "auto";
}

/** @param {Scheme} scheme */
function apply(scheme) {
  if (scheme === "auto") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
  try {
    if (scheme === "auto") localStorage.removeItem("scheme");
    else localStorage.setItem("scheme", scheme);
  } catch {
    // Without storage the choice holds for this page.
  }
}

/** @param {HTMLElement} button */
function show(button) {
  const scheme = current();
  const label = button.getAttribute(`data-label-${scheme}`) ?? "";
  button.setAttribute("aria-label", label);
  button.title = label;
}

export function startSchemeSwitch() {
  const button = document.querySelector("[data-scheme-switch]");
  if (!(button instanceof HTMLElement)) return;
  show(button);
  button.addEventListener("click", () => {
    apply(following[current()]);
    show(button);
  });
}
