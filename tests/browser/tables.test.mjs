// The tools of comparison tables, and their shape on a phone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, pagesOf } from "./support/site.mjs";

/** The first comparison page of which `matches` holds in the browser. */
async function openComparison(page, matches) {
  for (const { path } of pagesOf(folder("FIELDGUIDE_SITE")).filter(({ kind }) => kind === "comparison")) {
    await page.goto(address(path));
    if (await page.evaluate(matches)) return path;
  }
  return assert.fail("the site has no such comparison");
}

const visibleRows = (page) => page.locator(".compare-table tbody tr:visible:not(.group)");

test("a comparison has a caption, and headers for its rows and columns", async () => {
  await withPage({}, async (page) => {
    await openComparison(page, () => true);
    const shape = await page.evaluate(() => {
      const table = document.querySelector(".compare-table");
      return {
        caption: table.caption.textContent.trim().length > 0,
        columns: [...table.tHead.rows[0].cells].every((cell) => cell.matches('th[scope="col"]')),
        rows: [...table.tBodies].flatMap((body) => [...body.rows]).every((row) => row.cells[0].matches("th[scope]")),
        region: table.closest('[role="region"][tabindex="0"]')?.getAttribute("aria-labelledby") === table.caption.id,
      };
    });
    assert.deepEqual(shape, { caption: true, columns: true, rows: true, region: true });
  });
});

test("every table of the site has a caption that names its region", async () => {
  await withPage({ scripts: false }, async (page) => {
    for (const { path } of pagesOf(folder("FIELDGUIDE_SITE"))) {
      await page.goto(address(path));
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll("main table")]
          .filter((table) => {
            const region = table.closest('[role="region"][tabindex="0"]');
            return !table.caption?.textContent.trim() || region?.getAttribute("aria-labelledby") !== table.caption.id;
          })
          .map((table) => table.outerHTML.slice(0, 200)),
      );
      assert.deepEqual(nameless, [], path);
    }
  });
});

test("finding leaves the rows that hold the words", async () => {
  await withPage({}, async (page) => {
    await openComparison(page, () => true);
    const all = await visibleRows(page).count();
    const word = (await visibleRows(page).last().locator(".row-label").textContent()).trim().toLowerCase();
    await page.locator('input[name="find"]').first().fill(word);
    const found = await visibleRows(page).allTextContents();
    assert.ok(found.length > 0 && found.length < all);
    for (const text of found) assert.ok(text.toLowerCase().includes(word), text);
    await page.locator('input[name="find"]').first().fill("");
    assert.equal(await visibleRows(page).count(), all);
  });
});

test("only differences hides the rows in which all say the same", async () => {
  await withPage({}, async (page) => {
    await openComparison(page, () => document.querySelector(".compare-table") !== null);
    const same = await page.locator(".compare-table tr.is-same").count();
    const all = await visibleRows(page).count();
    await page.locator('input[name="differences"]').first().check();
    assert.equal(await visibleRows(page).count(), all - same);
  });
});

test("the choice of columns stands in the URL and survives a reload", async () => {
  await withPage({}, async (page) => {
    await openComparison(page, () => document.querySelectorAll('input[name="column"]').length > 2);
    const heads = page.locator(".compare-table thead th:visible");
    const all = await heads.count();
    await page.locator(".column-choice summary").click();
    await page.locator('input[name="column"]').first().uncheck();
    assert.equal(await heads.count(), all - 1);
    assert.match(page.url(), /\?columns-/);
    await page.reload();
    assert.equal(await heads.count(), all - 1);
    await page.locator(".column-choice summary").click();
    await page.locator('input[name="column"]').first().check();
    assert.doesNotMatch(page.url(), /columns-/);
  });
});

test("a table is copied as CSV and as Markdown", async () => {
  await withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await openComparison(page, () => true);
    const rows = await visibleRows(page).count();
    const pasted = async (format) => {
      await page.locator(`[data-copy="${format}"]`).first().click();
      return (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split(/\r?\n/);
    };
    assert.equal((await pasted("csv")).length, rows + 1);
    const markdown = await pasted("markdown");
    assert.equal(markdown.length, rows + 2);
    assert.match(markdown[1], /^\|( --- \|)+$/);
  });
});

test("the first header sorts the rows within their groups and says so", async () => {
  await withPage({}, async (page) => {
    await openComparison(page, () => true);
    const labels = () => page.locator(".compare-table tbody:first-of-type th[scope=row] .row-label").allTextContents();
    const written = await labels();
    const header = page.locator(".compare-table thead th").first();
    await header.locator("button").click();
    assert.equal(await header.getAttribute("aria-sort"), "ascending");
    const ascending = await labels();
    assert.deepEqual(ascending, [...written].sort((a, b) => a.localeCompare(b, "en")));
    await header.locator("button").click();
    assert.deepEqual(await labels(), [...ascending].reverse());
    await header.locator("button").click();
    assert.deepEqual(await labels(), written);
  });
});

test("on a phone two roles stay side by side below the label of each row", async () => {
  await withPage({ width: 390 }, async (page) => {
    await openComparison(page, () => document.querySelectorAll(".compare-table thead th").length === 3);
    const row = visibleRows(page).first();
    const [label, left, right] = await Promise.all([0, 1, 2].map((index) => row.locator("> *").nth(index).boundingBox()));
    assert.ok(label.y + label.height <= left.y + 1);
    assert.equal(left.y, right.y);
    assert.ok(right.x + right.width <= 390 && right.width > 150);
  });
});
