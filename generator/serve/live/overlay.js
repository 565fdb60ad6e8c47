// What lies over the page: the findings of a failed build, short messages, a button for editing. It lives in a shadow
// tree, so that neither its styles nor the site's reach the other. Texts are set as text, never as HTML.

import { openSource } from "./editing.js";

/**
 * @typedef {import("./live.js").News} News
 * @typedef {import("./live.js").Problem} Problem
 */

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function createOverlay() {
  const host = element("fieldguide-live");
  const shadow = host.attachShadow({ mode: "open" });
  const alert = element("div", { role: "alert" });
  const status = element("p", { role: "status", class: "message" });
  const corner = element("div", { class: "corner" });
  shadow.append(element("link", { rel: "stylesheet", href: "/__fieldguide/live.css" }), alert, status, corner);
  document.body.append(host);
  let shown = "";

  const dismiss = () => alert.replaceChildren();
  alert.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dismiss();
  });

  /** @param {string} text */
  const say = (text) => {
    status.textContent = text;
    setTimeout(() => (status.textContent = ""), 6000);
  };

  /** @param {Problem} problem @param {boolean} editor */
  const item = (problem, editor) => {
    const [message = "", ...excerpt] = problem.text.trimEnd().split("\n");
    const entry = element("li", { class: problem.error ? "error" : "warning" }, element("p", {}, message));
    if (excerpt.length > 0) entry.append(element("pre", { tabindex: "0" }, excerpt.join("\n")));
    if (editor && problem.file !== "" && !problem.file.startsWith("theme:")) {
      const place = `${problem.file}:${problem.line || 1}`;
      const open = element("button", { type: "button", "aria-label": `Open in editor: ${place}` }, "Open in editor");
      open.addEventListener("click", () => openSource(problem, { say }));
      entry.append(open);
    }
    return entry;
  };

  return {
    say,

    /** Shows the findings of the last build, or nothing when there are none. @param {News} news */
    show({ summary, problems, editor }) {
      const key = JSON.stringify(problems);
      if (key === shown) return;
      shown = key;
      dismiss();
      if (problems.length === 0) return;
      const close = element("button", { type: "button", class: "close" }, "Dismiss");
      close.addEventListener("click", dismiss);
      alert.append(
        element(
          "section",
          { "aria-labelledby": "title", tabindex: "0" },
          element("header", {}, element("h2", { id: "title" }, summary), close),
          element("p", {}, "The page below is from the last build without errors."),
          element("ol", {}, ...problems.map((problem) => item(problem, editor))),
        ),
      );
    },

    /** @param {() => void} start */
    offerEditing(start) {
      if (corner.childElementCount > 0) return;
      const button = element("button", { type: "button" }, "Edit this page");
      button.addEventListener("click", start);
      corner.append(button);
    },
  };
}
