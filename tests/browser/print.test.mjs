// Paper: nothing is cut off, nothing is printed that only works on a screen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, onePageOfEachKind } from "./support/site.mjs";

/** Width of the text on A4 paper with the theme's margins, in CSS pixels. */
const paper = Math.floor(((210 - 2 * 16) / 25.4) * 96);

test("tables, diagrams and code fit the paper", async () => {
  await withPage({ width: paper }, async (page) => {
    await page.emulateMedia({ media: "print" });
    for (const { path } of onePageOfEachKind(folder("FIELDGUIDE_SITE"))) {
      await page.goto(address(path));
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("main :is(table, svg, pre, img)")]
          .filter((element) => element.checkVisibility())
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(cut, [], path);
    }
  });
});

test("navigation and tools stay off the paper", async () => {
  await withPage({ width: paper }, async (page) => {
    await page.emulateMedia({ media: "print" });
    for (const { path } of onePageOfEachKind(folder("FIELDGUIDE_SITE"))) {
      await page.goto(address(path));
      assert.equal(await page.locator(":is(nav, .tool, .table-tools):visible").count(), 0, path);
    }
  });
});

test("a page becomes a PDF", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
  });
});
