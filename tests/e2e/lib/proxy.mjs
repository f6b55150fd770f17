// A proxy that every request of a browser goes to: it notes each address and answers for the pages it knows, whatever their
// host. Nothing behind it is ever asked.

import { createServer } from "node:http";

/** Hosts that the browsers themselves call, with or without an extension: updates, lists of bad sites, push messages. */
const OWN = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|detectportal\.firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/**
 * @param {Record<string, string>} pages HTML by address, without a query
 * @returns {Promise<{ port: number, asked: string[], close: () => Promise<void> }>} `asked`: every address but the browser's own
 */
export async function proxy(pages) {
  /** @type {string[]} */
  const asked = [];
  const note = (/** @type {string} */ address, /** @type {string} */ host) => {
    if (!OWN.test(host) && !address.endsWith("/favicon.ico")) asked.push(address);
  };
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "", "http://unknown");
    note(address.href, address.hostname);
    const body = pages[address.origin + address.pathname];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(body);
  });
  server.on("connect", (request, socket) => {
    note(request.url ?? "", (request.url ?? "").split(":")[0]);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    });
  return { port: address.port, asked, close: /** @type {() => Promise<void>} */ (close) };
}
