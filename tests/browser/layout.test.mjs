// Pages fit their window, and nothing on them moves while they load.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, overflow, withPage } from "./support/browser.mjs";
import { folder, onePageOfEachKind, pagesOf } from "./support/site.mjs";

test("no page is wider than a window of 320 pixels", async () => {
  await withPage({ width: 320 }, async (page) => {
    for (const { path } of pagesOf(folder("FIELDGUIDE_SITE"))) {
      await page.goto(address(path));
      assert.equal(await overflow(page), 0, path);
    }
  });
});

for (const width of [768, 1280, 1920])
  test(`no kind of page is wider than a window of ${width} pixels`, async () => {
    await withPage({ width }, async (page) => {
      for (const { path } of onePageOfEachKind(folder("FIELDGUIDE_SITE"))) {
        await page.goto(address(path));
        assert.equal(await overflow(page), 0, path);
      }
    });
  });

for (const width of [390, 1280])
  test(`nothing moves while a page loads over a slow line at ${width} pixels`, async () => {
    for (const { path } of onePageOfEachKind(folder("FIELDGUIDE_SITE")))
      await withPage({ width }, async (page) => {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send("Network.enable");
        await devtools.send("Network.emulateNetworkConditions", {
          offline: false,
          latency: 60,
          downloadThroughput: 200_000,
          uploadThroughput: 100_000,
        });
        await page.goto(address(path), { waitUntil: "networkidle" });
        const shifts = await page.evaluate(
          () =>
            new Promise((resolve) => {
              new PerformanceObserver((list) => resolve(list.getEntries().map((entry) => entry.value))).observe({
                type: "layout-shift",
                buffered: true,
              });
              setTimeout(() => resolve([]), 100);
            }),
        );
        assert.deepEqual(shifts, [], path);
      });
  });

test("text keeps its measure of 620 to 690 pixels", async () => {
  await withPage({ width: 1440 }, async (page) => {
    const article = onePageOfEachKind(folder("FIELDGUIDE_SITE")).find(({ kind }) => kind === "article");
    await page.goto(address(article.path));
    const { width } = await page.locator(".content > p").first().boundingBox();
    assert.ok(width >= 620 && width <= 690, `${width}`);
  });
});

test("the contents list steps back while something wide passes over it, and comes for the keyboard", async () => {
  await withPage({ width: 1280 }, async (page) => {
    const paths = pagesOf(folder("FIELDGUIDE_SITE")).filter(({ kind }) => kind === "article");
    for (const { path } of paths) {
      await page.goto(address(path));
      if (await page.locator(".content > .table-wrap:has(th:nth-child(4))").count()) break;
    }
    const opacity = () => page.locator(".toc").evaluate((list) => getComputedStyle(list).opacity);
    assert.equal(await opacity(), "1");
    await page.locator(".content > .table-wrap:has(th:nth-child(4))").first().evaluate((table) => table.scrollIntoView());
    await page.waitForFunction(() => getComputedStyle(document.querySelector(".toc")).opacity === "0");
    await page.locator(".toc a").first().focus();
    await page.waitForFunction(() => getComputedStyle(document.querySelector(".toc")).opacity === "1");
  });
});
