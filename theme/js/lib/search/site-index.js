// The index of the site, of which only the parts that a search needs are loaded.

import MiniSearch from "minisearch";

import { loadData } from "./load.js";
import { termsOf } from "./terms.js";

/**
 * search/index.js: what MiniSearch's toJSON gives, without terms, and the files that hold the rest.
 * @typedef {object} IndexData
 * @property {number} documentCount
 * @property {number} nextId
 * @property {Record<string, number>} documentIds
 * @property {Record<string, number>} fieldIds
 * @property {Record<string, number[]>} fieldLength
 * @property {number[]} averageFieldLength
 * @property {{terms: string[], texts: (number | string)[], words: string, pages: number[]}} files
 */

/** @typedef {[term: string, fields: Record<string, Record<string, number>>]} TermEntry */
/** @typedef {[anchor: string, headings: string, text: string]} Section */
/** @typedef {[url: string, title: string, kind: string, role: string, sections: Section[]]} Page */

/**
 * @template T
 * @param {Record<string, T>} object
 * @returns {Map<number, T>}
 */
function byNumber(object) {
  return new Map(Object.entries(object).map(([key, value]) => [Number(key), value]));
}

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

/** Files of a kind by what each begins with, each loaded once. */
class Shards {
  /**
   * @param {(string | number)[]} table [key, name, key, name, …]
   * @param {URL} folder
   * @param {(data: any) => any} use what is made of a file's data
   */
  constructor(table, folder, use = (data) => data) {
    this.keys = table.filter((_, index) => index % 2 === 0);
    this.names = table.filter((_, index) => index % 2 === 1).map(String);
    this.folder = folder;
    this.use = use;
    /** @type {Map<number, Promise<any>>} */
    this.loaded = new Map();
  }

  /** @param {number} shard */
  load(shard) {
    let data = this.loaded.get(shard);
    if (!data) {
      data = loadData(new URL(this.names[shard] ?? "", this.folder)).then(this.use);
      this.loaded.set(shard, data);
      data.catch(() => this.loaded.delete(shard));
    }
    return data;
  }
}

export class SiteIndex extends MiniSearch {
  /**
   * @param {IndexData} data
   * @param {URL} folder where the files lie that it names
   */
  constructor(data, folder) {
    super({ fields: Object.keys(data.fieldIds), tokenize: termsOf, processTerm: (term) => term });
    this._documentCount = data.documentCount;
    this._nextId = data.nextId;
    this._documentIds = byNumber(data.documentIds);
    this._fieldLength = byNumber(data.fieldLength);
    this._avgFieldLength = data.averageFieldLength;
    this.folder = folder;
    this.files = data.files;
    this.termFiles = new Shards(data.files.terms, folder, (entries) => this.addEntries(entries));
    this.textFiles = new Shards(data.files.texts, folder);
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
   * Loads files of terms into the index.
   * @param {number} first
   * @param {number} last
   */
  async addFiles(first, last) {
    const numbers = this.termFiles.names.keys();
    await Promise.all([...numbers].slice(first, last + 1).map((number) => this.termFiles.load(number)));
  }

  /** @param {TermEntry[]} entries */
  addEntries(entries) {
    for (const [term, fields] of entries) {
      const counts = Object.entries(fields).map(([field, documents]) => [Number(field), byNumber(documents)]);
      this._index.set(term, new Map(/** @type {[number, Map<number, number>][]} */ (counts)));
    }
  }

  /**
   * Whether a term that is loaded begins so.
   * @param {string} beginning
   */
  knowsBeginning(beginning) {
    return !this._index.atPrefix(beginning).keys().next().done;
  }

  /** @param {string} term whose file is loaded */
  knows(term) {
    return this._index.has(term);
  }

  /**
   * In how many fields of documents a term occurs.
   * @param {string} term whose file is loaded
   */
  frequency(term) {
    return [...(this._index.get(term)?.values() ?? [])].reduce((sum, documents) => sum + documents.size, 0);
  }

  /**
   * How many different terms a field of a document has.
   * @param {number} document
   * @param {string} field
   */
  lengthOf(document, field) {
    return this._fieldLength.get(document)?.[this._fieldIds[field] ?? 0] ?? 0;
  }

  /** All terms of the site: see generator/search/files.hpp. */
  loadWords() {
    this.words ??= loadData(new URL(this.files.words, this.folder));
    this.words.catch(() => (this.words = undefined));
    return this.words;
  }

  /**
   * The number of the page that a document belongs to.
   * @param {number} document
   */
  pageOf(document) {
    return lastUpTo(this.firstDocuments, document);
  }

  /**
   * @param {number} page
   * @returns {Promise<Page>}
   */
  async loadPage(page) {
    const first = this.firstDocuments[page] ?? 0;
    const shard = lastUpTo(this.textFiles.keys, first);
    const start = lastUpTo(this.firstDocuments, Number(this.textFiles.keys[shard] ?? 0));
    const pages = await this.textFiles.load(shard);
    return pages[page - start];
  }
}
