// Diagrams: named, readable at every width, and large on demand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";

const drawing = ".diagram .scroll > svg";

test("the home page's diagram has a name and its story in words", async () => {
  await withPage({ scripts: false }, async (page) => {
    await page.goto(address("/"));
    const svg = page.locator(drawing).first();
    const name = await svg.evaluate((element) => {
      const named = element.getAttribute("aria-labelledby");
      return element.getAttribute("aria-label") || (named && document.getElementById(named.split(" ")[0])?.textContent);
    });
    assert.ok(name);
    const words = await page.locator(".diagram-text").first().textContent();
    for (const node of ["Data Sources", "Data Engineer", "Data Architect", "Business Value"]) assert.ok(words.includes(node), node);
  });
});

for (const [width, smallest] of [[1280, 13], [390, 12]])
  test(`labels are ${smallest} pixels or more at ${width} pixels`, async () => {
    await withPage({ width }, async (page) => {
      await page.goto(address("/"));
      const sizes = await page.locator(`${drawing} text`).evaluateAll((labels) =>
        labels.map((label) => parseFloat(getComputedStyle(label).fontSize) * label.ownerSVGElement.getScreenCTM().a),
      );
      assert.ok(sizes.length > 0 && Math.min(...sizes) >= smallest - 0.01, `${Math.min(...sizes)}`);
    });
  });

test("a diagram opens large, zooms and goes back to its place", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    const width = await page.locator(drawing).first().getAttribute("width");
    const button = page.locator("[data-enlarge]").first();
    await button.click();
    const large = page.locator("dialog[open] svg").last();
    const fitting = (await large.boundingBox()).width;
    await page.keyboard.press("+");
    assert.ok((await large.boundingBox()).width > fitting);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    assert.equal(await page.locator(drawing).first().getAttribute("width"), width);
    assert.ok(await button.evaluate((element) => element === document.activeElement));
  });
});
