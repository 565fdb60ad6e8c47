// Measures the time from saving an article to the browser's event.
//
//   FIELDGUIDE=build/release/fieldguide node tests/serve/latency.mjs [PAGES [EDITS]]
//
// The site has PAGES articles of some 400 words in sections of 100. Prints JSON: median and range in milliseconds,
// and the processor time that the server took for an edit, which other work on the machine does not lengthen.

import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { EventClient, Server, Site } from "./support/server.mjs";

const pages = Number(process.argv[2] ?? 1000);
const edits = Number(process.argv[3] ?? 20);

function article(number, sentence) {
  const paragraph = Array.from({ length: 40 }, (_, i) => `word${(number * 31 + i * 7) % 997}`).join(" ");
  const parts = Array.from({ length: 10 }, (_, i) => `## Part ${i}\n\n${paragraph}, and *so* on with \`code\`.\n`);
  return `---\ntitle: Page ${number}\ntags: [tag-${number % 20}]\n---\n\n${sentence}\n\n${parts.join("\n")}`;
}

/** Milliseconds of processor time that a process has taken; the kernel counts in hundredths of a second. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
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
const before = processorTime(server.process.pid);
for (let edit = 1; edit <= edits; ++edit) {
  await pause(200);
  const former = client.last.page;
  const start = performance.now();
  site.write("content/section-0/page-0.md", article(0, `Edit ${edit}.`));
  delays.push((await client.hears((news) => news.page !== former, 120)).at - start);
}
const processor = (processorTime(server.process.pid) - before) / edits;
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
    processor_ms_per_edit: round(processor),
  }),
);
