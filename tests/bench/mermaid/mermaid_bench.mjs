// Measures mermaid.js in Chromium on the files that diagram_bench draws, in the same way: the best of
// five rounds for each, and the median over all.
//
//     npm ci && node mermaid_bench.mjs

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const rounds = 5;

/** The flowcharts that mermaid accepts, each with how many vertices it has. */
async function corpus() {
  const file = new URL("../../diagram/corpus/cases.json", import.meta.url);
  const cases = JSON.parse(await readFile(file, "utf8"));
  return cases
    .filter(({ expected }) => !expected.error)
    .map(({ source, expected }) => ({ source, vertices: expected.vertices?.length ?? 0 }));
}

/** In the page: milliseconds of the best round for each source; null where drawing fails. */
async function drawAll({ sources, rounds }) {
  mermaid.initialize({ startOnLoad: false, securityLevel: "loose", maxTextSize: 1e6 });
  const times = [];
  for (const [i, source] of sources.entries()) {
    let best = null;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      try {
        await mermaid.render(`diagram-${i}-${round}`, source);
      } catch {
        break;
      }
      const took = performance.now() - start;
      best = best === null ? took : Math.min(best, took);
    }
    times.push(best);
  }
  return times;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const cases = await corpus();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--disable-gpu", "--disable-quic", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
const page = await browser.newPage();
const begin = performance.now();
await page.setContent("<!doctype html><title>Flowcharts</title>");
await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
console.log(`loading mermaid.js        ${(performance.now() - begin).toFixed(3).padStart(8)} ms`);
const times = await page.evaluate(drawAll, { sources: cases.map((entry) => entry.source), rounds });
await browser.close();

const drawn = times.filter((time) => time !== null);
const larger = times.filter((time, i) => time !== null && cases[i].vertices >= 5);
console.log(`corpus, median            ${median(drawn).toFixed(3).padStart(8)} ms`);
console.log(`five vertices or more     ${median(larger).toFixed(3).padStart(8)} ms`);
console.log(`drawn                     ${String(drawn.length).padStart(8)} of ${cases.length}`);
