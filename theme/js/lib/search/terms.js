// Words as search knows them: the terms that generator/search/terms.hpp puts into the index.

/** Longer terms are cut to so many characters. */
const longest = 40;

/** Marks that readers leave out when they type: accents, Hebrew points and accents, Arabic vowels. */
const optionalMarks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/** Letters, numbers and marks, apostrophes between them, "+" and "#" behind them. */
const words =
  /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*(?:[+#]+(?![\p{L}\p{N}\p{M}+#]))?/gu;

/** Writing without blanks between words: Thai, Lao, Myanmar, Khmer, radicals, Kana, Bopomofo, Han. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** Runs of a word with and without blanks. */
const runs = new RegExp(`(?:${unspaced.source})+|[^${unspaced.source.slice(1, -1)}]+`, "gu");

const ascii = /^[\0-\x7f]*$/;

/**
 * Case, accents and other differences of writing removed, as generator/text/fold.hpp does it.
 * @param {string} text
 */
export function fold(text) {
  if (ascii.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFKD").replace(optionalMarks, "");
  return bare.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFC");
}

/**
 * A word beyond ASCII: whole where blanks divide words, otherwise each character with its next one.
 * @param {string} word
 */
function split(word) {
  return (word.match(runs) ?? []).flatMap((run) => {
    const letters = [...run];
    if (!unspaced.test(run)) return [letters.slice(0, longest).join("")];
    return letters.map((letter, index) => letter + (letters[index + 1] ?? ""));
  });
}

/**
 * The terms of a text, in order.
 * @param {string} text
 * @returns {string[]}
 */
export function termsOf(text) {
  return (fold(text).match(words) ?? []).flatMap((found) => {
    const word = found.replace(/['’]/g, "");
    return ascii.test(word) ? [word.slice(0, longest)] : split(word.replace(/[+#]+$/, ""));
  });
}

/**
 * Whether a term is of writing without blanks, so that one character may be a word.
 * @param {string} term
 */
export function isUnspaced(term) {
  return unspaced.test(term);
}
