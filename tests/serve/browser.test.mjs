// A page that is open in Chromium follows every edit by itself.

import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

import { Server, Site, until } from "./support/server.mjs";

let browser;

before(async () => {
  const flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  flags.push("--disable-component-update", "--disable-sync");
  // Chromium refuses to run as root with its sandbox, as containers do.
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags });
});

after(() => browser?.close());

/** Opens a page of a served site and cleans up. `faults` grows with errors of the page and its policy. */
async function withPage(path, use, environment = {}) {
  const site = new Site();
  const editor = join(site.root, "editor");
  site.write("editor", '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.called"\n');
  chmodSync(editor, 0o755);
  const server = await Server.start(site.root, ["--port", "0"], { VISUAL: editor, ...environment });
  const context = await browser.newContext({ viewport: { width: 900, height: 500 } });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  await page.goto(server.origin + path, { waitUntil: "load" });
  try {
    await use({ page, site, server, faults, editor });
  } finally {
    await context.close();
    await server.stop();
    site.remove();
  }
}

/** Marks the document, to tell whether it is still the same one. */
const mark = (page) => page.evaluate(() => (document.documentElement.dataset.mark = "same"));
const isSame = (page) => page.evaluate(() => document.documentElement.dataset.mark === "same");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const overlay = (page) => page.locator("fieldguide-live [role=alert] section");

function article(sentence) {
  const filler = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} of the first page.`).join("\n\n");
  return `---\ntitle: First\n---\n\n${sentence}\n\n${filler}\n`;
}

test("an edited article appears, and the reader stays where they were", async () => {
  await withPage("/series/first/", async ({ page, site, faults }) => {
    site.write("content/series/01-first.md", article("One sentence."));
    await page.getByText("One sentence.").waitFor();
    await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
    site.write("content/series/01-first.md", article("Another sentence."));
    await page.getByText("Another sentence.").waitFor({ state: "attached" });
    await page.waitForFunction(() => scrollY === 700);
    assert.deepEqual(faults, []);
  });
});

test("an edited role and an edited template appear", async () => {
  await withPage("/roles/builder/", async ({ page, site, faults }) => {
    site.write("content/roles/builder.yaml", site.original("content/roles/builder.yaml").replace("houses", "bridges"));
    await page.getByText("Builds bridges").first().waitFor();
    site.write("templates/partials/footer.html", '<footer class="footer">Made by hand</footer>\n');
    await page.getByText("Made by hand").waitFor();
    assert.deepEqual(faults, []);
  });
});

test("an edit that does not show on this page leaves it alone", async () => {
  await withPage("/series/first/", async ({ page, site, server }) => {
    await mark(page);
    const builds = server.output.split("Built").length;
    site.write("content/roles/builder.yaml", site.original("content/roles/builder.yaml").replace("houses", "bridges"));
    await until(() => server.output.split("Built").length > builds);
    await page.waitForTimeout(300);
    assert.equal(await isSame(page), true);
    site.write("content/series/02-second.md", "---\ntitle: Second\n---\n\nNext.\n"); // this page's pager shows it
    await page.getByRole("link", { name: "Second" }).first().waitFor();
    assert.equal(await isSame(page), false);
  });
});

test("a new style sheet is exchanged without a reload", async () => {
  await withPage("/series/first/", async ({ page, site, faults }) => {
    await mark(page);
    const colour = (value) =>
      page.waitForFunction((wanted) => getComputedStyle(document.body).outlineColor === wanted, value);
    site.write("theme/css/95-site.css", "body { outline: 3px solid rgb(1, 2, 3); }\n");
    await colour("rgb(1, 2, 3)");
    site.write("theme/css/95-site.css", "body { outline: 3px solid rgb(4, 5, 6); }\n");
    await colour("rgb(4, 5, 6)");
    await page.waitForFunction(() => document.querySelectorAll("link[rel=stylesheet]").length === 1);
    assert.equal(await isSame(page), true);
    assert.deepEqual(faults, []);
  });
});

test("a mistake lies over the page as text until it is mended, and can be dismissed", async () => {
  await withPage("/series/first/", async ({ page, site, faults }) => {
    await mark(page);
    site.write("content/roles/builder.yaml", 'name: Builder\n"<img src=x onerror=alert(1)>": 1\n');
    await overlay(page).waitFor();
    const text = await overlay(page).innerText();
    assert.match(text, /content\/roles\/builder\.yaml:2:2: error\[FG0401\]: '<img src=x onerror=alert\(1\)>' is neither/);
    assert.match(text, /2 \| "<img src=x/);
    assert.equal(await page.locator("fieldguide-live img").count(), 0);
    assert.ok(await page.getByText("The first sentence.").isVisible());

    assert.deepEqual(faults, []);
    await page.evaluate(axe); // reaches into shadow trees
    const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" "))}`), []);
    faults.length = 0; // axe itself tries to set styles, which the policy forbids

    await overlay(page).focus();
    await page.keyboard.press("Escape");
    await overlay(page).waitFor({ state: "detached" });
    site.write("content/roles/builder.yaml", "name: [Builder\n");
    await overlay(page).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await overlay(page).waitFor({ state: "detached" });

    site.write("content/roles/builder.yaml", "name: {Builder\n");
    await overlay(page).waitFor();
    site.write("content/roles/builder.yaml", site.original("content/roles/builder.yaml"));
    await overlay(page).waitFor({ state: "detached" });
    assert.equal(await isSame(page), true);
    assert.deepEqual(faults, []);
  });
});

test("the overlay and the page lead to the source in the editor", async () => {
  await withPage("/series/first/", async ({ page, site, editor }) => {
    const opened = () => existsSync(`${editor}.called`) && readFileSync(`${editor}.called`, "utf8").trim();
    await page.getByRole("button", { name: "Edit this page" }).click();
    await until(() => opened() === join(site.root, "content/series/01-first.md"));
    site.write("content/roles/builder.yaml", "name: [Builder\n");
    await page.getByRole("button", { name: /^Open in editor: content\/roles\/builder\.yaml:\d$/ }).click();
    await until(() => opened() === join(site.root, "content/roles/builder.yaml"));
  });
});

test("the theme's own link for editing opens the editor too", async () => {
  await withPage("/series/first/", async ({ page, site, editor }) => {
    site.write("site.yaml", "title: A small guide\nrepository: https://example.org/guide\n");
    await page.locator(".edit a").waitFor();
    await until(() => page.evaluate(() => document.querySelector(".edit a").onclick !== null));
    await page.locator(".edit a").click();
    await until(() => existsSync(`${editor}.called`));
  });
});

test("a page outlives the server: it follows the next one on the same port", async () => {
  await withPage("/series/first/", async ({ page, site, server }) => {
    await server.stop();
    site.write("content/series/01-first.md", article("Written meanwhile."));
    const next = await Server.start(site.root, ["--port", String(server.port)]);
    await page.getByText("Written meanwhile.").waitFor();
    await next.stop();
  });
});

test("a page that appears replaces the page that says it is missing", async () => {
  await withPage("/series/third/", async ({ page, site }) => {
    site.write("content/series/03-third.md", "---\ntitle: Third\n---\n\nHere it is.\n");
    await page.getByText("Here it is.").waitFor();
  });
});
