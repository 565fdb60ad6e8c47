// Holds the server open under many clients and an edit a second, and proves that it neither grows nor misses an edit.
//
//   FIELDGUIDE=build/release/fieldguide node tests/serve/soak.mjs [SECONDS [CLIENTS]]
//
// Half of the clients stay connected; the other half leave after each event and come back, as reloaded pages do. After
// each edit every client must be told of it and be served it before the next. Prints a row about every tenth of the
// time, then a JSON summary; fails when an edit was missed, or memory or open files grew.

import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { EventClient, fetchRaw, Server, Site, until } from "./support/server.mjs";

const seconds = Number(process.argv[2] ?? 600);
const clientCount = Number(process.argv[3] ?? 50);
const path = "/series/first/";

/** Memory in KiB and open files of a process. */
function measure(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return {
    memory: Number(/VmRSS:\s+(\d+)/.exec(status)[1]),
    peak: Number(/VmHWM:\s+(\d+)/.exec(status)[1]),
    files: readdirSync(`/proc/${pid}/fd`).length,
  };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** A client that waits for the version of an edit. */
class Reader {
  constructor(origin, stays) {
    this.origin = origin;
    this.stays = stays;
    this.stream = new EventClient(origin, path);
  }

  /** The milliseconds from `start` until it was told of another version than `former` and got its page. */
  async sees(state, former, start) {
    const news = await this.stream.hears((told) => told.page !== former);
    const told = news.at - start;
    const page = await fetchRaw(this.origin, path);
    if (!page.body.includes(state) || !page.body.includes(`data-version="${news.page}"`)) throw new Error(`not served: ${state}`);
    if (!this.stays) {
      this.stream.close();
      this.stream = new EventClient(this.origin, path);
    }
    return told;
  }
}

const site = new Site();
const server = await Server.start(site.root);
const readers = Array.from({ length: clientCount }, (_, i) => new Reader(server.origin, i % 2 === 0));
await until(() => readers.every(({ stream }) => stream.last));

const edits = Math.max(4, seconds);
const samples = [];
const delays = [];
let missed = 0;
for (let edit = 1; edit <= edits; ++edit) {
  const former = readers[0].stream.last.page;
  const state = `State ${edit} of the soak.`;
  const start = performance.now();
  site.write("content/series/01-first.md", `---\ntitle: First\n---\n\n${state}\n`);
  const seen = await Promise.allSettled(readers.map((reader) => reader.sees(state, former, start)));
  missed += seen.filter(({ status }) => status === "rejected").length;
  delays.push(...seen.flatMap(({ value }) => value ?? []));
  await until(() => readers.every(({ stream }) => stream.last));
  await pause(Math.max(0, 1000 - (performance.now() - start)));
  samples.push(measure(server.process.pid));
  if (edit % Math.ceil(edits / 10) === 0)
    console.log(`edit ${edit}: ${samples.at(-1).memory} KiB, ${samples.at(-1).files} open files`);
}
for (const { stream } of readers) stream.close();
await pause(3000); // streams of clients that have gone are looked for once a second
const after = measure(server.process.pid);
const code = await server.stop();
site.remove();

// The first quarter fills pools and caches.
const early = samples.slice(Math.floor(edits / 4), Math.floor(edits / 2));
const late = samples.slice(Math.floor((edits * 3) / 4));
const summary = {
  seconds,
  clients: clientCount,
  edits,
  missed,
  save_to_event_ms: { median: Math.round(median(delays)), highest: Math.round(Math.max(...delays)) },
  memory_kib: { early: median(early.map((s) => s.memory)), late: median(late.map((s) => s.memory)), peak: after.peak },
  open_files: { early: Math.max(...early.map((s) => s.files)), late: Math.max(...late.map((s) => s.files)), idle: after.files },
  exit: code,
};
console.log(JSON.stringify(summary, null, 2));
const grew =
  summary.memory_kib.late > summary.memory_kib.early * 1.05 + 1024 ||
  summary.open_files.late > summary.open_files.early + clientCount / 2 ||
  after.files > 32;
process.exitCode = missed > 0 || grew || code !== 0 ? 1 : 0;
