// A field and the list of what it finds: in the dialog, and on the page of search.

import { Choice } from "./choice.js";
import { find } from "./find.js";
import { loadData } from "./load.js";
import { RecentSearches } from "./recent.js";
import { element, option, pageGroup, recentGroup } from "./results.js";
import { SiteIndex } from "./site-index.js";

/** @typedef {import("./find.js").Answer} Answer */

/** Pages shown at once. */
const pagesShown = 8;
/** Words named that stand in for one that is nowhere. */
const wordsNamed = 3;
/** Who types on within so many milliseconds is not answered in between, nor told how much was found. */
const typingPause = 60;
const announcementPause = 600;

/**
 * The address of the page of search holds what is searched for, so that it can be passed on.
 * @param {string} text
 */
function keepInAddress(text) {
  try {
    history.replaceState(null, "", `?q=${encodeURIComponent(text)}`);
  } catch {
    // Some browsers keep the addresses of files as they are.
  }
}

export class SearchBox {
  /** @param {HTMLElement} root with a form, a list and a status, and texts in its data attributes */
  constructor(root) {
    this.root = root;
    this.field = /** @type {HTMLInputElement} */ (root.querySelector("input[name=q]"));
    this.list = /** @type {HTMLElement} */ (root.querySelector("[role=listbox]"));
    this.hints = /** @type {HTMLElement} */ (root.querySelector(".search-hints"));
    this.notes = /** @type {HTMLElement} */ (root.querySelector(".search-notes"));
    this.status = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
    this.choice = new Choice(this.field, this.list);
    this.texts = root.dataset;
    const indexUrl = new URL(this.texts.index ?? "", location.href);
    this.indexUrl = indexUrl;
    this.site = new URL("../", indexUrl);
    this.recent = new RecentSearches(this.site.pathname);
    /** @type {Promise<SiteIndex> | undefined} */
    this.index = undefined;
    /** Numbers the questions: answers to earlier ones are not shown. */
    this.asked = 0;
    /** The text that the list answers. */
    this.answered = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.typing = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.announcing = undefined;
    this.field.addEventListener("input", () => this.answerSoon());
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    root.querySelector("form")?.addEventListener("submit", (event) => this.submitted(event));
    this.list.addEventListener("click", (event) => this.followed(event));
  }

  /** Begins: with what stands in the field already. */
  start() {
    this.loadIndex().catch(() => {}); // who types is told
    this.answer();
  }

  loadIndex() {
    this.index ??= loadData(this.indexUrl).then((data) => new SiteIndex(data, new URL("assets/search/", this.site)));
    this.index.catch(() => (this.index = undefined));
    return this.index;
  }

  /**
   * @param {string} path of the site
   * @param {string} anchor
   */
  address(path, anchor) {
    const file = this.texts.offline !== undefined && path.endsWith("/") ? `${path}index.html` : path;
    return new URL(`.${file}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`, this.site).href;
  }

  answerSoon() {
    this.stopWaiting();
    clearTimeout(this.announcing);
    this.list.setAttribute("aria-busy", "true");
    this.typing = setTimeout(() => {
      this.stopWaiting();
      this.answer();
    }, typingPause);
  }

  /** The reader has typed all. */
  stopWaiting() {
    clearTimeout(this.typing);
    this.typing = undefined;
  }

  async answer(shown = pagesShown) {
    const question = ++this.asked;
    const text = this.field.value.trim();
    if (text === "") return this.showRecent();
    try {
      const index = await this.loadIndex();
      const answer = await find(index, text, () => question === this.asked);
      if (!answer) return;
      const address = this.address.bind(this);
      const without = (/** @type {string[]} */ words) => this.say("without", { words: words.join(", ") });
      const pages = answer.pages.slice(0, shown);
      const groups = await Promise.all(pages.map((page) => pageGroup(index, answer, page, address, without)));
      if (question === this.asked) this.showPages(text, groups, answer);
    } catch {
      if (question === this.asked) this.showFailure();
    }
  }

  /**
   * @param {string} text
   * @param {HTMLElement[]} groups
   * @param {Answer} answer
   */
  showPages(text, groups, { pages, guesses }) {
    this.begin(text, groups);
    if (this.root.dataset.searchBox === "page") keepInAddress(text);
    const hints = guesses.map(({ typed, words }) => this.say("instead", { typed, words: words.slice(0, wordsNamed).join(", ") }));
    this.hints.replaceChildren(...hints.map((hint) => element("p", "search-hint", hint)));
    if (pages.length === 0) this.note("search-nothing", this.say("none", { query: text }), this.say("advice"));
    else if (pages.length > groups.length) this.offerMore(text, groups.length, pages.length);
    this.announce(this.say("found", { count: String(pages.length) }), hints.join(" "));
  }

  /**
   * All results have their page; there, the list grows.
   * @param {string} text
   * @param {number} shown
   * @param {number} count
   */
  offerMore(text, shown, count) {
    const all = this.root.querySelector("form")?.action ?? "";
    if (this.root.dataset.searchBox === "page")
      this.notes.append(this.button("more", () => this.answer(shown + pagesShown)));
    else
      this.list.append(option(`${all}?q=${encodeURIComponent(text)}`, "is-more", this.say("all", { count: String(count) })));
    this.choice.restart();
  }

  /**
   * Puts an answer in the place of the last one.
   * @param {string} text what is answered
   * @param {HTMLElement[]} groups
   */
  begin(text, groups) {
    this.answered = text;
    this.list.replaceChildren(...groups);
    if (this.typing === undefined) this.list.removeAttribute("aria-busy");
    this.choice.restart(text !== "");
    this.hints.replaceChildren();
    this.notes.replaceChildren();
  }

  showFailure() {
    this.begin("", []);
    this.note("search-failure", this.say("failed"));
    this.notes.append(this.button("retry", () => this.answer()));
    this.announce(this.say("failed"));
  }

  /** Before anything is typed: earlier searches, none chosen. */
  showRecent() {
    const searches = this.recent.list();
    this.begin("", searches.length > 0 ? [recentGroup(this.say("recent"), searches)] : []);
    if (searches.length > 0) this.notes.append(this.button("clear", () => this.forget()));
    this.announce("");
  }

  forget() {
    this.recent.clear();
    this.showRecent();
    this.field.focus();
  }

  /**
   * @param {string} className
   * @param {...string} lines
   */
  note(className, ...lines) {
    this.notes.append(...lines.map((line) => element("p", className, line)));
  }

  /**
   * @param {string} text
   * @param {() => void} action
   */
  button(text, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "search-action";
    button.textContent = this.say(text);
    button.addEventListener("click", action);
    return button;
  }

  /**
   * A text of the interface with its values.
   * @param {string} key
   * @param {Record<string, string>} values
   */
  say(key, values = {}) {
    return (this.texts[key] ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  /**
   * Tells a screen reader, once the reader has stopped typing.
   * @param {string} text
   * @param {string} before what is seen elsewhere
   */
  announce(text, before = "") {
    clearTimeout(this.announcing);
    const hidden = before === "" ? [] : [element("span", "visually-hidden", before, " ")];
    this.announcing = setTimeout(() => this.status.replaceChildren(...hidden, text), announcementPause);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.choice.move(event.key === "ArrowDown" ? 1 : -1);
    }
  }

  /**
   * Enter follows the chosen option; when the answer is still on its way, the first one.
   * @param {SubmitEvent} event
   */
  async submitted(event) {
    event.preventDefault();
    this.stopWaiting();
    if (this.answered !== this.field.value.trim()) await this.answer();
    this.choice.chosen?.click();
  }

  /** @param {MouseEvent} event on an option */
  followed(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.dataset.search === undefined) {
      this.recent.add(this.field.value.trim());
      this.root.closest("dialog")?.close(); // the place may lie on this page
    } else {
      event.preventDefault();
      this.field.value = link.dataset.search;
      this.field.focus();
      this.answer();
    }
  }
}
