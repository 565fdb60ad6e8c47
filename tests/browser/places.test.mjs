// One build works at the root of a host and below it; a build for a disk opens from there.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { withPage } from "./support/browser.mjs";
import { folder, onePageOfEachKind, serve } from "./support/site.mjs";

/** All addresses that a page links to within its own site. */
function links(page, prefix) {
  return page.evaluate(
    (start) => [...new Set([...document.links].map((link) => link.href.split("#")[0]))].filter((href) => href.startsWith(start)),
    prefix,
  );
}

function isStyled(page) {
  return page.evaluate(() => getComputedStyle(document.body).fontFamily.includes("Inter"));
}

test("the site works below a path", async () => {
  const root = folder("FIELDGUIDE_SITE");
  const site = await serve(root, "/some/where/");
  try {
    await withPage({}, async (page, faults) => {
      // 404.html is served at any depth and takes its links from base_url, so it is not of this test.
      for (const { path } of onePageOfEachKind(root).filter(({ kind }) => kind !== "not_found")) {
        await page.goto(`${site.origin}/some/where${path}`);
        assert.ok(await isStyled(page), path);
        for (const link of await links(page, site.origin))
          assert.equal((await page.request.get(link)).status(), 200, `${path} links to ${link}`);
        assert.deepEqual(faults, [], path);
      }
    });
  } finally {
    site.close();
  }
});

test("an offline build works from the disk", async () => {
  await withPage({}, async (page, faults) => {
    for (const { file, kind } of onePageOfEachKind(folder("FIELDGUIDE_OFFLINE_SITE"))) {
      if (kind === "not_found") continue;
      await page.goto(pathToFileURL(file).href);
      assert.ok(await isStyled(page), file);
      for (const link of await links(page, "file:")) assert.ok(existsSync(fileURLToPath(link)), `${file} links to ${link}`);
      assert.deepEqual(faults, [], file);
    }
  });
});
