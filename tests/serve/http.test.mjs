// The server over real connections: what it serves, what it withstands, how it begins and ends.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { test } from "node:test";

import { EventClient, fetchRaw, sendBytes, Server, Site, until } from "./support/server.mjs";

/** Runs `use` with a site and its server, and cleans up. */
async function withServer(use, options = ["--port", "0"], environment = {}) {
  const site = new Site();
  const server = await Server.start(site.root, options, environment);
  try {
    await use(server, site);
  } finally {
    await server.stop();
    site.remove();
  }
}

test("pages come with their type, length, policy and entity tag, and HEAD without a body", async () => {
  await withServer(async ({ origin }) => {
    const page = await fetchRaw(origin, "/series/first/");
    assert.equal(page.status, 200);
    assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
    assert.equal(page.headers["content-security-policy"], "default-src 'self'");
    assert.match(page.body, /The first sentence\./);
    const head = await fetchRaw(origin, "/series/first/", { method: "HEAD" });
    assert.equal(head.body, "");
    assert.equal(head.headers["content-length"], String(Buffer.byteLength(page.body)));
    const again = await fetchRaw(origin, "/series/first/", { headers: { "If-None-Match": page.headers.etag } });
    assert.equal(again.status, 304);
    const part = await fetchRaw(origin, "/robots.txt", { headers: { Range: "bytes=0-9" } });
    assert.equal(part.status, 206);
    assert.equal(part.body.length, 10);
    assert.equal((await fetchRaw(origin, "/series/first")).headers.location, "/series/first/");
    assert.equal((await fetchRaw(origin, "/nothing/")).status, 404);
    assert.equal((await fetchRaw(origin, "/", { method: "DELETE" })).status, 405);
  });
});

test("hostile requests get an error and nothing else, and the server lives on", async () => {
  await withServer(async ({ origin, port }) => {
    const line = (target, host = "localhost") => `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    const cases = [
      [line("/../../etc/passwd"), /^HTTP\/1\.1 404 /],
      [line("/%2e%2e%2f%2e%2e%2fetc%2fpasswd"), /^HTTP\/1\.1 404 /],
      [line("/..%5c..%5cwindows"), /^HTTP\/1\.1 404 /],
      [line("//etc/passwd"), /^HTTP\/1\.1 404 /],
      [line("/%00"), /^HTTP\/1\.1 400 /],
      [line("/x#y"), /^HTTP\/1\.1 404 /],
      [line("http://evil.test/"), /^HTTP\/1\.1 400 /],
      [line("/", "evil.test"), /^HTTP\/1\.1 403 /],
      [line("/", "localhost\r\nHost: evil.test"), /^HTTP\/1\.1 40[03] /],
      ["GET / HTTP/1.1\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 40[03] /],
      [line("/?" + "a".repeat(1 << 20)), /^(HTTP\/1\.1 4(00|13|14|31) |$)/],
      [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(1 << 20)}\r\n\r\n`, /^(HTTP\/1\.1 4(00|13|31) |$)/],
      ["\0\0\0\0\r\n\r\n", /^(HTTP\/1\.[01] 4|$)/],
      ["BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 405 /],
      ["POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc", /^HTTP\/1\.1 405 /],
    ];
    for (const [bytes, expected] of cases) {
      const answer = await sendBytes(port, bytes);
      assert.match(answer, expected, JSON.stringify(bytes.slice(0, 80)));
      assert.doesNotMatch(answer, /root:|Access-Control-Allow-Origin/i);
    }
    const lost = await fetchRaw(origin, "/<svg%20onload=alert(1)>");
    assert.equal(lost.status, 404);
    assert.doesNotMatch(lost.body, /onload/);
    assert.equal((await fetchRaw(origin, "/")).status, 200);
  });
});

test("a thousand idle connections and a slow client hinder nobody", async () => {
  await withServer(async ({ origin, port }) => {
    const sockets = Array.from({ length: 1000 }, () => connect(port, "127.0.0.1").on("error", () => {}));
    const slow = connect(port, "127.0.0.1").on("error", () => {});
    const drip = setInterval(() => slow.write("G"), 50);
    try {
      await until(() => sockets.every((socket) => !socket.connecting));
      const start = performance.now();
      assert.equal((await fetchRaw(origin, "/")).status, 200);
      assert.ok(performance.now() - start < 5000);
    } finally {
      clearInterval(drip);
      for (const socket of [...sockets, slow]) socket.destroy();
    }
  });
});

test("events tell of edits, of mistakes and of their mending", async () => {
  await withServer(async ({ origin }, site) => {
    const client = new EventClient(origin, "/series/first/");
    const first = await client.hears((news) => news.build === 1);
    site.write("content/series/01-first.md", "---\ntitle: First\n---\n\nAnother sentence.\n");
    const second = await client.hears((news) => news.page !== first.page);
    assert.match((await fetchRaw(origin, "/series/first/")).body, new RegExp(`data-version="${second.page}"`));

    site.write("content/roles/builder.yaml", 'name: "Builder\n');
    const broken = await client.hears((news) => news.problems.length > 0);
    assert.equal(broken.page, second.page);
    assert.equal(broken.problems[0].file, "content/roles/builder.yaml");
    assert.match(broken.problems[0].text, /^content\/roles\/builder\.yaml:1:\d+: error\[FG0201\]/);
    assert.match((await fetchRaw(origin, "/series/first/")).body, /Another sentence/);
    site.write("content/roles/builder.yaml", site.original("content/roles/builder.yaml"));
    assert.equal((await client.hears((news) => news.problems.length === 0)).page, second.page);
    client.close();
  });
});

test("drafts are shown and marked", async () => {
  await withServer(async ({ origin }, site) => {
    const client = new EventClient(origin, "/series/second/");
    await client.hears((news) => news.build === 1);
    site.write("content/series/02-second.md", "---\ntitle: Second\ndraft: true\n---\n\nNot yet.\n");
    await until(async () => (await fetchRaw(origin, "/series/second/")).status === 200);
    assert.match((await fetchRaw(origin, "/series/second/")).body, /<p class="draft">/);
    client.close();
  });
});

test("two thousand changes at once end in the right pages", async () => {
  await withServer(async ({ origin }, site) => {
    for (let i = 0; i < 2000; ++i)
      site.write(`content/series/${i % 40}.md`, `---\ntitle: Page ${i % 40}\n---\n\nState ${i}.\n`);
    await until(async () => (await fetchRaw(origin, "/series/39/")).body.includes("State 1999."));
    assert.match((await fetchRaw(origin, "/series/0/")).body, /State 1960\./);
  });
});

test("a file that is written slowly while it is read ends in the right page", async () => {
  await withServer(async ({ origin }, site) => {
    const file = join(site.root, "content/series/01-first.md");
    writeFileSync(file, "");
    for (let i = 0; i < 60; ++i) {
      appendFileSync(file, i === 0 ? "---\ntitle: Slow" : i === 1 ? "ly\n---\n\n" : `Part ${i}. `);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await until(async () => (await fetchRaw(origin, "/series/first/")).body.includes("Part 59."));
    assert.match((await fetchRaw(origin, "/series/first/")).body, /<h1>Slowly<\/h1>/);
  });
});

test("a folder without a site is said at once", async () => {
  const none = new Server("/nonexistent", []);
  assert.equal((await none.ended)[0], 2);
  assert.match(none.errors, /site\.yaml/);
});

test("a site's folder that is removed is reported, and followed when it is back", async () => {
  await withServer(async ({ origin }, site) => {
    const client = new EventClient(origin, "/");
    await client.hears((news) => news.build === 1);
    renameSync(site.root, `${site.root}-away`);
    const lost = await client.hears((news) => news.problems.length > 0);
    assert.match(lost.problems[0].text, /site\.yaml/);
    assert.equal((await fetchRaw(origin, "/")).status, 200);
    renameSync(`${site.root}-away`, site.root);
    await client.hears((news) => news.problems.length === 0);
    client.close();
  });
});

test("a site below a path is served there", async () => {
  const site = new Site();
  site.write("site.yaml", "title: A small guide\nbase_url: https://example.org/guide/\n");
  const server = await Server.start(site.root);
  assert.match(server.address, /:\d+\/guide\/$/);
  assert.equal((await fetchRaw(server.origin, "/")).headers.location, "/guide/");
  assert.equal((await fetchRaw(server.origin, "/guide/series/first/")).status, 200);
  assert.match((await fetchRaw(server.origin, "/guide/none/")).body, /href="\/guide\//);
  assert.equal(await server.stop(), 0);
  site.remove();
});

test("a site that is broken from the start is served as soon as it is mended", async () => {
  const site = new Site();
  site.write("site.yaml", "tilte: x\n");
  const server = await Server.start(site.root);
  assert.equal((await fetchRaw(server.origin, "/")).status, 503);
  assert.match(server.errors, /error\[FG0203\]: unknown key 'tilte'/);
  site.write("site.yaml", site.original("site.yaml"));
  await until(async () => (await fetchRaw(server.origin, "/")).status === 200);
  assert.equal(await server.stop(), 0);
  site.remove();
});

test("Ctrl+C and SIGTERM end it with 0, open streams or not", async () => {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    const site = new Site();
    const server = await Server.start(site.root);
    const client = new EventClient(server.origin);
    await client.hears((news) => news.build === 1);
    assert.equal(await server.stop(signal), 0);
    assert.equal(server.errors, "");
    site.remove();
  }
});

test("a port in use is said with what to do", async () => {
  await withServer(async ({ port }, site) => {
    const second = new Server(site.root, ["--port", String(port)]);
    assert.equal((await second.ended)[0], 3);
    assert.match(second.errors, new RegExp(`error\\[FG0901\\]: port ${port} of 127\\.0\\.0\\.1 is in use`));
    assert.match(second.errors, /--port 0/);
  });
});

test("a source is opened in the editor, for pages of this server only", async () => {
  const site = new Site();
  const script = join(site.root, "editor");
  site.write("editor", '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.called"\n');
  chmodSync(script, 0o755);
  const server = await Server.start(site.root, ["--port", "0"], { VISUAL: `${script} --line {line} {file}` });
  const open = (file, headers) =>
    fetchRaw(server.origin, `/__fieldguide/open?file=${encodeURIComponent(file)}&line=3`, { method: "POST", headers });
  const own = { Origin: server.origin };
  assert.equal((await open("content/index.md", {})).status, 403);
  assert.equal((await open("content/index.md", { Origin: "http://evil.test" })).status, 403);
  assert.equal((await open("../../../etc/passwd", own)).status, 409);
  assert.equal((await open("editor", own)).status, 409);
  assert.equal(existsSync(`${script}.called`), false);
  assert.equal((await open("content/index.md", own)).status, 204);
  await until(() => existsSync(`${script}.called`) && readFileSync(`${script}.called`, "utf8").endsWith("index.md\n"));
  assert.equal(readFileSync(`${script}.called`, "utf8"), `--line\n3\n${join(site.root, "content/index.md")}\n`);
  assert.equal(await server.stop(), 0);
  site.remove();
});

test("changes are followed by polling when asked to", async () => {
  await withServer(
    async ({ origin, output }, site) => {
      assert.match(output, /polling/);
      const client = new EventClient(origin, "/series/first/");
      const first = await client.hears((news) => news.build === 1);
      site.write("content/series/01-first.md", "---\ntitle: First\n---\n\nAnother, longer sentence.\n");
      await client.hears((news) => news.page !== first.page);
      unlinkSync(join(site.root, "content/series/01-first.md"));
      site.write("content/index.md", "---\ntitle: A small guide\n---\n\nNo way in.\n");
      await until(async () => (await fetchRaw(origin, "/series/first/")).status === 404);
      client.close();
    },
    ["--port", "0", "--poll"],
  );
});

const mayLimit = spawnSync("unshare", ["-Ur", "sh", "-c", "echo 3 > /proc/sys/user/max_inotify_watches"]).status === 0;

test("where the system has no watches left, polling takes over", { skip: !mayLimit && "needs user namespaces" }, async () => {
  const site = new Site();
  const limited = join(site.root, "limited");
  site.write(
    "limited",
    `#!/bin/sh\nexec unshare -Ur sh -c 'echo 3 > /proc/sys/user/max_inotify_watches; exec "$@"' sh "${process.env.FIELDGUIDE}" "$@"\n`,
  );
  chmodSync(limited, 0o755);
  const server = await Server.start(site.root, ["--port", "0"], {}, limited);
  assert.match(server.output, /polling/);
  site.write("content/series/01-first.md", "---\ntitle: First\n---\n\nAnother, longer sentence.\n");
  await until(async () => (await fetchRaw(server.origin, "/series/first/")).body.includes("longer"));
  assert.equal(await server.stop(), 0);
  site.remove();
});
