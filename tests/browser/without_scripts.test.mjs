// The page is whole without a script: everything can be read and reached.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, onePageOfEachKind } from "./support/site.mjs";

const site = () => onePageOfEachKind(folder("FIELDGUIDE_SITE"));

test("the text of a page is the same with and without scripts", async () => {
  for (const { path, kind } of site()) {
    const texts = [];
    for (const scripts of [true, false])
      await withPage({ scripts }, async (page) => {
        await page.goto(address(path));
        // What scripts add are tools, never content.
        texts.push(
          (await page.locator("main :is(h1, h2, h3, p, td, dd, dt, figcaption)").allTextContents()).map((text) =>
            text.replace(/\s+/g, " ").trim(),
          ),
        );
      });
    assert.ok(texts[0].length > 0, kind);
    assert.deepEqual(texts[0], texts[1], path);
  }
});

test("tools that need a script do not show without one", async () => {
  await withPage({ scripts: false }, async (page) => {
    for (const { path } of site()) {
      await page.goto(address(path));
      for (const tool of ["[data-scheme-switch]", ".table-tools"])
        assert.equal(await page.locator(`${tool}:visible`).count(), 0, `${tool} on ${path}`);
    }
  });
});

test("the menu of a phone opens and leads on", async () => {
  await withPage({ scripts: false, width: 390 }, async (page) => {
    await page.goto(address("/"));
    assert.equal(await page.locator("#menu").isVisible(), false);
    await page.locator('[popovertarget="menu"]').first().click();
    const links = page.locator("#menu a:visible");
    assert.ok((await links.count()) > 1);
    await links.first().click();
    assert.notEqual(new URL(page.url()).pathname, "/");
  });
});

test("the header and the first column of a comparison stay in sight", async () => {
  const comparison = site().find(({ kind }) => kind === "comparison");
  await withPage({ scripts: false, width: 800 }, async (page) => {
    await page.goto(address(comparison.path));
    const rows = page.locator(".compare-table tbody tr:not(.group)");
    await rows.nth((await rows.count()) - 2).scrollIntoViewIfNeeded();
    const head = await page.locator(".compare-table thead th").nth(1).boundingBox();
    assert.ok(head.y >= 0 && head.y < 200, `header at ${head.y}`);
  });
});
