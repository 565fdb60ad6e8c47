// axe finds nothing on any kind of page, in both schemes, on a phone and on a desk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, typicalPageOfEachKind } from "./support/site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds with its usual rules and, for text, the contrast of WCAG's level AAA: 7 to 1. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run({ resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: true } } }),
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
