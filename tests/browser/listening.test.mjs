// A reader who only hears the page finds a salary, compares two roles and follows the home page's diagram:
// everything is asked for by the role and the name that a screen reader says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";

/** Opens the home page and goes from there by the names of links, as a list of links is heard. */
async function fromHome(page, ...links) {
  await page.goto(address("/"));
  for (const name of links) {
    await page.getByRole("link", { name, exact: true }).first().click();
    await page.waitForLoadState();
  }
}

test("a salary is heard with its role, its amount, its basis and its source", async () => {
  await withPage({}, async (page) => {
    await fromHome(page, "Guides");
    await page.getByRole("main").getByRole("link", { name: /salaries/i }).first().click();
    const table = page.getByRole("table", { name: /salary/i }).first();
    const headers = await table.getByRole("columnheader").allTextContents();
    for (const wanted of [/role/i, /amount/i, /basis/i, /source/i]) assert.ok(headers.some((header) => wanted.test(header)), `${wanted}`);
    const row = table.getByRole("row", { name: /^Data Engineer/ }).first();
    assert.equal(await row.getByRole("rowheader").count(), 1);
    assert.match(await row.getByRole("cell").first().innerText(), /\$\d{2,3},\d{3}/);
    const chart = page.getByRole("img", { name: /salary/i }).first();
    assert.ok(await chart.count(), "the chart has a name");
  });
});

test("two roles are compared cell by cell, each with its row's and column's name", async () => {
  await withPage({}, async (page) => {
    await fromHome(page, "Compare");
    await page.getByRole("main").getByRole("link", { name: /^AI Engineer vs\. Data Engineer/ }).first().click();
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /AI Engineer vs\. Data Engineer/);
    const table = page.getByRole("table").first();
    const headers = await table.getByRole("columnheader").allInnerTexts();
    assert.deepEqual(
      headers.map((header) => header.trim()).filter((header) => / Engineer$/.test(header)),
      ["AI Engineer", "Data Engineer"],
    );
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Focus/ }) });
    const cells = await row.getByRole("cell").allInnerTexts();
    assert.equal(cells.length, 2);
    assert.ok(cells.every((cell) => cell.length > 20) && cells[0] !== cells[1]);
  });
});

test("the home page's diagram is heard as a name and a list of connections", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    assert.equal(await page.getByRole("img", { name: "How data flows through the ecosystem" }).count(), 1);
    const words = page.locator("details").filter({ hasText: "The diagram in words" }).first();
    await words.locator("summary").focus();
    await page.keyboard.press("Enter");
    const items = await words.getByRole("listitem").allInnerTexts();
    for (const [from, to] of [
      ["Data Sources", "Data Engineer"],
      ["Data Architect", "Data Engineer"],
      ["Data Lakehouse", "Business Value"],
    ])
      assert.ok(
        items.some((item) => item.indexOf(from) >= 0 && item.indexOf(to, item.indexOf(from)) > 0),
        `${from} to ${to}`,
      );
  });
});
