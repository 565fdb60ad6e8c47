// From what the reader typed to the pages that answer it.

import { isUnspaced, termsOf } from "./terms.js";
import { nearWords } from "./typos.js";

/** @typedef {import("./site-index.js").SiteIndex} SiteIndex */
/** @typedef {import("minisearch").Query} Query */
/** @typedef {{document: number, score: number, terms: string[]}} Hit */
/** @typedef {{page: number, score: number, hits: Hit[]}} PageHits `hits` are in the order of their scores */

/** A beginning that is spread over more files than this is taken for a whole word. */
const mostFiles = 12;
/** So many words stand in for one that is not there. */
const mostNear = 8;
/** When fewer pages have all words, those that have some are shown as well; they come later. */
const fewPages = 3;
/** How much a word counts that is not quite the one that was typed. */
const endingWeight = 0.4;
const typoWeight = 0.5;

const options = {
  boost: { title: 4, headings: 2.5 },
  tokenize: (/** @type {string} */ term) => [term],
};

/**
 * The word without its last letters: "pipelines" finds "pipeline" too.
 * @param {string} term
 */
function withoutEnding(term) {
  return term.length < 5 || isUnspaced(term) ? [] : [term.slice(0, -1), term.slice(0, -2)];
}

/**
 * @param {string} term
 * @param {number} weight
 * @returns {Query}
 */
function exactly(term, weight) {
  return { queries: [term], prefix: false, boostTerm: () => weight };
}

/**
 * Words that were meant instead of one that is nowhere, loaded. A common word was meant more probably than a rare one.
 * @param {SiteIndex} index
 * @param {string} term
 */
async function nearQueries(index, term) {
  const near = nearWords(await index.loadWords(), term, mostNear);
  await Promise.all(near.map(({ word }) => index.addFiles(index.filesOf(word)[0], index.filesOf(word)[0])));
  const most = Math.max(...near.map(({ word }) => index.frequency(word)));
  return near.map(({ word, distance }) => exactly(word, ((typoWeight / distance) * index.frequency(word)) / most));
}

/**
 * All that one typed term may mean; what it needs of the index is loaded.
 * @param {SiteIndex} index
 * @param {string} term
 * @returns {Promise<Query>}
 */
async function meanings(index, term) {
  const [first, last] = index.filesOf(term);
  const prefix = last - first < mostFiles;
  const endings = withoutEnding(term);
  const [firstEnding] = index.filesOf(endings.at(-1) ?? term);
  await index.addFiles(Math.min(first, firstEnding), prefix ? last : first);
  const known = prefix ? index.knowsBeginning(term) : index.knows(term);
  if (!known) return { combineWith: "OR", queries: await nearQueries(index, term) };
  const others = endings.filter((ending) => index.knows(ending)).map((ending) => exactly(ending, endingWeight));
  return { combineWith: "OR", queries: [{ queries: [term], prefix }, ...others] };
}

/**
 * How much of a title or a heading the found words are: 1 when it consists of them.
 * @param {SiteIndex} index
 * @param {import("minisearch").SearchResult} result
 * @param {"title" | "headings"} field
 */
function coverage(index, { id, match }, field) {
  const words = index.lengthOf(id, field);
  const found = Object.values(match).filter((fields) => fields.includes(field)).length;
  return words === 0 ? 0 : Math.min(found / words, 1);
}

/**
 * A page that is named by what was typed answers better than one whose name goes on.
 * @param {SiteIndex} index
 * @param {import("minisearch").SearchResult[]} results
 */
function ranked(index, results) {
  for (const result of results)
    result.score *= (1 + coverage(index, result, "title")) ** 2 * (1 + coverage(index, result, "headings") / 2);
  return results.sort((a, b) => b.score - a.score);
}

/**
 * Results by page. A section counts only when it says more than the title, which all sections of a page share.
 * @param {SiteIndex} index
 * @param {import("minisearch").SearchResult[]} results
 * @returns {PageHits[]}
 */
function byPage(index, results) {
  /** @type {Map<number, PageHits>} */
  const pages = new Map();
  for (const { id, score, match } of results) {
    const page = index.pageOf(id);
    const isBeginning = index.firstDocuments[page] === id;
    if (!isBeginning && Object.values(match).every((fields) => fields.every((field) => field === "title"))) continue;
    const found = pages.get(page) ?? { page, score, hits: [] };
    found.hits.push({ document: id, score, terms: Object.keys(match) });
    pages.set(page, found);
  }
  return [...pages.values()];
}

/**
 * @param {SiteIndex} index
 * @param {string} text
 * @param {() => boolean} isWanted whether the reader still waits for this answer, which takes long on large sites
 * @returns {Promise<PageHits[]>} best first; none when it is not wanted any more
 */
export async function find(index, text, isWanted) {
  const terms = [...new Set(termsOf(text))];
  if (terms.length === 0) return [];
  const queries = await Promise.all(terms.map((term) => meanings(index, term)));
  if (!isWanted()) return [];
  const all = byPage(index, ranked(index, index.search({ combineWith: "AND", queries }, options)));
  if (all.length >= fewPages || terms.length === 1) return all;
  return byPage(index, ranked(index, index.search({ combineWith: "OR", queries }, options)));
}
