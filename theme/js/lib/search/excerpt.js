// The part of a text that answers best, its words marked.

import { fold, isUnspaced, termsOf } from "./terms.js";

/** @typedef {{start: number, end: number, term: string}} Mark */

/** Characters of an excerpt, and of it before the first mark. */
const room = 170;
const before = 50;

/** Words with the signs that may belong to them: apostrophes between letters, "+" and "#" behind them. */
const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*[+#]*/gu;

/**
 * Places of found terms in a word without blanks: each by itself.
 * @param {string} word
 * @param {number} start of the word
 * @param {Set<string>} terms
 * @returns {Mark[]}
 */
function marksWithin(word, start, terms) {
  const folded = fold(word);
  if (folded.length !== word.length) return [{ start, end: start + word.length, term: word }];
  /** @type {Mark[]} */
  const marks = [];
  for (let at = 0; at < folded.length; ++at) {
    const term = [...terms].find((each) => folded.startsWith(each, at));
    if (term) marks.push({ start: start + at, end: start + at + term.length, term });
  }
  return marks;
}

/**
 * Where the found terms stand in a text.
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {Mark[]}
 */
export function marksOf(text, terms) {
  return [...text.matchAll(words)].flatMap((match) => {
    const [word] = match;
    const start = match.index ?? 0;
    const term = termsOf(word).find((each) => terms.has(each));
    if (!term) return [];
    return isUnspaced(term) ? marksWithin(word, start, terms) : [{ start, end: start + word.length, term }];
  });
}

/**
 * The mark from which on most different terms fit into an excerpt.
 * @param {Mark[]} marks in their order
 */
function bestMark(marks) {
  let best = marks[0];
  let most = 0;
  marks.forEach((mark, index) => {
    const inside = new Set();
    for (let i = index; (marks[i]?.end ?? Infinity) <= mark.start + room - before; ++i) inside.add(marks[i]?.term);
    if (inside.size > most) [best, most] = [mark, inside.size];
  });
  return best;
}

/**
 * The end of the word at a place, so that no word is cut; the place itself in writing without blanks.
 * @param {string} text
 * @param {number} place
 * @param {1 | -1} step
 */
function wordEdge(text, place, step) {
  const reach = 24;
  for (let at = place; Math.abs(at - place) < reach && at > 0 && at < text.length; at += step)
    if (text[at] === " ") return step > 0 ? at : at + 1;
  return Math.min(Math.max(place, 0), text.length);
}

/**
 * Text and marks as pieces of a paragraph.
 * @param {string} text
 * @param {Mark[]} marks that begin in it
 * @param {number} start
 * @param {number} end
 */
function pieces(text, marks, start, end) {
  const nodes = document.createDocumentFragment();
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    const marked = document.createElement("mark");
    marked.textContent = text.slice(mark.start, mark.end);
    nodes.append(text.slice(at, mark.start), marked);
    at = mark.end;
  }
  nodes.append(text.slice(at, end));
  return nodes;
}

/**
 * All of a short text.
 * @param {string} text
 * @param {Set<string>} terms
 */
export function markedText(text, terms) {
  return pieces(text, marksOf(text, terms), 0, text.length);
}

/**
 * @param {string} text
 * @param {Set<string>} terms
 */
export function markedExcerpt(text, terms) {
  const marks = marksOf(text, terms);
  const from = (bestMark(marks)?.start ?? 0) - before;
  const start = from <= 0 ? 0 : wordEdge(text, from, 1);
  const end = start + room >= text.length ? text.length : wordEdge(text, start + room, -1);
  const nodes = pieces(text, marks, start, end);
  if (start > 0) nodes.prepend("… ");
  if (end < text.length) nodes.append(" …");
  return nodes;
}
