// Light and dark: by the system, by the switch, at once and without a flash.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";

/** Whether the page's ground is dark. */
function isDark(page) {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g).map(Number);
    return red + green + blue < 200;
  });
}

test("the scheme follows the system, also while the page is open", async () => {
  await withPage({ scheme: "light" }, async (page) => {
    await page.goto(address("/"));
    assert.equal(await isDark(page), false);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.equal(await isDark(page), true);
  });
});

test("the switch goes from the system's scheme to light to dark and back", async () => {
  await withPage({ scheme: "dark" }, async (page) => {
    await page.goto(address("/"));
    const button = page.locator("[data-scheme-switch]");
    const seen = [[await button.getAttribute("aria-label"), await isDark(page)]];
    for (let press = 0; press < 3; ++press) {
      await button.click();
      seen.push([await button.getAttribute("aria-label"), await isDark(page)]);
    }
    assert.deepEqual(seen.map(([, dark]) => dark), [true, false, true, true]);
    assert.equal(new Set(seen.slice(0, 3).map(([label]) => label)).size, 3);
    assert.deepEqual(seen[3], seen[0]);
  });
});

test("a chosen scheme holds on the next page before its first paint", async () => {
  await withPage({ scheme: "light" }, async (page) => {
    await page.goto(address("/"));
    await page.locator("[data-scheme-switch]").click();
    await page.locator("[data-scheme-switch]").click();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        window.schemeWithBody = document.documentElement.dataset.scheme;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    assert.equal(await page.evaluate(() => window.schemeWithBody), "dark");
    assert.equal(await isDark(page), true);
  });
});
