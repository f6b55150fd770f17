/** One kept block, by its role. */

import type { Block as Kept } from "@core";
import { createElement } from "preact";
import { Figure } from "./Figure";
import { useLanguage } from "./i18n";
import { linked as plain, linkedPieces } from "./links";

interface Props {
  block: Kept;
  /** A subheading's, as the panel counts them. */
  level: number | undefined;
  /** The sentence that is being read aloud, where it is in this block. */
  spoken: { start: number; end: number } | null;
}

export function Block({ block, level, spoken }: Props) {
  const { text, links } = block;
  const linked = (text: string, links: Kept["links"]) => (spoken ? marked(text, links, spoken) : plain(text, links));
  switch (block.role) {
    case "headline":
      return <h1>{linked(text, links)}</h1>;
    case "subheading":
      return createElement(`h${level ?? 2}`, null, linked(text, links));
    case "deck":
      return <p class="deck">{linked(text, links)}</p>;
    case "byline":
      return <p class="byline">{linked(text, links)}</p>;
    case "figure":
      return <Figure block={block} />;
    case "list":
      return <ul>{items(block, spoken)}</ul>;
    case "quote":
      return <blockquote>{linked(text, links)}</blockquote>;
    case "table":
      return <Table block={block} />;
    case "code":
      return <pre tabIndex={0}><code>{text}</code></pre>;
    case "sourceNote":
      return <p class="note">{linked(text, links)}</p>;
    case "tags":
      return <p class="tags">{linked(text, links)}</p>;
    case "paragraph":
      return <p>{linked(text, links)}</p>;
  }
}

/** The text with the sentence marked that is being read aloud. */
const marked = (text: string, links: Kept["links"], { start, end }: { start: number; end: number }) => [
  ...plain(text, links, 0, start), <mark key="spoken">{plain(text, links, start, end)}</mark>, ...plain(text, links, end),
];

/** A list's items: they stand one after another in the block's text. */
function items({ text, items: words = [], links }: Kept, spoken: Props["spoken"]) {
  let end = 0;
  return linkedPieces(text, words, links).map((item, at) => {
    const start = text.indexOf(words[at] ?? "", end);
    end = start + (words[at] ?? "").length;
    const isSpoken = spoken && spoken.start < end && start < spoken.end;
    return <li key={at}>{isSpoken ? <mark>{item}</mark> : item}</li>;
  });
}

/** Wide tables scroll on their own, so the keyboard must reach them. */
function Table({ block: { text, rows = [], links } }: { block: Kept }) {
  const language = useLanguage();
  const cells = linkedPieces(text, rows.flat(), links);
  let next = 0;
  return (
    <div class="table" role="group" aria-label={language.text("table")} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, at) => <tr key={at}>{row.map((_, column) => <td key={column}>{cells[next++]}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  );
}
