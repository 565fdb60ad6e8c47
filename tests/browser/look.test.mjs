// Pages look as they did: small pictures of a site that does not change, beside those kept in look/. They are made new by
//
//   FIELDGUIDE_REFRESH=1 ctest --test-dir build/dev -R '^browser'
//
// and looked at before they are committed. A difference leaves the present picture in the folder LOOK_FOUND, if it is set.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import { withPage } from "./support/browser.mjs";
import { folder, serve } from "./support/site.mjs";
import { smallPicture } from "./support/small_picture.mjs";

/** Which share of a picture may differ: README.md, beside this file, says why. */
const tolerance = 0.005;

const pages = {
  home: "/",
  article: "/article/",
  role: "/roles/builder/",
  comparison: "/comparisons/builder-vs-designer/",
  hub: "/comparisons/",
  glossary: "/glossary/",
};

const looks = [
  { name: "desk", width: 1280, height: 800, scheme: "light" },
  { name: "phone", width: 390, height: 844, scheme: "dark" },
];

/** A screenshot of the whole page, with its font there and nothing in motion. */
async function picture(page, url) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(url);
  await page.evaluate(() => document.fonts.load("1rem Inter"));
  await page.reload(); // a font that came too late waits for the next page
  return page.screenshot({ fullPage: true });
}

for (const [name, path] of Object.entries(pages))
  for (const { name: look, ...options } of looks)
    test(`${name} looks as it did: ${look}`, async () => {
      const site = await serve(folder("FIELDGUIDE_LOOK_SITE"));
      const file = new URL(`look/${name}-${look}.png`, import.meta.url);
      try {
        await withPage(options, async (page) => {
          const screenshot = await picture(page, site.origin + path);
          const golden = existsSync(file) ? readFileSync(file) : undefined;
          const now = await smallPicture(page, screenshot, golden);
          if (process.env.FIELDGUIDE_REFRESH) return writeFileSync(file, now.png);
          assert.ok(golden, `there is no ${file.pathname}`);
          const percent = (now.differing * 100).toFixed(2);
          if (process.env.LOOK_REPORT) console.log(`${name}-${look}: ${percent} % ${now.goldenSize} ${now.size}`);
          if (now.differing > tolerance && process.env.LOOK_FOUND) {
            mkdirSync(process.env.LOOK_FOUND, { recursive: true });
            writeFileSync(`${process.env.LOOK_FOUND}/${name}-${look}.png`, screenshot);
          }
          assert.ok(now.differing <= tolerance, `${percent} % differ; ${now.goldenSize} before, ${now.size} now`);
        });
      } finally {
        site.close();
      }
    });
