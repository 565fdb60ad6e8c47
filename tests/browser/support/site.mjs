// The built site: which pages it has, and a server that sends them as a strict host would.

import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

/** The folder that an environment variable names; the tests cannot run without it. */
export function folder(variable) {
  const path = process.env[variable];
  if (!path || !existsSync(path)) throw new Error(`${variable} must name the folder of a built site`);
  return path;
}

function htmlFiles(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return htmlFiles(path);
    return entry.name.endsWith(".html") ? [path] : [];
  });
}

/**
 * All pages of a site that have a body, redirects left out.
 * @param {string} root
 * @returns {{path: string, file: string, kind: string, size: number}[]} `path` is the address below the root
 */
export function pagesOf(root) {
  return htmlFiles(root)
    .sort()
    .flatMap((file) => {
      const html = readFileSync(file, "utf8");
      const kind = /<body class="kind-([a-z_]+)/.exec(html)?.[1];
      const path = "/" + relative(root, file).replace(/(^|\/)index\.html$/, "$1");
      return kind ? [{ path, file, kind, size: html.length }] : [];
    });
}

/** The largest page of each kind: what goes wrong anywhere goes wrong there. */
export function onePageOfEachKind(root) {
  const largest = new Map();
  for (const page of pagesOf(root)) if (!(largest.get(page.kind)?.size >= page.size)) largest.set(page.kind, page);
  return [...largest.values()];
}

/** A page of middling size of each kind, for what takes long on large ones. */
export function typicalPageOfEachKind(root) {
  const pages = pagesOf(root).sort((a, b) => a.size - b.size);
  const kinds = new Set(pages.map(({ kind }) => kind));
  return [...kinds].map((wanted) => {
    const same = pages.filter(({ kind }) => kind === wanted);
    return same[Math.floor(same.length / 2)];
  });
}

/**
 * Serves `root` on the loopback address, below `base`.
 * @param {string} root
 * @param {string} base with slashes at both ends
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve(root, base = "/") {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(base) ? join(root, path.slice(base.length)) : "";
    const file = inside && existsSync(inside) && statSync(inside).isDirectory() ? join(inside, "index.html") : inside;
    if (!file || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": "default-src 'self'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
