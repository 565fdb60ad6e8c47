// The index of the site, of which only the parts that a search needs are loaded.

import { loadData } from "./load.js";

/**
 * search/index.js: what MiniSearch's toJSON gives, without terms, and the files that hold the rest.
 * @typedef {object} IndexData
 * @property {number} documentCount
 * @property {Record<string, number>} fieldIds
 * @property {Record<string, number[]>} fieldLength how many different terms each field of a document has
 * @property {number[]} averageFieldLength
 * @property {{terms: string[], frequent: (number | string)[], texts: (number | string)[], words: string, pages: number[]}} files
 */

/** @typedef {Record<string, number>} Counts by document: how often a term occurs in it */
/** @typedef {Record<string, Counts>} Occurrences of a term, by field */
/** @typedef {[anchor: string, headings: string, text: string]} Section */
/** @typedef {[url: string, title: string, kind: string, role: string, sections: Section[]]} Page */

/**
 * The number of the last item that is not greater than `key` in a sorted list, or 0.
 * @template T
 * @param {T[]} sorted
 * @param {T} key
 */
function lastUpTo(sorted, key) {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (/** @type {T} */ (sorted[middle]) <= key) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Files of a kind by what each begins with, each loaded once.
 * @template T what is made of a file's data
 */
class Shards {
  /**
   * @param {(string | number)[]} table [key, name, key, name, …]
   * @param {URL} folder
   * @param {(data: any) => T} use
   */
  constructor(table, folder, use) {
    this.keys = table.filter((_, index) => index % 2 === 0);
    this.names = table.filter((_, index) => index % 2 === 1).map(String);
    this.folder = folder;
    this.use = use;
    /** @type {Map<number, Promise<T>>} */
    this.loading = new Map();
    /** @type {Map<number, T>} */
    this.loaded = new Map();
  }

  /** @param {number} shard */
  load(shard) {
    const before = this.loading.get(shard);
    if (before) return before;
    const data = loadData(new URL(this.names[shard] ?? "", this.folder)).then(this.use);
    this.loading.set(shard, data);
    data.then(
      (made) => this.loaded.set(shard, made),
      () => this.loading.delete(shard), // the next one who asks tries again
    );
    return data;
  }
}

export class SiteIndex {
  /**
   * @param {IndexData} data
   * @param {URL} folder where the files lie that it names
   */
  constructor(data, folder) {
    this.data = data;
    this.folder = folder;
    this.termFiles = new Shards(data.files.terms, folder, (entries) => /** @type {Map<string, Occurrences>} */ (new Map(entries)));
    this.textFiles = new Shards(data.files.texts, folder, (pages) => /** @type {Page[]} */ (pages));
    let next = 0;
    /** First document of each page. */
    this.firstDocuments = data.files.pages.map((count) => (next += count) - count);
    /** @type {Promise<string> | undefined} */
    this.words = undefined;
  }

  /**
   * The files that hold the terms that begin with `term`.
   * @param {string} term
   * @returns {[first: number, last: number]}
   */
  filesOf(term) {
    const { keys } = this.termFiles;
    return [lastUpTo(keys, term), lastUpTo(keys, `${term}\uffff`)];
  }

  /**
   * Loads files of terms.
   * @param {number} first
   * @param {number} last
   */
  async loadTerms(first, last) {
    const numbers = [...this.termFiles.names.keys()].slice(first, last + 1);
    await Promise.all(numbers.map((number) => this.termFiles.load(number)));
  }

  /**
   * Loads what is known of single terms.
   * @param {string[]} terms
   */
  async loadEach(terms) {
    await Promise.all(terms.map((term) => this.termFiles.load(this.filesOf(term)[0])));
  }

  /**
   * Where a term occurs, if it does.
   * @param {string} term whose file is loaded
   */
  occurrences(term) {
    return this.termFiles.loaded.get(this.filesOf(term)[0])?.get(term);
  }

  /**
   * Terms that begin so, the beginning itself among them.
   * @param {string} beginning
   * @param {number} first of the files to look in, which are loaded
   * @param {number} last
   * @returns {string[]}
   */
  termsFrom(beginning, first, last) {
    const numbers = [...this.termFiles.names.keys()].slice(first, last + 1);
    const terms = numbers.flatMap((number) => [...(this.termFiles.loaded.get(number)?.keys() ?? [])]);
    return terms.filter((term) => term.startsWith(beginning));
  }

  /**
   * Frequent terms that begin so, the most frequent first.
   * @param {string} beginning
   * @returns {{term: string, kilobytes: number}[]}
   */
  frequentFrom(beginning) {
    const { frequent } = this.data.files;
    const all = frequent.filter((_, index) => index % 2 === 0).map((term, index) => ({ term: String(term), kilobytes: Number(frequent[2 * index + 1]) }));
    return all.filter(({ term }) => term.startsWith(beginning)).sort((a, b) => b.kilobytes - a.kilobytes);
  }

  /** The terms of the site that a reader may mistype: see generator/search/files.hpp. */
  loadWords() {
    this.words ??= loadData(new URL(this.data.files.words, this.folder));
    this.words.catch(() => (this.words = undefined));
    return this.words;
  }

  /**
   * @param {number} page
   * @returns {Promise<Page>}
   */
  async loadPage(page) {
    const shard = lastUpTo(this.textFiles.keys, this.firstDocuments[page] ?? 0);
    const start = lastUpTo(this.firstDocuments, Number(this.textFiles.keys[shard] ?? 0));
    const pages = await this.textFiles.load(shard);
    const found = pages[page - start];
    if (!found) throw new Error(`the index knows no page ${page}`); // files of two builds
    return found;
  }
}
