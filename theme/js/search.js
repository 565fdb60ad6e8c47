// Search: loaded when the reader opens it, and on its own page.

import { SearchBox } from "./lib/search/box.js";

for (const root of document.querySelectorAll("[data-search-box]"))
  if (root instanceof HTMLElement) {
    const box = new SearchBox(root);
    const asked = new URLSearchParams(location.search).get("q");
    if (root.dataset.searchBox === "page" && asked) box.field.value = asked;
    box.start();
  }
