// A reader who only has a keyboard gets everywhere and always sees where.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, onePageOfEachKind } from "./support/site.mjs";

const ofKind = (wanted) => onePageOfEachKind(folder("FIELDGUIDE_SITE")).find(({ kind }) => kind === wanted).path;

/** What the reader sees of the element that has the focus. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const card = element.closest(".card, .contents-row, .role-card");
    const rings = [element, card].filter(Boolean).map((each) => getComputedStyle(each));
    const at = document.elementFromPoint(box.x + box.width / 2, Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1));
    return {
      name: `${element.tagName} ${(element.getAttribute("aria-label") || element.textContent || "").trim().slice(0, 40)}`,
      ring: rings.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
      inWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      coveredBy: !at || at === element || element.contains(at) || at.contains(element) ? "" : at.outerHTML.slice(0, 80),
      small: box.width < 24 || box.height < 24,
    };
  });
}

/** Walks through a page; every stop is seen, marked and large enough. */
async function walk(page, path) {
  for (let stop = 0; stop < 400; ++stop) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (!at) return stop;
    const where = `${at.name} on ${path}`;
    assert.ok(at.ring, `no focus ring: ${where}`);
    assert.ok(at.inWindow, `out of sight: ${where}`);
    assert.equal(at.coveredBy, "", `covered: ${where}`);
    assert.ok(!at.small, `smaller than 24 pixels: ${where}`);
  }
  return 400;
}

test("every stop has a visible focus and a target of 24 pixels, wide and narrow", async () => {
  for (const width of [1280, 390])
    await withPage({ width }, async (page) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const kind of ["home", "article", "role", "comparison"]) {
        const path = ofKind(kind);
        await page.goto(address(path));
        assert.ok((await walk(page, path)) > 10, path);
      }
    });
});

test("the first stop skips to the text", async () => {
  await withPage({}, async (page) => {
    await page.goto(address(ofKind("article")));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
  });
});

/** Presses Tab until the focused element matches. */
async function tabTo(page, selector) {
  for (let stop = 0; stop < 400; ++stop) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} cannot be reached`);
}

test("a salary can be found with the keyboard alone", async () => {
  await withPage({}, async (page) => {
    await page.goto(address(ofKind("comparison")));
    await tabTo(page, 'input[name="find"]');
    await page.keyboard.type("salary");
    const row = page.locator(".compare-table tbody tr:visible:not(.group)", { hasText: /^\s*Salary/ });
    assert.equal(await row.count(), 1);
    assert.match(await row.textContent(), /\$\d/);
  });
});

test("a wide table scrolls with the arrow keys", async () => {
  await withPage({ width: 390 }, async (page) => {
    for (const { path } of onePageOfEachKind(folder("FIELDGUIDE_SITE"))) {
      await page.goto(address(path));
      const wide = await page.evaluate(() => {
        const scroller = [...document.querySelectorAll(".scroll, .table-wrap")].find((each) => each.scrollWidth > each.clientWidth + 40);
        scroller?.focus();
        return !!scroller;
      });
      if (!wide) continue;
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => document.activeElement.scrollLeft > 0);
    }
  });
});
