// Words that were perhaps meant: those a few slips away from what was typed.

/**
 * How many slips are forgiven: one letter too many, missing or wrong, two letters exchanged.
 * @param {string} term
 */
export function forgiven(term) {
  return term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
}

/** The table of edit distances (optimal string alignment), of which words with a beginning in common share rows. */
class Distances {
  /**
   * @param {string} term
   * @param {number} most
   */
  constructor(term, most) {
    this.term = term;
    this.most = most;
    /** @type {number[][]} by length of the word's beginning, then of the term's */
    this.rows = [Array.from({ length: term.length + 1 }, (_, index) => index)];
  }

  /**
   * Fills the row of a word's first `length` letters; false when no longer word can be near enough.
   * @param {string} word
   * @param {number} length
   */
  fill(word, length) {
    const { term, rows } = this;
    const above = rows[length - 1] ?? [];
    const row = [length];
    let least = length;
    for (let i = 1; i <= term.length; ++i) {
      const same = term[i - 1] === word[length - 1];
      let distance = Math.min((above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1, (above[i - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && length > 1 && term[i - 1] === word[length - 2] && term[i - 2] === word[length - 1])
        distance = Math.min(distance, (rows[length - 2]?.[i - 2] ?? 0) + 1);
      row.push(distance);
      least = Math.min(least, distance);
    }
    rows[length] = row;
    // Exchanged letters look back two rows, which may still be lower than this one.
    return Math.min(least, ...above.map((distance) => distance + 1)) <= this.most;
  }

  /** @param {number} length */
  of(length) {
    return this.rows[length]?.[this.term.length] ?? Infinity;
  }
}

/**
 * The nearest words of a list, nearest first.
 * @param {string} list as generator/search/files.hpp describes it
 * @param {string} term
 * @param {number} limit how many at most
 * @returns {{word: string, distance: number}[]}
 */
export function nearWords(list, term, limit) {
  const most = forgiven(term);
  if (most === 0) return [];
  const distances = new Distances(term, most);
  /** @type {{word: string, distance: number}[]} */
  const near = [];
  let word = "";
  let filled = 0; // rows that belong to `word`
  let hopeless = Infinity; // words that share so many letters with `word` are too far away
  for (const entry of list.split(" ")) {
    const shared = entry.charCodeAt(0) - 48;
    word = word.slice(0, shared) + entry.slice(1);
    if (shared >= hopeless) continue;
    hopeless = Infinity;
    filled = Math.min(filled, shared);
    while (filled < word.length && hopeless === Infinity) {
      ++filled;
      if (!distances.fill(word, filled)) hopeless = filled;
    }
    if (hopeless === Infinity && distances.of(word.length) <= most) near.push({ word, distance: distances.of(word.length) });
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, limit);
}
