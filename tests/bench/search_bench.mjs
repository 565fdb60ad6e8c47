// How long a reader waits for the first result, on a computer four times as slow as this one.
//
//   node tests/bench/search_bench.mjs SITE [RUNS] [QUESTION…]
//
// SITE is the folder of a built site. Each run takes a fresh browser cache and measures twice, with the processor
// throttled by 4: from "/" to the first result when the whole question comes at once, with all that has to be loaded;
// and from the last key to the first result when a reader types five keys a second. Prints medians, and what was
// loaded for the first, beside all pages' HTML, both as gzip -9 packs them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { chromium } from "playwright-core";

import { serve } from "../browser/support/site.mjs";

const slowdown = 4;
const keyPause = 200;
const questions = ["data", "data lake", "catudika", "da", "warehoues", "数据", "the data platform team"];

const [root = "public", runs = "5", ...asked] = process.argv.slice(2);

const packed = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** Bytes of all HTML below a folder, packed file by file. */
function packedPages(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + packedPages(path);
    return sum + (entry.name.endsWith(".html") ? packed(path) : 0);
  }, 0);
}

/** Milliseconds from the first key or the last change of the field to a result that answers `text`; runs in the page. */
function watch({ text, from }) {
  let start = 0;
  const begin = (event) => (start = event.timeStamp);
  if (from === "first") document.addEventListener("keydown", begin, { capture: true, once: true });
  else document.addEventListener("input", begin, true);
  window.waited = new Promise((resolve) => {
    const look = () => {
      const box = document.querySelector("#search-dialog .search-box");
      const isAnswered = box.querySelector("input").value === text && !box.querySelector("[aria-busy]");
      if (isAnswered && box.querySelector("[role=option] .search-title, .search-heading, .search-nothing")) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function withPage(browser, origin, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const files = new Set();
  page.on("response", (response) => files.add(new URL(response.url()).pathname));
  await page.goto(`${origin}/`, { waitUntil: "networkidle" });
  files.clear();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const result = await use(page, files);
  await context.close();
  return result;
}

function atOnce(browser, origin, text) {
  return withPage(browser, origin, async (page, files) => {
    await page.evaluate(watch, { text, from: "first" });
    await page.keyboard.press("/");
    await page.keyboard.insertText(text);
    const time = await page.evaluate(() => window.waited);
    const bytes = [...files].reduce((sum, path) => sum + packed(join(root, path)), 0);
    return { time, bytes, files: files.size };
  });
}

function typing(browser, origin, text) {
  return withPage(browser, origin, async (page) => {
    await page.evaluate(watch, { text, from: "last" });
    await page.keyboard.press("/");
    await page.keyboard.type(text, { delay: keyPause });
    return page.evaluate(() => window.waited);
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const site = await serve(root);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
console.log(`| question | from "/" to the first result, ms | from the last key, ms | files | loaded, KB |\n|---|---|---|---|---|`);
for (const text of asked.length > 0 ? asked : questions) {
  const cold = [];
  const typed = [];
  for (let run = 0; run < Number(runs); ++run) {
    cold.push(await atOnce(browser, site.origin, text));
    typed.push(await typing(browser, site.origin, text));
  }
  const numbers = [median(cold.map(({ time }) => time)), median(typed), cold[0].files, cold[0].bytes / 1000];
  console.log(`| ${text} | ${numbers.map((number) => number.toFixed(0)).join(" | ")} |`);
}
await browser.close();
site.close();
console.log(`\nAll pages: ${(packedPages(root) / 1e6).toFixed(1)} MB`);
