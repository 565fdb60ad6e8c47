// One Chromium for all tests, and pages that remember what went wrong on them.

import { after, before } from "node:test";
import { chromium } from "playwright-core";

import { folder, serve } from "./site.mjs";

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How many times slower the browser shall be than it is, so that races show. */
const slowdown = Number(process.env.FIELDGUIDE_SLOWDOWN ?? 1);

let browser;
let site;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // Chromium refuses to run as root with its sandbox, as containers do.
    args: process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags,
  });
  site = await serve(folder("FIELDGUIDE_SITE"));
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** The address of a page of the served site. */
export function address(path) {
  return site.origin + path;
}

/**
 * A page in a context of its own, closed when `use` is done.
 * @param {{width?: number, height?: number, scheme?: "light" | "dark", scripts?: boolean, permissions?: string[]}} options
 * @param {(page: import("playwright-core").Page, faults: string[]) => Promise<void>} use `faults` grows with
 *   console errors, exceptions, failed requests and requests to other hosts
 */
export async function withPage(options, use) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.scheme ?? "light",
    javaScriptEnabled: options.scripts ?? true,
    permissions: options.permissions ?? [],
  });
  const page = await context.newPage();
  if (slowdown > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const faults = [];
  // Chromium drops the fade between two pages when a test is faster than the fade: no fault of the site.
  const isDroppedFade = (text) => text.includes("Transition was aborted because of invalid state");
  const note = (text) => isDroppedFade(text) || faults.push(text);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(message.text());
  });
  page.on("pageerror", (error) => note(error.message));
  page.on("requestfailed", (request) => {
    // Going to the next page stops what the last one was still loading.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") faults.push(`other host: ${request.url()}`);
  });
  try {
    await use(page, faults);
  } finally {
    await context.close();
  }
}

/** By how many pixels a page is wider than its window. */
export function overflow(page) {
  return page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
}
