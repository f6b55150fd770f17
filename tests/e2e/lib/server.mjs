// A web server for tests: a few documents with headers of their own, and folders as they are.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".xhtml": "application/xhtml+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * @typedef {object} Document
 * @property {string | Buffer} body
 * @property {number} [status] 200 unless said
 * @property {string} [type] its `Content-Type`; HTML in UTF-8 unless said
 * @property {Record<string, string>} [headers]
 * @property {number} [delay] milliseconds before the answer
 */

/**
 * Serves on a free port of localhost.
 * @param {object} what
 * @param {Record<string, Document>} [what.documents] by path
 * @param {Record<string, string>} [what.folders] path prefix (`/pages/`) to a folder of the disk
 * @param {(path: string) => void} [what.requested] called at each request
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve({ documents = {}, folders = {}, requested }) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const document = documents[path];
    if (!path.endsWith("favicon.ico")) requested?.(path);
    if (document) {
      setTimeout(() => {
        response.writeHead(document.status ?? 200, { "content-type": document.type ?? TYPES[".html"], ...document.headers });
        response.end(document.body);
      }, document.delay ?? 0).unref();
      return;
    }
    const prefix = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    if (prefix === undefined) {
      response.writeHead(404).end();
      return;
    }
    // normalize() of an absolute path cannot climb above it, so no address leaves the folder.
    const file = join(folders[prefix], normalize(`/${path.slice(prefix.length)}`));
    stat(file)
      .then((found) => {
        if (!found.isFile()) throw new Error("not a file");
        const [inner, zipped] = file.endsWith(".gz") ? [file.slice(0, -3), { "content-encoding": "gzip" }] : [file, {}];
        response.writeHead(200, { "content-type": TYPES[extname(inner)] ?? "application/octet-stream", ...zipped });
        createReadStream(file).pipe(response);
      })
      .catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
