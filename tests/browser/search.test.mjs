// A reader finds things: by keyboard, with typos, in any script, from a server, below a path and from the disk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { address, withPage } from "./support/browser.mjs";
import { folder, serve } from "./support/site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A small site of hard cases. */
let hard;
before(async () => {
  hard = await serve(folder("FIELDGUIDE_SEARCH_SITE"));
});
after(() => hard?.close());

const options = (page) => page.locator("#search-dialog [role=option]");

/** Opens the dialog and types; waits for the answer. */
async function search(page, text) {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await answered(page, text);
  return options(page).evaluateAll((all) => all.map((each) => each.textContent));
}

function answered(page, text) {
  return page.waitForFunction((wanted) => {
    const box = document.querySelector("#search-dialog .search-box");
    const shown = box.querySelector("[role=option], .search-nothing, .search-failure");
    return box.querySelector("input").value === wanted && shown && !box.querySelector("[aria-busy]");
  }, text);
}

async function close(page) {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.getElementById("search-dialog").open);
}

/** What the field says is chosen. */
function chosen(page) {
  return page.evaluate(() => {
    const field = document.activeElement;
    return document.getElementById(field.getAttribute("aria-activedescendant"))?.textContent ?? "";
  });
}

test("nothing of the search is loaded before it opens", async () => {
  await withPage({}, async (page) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(address("/"), { waitUntil: "networkidle" });
    assert.deepEqual(requests.filter((url) => /search/.test(url)), []);
  });
});

test("both keys and the button in the header open the search, Escape closes it", async () => {
  await withPage({}, async (page, faults) => {
    await page.goto(address("/"));
    const isOpen = () => page.evaluate(() => document.getElementById("search-dialog").open);
    const inField = () => page.evaluate(() => document.activeElement.matches("#search-dialog input"));
    for (const open of [() => page.keyboard.press("/"), () => page.keyboard.press("Control+k"), () => page.click("[data-search-open]")]) {
      await open();
      assert.ok((await isOpen()) && (await inField()));
      await close(page);
    }
    assert.ok(await page.evaluate(() => document.activeElement.matches("[data-search-open]")), "the focus goes back");
    assert.deepEqual(faults, []);
  });
});

test("the keys leave fields alone that the reader writes in", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    await page.evaluate(() => document.querySelector("main").append(document.createElement("input")));
    await page.focus("main input");
    await page.keyboard.type("a/b");
    assert.equal(await page.inputValue("main input"), "a/b");
  });
});

test("the arrow keys choose, Enter opens, and the search is remembered", async () => {
  await withPage({}, async (page, faults) => {
    await page.goto(address("/"));
    const found = await search(page, "data engineer");
    assert.match(found[0], /Data Engineer/);
    const field = page.locator("#search-dialog input");
    assert.equal(await field.getAttribute("aria-expanded"), "true");
    assert.equal(await chosen(page), found[0]);
    await page.keyboard.press("ArrowDown");
    assert.equal(await chosen(page), found[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await chosen(page), found.at(-1), "from the first to the last");
    await page.keyboard.press("ArrowDown");
    const target = await options(page).first().getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(target);
    await page.keyboard.press("/");
    await page.waitForSelector("#search-dialog [role=option]");
    assert.equal(await options(page).first().textContent(), "data engineer");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#search-dialog .search-title");
    assert.equal(await field.inputValue(), "data engineer");
    assert.deepEqual(faults, []);
  });
});

test("results are grouped by page and say what kind of page it is, in the role's color", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    await search(page, "data engineer salary");
    const group = page.locator("#search-dialog [role=group]", { hasText: /^Data EngineerRole/ }).first();
    assert.match(await group.getAttribute("class"), /role-data-engineer/);
    assert.equal(await group.getAttribute("aria-label"), "Data Engineer");
    const salary = group.locator("[role=option]", { hasText: "$" }).first();
    assert.match(await salary.getAttribute("href"), /roles\/data-engineer\/#row-salary$/);
    assert.ok((await salary.locator("mark").count()) > 0);
  });
});

test("a slip of the finger is forgiven", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    for (const [typed, meant] of [["enginer", "engineer"], ["pyhton", "Python"], ["govrnance", "governance"], ["warehose", "warehouse"]]) {
      const found = await search(page, typed);
      assert.ok(found.some((text) => text.toLowerCase().includes(meant.toLowerCase())), `${typed}: ${found}`);
      await close(page);
    }
  });
});

test("what stands in for a word is seen and said, with the number of pages", async () => {
  await withPage({}, async (page) => {
    await page.goto(`${hard.origin}/`);
    await search(page, "observabilty");
    assert.equal(await page.textContent("#search-dialog .search-hint"), "“observabilty” is nowhere on this site. Shown instead: observability.");
    await page.waitForFunction(() => document.querySelector("#search-dialog [role=status]").textContent.endsWith("Shown instead: observability. Pages found: 1"));
    await close(page);
    await search(page, "pipeline");
    assert.equal(await page.locator("#search-dialog .search-hint").count(), 0);
    await page.waitForFunction(() => /^Pages found: \d+$/.test(document.querySelector("#search-dialog [role=status]").textContent));
  });
});

test("pages that have only some of the words say which they are without", async () => {
  await withPage({}, async (page) => {
    await page.goto(`${hard.origin}/`);
    const found = await search(page, "observability marmalade");
    assert.ok(found.some((text) => text.endsWith("Without: marmalade")), `${found}`);
    assert.ok(found.some((text) => text.endsWith("Without: observability")), `${found}`);
  });
});

test("long words and texts in the other direction keep within a phone", async () => {
  await withPage({ width: 360 }, async (page) => {
    await page.goto(`${hard.origin}/`);
    for (const text of ["endless", "البيانات"]) {
      assert.ok((await search(page, text)).length > 0, text);
      const list = page.locator("#search-dialog .search-list");
      const within = (box) => [...box.querySelectorAll("*")].every((each) => each.getBoundingClientRect().right <= innerWidth && each.scrollWidth <= each.clientWidth + 1);
      assert.ok(await list.evaluate(within), text);
      await close(page);
    }
    await search(page, "البيانات");
    const excerpt = page.locator("#search-dialog .search-excerpt").first();
    assert.equal(await excerpt.evaluate((each) => getComputedStyle(each).direction), "rtl");
  });
});

test("the beginning of a word finds it, and a plural its singular", async () => {
  await withPage({}, async (page) => {
    await page.goto(`${hard.origin}/`);
    assert.match((await search(page, "observ"))[0], /observability/);
    await close(page);
    const found = await search(page, "pipelines");
    assert.match(found[0], /Pipelines/);
    assert.ok(found.some((text) => /^First/.test(text)), `${found}`);
  });
});

test("any script is found however it is typed", async () => {
  await withPage({}, async (page) => {
    await page.goto(`${hard.origin}/`);
    for (const [typed, heading] of [
      ["基盤", "日本語の見出し"],
      ["見出し", "日本語の見出し"],
      ["語", "日本語の見出し"],
      ["istanbul", "Türkçe"],
      ["ışık", "Türkçe"],
      ["ISIK", "Türkçe"],
      ["STRASSE", "Straße"],
      ["naive", "Straße"],
      ["c++", "Straße"],
      ["البيانات", "العربية"],
    ]) {
      const found = await search(page, typed);
      assert.ok(found[0]?.startsWith(heading), `${typed}: ${found}`);
      assert.ok((await options(page).first().locator("mark").count()) > 0, typed);
      await close(page);
    }
  });
});

test("markup in titles, headings and texts stays text", async () => {
  await withPage({}, async (page, faults) => {
    await page.goto(`${hard.origin}/`);
    await search(page, "marmalade");
    const group = page.locator("#search-dialog [role=group]").first();
    assert.match(await group.textContent(), /<script>fail\(\)<\/script> & <img src=x onerror=fail\(\)>/);
    assert.match(await group.textContent(), /A heading with <b> and <\/script>/);
    assert.equal(await page.locator("#search-dialog :is(script, img, b)").count(), 0);
    await close(page);
    await search(page, "<img src=x onerror=fail()>");
    assert.deepEqual(faults, []);
  });
});

test("the field may hold anything", async () => {
  await withPage({}, async (page, faults) => {
    await page.goto(`${hard.origin}/`);
    for (const text of ["zzzzqqqq", "+++", "'; --", "constructor", "__proto__", "x".repeat(300)]) {
      await page.keyboard.press("/");
      await page.locator("#search-dialog input").fill(text);
      await answered(page, text);
      assert.equal(await page.locator("#search-dialog .search-nothing").count(), 2, text);
      await close(page);
    }
    assert.deepEqual(faults, []);
  });
});

test("who finds nothing is shown where else to look", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    await search(page, "data engineer");
    const ways = page.locator("#search-dialog .search-ways");
    assert.ok(!(await ways.isVisible()));
    await close(page);
    await search(page, "zzzzqqqq");
    const [labels, expected] = await Promise.all([ways.locator("a").allTextContents(), page.locator(".header .site-nav a").allTextContents()]);
    assert.ok(labels.length > 2 && labels.every((label) => expected.some((each) => each.trim() === label)), `${labels}`);
    await ways.locator("a").first().click();
    await page.waitForURL((url) => url.pathname !== "/");
  });
});

test("the page of search answers its address and keeps it", async () => {
  await withPage({}, async (page, faults) => {
    await page.goto(address("/search/?q=warehouse"));
    await page.waitForSelector(".search-box [role=option]");
    assert.equal(await page.inputValue("input[name=q]"), "warehouse");
    await page.keyboard.press("/");
    await page.keyboard.type("governance");
    await page.waitForURL("**/search/?q=governance");
    assert.ok((await page.locator(".search-box mark").count()) > 0);
    assert.deepEqual(faults, []);
  });
});

test("all results of the dialog are on the page of search", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    await search(page, "data");
    const all = page.locator("#search-dialog .is-more");
    await all.click();
    await page.waitForURL("**/search/?q=data");
    await page.waitForSelector(".search-action");
    const pages = await page.locator("[role=group]").count();
    await page.click(".search-action");
    await page.waitForFunction((before) => document.querySelectorAll("[role=group]").length > before, pages);
  });
});

test("without scripts the header leads to a page that says so and lists the ways on", async () => {
  await withPage({ scripts: false }, async (page) => {
    await page.goto(address("/"));
    await page.click("[data-search-open]");
    await page.waitForURL("**/search/");
    assert.ok(await page.locator(".without-script").isVisible());
    assert.ok(!(await page.locator(".search-box").isVisible()));
    assert.ok((await page.locator(".without-script a").count()) > 5);
  });
});

test("an index that cannot be loaded is said, and asked for again", async () => {
  await withPage({}, async (page) => {
    await page.goto(address("/"));
    await page.route("**/search/index.js", (route) => route.abort());
    await page.keyboard.press("/");
    // One question only: a second one under way would load the index as soon as it can be had.
    await page.locator("#search-dialog input").fill("data");
    await page.waitForSelector("#search-dialog .search-failure");
    await page.unroute("**/search/index.js");
    await page.click("#search-dialog .search-action");
    await page.waitForSelector("#search-dialog [role=option]");
  });
});

test("without storage nothing is remembered and all else works", async () => {
  await withPage({}, async (page, faults) => {
    await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new Error("closed"); } }));
    await page.goto(address("/"));
    assert.ok((await search(page, "warehouse")).length > 0);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.pathname !== "/");
    assert.deepEqual(faults, []);
  });
});

test("search works from the disk", async () => {
  await withPage({}, async (page, faults) => {
    const root = folder("FIELDGUIDE_OFFLINE_SITE");
    await page.goto(pathToFileURL(join(root, "index.html")).href);
    assert.match((await search(page, "data engineer"))[0], /Data Engineer/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/roles\/data-engineer\/index\.html$/);
    await page.waitForLoadState("networkidle");
    await page.goto(`${pathToFileURL(join(root, "search/index.html")).href}?q=spark`);
    await page.waitForSelector(".search-box [role=option]");
    assert.deepEqual(faults, []);
  });
});

test("search works below a path", async () => {
  const site = await serve(folder("FIELDGUIDE_SITE"), "/some/where/");
  try {
    await withPage({}, async (page, faults) => {
      await page.goto(`${site.origin}/some/where/roles/data-engineer/`);
      await search(page, "spark");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/some/where/**#term-spark");
      assert.deepEqual(faults, []);
    });
  } finally {
    site.close();
  }
});

for (const scheme of ["light", "dark"])
  test(`axe finds nothing in the open search in the ${scheme} scheme`, async () => {
    await withPage({ scheme }, async (page) => {
      const check = async (what) => {
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: true } } }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`), [], what);
      };
      await page.goto(address("/"));
      await page.keyboard.press("/");
      await check("empty");
      await close(page);
      await search(page, "data engineer salary");
      await check("with results");
      await close(page);
      await search(page, "zzzzqqqq");
      await check("without results");
      await page.goto(address("/search/?q=warehouse"));
      await page.waitForSelector(".search-box [role=option]");
      await check("the page of search");
    });
  });
