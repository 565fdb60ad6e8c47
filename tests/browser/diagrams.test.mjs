// Diagrams: named, readable at every width, and large on demand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";

const drawing = ".diagram .scroll > svg:visible";

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
      const sizes = await page.locator(drawing).first().locator("text").evaluateAll((labels) =>
        labels.map((label) => parseFloat(getComputedStyle(label).fontSize) * label.ownerSVGElement.getScreenCTM().a),
      );
      assert.ok(sizes.length > 0 && Math.min(...sizes) >= smallest - 0.01, `${Math.min(...sizes)}`);
    });
  });

test("a phone gets a drawing of its own that needs no scrolling, and that alone", async () => {
  for (const scheme of ["light", "dark"])
    await withPage({ width: 390, scheme, scripts: false }, async (page) => {
      await page.goto(address("/"));
      const region = page.locator("[data-narrow-below]").first();
      assert.equal(await region.locator("svg:visible").count(), 1);
      assert.ok(await region.evaluate((element) => element.scrollWidth <= element.clientWidth));
      const names = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
      assert.equal(names.length, new Set(names).size, "ids are unique");
    });
});

test("the hidden drawing is not in the accessibility tree", async () => {
  for (const width of [390, 1280])
    await withPage({ width }, async (page) => {
      await page.goto(address("/"));
      const title = await page.locator(".diagram svg title").first().textContent();
      assert.equal(await page.locator(".content").getByRole("img", { name: title, exact: true }).count(), 1);
    });
});

test("without scripts, 'Open large' leads to the drawing as a file", async () => {
  await withPage({ scripts: false }, async (page, faults) => {
    await page.goto(address("/"));
    await page.locator(".diagram-enlarge").first().click();
    await page.waitForURL(/\.svg$/);
    assert.equal(await page.evaluate(() => document.documentElement.localName), "svg");
    const fill = await page.locator("rect").first().evaluate((ground) => getComputedStyle(ground).fill);
    assert.match(fill, /^rgb/);
    // A drawing asks for a favicon of its own, which is no fault; a policy must not touch its colours.
    assert.deepEqual(faults.filter((fault) => fault.includes("Security Policy")), []);
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
