// What the reader searched for before on this site, kept in this browser alone.

const most = 5;

export class RecentSearches {
  /** @param {string} site what tells sites of one host apart */
  constructor(site) {
    this.key = `searches ${site}`;
  }

  /** @returns {string[]} newest first */
  list() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? "[]");
      return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, most) : [];
    } catch {
      return []; // storage may be closed to us, or hold something else
    }
  }

  /** @param {string} text */
  add(text) {
    const searches = [text, ...this.list().filter((other) => other !== text)].slice(0, most);
    try {
      localStorage.setItem(this.key, JSON.stringify(searches));
    } catch {
      // Then it is not remembered.
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // There is nothing to forget.
    }
  }
}
