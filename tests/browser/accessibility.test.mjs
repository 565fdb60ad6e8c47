// axe finds nothing on any kind of page, in both schemes, on a phone and on a desk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, pagesOf, typicalPageOfEachKind } from "./support/site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds with its usual rules, those of best practice among them, with the contrast of WCAG's level AAA, 7 to
 * 1, and with targets of 24 pixels (WCAG 2.2, 2.5.8), which axe leaves out and Lighthouse counts.
 */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run({
      resultTypes: ["violations"],
      rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

for (const scheme of ["light", "dark"])
  for (const width of [360, 1280])
    test(`axe finds nothing in the ${scheme} scheme at ${width} pixels`, async () => {
      await withPage({ scheme, width }, async (page) => {
        for (const { path } of typicalPageOfEachKind(folder("FIELDGUIDE_SITE"))) {
          await page.goto(address(path));
          assert.deepEqual(await violations(page), [], path);
        }
      });
    });

test("the pages with most tables, marks and regions pass as well", async () => {
  const largest = pagesOf(folder("FIELDGUIDE_SITE"))
    .sort((a, b) => b.size - a.size)
    .slice(0, 6);
  await withPage({ width: 768 }, async (page) => {
    for (const { path } of largest) {
      await page.goto(address(path));
      assert.deepEqual(await violations(page), [], path);
    }
  });
});
