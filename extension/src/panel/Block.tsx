/** One kept block, by its role. */

import type { Block as Kept } from "@core";
import { createElement } from "preact";
import { Figure } from "./Figure";
import { useLanguage } from "./i18n";
import { linked as plain, linkedPieces, piecesOf } from "./links";

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
      return block.number === undefined ? <ul>{items(block, spoken)}</ul> : <ol start={block.number}>{items(block, spoken)}</ol>;
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

/** A list's items. */
const items = ({ text, items = [], links }: Kept, spoken: Props["spoken"]) =>
  piecesOf(text, items, links).map(({ start, end, links }, at) => {
    const item = plain(text, links, start, end);
    const isSpoken = spoken && spoken.start < end && start < spoken.end;
    return <li key={at}>{isSpoken ? <mark>{item}</mark> : item}</li>;
  });

/** Wide tables scroll on their own, so the keyboard must reach them. */
function Table({ block: { text, rows = [], links, caption, headRow, headColumn } }: { block: Kept }) {
  const language = useLanguage();
  const cells = linkedPieces(text, rows.flat(), links);
  let next = 0;
  const cell = (words: string, row: number, column: number) => {
    const content = cells[next++];
    const scope = headRow && row === 0 ? "col" : headColumn && column === 0 ? "row" : null;
    return scope && words ? <th key={column} scope={scope}>{content}</th> : <td key={column}>{content}</td>;
  };
  return (
    <div class="table" role="group" aria-label={language.text("table")} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        <tbody>
          {rows.map((row, at) => <tr key={at}>{row.map((words, column) => cell(words, at, column))}</tr>)}
        </tbody>
      </table>
    </div>
  );
}
