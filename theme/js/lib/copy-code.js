// A button on each code block copies it.

/** How long the button says that it has copied, in milliseconds. */
const moment = 2000;

/** @param {{copy: string, copied: string}} words */
export function startCopyCode(words) {
  for (const block of document.querySelectorAll(".code")) {
    const code = block.querySelector("pre");
    if (!code || !navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent ?? "");
      button.textContent = words.copied;
      setTimeout(() => (button.textContent = words.copy), moment);
    });
    block.append(button);
  }
}
