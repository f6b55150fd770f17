/** One kept block, by its role. */

import type { Block as Kept } from "@core";
import { createElement } from "preact";
import { useLanguage } from "./i18n";
import { linked, linkedPieces } from "./links";

/** `level` is a subheading's, as the panel counts them. */
export function Block({ block, level }: { block: Kept; level: number | undefined }) {
  const { text, links } = block;
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
      return <ul>{linkedPieces(text, block.items ?? [], links).map((item, at) => <li key={at}>{item}</li>)}</ul>;
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

/**
 * A picture's words. The picture itself stays in the page: showing it here would ask its server for it, and the promise is
 * that nothing is ever asked.
 */
function Figure({ block: { text, caption, credit, links } }: { block: Kept }) {
  const words = caption ?? (credit === undefined ? text : "");
  if (!words && !credit) return null;
  return (
    <figure class="picture">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 11.5" />
        <circle cx="10.6" cy="5.9" r="1" />
      </svg>
      <figcaption>
        {words && <span>{words === text ? linked(text, links) : words}</span>}
        {credit && <small>{credit}</small>}
      </figcaption>
    </figure>
  );
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
