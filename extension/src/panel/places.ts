/** Where in the page the panel's words come from. Only names the place: the page itself is none of the panel's business. */

import type { Removed, Report } from "@core";

export interface Place {
  /** The snapshot's nodes: `[first, one past the last)`. */
  nodes: readonly [number, number];
  /** The words there. */
  text: string;
  /** What stands before them in the same block. */
  before: string;
}

/** A stretch of a kept block. */
export function placeOfSpan(report: Report, { block, text, start }: { block: number; text: string; start: number }): Place | null {
  const found = report.article.blocks.find(({ id }) => id === block);
  return found ? { nodes: found.nodes, text, before: found.text.slice(0, start) } : null;
}

/** Where the article first says these words: as words, or else within others, as languages do that set no spaces. */
export function placeOfWords({ article: { blocks } }: Report, words: string): Place | null {
  for (const find of [whole, (text: string, words: string) => text.indexOf(words)]) {
    for (const { nodes, text } of blocks) {
      const at = find(text, words);
      if (at >= 0) return { nodes, text: words, before: text.slice(0, at) };
    }
  }
  return null;
}

/** Where `words` stand in `text` with no letter or digit at either side, or -1. */
function whole(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0 && words; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))) return at;
  }
  return -1;
}

export const placeOfRemoved = ({ nodes, text }: Removed): Place => ({ nodes, text, before: "" });
