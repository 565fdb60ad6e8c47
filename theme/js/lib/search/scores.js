// How well documents answer a question: BM25 with a floor for each term, the formula of MiniSearch.
//
// It is computed here, in arrays of numbers, since a frequent word stands in ten thousands of sections of a large site,
// and an object for each of them takes a telephone seconds.

/** @typedef {import("./site-index.js").IndexData} IndexData */
/** @typedef {import("./site-index.js").Occurrences} Occurrences */
/** @typedef {import("./site-index.js").Counts} Counts */
/** @typedef {import("./meanings.js").TypedWord} TypedWord */

/** MiniSearch's parameters: when repetition ceases to count, how much long fields lose, what a term gives at least. */
const saturation = 1.2;
const lengthPenalty = 0.7;
const floor = 0.5;

/** How much a field counts. */
export const fieldWeights = { title: 4, headings: 2.5, text: 1 };

/** Documents that have something, one byte each. */
class Marks {
  /**
   * @param {string[]} names
   * @param {number} documents
   */
  constructor(names, documents) {
    this.names = names;
    this.arrays = names.map(() => new Uint8Array(documents));
  }

  /** @param {string} name */
  of(name) {
    return /** @type {Uint8Array} */ (this.arrays[this.names.indexOf(name)]);
  }

  /** @param {number} document */
  count(document) {
    let count = 0;
    for (const array of this.arrays) count += array[document] ?? 0;
    return count;
  }
}

export class Scores {
  /**
   * @param {IndexData} data
   * @param {(term: string) => Occurrences | undefined} occurrences
   * @param {TypedWord[]} words
   */
  constructor(data, occurrences, words) {
    this.data = data;
    this.sums = new Float64Array(data.documentCount);
    /** By field and document: how many different terms of the question the field has. */
    this.found = data.averageFieldLength.map(() => new Uint16Array(data.documentCount));
    this.typed = new Marks(words.map(({ typed }) => typed), data.documentCount);
    const meant = words.flatMap(({ meanings }) => meanings.map(({ word }) => word));
    this.meant = new Marks([...new Set(meant)], data.documentCount);
    this.terms = this.gather(occurrences, words);
    for (const term of this.terms.values()) this.add(term.occurrences, term.weight, [...term.marks]);
  }

  /**
   * The terms of all typed words, each once: its postings are long.
   * @param {(term: string) => Occurrences | undefined} occurrences
   * @param {TypedWord[]} words
   */
  gather(occurrences, words) {
    /** @type {Map<string, {occurrences: Occurrences, weight: number, marks: Set<Uint8Array>}>} */
    const terms = new Map();
    for (const { typed, meanings } of words)
      for (const { term, weight, word } of meanings) {
        const known = terms.get(term) ?? { occurrences: occurrences(term) ?? {}, weight: 0, marks: new Set() };
        known.weight += weight;
        known.marks.add(this.typed.of(typed)).add(this.meant.of(word));
        terms.set(term, known);
      }
    return terms;
  }

  /**
   * @param {Occurrences} occurrences
   * @param {number} weight
   * @param {Uint8Array[]} marks
   */
  add(occurrences, weight, marks) {
    for (const [name, fieldWeight] of Object.entries(fieldWeights)) {
      const field = this.data.fieldIds[name] ?? 0;
      const counts = occurrences[field];
      if (counts) this.addField(field, counts, weight * fieldWeight, marks);
    }
  }

  /**
   * @param {number} field
   * @param {Counts} counts
   * @param {number} weight
   * @param {Uint8Array[]} marks
   */
  addField(field, counts, weight, marks) {
    const { documentCount, fieldLength, averageFieldLength } = this.data;
    const documents = Object.keys(counts);
    const rarity = Math.log(1 + (documentCount - documents.length + 0.5) / (documents.length + 0.5));
    const average = averageFieldLength[field] ?? 1;
    const sums = this.sums;
    const found = this.found[field] ?? new Uint16Array(0);
    for (const key of documents) {
      const document = Number(key);
      const count = counts[key] ?? 0;
      const length = fieldLength[key]?.[field] ?? 0;
      const enough = saturation * (1 - lengthPenalty + (lengthPenalty * length) / average);
      sums[document] = (sums[document] ?? 0) + weight * rarity * (floor + (count * (saturation + 1)) / (count + enough));
      found[document] = (found[document] ?? 0) + 1;
      for (const mark of marks) mark[document] = 1;
    }
  }

  /**
   * How many of the typed words a document has.
   * @param {number} document
   */
  answered(document) {
    return this.typed.count(document);
  }

  /**
   * MiniSearch's score of a document, which counts for more the more words it has.
   * @param {number} document
   */
  of(document) {
    return (this.sums[document] ?? 0) * this.meant.count(document);
  }

  /**
   * The terms of the question that a document has.
   * @param {number} document
   */
  termsOf(document) {
    const has = (/** @type {Counts} */ counts) => counts[document] !== undefined;
    const found = [...this.terms].filter(([, { occurrences }]) => Object.values(occurrences).some(has));
    return new Set(found.map(([term]) => term));
  }

  /**
   * The typed words that none of these documents has.
   * @param {number[]} documents
   */
  missingFrom(documents) {
    return this.typed.names.filter((name) => documents.every((document) => this.typed.of(name)[document] === 0));
  }
}
