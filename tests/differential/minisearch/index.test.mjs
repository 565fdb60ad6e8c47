// The generator's terms and index against MiniSearch with the terms of the reader's side.

import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";

import { ask, built, documentsOf, filesOfGuide, joined, numbersFrom, text, themeModule } from "./support.mjs";

const { termsOf, fold } = await themeModule("terms.js");
const { nearWords, forgiven } = await themeModule("typos.js");

/** The order of terms in a tree says nothing. */
function withoutOrder({ index, ...rest }) {
  return { ...rest, index: Object.fromEntries(index) };
}

function wordsIn(list) {
  let word = "";
  return list === "" ? [] : list.split(" ").map((entry) => (word = word.slice(0, entry.charCodeAt(0) - 48) + entry.slice(1)));
}

function checkIndex(files, documents) {
  const { index, words } = joined(files);
  assert.deepEqual(withoutOrder(index), withoutOrder(built(documents)));
  const terms = index.index.map(([term]) => term);
  assert.deepEqual(terms, [...terms].sort(), "terms are in the order of JavaScript");
  assert.deepEqual(wordsIn(words), terms.filter((term) => term.length > 2));
}

test("every assigned character gives the same terms on both sides", () => {
  const cases = ask("characters");
  assert.ok(cases.length > 140_000);
  const different = cases.filter(([alone, terms, word, wordTerms]) => termsOf(alone).join(" ") !== terms.join(" ") || termsOf(word).join(" ") !== wordTerms.join(" "));
  assert.deepEqual(different.map(([alone, terms]) => [alone, alone.codePointAt(0).toString(16), terms, termsOf(alone)]), []);
});

test("texts of many scripts give the same terms on both sides", () => {
  const random = numbersFrom(1);
  const texts = Array.from({ length: 20_000 }, () => text(random, 12));
  const terms = ask("terms", texts);
  texts.forEach((each, i) => assert.deepEqual(terms[i], termsOf(each), JSON.stringify(each)));
});

test("terms are what readers type", () => {
  assert.deepEqual(termsOf("Don’t use C++ or C#, a+b"), ["dont", "use", "c++", "or", "c#", "a", "b"]);
  assert.deepEqual(termsOf("日本語 İSTANBUL ısı Straße Ὀδός"), ["日本", "本語", "語", "istanbul", "isi", "strasse", "οδοσ"]);
  assert.equal(fold("ＦＵＬＬ"), "full");
});

test("generated sites have the index that MiniSearch builds", () => {
  const random = numbersFrom(2);
  for (const size of [0, 1, 2, 40, 400]) {
    const pages = Array.from({ length: size }, () => [text(random, 4), Array.from({ length: 1 + random(5) }, () => [text(random, 3), text(random, 120)])]);
    const documents = pages.flatMap(([title, sections]) => sections.map(([headings, body]) => ({ title, headings, text: body })));
    checkIndex(ask("files", pages), documents);
  }
});

test("an index beyond the limit of a file is divided", () => {
  const random = numbersFrom(3);
  const word = () => random(2 ** 31).toString(36);
  const pages = Array.from({ length: 300 }, (_, i) => [`Page ${i}`, [["", Array.from({ length: 200 }, word).join(" ")]]]);
  const files = ask("files", pages);
  const { index, texts } = joined(files);
  const sizes = Object.entries(files).filter(([path]) => basename(path).startsWith("terms.")).map(([, script]) => script.length);
  assert.ok(sizes.length > 5 && Math.max(...sizes) < 128 * 1024, `${sizes}`);
  assert.ok(texts.length / 2 > 5);
  assert.equal(index.documentCount, 300);
  checkIndex(files, pages.map(([title, [[headings, body]]]) => ({ title, headings, text: body })));
});

test("the guide has the index that MiniSearch builds from its texts", () => {
  const files = filesOfGuide();
  const documents = documentsOf(files);
  assert.ok(joined(files).pages.length > 50);
  checkIndex(files, documents);
});

/** Edit distance with exchanged neighbours, by its definition. */
function distance(a, b) {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array(b.length).fill(0)]);
  for (let j = 1; j <= b.length; ++j) d[0][j] = j;
  for (let i = 1; i <= a.length; ++i)
    for (let j = 1; j <= b.length; ++j) {
      d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.length][b.length];
}

test("near words are those within the forgiven distance", () => {
  const random = numbersFrom(4);
  const letters = "abcde";
  const word = (length) => Array.from({ length: 1 + random(length) }, () => letters[random(letters.length)]).join("");
  const words = [...new Set(Array.from({ length: 3000 }, () => word(9)))];
  const files = ask("files", [["", [["", words.join(" ")]]]]);
  const list = joined(files).words;
  for (let i = 0; i < 200; ++i) {
    const typed = word(10);
    const near = words.filter((each) => each.length > 2 && forgiven(typed) > 0 && distance(typed, each) <= forgiven(typed)).sort();
    assert.deepEqual(nearWords(list, typed, Infinity).map(({ word: found }) => found).sort(), near, typed);
  }
});
