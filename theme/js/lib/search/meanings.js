// What a typed word may mean: itself, longer words, its singular, or the words that it was perhaps meant to be.

import { isUnspaced } from "./terms.js";
import { nearWords } from "./typos.js";

/** @typedef {import("./site-index.js").SiteIndex} SiteIndex */
/** @typedef {{term: string, weight: number, word: string}} Meaning `word`: the one it stands for */
/**
 * @typedef {object} TypedWord
 * @property {string} typed
 * @property {Meaning[]} meanings
 * @property {string[]} instead words that stand in for one that is nowhere, the likeliest first
 */

/** All words with a beginning are looked for when they lie in so many files; else the most frequent, of so much data. */
export const mostFiles = 12;
export const mostKilobytes = 512;
/** So many words stand in for one that is not there. */
const mostNear = 8;
/** How much a word counts that is not quite the one that was typed. */
const endingWeight = 0.4;
const typoWeight = 0.5;
/** MiniSearch's weight of a beginning, and how much of it each missing letter takes. */
const beginningWeight = 0.375;
const letterPenalty = 0.3;

/**
 * The word without its last letters: "pipelines" finds "pipeline" too.
 * @param {string} term
 */
function withoutEnding(term) {
  return term.length < 5 || isUnspaced(term) ? [] : [term.slice(0, -1), term.slice(0, -2)];
}

/**
 * @param {string} word
 * @param {string} term that begins with it
 * @returns {Meaning}
 */
function completed(word, term) {
  const missing = term.length - word.length;
  const weight = missing === 0 ? 1 : (beginningWeight * term.length) / (term.length + letterPenalty * missing);
  return { term, weight, word };
}

/**
 * In how many fields of documents a term occurs.
 * @param {SiteIndex} index
 * @param {string} term
 */
function frequency(index, term) {
  return Object.values(index.occurrences(term) ?? {}).reduce((sum, counts) => sum + Object.keys(counts).length, 0);
}

/**
 * Words that were meant instead of one that is nowhere, loaded. A common word was meant more probably than a rare one.
 * @param {SiteIndex} index
 * @param {string} typed
 * @returns {Promise<TypedWord>}
 */
async function nearMeanings(index, typed) {
  const near = nearWords(await index.loadWords(), typed, mostNear);
  await index.loadEach(near.map(({ word }) => word));
  const counted = near.map((each) => ({ ...each, count: frequency(index, each.word) }));
  const most = Math.max(...counted.map(({ count }) => count));
  const meanings = counted
    .map(({ word, distance, count }) => ({ term: word, weight: ((typoWeight / distance) * count) / most, word }))
    .sort((a, b) => b.weight - a.weight);
  return { typed, meanings, instead: meanings.map(({ term }) => term) };
}

/**
 * The most frequent words that begin so, as many as may be loaded for it.
 * @param {SiteIndex} index
 * @param {string} typed
 */
function frequentWords(index, typed) {
  let kilobytes = 0;
  const words = index.frequentFrom(typed).filter((each) => (kilobytes += each.kilobytes) <= mostKilobytes);
  return words.map(({ term }) => term);
}

/**
 * The words that begin so, loaded. On a large site a few letters begin too many: then those are taken that a reader
 * most probably meant.
 * @param {SiteIndex} index
 * @param {string} typed
 */
async function wordsFrom(index, typed) {
  const [first, last] = index.filesOf(typed);
  const isSpread = last - first >= mostFiles;
  await index.loadTerms(first, isSpread ? first + 1 : last);
  if (!isSpread) return index.termsFrom(typed, first, last);
  const frequent = frequentWords(index, typed);
  await index.loadEach(frequent);
  const words = [...new Set([typed, ...frequent])].filter((word) => index.occurrences(word));
  return words.length > 0 ? words : index.termsFrom(typed, first, first + 1);
}

/**
 * All that one typed word may mean; what it needs of the index is loaded.
 * @param {SiteIndex} index
 * @param {string} typed
 * @returns {Promise<TypedWord>}
 */
export async function meaningsOf(index, typed) {
  const endings = withoutEnding(typed);
  const [words] = await Promise.all([wordsFrom(index, typed), index.loadEach(endings)]);
  if (words.length === 0) return nearMeanings(index, typed);
  const others = endings.filter((ending) => index.occurrences(ending));
  return {
    typed,
    meanings: [
      ...words.map((term) => completed(typed, term)),
      ...others.map((term) => ({ term, weight: endingWeight, word: term })),
    ],
    instead: [],
  };
}
