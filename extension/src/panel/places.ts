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

/** Where the article first says these words. */
export function placeOfWords(report: Report, words: string): Place | null {
  for (const { nodes, text } of report.article.blocks) {
    const at = text.indexOf(words);
    if (at >= 0) return { nodes, text: words, before: text.slice(0, at) };
  }
  return null;
}

export const placeOfRemoved = ({ nodes, text }: Removed): Place => ({ nodes, text, before: "" });
