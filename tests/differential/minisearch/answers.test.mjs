// What readers find against MiniSearch, which is asked the same in its own terms.

import assert from "node:assert/strict";
import { test } from "node:test";

import MiniSearch from "minisearch";

import { ask, built, dataOf, documentsOf, filesOfGuide, joined, numbersFrom, text, themeModule } from "./support.mjs";

const { termsOf, isUnspaced } = await themeModule("terms.js");
const { nearWords } = await themeModule("typos.js");
const { SiteIndex } = await themeModule("site-index.js");
const { meaningsOf, mostFiles, mostKilobytes } = await themeModule("meanings.js");
const { Scores } = await themeModule("scores.js");
const { find, wordsOf } = await themeModule("find.js");

/** The reader's side over files that are not on any server. */
function siteIndex(files) {
  globalThis.document = {
    createElement: () => ({ remove() {} }),
    head: {
      append(script) {
        script.found = dataOf(files[new URL(script.src).pathname.slice(1)]);
        queueMicrotask(script.onload);
      },
    },
  };
  return new SiteIndex(dataOf(files["search/index.js"]), new URL("http://localhost/assets/search/"));
}

function reference(index) {
  const options = { fields: ["title", "headings", "text"], tokenize: termsOf, processTerm: (term) => term };
  return MiniSearch.loadJS(index, options);
}

const exactly = (term, weight) => ({ queries: [term], prefix: false, boostTerm: () => weight });

/** What find.js promises for one typed word, as a query of MiniSearch. */
function queryFor(index, words, term) {
  const entries = new Map(index.index);
  const uses = (word) => Object.values(entries.get(word)).reduce((sum, counts) => sum + Object.keys(counts).length, 0);
  if ([...entries.keys()].some((word) => word.startsWith(term))) {
    const endings = term.length < 5 || isUnspaced(term) ? [] : [term.slice(0, -1), term.slice(0, -2)];
    const others = endings.filter((ending) => entries.has(ending)).map((ending) => exactly(ending, 0.4));
    return { combineWith: "OR", queries: [{ queries: [term], prefix: true }, ...others] };
  }
  const near = nearWords(words, term, 8);
  const most = Math.max(...near.map(({ word }) => uses(word)));
  return { combineWith: "OR", queries: near.map(({ word, distance }) => exactly(word, ((0.5 / distance) * uses(word)) / most)) };
}

/** Scores of all documents that have all, or any, of the words of a question: {document: score}. */
async function ourScores(site, typed, combineWith) {
  const words = await Promise.all(typed.map((term) => meaningsOf(site, term)));
  const scores = new Scores(site.data, (term) => site.occurrences(term), words);
  const least = combineWith === "AND" ? typed.length : 1;
  const documents = [...scores.sums.keys()].filter((document) => scores.answered(document) >= least);
  return Object.fromEntries(documents.map((document) => [document, scores.of(document)]));
}

function theirScores(mini, joinedIndex, typed, combineWith) {
  const queries = typed.map((term) => queryFor(joinedIndex.index, joinedIndex.words, term));
  const options = { boost: { title: 4, headings: 2.5 }, tokenize: (term) => [term] };
  return Object.fromEntries(mini.search({ combineWith, queries }, options).map(({ id, score }) => [id, score]));
}

async function checkScores(files, questions) {
  const site = siteIndex(files);
  const whole = joined(files);
  const mini = reference(whole.index);
  let answered = 0;
  for (const question of questions) {
    const typed = wordsOf(question);
    if (typed.length === 0) continue;
    for (const combineWith of ["AND", "OR"]) {
      const ours = await ourScores(site, typed, combineWith);
      const theirs = theirScores(mini, whole, typed, combineWith);
      assert.deepEqual(Object.keys(ours), Object.keys(theirs), question);
      for (const [document, score] of Object.entries(theirs))
        assert.ok(Math.abs(ours[document] - score) <= 1e-9 * score, `${question}: ${ours[document]}, not ${score}`);
      answered += Object.keys(theirs).length;
    }
  }
  assert.ok(answered > questions.length, "the questions have answers");
}

/** Words of the documents, parts of them, some with a slip; up to four at once. */
function questionsFrom(documents, random, count) {
  const words = [...new Set(documents.flatMap(({ title, headings, text: body }) => termsOf(`${title} ${headings} ${body}`)))];
  const changed = (word) => [word, word.slice(0, 1 + random(word.length)), `${word}s`, word.slice(0, 2) + word.slice(3)][random(4)];
  const one = () => changed(words[random(words.length)]);
  return Array.from({ length: count }, () => Array.from({ length: 1 + random(4) }, one).join(" "));
}

test("documents of generated sites have the scores that MiniSearch gives them", async () => {
  const random = numbersFrom(5);
  for (const size of [1, 30, 300]) {
    const pages = Array.from({ length: size }, () => [text(random, 4), Array.from({ length: 1 + random(5) }, () => [text(random, 3), text(random, 60)])]);
    const files = ask("files", pages);
    await checkScores(files, questionsFrom(documentsOf(files), random, 150));
  }
});

test("sections of the guide have the scores that MiniSearch gives them", async () => {
  const files = filesOfGuide();
  const random = numbersFrom(6);
  await checkScores(files, ["data engineer salary", "lakehose", "pipelines", "d", ...questionsFrom(documentsOf(files), random, 150)]);
});

test("writing without blanks is looked for by its pairs of characters", () => {
  assert.deepEqual(wordsOf("数据"), ["数据"]);
  assert.deepEqual(wordsOf("日本語 data 語"), ["日本", "本語", "data", "語"]);
  assert.deepEqual(wordsOf("語"), ["語"]);
});

/** A site whose words that begin with "q" fill more files than are loaded for a beginning; some of them are frequent. */
function largeSite() {
  const random = numbersFrom(7);
  const word = () => `q${random(2 ** 31).toString(36)}`;
  const frequent = (i) => ["quality", i % 3 ? "queue" : "", i % 40 ? "" : "query", i < 5 ? "q" : ""].join(" ");
  const body = (i) => `${Array.from({ length: 80 }, word).join(" ")} ${frequent(i)}`;
  return ask("files", Array.from({ length: 2000 }, (_, i) => [`Page ${i}`, [["", body(i)]]]));
}

test("a beginning that fills too many files stands for itself and the most frequent words that begin so", async () => {
  const site = siteIndex(largeSite());
  const [first, last] = site.filesOf("q");
  assert.ok(last - first >= mostFiles);
  assert.deepEqual(site.frequentFrom("q").map(({ term }) => term), ["quality", "queue"], "query has less than 8 KiB");
  const meant = async (typed) => (await meaningsOf(site, typed)).meanings.map(({ term }) => term);
  assert.deepEqual(await meant("q"), ["q", "quality", "queue"]);
  const { pages } = await find(site, "q", () => true);
  assert.equal(pages.length, 2000);
  assert.ok(site.termFiles.loaded.size < mostFiles);
});

test("no more of the frequent words is loaded than is said", async () => {
  const site = siteIndex(largeSite());
  site.data.files.frequent = ["quality", 400, "queue", 100, "query", 100];
  const { meanings } = await meaningsOf(site, "q");
  assert.deepEqual(meanings.map(({ term }) => term), ["q", "quality", "queue"]);
  assert.equal(mostKilobytes, 512);
});

test("pages that have all words come first, then those that have some", async () => {
  const page = (title, body) => [title, [["", body]]];
  const files = ask("files", [page("One", "kafka kafka kafka"), page("Two", "kafka and flink, once each in a long text"), page("Three", "flink flink flink")]);
  const { pages } = await find(siteIndex(files), "kafka flink", () => true);
  assert.deepEqual(pages.map(({ page: number, isWhole }) => [number, isWhole]).slice(0, 1), [[1, true]]);
  assert.equal(pages.length, 3);
});

test("what stands in for a word that is nowhere is said", async () => {
  const files = ask("files", [["One", [["", "lakehouse lakehouses"]]], ["Two", [["", "lakehouse"]]]]);
  const { guesses } = await find(siteIndex(files), "lakehose", () => true);
  assert.deepEqual(guesses, [{ typed: "lakehose", words: ["lakehouse", "lakehouses"] }]);
});

test("a question that is not waited for is not answered", async () => {
  const files = ask("files", [["One", [["", "lake"]]]]);
  assert.equal(await find(siteIndex(files), "lake", () => false), undefined);
});
