/** The article cut into the sentences that a voice reads, each with its place in its block. */

import type { Block, Report, Role } from "@core";

export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
}

/** What is read aloud; bylines, tags, tables and code are for the eye. */
const SPOKEN: ReadonlySet<Role> = new Set(["headline", "deck", "paragraph", "subheading", "list", "quote"]);

export function sentencesOf({ article, language }: Report): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return article.blocks.filter(({ role }) => SPOKEN.has(role)).flatMap((block) => cut(block, segmenter));
}

function cut({ id, text }: Block, segmenter: Intl.Segmenter): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const trimmed = segment.trim();
    // A segment of marks alone, such as a closing quotation mark, belongs to the one before.
    const last = sentences.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(trimmed)) {
      last.end = index + segment.trimEnd().length;
      last.text = text.slice(last.start, last.end);
    } else if (trimmed) {
      const start = index + segment.indexOf(trimmed);
      sentences.push({ block: id, start, end: start + trimmed.length, text: trimmed });
    }
  }
  return sentences;
}
