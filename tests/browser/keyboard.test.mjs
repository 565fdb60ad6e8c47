// A reader who only has a keyboard gets everywhere and always sees where.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, withPage } from "./support/browser.mjs";
import { folder, onePageOfEachKind } from "./support/site.mjs";

const ofKind = (wanted) => onePageOfEachKind(folder("FIELDGUIDE_SITE")).find(({ kind }) => kind === wanted).path;

/**
 * Gives the focus to each stop of the Tab key in turn, as the keyboard does, and says what is wrong with it.
 * (Pressing Tab some hundred times would take minutes.)
 */
function faultsOfStops(page) {
  return page.evaluate(() => {
    const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled,
    );
    const isMarked = (element) => {
      const card = element.closest(".card, .contents-row, .role-card");
      return [element, card].filter(Boolean).some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      });
    };
    const coveredBy = (element) => {
      const box = element.getClientRects()[0];
      const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1);
      const at = document.elementFromPoint(x, y);
      return !at || element.contains(at) || at.contains(element) ? "" : at.outerHTML.slice(0, 60);
    };
    const faults = [];
    for (const element of stops) {
      element.focus({ focusVisible: true });
      const box = element.getBoundingClientRect();
      const name = `${element.tagName} ${(element.getAttribute("aria-label") || element.textContent).trim().slice(0, 40)}`;
      if (document.activeElement !== element) faults.push(`takes no focus: ${name}`);
      if (!isMarked(element)) faults.push(`no focus ring: ${name}`);
      if (box.width < 24 || box.height < 24) faults.push(`smaller than 24 pixels: ${name}`);
      if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
        faults.push(`out of sight: ${name}`);
      else if (coveredBy(element)) faults.push(`covered by ${coveredBy(element)}: ${name}`);
    }
    return faults;
  });
}

for (const width of [1280, 390])
  test(`every stop is in sight, marked and 24 pixels large at ${width} pixels`, async () => {
    await withPage({ width }, async (page) => {
      for (const { path } of onePageOfEachKind(folder("FIELDGUIDE_SITE"))) {
        await page.goto(address(path));
        assert.deepEqual(await faultsOfStops(page), [], path);
      }
    });
  });

test("the Tab key goes through a whole page and leaves it", async () => {
  await withPage({}, async (page) => {
    await page.goto(address(ofKind("tags")));
    const seen = new Set();
    for (let stop = 0; stop < 200; ++stop) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        if (document.activeElement === document.body) return "";
        document.activeElement.dataset.stop ??= `${document.querySelectorAll("[data-stop]").length}`;
        return document.activeElement.dataset.stop;
      });
      if (at === "") return assert.ok(seen.size > 10);
      assert.ok(!seen.has(at), "the focus goes in a circle");
      seen.add(at);
    }
    assert.fail("the focus never leaves the page");
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

test("two roles are compared with the keyboard alone, from the home page on", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    await tabTo(page, 'header a[href$="comparisons/"]');
    await page.keyboard.press("Enter");
    await page.waitForURL("**/comparisons/");
    await tabTo(page, '.hub-matrix a[href*="data-architect-vs-data-engineer"]');
    await page.keyboard.press("Enter");
    await page.waitForURL("**/data-architect-vs-data-engineer/");
    assert.equal(await page.locator(".compare-table").first().locator("thead th[scope=col]").count(), 3);
  });
});

test("the home page's diagram opens large, and is followed in words, with the keyboard alone", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    await tabTo(page, "[data-enlarge]");
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await tabTo(page, ".diagram-text summary");
    assert.ok(!(await page.locator(".diagram-text li").first().isVisible()));
    await page.keyboard.press("Enter");
    assert.ok(await page.locator(".diagram-text li").first().isVisible());
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
