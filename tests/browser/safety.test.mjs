// Every page lives with `default-src 'self'`, asks no other host and logs nothing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, pagesOf } from "./support/site.mjs";

test("no page breaks the content security policy, fails a request or logs an error", async () => {
  await withPage({}, async (page, faults) => {
    for (const { path } of pagesOf(folder("FIELDGUIDE_SITE"))) {
      await page.goto(address(path), { waitUntil: "load" });
      assert.deepEqual(faults, [], path);
    }
  });
});

test("every link within a page leads to something on it", () => {
  for (const { file, path } of pagesOf(folder("FIELDGUIDE_SITE"))) {
    const html = readFileSync(file, "utf8");
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, anchor] of html.matchAll(/\shref="#([^"]+)"/g)) assert.ok(ids.has(anchor), `${path}#${anchor}`);
  }
});

test("the W3C checker has neither error nor warning on any page", () => {
  const checker = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  // The pages of the stress site are in other languages than its interface, on purpose.
  const languages = process.env.FIELDGUIDE_MANY_LANGUAGES ? ["--no-langdetect"] : [];
  const { stderr, error } = spawnSync(
    "java",
    ["-Xss2m", "-jar", checker, "--skip-non-html", "--format", "gnu", ...languages, folder("FIELDGUIDE_SITE")],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  assert.equal(error, undefined);
  assert.equal(stderr, "");
});
