// Asks the generator and the theme for the same thing.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "esbuild";
import MiniSearch from "minisearch";

const { INDEX_CASES: program, FIELDGUIDE: fieldguide, SITE: root } = process.env;
const lib = new URL("../../../theme/js/lib/search/", import.meta.url);

/** A module of the theme, which is not one for node. */
export async function themeModule(name) {
  const file = new URL(name, lib).pathname;
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const { termsOf } = await themeModule("terms.js");

export function ask(mode, input) {
  const options = { input: JSON.stringify(input ?? null), encoding: "utf8", maxBuffer: 2 ** 30 };
  return JSON.parse(execFileSync(program, [mode], options));
}

/** What a script of the index leaves for the one who loads it. */
export function dataOf(script) {
  const document = { currentScript: {} };
  new Function("document", script)(document);
  return document.currentScript.found;
}

/** Whole numbers below `limit`, the same on every run. */
export function numbersFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pieces = [
  "data", "Data-Engineer", "C++", "c#", "a+b", "don’t", "rock'n'roll", "O'", "'", "naïve", "Straße", "STRASSE", "ﬁle", "½", "x²", "™",
  "İstanbul", "IĞDIR", "ılık", "ΟΔΟΣ", "οδός", "Σ", "ß", "ẞ", "ǅ", "ŉ", "é", "e\u0301", "a\u0323\u0301", "a\u0301\u0323", "\u0301", "q\u0307\u0323",
  "日本語", "データ基盤", "データ", "数", "かが", "が", "中文 分词", "𠮷野家", "한국어", "각", "\u1100\u1161\u11a8", "ภาษาไทย", "ລາວ", "ខ្មែរ", "မြန်မာ",
  "שָׁלוֹם", "العَرَبِيَّة", "हिन्दी", "தமிழ்", "Ꭰꭰ", "Ⴀⴀ", "ᲐᲑ", "🚀", "👩‍💻", "🇩🇪", "e\ufe0f", "ｆｕｌｌ", "ﾃﾞｰﾀ", "①", "K", "Å",
  " ", "\n", "  ", ".", ",", "-", "_", "…", "—", "+", "#", "++", "+#", "’", "·", "\u00a0", "\u200b", "\u200d", "<b>", "&amp;", "\"", "\\",
  "x".repeat(50), "語".repeat(50), "é".repeat(45),
];

/** Words of many scripts, odd ones among them. */
export function text(random, length) {
  return Array.from({ length: random(length) }, () => pieces[random(pieces.length)]).join(random(2) ? "" : " ");
}

/** The whole index, as MiniSearch would write it, from the files that it lies in. */
export function joined(files) {
  const { files: names, ...index } = dataOf(files["search/index.js"]);
  const load = (name) => dataOf(files[`assets/search/${name}`]);
  const shards = names.terms.filter((_, i) => i % 2 === 1).map(load);
  shards.forEach((shard, i) => assert.equal(shard[0][0], names.terms[2 * i], "a file is known by its first term"));
  return { index: { ...index, index: shards.flat() }, words: load(names.words), pages: names.pages, texts: names.texts };
}

export function built(documents) {
  const search = new MiniSearch({ fields: ["title", "headings", "text"], tokenize: termsOf, processTerm: (term) => term });
  search.addAll(documents.map((document, id) => ({ id, ...document })));
  return JSON.parse(JSON.stringify(search));
}

/** All files of the guide's search: {path: script}. */
export function filesOfGuide() {
  const folder = mkdtempSync(join(tmpdir(), "fieldguide-search-"));
  try {
    execFileSync(fieldguide, ["--root", root, "build", "--output", join(folder, "public")], { stdio: "inherit" });
    const names = readdirSync(join(folder, "public/assets/search")).map((name) => `assets/search/${name}`);
    return Object.fromEntries(["search/index.js", ...names].map((path) => [path, readFileSync(join(folder, "public", path), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The documents of an index, from its texts. */
export function documentsOf(files) {
  const { texts } = joined(files);
  const pages = texts.filter((_, i) => i % 2 === 1).flatMap((name) => dataOf(files[`assets/search/${name}`]));
  return pages.flatMap(([, title, , , sections]) => sections.map(([, headings, body]) => ({ title, headings, text: body })));
}
