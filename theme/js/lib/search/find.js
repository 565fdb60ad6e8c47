// From what the reader typed to the pages that answer it.

import { meaningsOf } from "./meanings.js";
import { Scores } from "./scores.js";
import { isUnspaced, termsOf } from "./terms.js";

/** @typedef {import("./site-index.js").SiteIndex} SiteIndex */
/** @typedef {{document: number, score: number}} Hit */
/** @typedef {{page: number, score: number, isWhole: boolean, hits: Hit[]}} PageHits `isWhole`: a section has all words */
/** @typedef {{typed: string, words: string[]}} Guess words that stand in for a typed one that is nowhere */
/**
 * @typedef {object} Answer
 * @property {PageHits[]} pages best first
 * @property {Guess[]} guesses
 * @property {(document: number) => Set<string>} termsOf what was found in a document
 * @property {(page: PageHits) => string[]} missingOn which of the typed words a page has not
 */

/** When fewer pages have all words, those that have some are shown as well, behind them. */
const fewPages = 3;

const title = 0;
const headings = 1;

/**
 * How much of a title or a heading the found words are: 1 when it consists of them.
 * @param {Scores} scores
 * @param {number} document
 * @param {number} field
 */
function coverage(scores, document, field) {
  const found = scores.found[field]?.[document] ?? 0;
  const length = scores.data.fieldLength[document]?.[field] ?? 0;
  return length === 0 ? 0 : Math.min(found / length, 1);
}

/**
 * A page that is named by what was typed answers better than one whose name goes on.
 * @param {Scores} scores
 * @param {number} document
 */
function scoreOf(scores, document) {
  const named = (1 + coverage(scores, document, title)) ** 2 * (1 + coverage(scores, document, headings) / 2);
  return scores.of(document) * named;
}

/**
 * What a page answers. A section counts only when it says more than the title, which all sections of a page share.
 * @param {SiteIndex} index
 * @param {Scores} scores
 * @param {number} page
 * @param {number} words how many a section must have
 * @returns {PageHits | undefined}
 */
function hitsOn(index, scores, page, words) {
  const first = index.firstDocuments[page] ?? 0;
  const end = first + (index.data.files.pages[page] ?? 0);
  /** @type {PageHits} */
  const found = { page, score: 0, isWhole: false, hits: [] };
  for (let document = first; document < end; ++document) {
    if (scores.sums[document] === 0) continue;
    const answered = scores.answered(document);
    const inTitleAlone = scores.found.every((field, number) => number === title || field[document] === 0);
    if (answered < words || (document !== first && inTitleAlone)) continue;
    const score = scoreOf(scores, document);
    found.hits.push({ document, score });
    found.score = Math.max(found.score, score);
    found.isWhole ||= answered === scores.typed.names.length;
  }
  return found.hits.length > 0 ? found : undefined;
}

/**
 * @param {SiteIndex} index
 * @param {Scores} scores
 * @param {number} words how many a section must have
 * @returns {PageHits[]}
 */
function pagesWith(index, scores, words) {
  const pages = index.firstDocuments.map((_, page) => hitsOn(index, scores, page, words));
  return pages
    .filter((found) => found !== undefined)
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.score - a.score);
}

/**
 * The words to look for. In writing without blanks the last character by itself says nothing that the two before it do
 * not say: it is left out, since it begins very many terms.
 * @param {string} text
 */
export function wordsOf(text) {
  const terms = termsOf(text);
  const isSaid = (/** @type {string} */ term, /** @type {string} */ before) =>
    isUnspaced(term) && isUnspaced(before) && before !== term && before.endsWith(term);
  return [...new Set(terms.filter((term, index) => !isSaid(term, terms[index - 1] ?? "")))];
}

/**
 * @param {SiteIndex} index
 * @param {string} text
 * @param {() => boolean} isWanted whether the reader still waits for this answer
 * @returns {Promise<Answer | undefined>} none when it is not wanted any more
 */
export async function find(index, text, isWanted) {
  const typed = wordsOf(text);
  const words = await Promise.all(typed.map((term) => meaningsOf(index, term)));
  if (!isWanted()) return undefined;
  const scores = new Scores(index.data, (term) => index.occurrences(term), words);
  const all = typed.length === 0 ? [] : pagesWith(index, scores, typed.length);
  const pages = all.length >= fewPages || typed.length < 2 ? all : pagesWith(index, scores, 1);
  const guesses = words.filter(({ instead }) => instead.length > 0).map((word) => ({ typed: word.typed, words: word.instead }));
  return {
    pages,
    guesses,
    termsOf: (document) => scores.termsOf(document),
    missingOn: ({ hits }) => scores.missingFrom(hits.map(({ document }) => document)),
  };
}
