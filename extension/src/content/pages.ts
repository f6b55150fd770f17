/**
 * The further pages of an article, fetched at the reader's press: only from the page's own site, one after another, as a
 * browser would that follows the link. The browser parses them into documents that run nothing and show nothing.
 */

import type { Snapshot } from "@core";
import { addressOf } from "./dom";
import { takeSnapshot } from "./snapshot";

/** More pages than any article has, and more than a browser carries in one message: all of them go with each further one. */
const MOST = { pages: 40, units: 10_000_000 };
const PATIENCE_MS = 20_000;

/** A same-site address as an absolute one; null for any other. */
export function ownAddress(address: string | undefined, document: Document): string | null {
  const url = address === undefined ? null : URL.parse(address, addressOf(document));
  return url && url.origin === new URL(addressOf(document)).origin ? url.href : null;
}

/** Fetches one page. Throws where it does not come, or is none. */
export function fetchPage(address: string, signal: AbortSignal): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = PATIENCE_MS;
    request.onload = () => {
      const page = request.response as Document | null;
      if (request.status >= 400 || !page?.body) return reject(new Error(`${request.status}`));
      // A site may send its reader on to another.
      if (new URL(request.responseURL).origin !== new URL(address).origin) return reject(new Error("another site"));
      // Whatever the answer calls itself, links are relative to where it came from.
      resolve({ ...takeSnapshot(page, { laidOut: false }).snapshot, url: request.responseURL });
    };
    request.onerror = request.ontimeout = () => reject(new Error("no answer"));
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send();
  });
}

/** Whether there may be another page after these. */
export const mayGoOn = (more: readonly Snapshot[]): boolean =>
  more.length + 1 < MOST.pages && more.reduce((sum, { text, nodes }) => sum + text.length + nodes.length, 0) < MOST.units;
