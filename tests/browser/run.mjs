// Runs every browser test in one process, over one browser.
//
//   FIELDGUIDE_SITE=public FIELDGUIDE_OFFLINE_SITE=offline node tests/browser/run.mjs [NAME…]
//
// FIELDGUIDE_SITE is a built site, FIELDGUIDE_OFFLINE_SITE the same built with --offline,
// FIELDGUIDE_SEARCH_SITE and FIELDGUIDE_LOOK_SITE those of search-site/ and look-site/. NAMEs pick files: `tables` runs
// tables.test.mjs. CHROMIUM is the browser's program, by default `chromium`. FIELDGUIDE_SLOWDOWN=6 makes
// its pages six times slower, to look for races.

import { readdir } from "node:fs/promises";

const wanted = process.argv.slice(2);
const files = (await readdir(new URL(".", import.meta.url))).filter((name) => name.endsWith(".test.mjs")).sort();
for (const file of files)
  if (wanted.length === 0 || wanted.includes(file.replace(".test.mjs", ""))) await import(`./${file}`);
