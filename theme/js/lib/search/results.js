// Results as options of a list, grouped by page. Texts of the index become text nodes, never markup.

import { markedExcerpt, markedText } from "./excerpt.js";

/** @typedef {import("./find.js").Answer} Answer */
/** @typedef {import("./find.js").PageHits} PageHits */
/** @typedef {import("./site-index.js").SiteIndex} SiteIndex */
/** @typedef {import("./site-index.js").Page} Page */
/** @typedef {(path: string, anchor: string) => string} Address where a place of the site lies, for links */

/** Sections of one page among the results. */
const mostSections = 3;

/**
 * @param {string} name
 * @param {string} className
 * @param {...(string | Node)} children
 */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/**
 * A text of a page, which may be written in the other direction than the page that shows it.
 * @param {string} className
 * @param {string | Node} text
 */
function quoted(className, text) {
  const made = element("span", className, text);
  made.dir = "auto";
  return made;
}

/**
 * @param {string} href
 * @param {string} className
 * @param {...(string | Node)} children
 */
export function option(href, className, ...children) {
  const link = document.createElement("a");
  link.href = href;
  link.className = `search-option ${className}`;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.tabIndex = -1; // the arrow keys move in the list, the focus stays in the field
  link.append(...children);
  return link;
}

/**
 * Earlier searches, to be searched again.
 * @param {string} label
 * @param {string[]} searches
 */
export function recentGroup(label, searches) {
  const group = element("div", "search-page is-recent");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  const title = element("p", "search-heading", element("span", "search-kind", label));
  title.setAttribute("aria-hidden", "true");
  const options = searches.map((text) => {
    const link = option(`?q=${encodeURIComponent(text)}`, "is-section", text);
    link.dataset.search = text;
    return link;
  });
  group.append(title, ...options);
  return group;
}

/**
 * The page's title and what kind of page it is.
 * @param {Page} page
 * @param {Set<string>} terms
 */
function heading([, title, kind], terms) {
  return [quoted("search-title", markedText(title, terms)), element("span", "search-kind", kind)];
}

/**
 * @param {Page} page
 * @param {Set<string>} terms
 * @param {number} section
 * @param {Address} address
 */
function sectionOption(page, terms, section, address) {
  const [anchor, headings, text] = page[4][section] ?? ["", "", ""];
  const excerpt = text ? [quoted("search-excerpt", markedExcerpt(text, terms))] : [];
  const title = section === 0 ? element("span", "search-heading", ...heading(page, terms)) : quoted("search-section", markedText(headings, terms));
  return option(address(page[0], anchor), section === 0 ? "is-page" : "is-section", title, ...excerpt);
}

/**
 * One page with its sections. Its title is an option when the page's beginning is among the results, which then comes
 * first; otherwise it only heads the group.
 * @param {SiteIndex} index
 * @param {Answer} answer
 * @param {PageHits} found
 * @param {Address} address
 * @param {(words: string[]) => string} without says which words the page has not
 * @returns {Promise<HTMLElement>}
 */
export async function pageGroup(index, answer, found, address, without) {
  const page = await index.loadPage(found.page);
  const first = index.firstDocuments[found.page] ?? 0;
  const documents = [...found.hits].sort((a, b) => b.score - a.score).map(({ document }) => document);
  const beginning = documents.filter((document) => document === first);
  const sections = documents.filter((document) => document !== first).slice(0, mostSections);
  const group = element("div", `search-page ${page[3]}`);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", page[1]);
  if (beginning.length === 0) {
    const title = element("p", "search-heading", ...heading(page, new Set()));
    title.setAttribute("aria-hidden", "true"); // the group's name says it
    group.append(title);
  }
  const options = [...beginning, ...sections].map((document) =>
    sectionOption(page, answer.termsOf(document), document - first, address),
  );
  group.append(...options);
  const missing = answer.missingOn(found);
  if (missing.length > 0) options[0]?.append(element("span", "search-without", without(missing)));
  return group;
}
