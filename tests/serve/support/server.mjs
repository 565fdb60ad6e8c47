// Sites to serve, the program that serves them, and clients that are not always polite.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const program = process.env.FIELDGUIDE;
if (!program) throw new Error("FIELDGUIDE must name the program");

const sources = {
  "site.yaml": "title: A small guide\nlanguage: en\n",
  "content/index.md": "---\ntitle: A small guide\n---\n\nThe way in, to [the first page](series/01-first.md).\n",
  "content/series/index.md": "---\ntitle: Series\n---\n",
  "content/series/01-first.md": "---\ntitle: First\n---\n\nThe first sentence.\n",
  "content/dimensions.yaml": "- {id: focus, label: Focus, type: text}\n",
  "content/sources.yaml": "- {id: editors, title: The editors}\n",
  "content/roles/builder.yaml": "name: Builder\nkind: pillar\nsummary: Builds.\nfocus: Builds houses [^editors]\n",
};

/** A folder with a site of its own; `remove` it at the end. */
export class Site {
  constructor(files = sources) {
    this.root = mkdtempSync(join(tmpdir(), "fieldguide-serve-"));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path, text) {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** The text that a new site's file has. */
  original(path) {
    return sources[path];
  }

  remove() {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A running `fieldguide serve`. */
export class Server {
  output = "";
  errors = "";

  /**
   * Starts the program and waits until it serves.
   * @param {string} root
   * @param {string[]} options
   * @param {Record<string, string>} environment
   * @param {string} command what to start instead of the program
   */
  static async start(root, options = ["--port", "0"], environment = {}, command = program) {
    const server = new Server(root, options, environment, command);
    await server.says(/Serving (\S+)/);
    return server;
  }

  constructor(root, options, environment = {}, command = program) {
    this.process = spawn(command, ["-C", root, "serve", ...options], { env: { ...process.env, ...environment } });
    this.process.stdout.on("data", (data) => (this.output += data));
    this.process.stderr.on("data", (data) => (this.errors += data));
    this.ended = once(this.process, "exit");
  }

  /** The address that the program printed: "http://127.0.0.1:40111/guide/". */
  get address() {
    return /Serving (\S+)/.exec(this.output)[1];
  }

  get origin() {
    return new URL(this.address).origin;
  }

  get port() {
    return Number(new URL(this.address).port);
  }

  async says(pattern) {
    await until(() => pattern.test(this.output), () => `${pattern} in ${this.output}${this.errors}`);
  }

  /** Ends the program. @returns {Promise<number>} its exit code */
  async stop(signal = "SIGTERM") {
    this.process.kill(signal);
    return (await this.ended)[0];
  }
}

/** Waits until `condition` holds, at most `seconds`. */
export async function until(condition, what = () => String(condition), seconds = 20) {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`in vain for ${seconds} s: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** One request. @returns {Promise<{status: number, headers: import("node:http").IncomingHttpHeaders, body: string}>} */
export function fetchRaw(origin, path, { method = "GET", headers = {} } = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = "";
      response.on("data", (data) => (body += data));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** Sends bytes as they are. @returns {Promise<string>} all that comes back until the server closes or is silent */
export function sendBytes(port, bytes, silence = 500) {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(silence, () => socket.destroy());
    socket.on("data", (data) => (answer += data));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

/** A client of the event stream, which remembers what it was told and when. */
export class EventClient {
  news = [];

  constructor(origin, page = "/") {
    let rest = "";
    this.request = get(`${origin}/__fieldguide/events?path=${encodeURIComponent(page)}`, { agent: false }, (response) => {
      this.status = response.statusCode;
      response.on("error", () => {});
      response.on("data", (data) => {
        const messages = (rest + data).split("\n\n");
        rest = messages.pop();
        for (const message of messages) {
          const line = /^data: (.*)$/m.exec(message);
          if (line) this.news.push({ at: performance.now(), ...JSON.parse(line[1]) });
        }
      });
    });
    this.request.on("error", () => {});
  }

  get last() {
    return this.news.at(-1);
  }

  /** Waits for news that `condition` is true of. */
  async hears(condition, seconds = 20) {
    await until(() => this.last && condition(this.last), () => `${condition}; last: ${JSON.stringify(this.last)}`, seconds);
    return this.last;
  }

  close() {
    this.request.destroy();
  }
}
