// Measures the time from saving an article to the browser's event.
//
//   FIELDGUIDE=build/release/fieldguide node tests/serve/latency.mjs [PAGES [EDITS]]
//
// The site has PAGES articles of some 400 words in sections of 100. Prints JSON: median and range in milliseconds.

import { setTimeout as pause } from "node:timers/promises";

import { EventClient, Server, Site } from "./support/server.mjs";

const pages = Number(process.argv[2] ?? 1000);
const edits = Number(process.argv[3] ?? 20);

function article(number, sentence) {
  const paragraph = Array.from({ length: 40 }, (_, i) => `word${(number * 31 + i * 7) % 997}`).join(" ");
  const parts = Array.from({ length: 10 }, (_, i) => `## Part ${i}\n\n${paragraph}, and *so* on with \`code\`.\n`);
  return `---\ntitle: Page ${number}\ntags: [tag-${number % 20}]\n---\n\n${sentence}\n\n${parts.join("\n")}`;
}

const site = new Site();
for (let number = 0; number < pages; ++number) {
  const section = `content/section-${Math.floor(number / 100)}`;
  if (number % 100 === 0) site.write(`${section}/index.md`, `---\ntitle: Section ${number / 100}\n---\n`);
  site.write(`${section}/page-${number}.md`, article(number, "As it was."));
}
const server = await Server.start(site.root);
const client = new EventClient(server.origin, "/section-0/page-0/");
await client.hears((news) => news.build === 1, 120);
const delays = [];
for (let edit = 1; edit <= edits; ++edit) {
  await pause(200);
  const former = client.last.page;
  const start = performance.now();
  site.write("content/section-0/page-0.md", article(0, `Edit ${edit}.`));
  delays.push((await client.hears((news) => news.page !== former, 120)).at - start);
}
client.close();
await server.stop();
site.remove();
delays.sort((a, b) => a - b);
const round = (number) => Math.round(number * 10) / 10;
console.log(
  JSON.stringify({
    pages,
    edits,
    save_to_event_ms: { median: round(delays[Math.floor(edits / 2)]), lowest: round(delays[0]), highest: round(delays.at(-1)) },
  }),
);
