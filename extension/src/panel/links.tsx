/** A block's text with its links. Addresses come from the page, so only schemes that lead somewhere harmless pass. */

import type { Link } from "@core";
import type { ComponentChild } from "preact";

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

export function safeAddress(address: string): string | null {
  const url = URL.parse(address);
  return url && SCHEMES.has(url.protocol) ? url.href : null;
}

export function Outgoing({ url, children }: { url: string; children: ComponentChild }) {
  const href = safeAddress(url);
  return href ? <a href={href} target="_blank" rel="noreferrer noopener">{children}</a> : <>{children}</>;
}

/** `text` from `start` to `end`, in UTF-16 units, with the links that lie within. */
export function linked(text: string, links: readonly Link[] = [], start = 0, end = text.length): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let at = start;
  for (const link of links) {
    if (link.start < at || link.end > end || link.end <= link.start) continue;
    parts.push(text.slice(at, link.start), <Outgoing url={link.url}>{text.slice(link.start, link.end)}</Outgoing>);
    at = link.end;
  }
  parts.push(text.slice(at, end));
  return parts;
}

/** Where pieces of a block's text stand in it, such as a list's items, each with its own links: they follow each other. */
export function piecesOf(text: string, pieces: readonly string[], links: readonly Link[] = []): { start: number; end: number; links: Link[] }[] {
  let [end, next] = [0, 0];
  return pieces.map((piece) => {
    const start = Math.max(end, text.indexOf(piece, end));
    end = start + piece.length;
    const first = next;
    while ((links[next]?.end ?? Infinity) <= end) next++;
    return { start, end, links: links.slice(first, next) };
  });
}

/** Such pieces with their links. */
export const linkedPieces = (text: string, pieces: readonly string[], links?: readonly Link[]): ComponentChild[][] =>
  piecesOf(text, pieces, links).map(({ start, end, links }) => linked(text, links, start, end));
