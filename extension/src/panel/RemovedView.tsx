/** Everything visible on the page that is not the article: how much of which kind, and each piece with its evidence. */

import type { Reason, Removed, Report } from "@core";
import { useLanguage } from "./i18n";

/** A longer piece shows its beginning and opens at a press. UTF-16 units. */
const SHORT = 280;

export function RemovedView({ report }: { report: Report }) {
  const language = useLanguage();
  const { removed } = report;
  if (removed.length === 0) return <p class="hint">{language.text("removedNone")}</p>;
  const groups = byReason(removed);
  const most = Math.max(...groups.map(([, pieces]) => pieces.length));
  return (
    <article class="removed">
      <p class="lead">{language.count("removedCount", removed.length)}</p>
      <ul class="counts">
        {groups.map(([reason, pieces]) => (
          <li key={reason}>
            <span>{language.text(`reason_${reason}`)}</span>
            <i class="share" style={{ "--share": pieces.length / most }} aria-hidden="true" />
            <b>{language.number(pieces.length)}</b>
          </li>
        ))}
      </ul>
      {groups.map(([reason, pieces]) => (
        <section key={reason}>
          <h2>{language.text(`reason_${reason}`)} <span class="count">{language.number(pieces.length)}</span></h2>
          {pieces.map((piece) => <Piece key={piece.id} piece={piece} lang={report.language} />)}
        </section>
      ))}
    </article>
  );
}

function Piece({ piece: { text, evidence }, lang }: { piece: Removed; lang: string | undefined }) {
  return (
    <div class="piece">
      {text.length <= SHORT ? <p lang={lang} dir="auto">{text}</p> : (
        <details lang={lang} dir="auto">
          <summary>{beginning(text)}</summary>
          {text}
        </details>
      )}
      <small>{evidence}</small>
    </div>
  );
}

/** The first words of a long text. */
function beginning(text: string): string {
  const head = text.slice(0, SHORT);
  return `${head.slice(0, head.lastIndexOf(" ")) || head}…`;
}

/** The groups in the order of their size, the pieces within in that of the page. */
function byReason(removed: readonly Removed[]): [Reason, Removed[]][] {
  const groups = new Map<Reason, Removed[]>();
  for (const piece of removed) groups.set(piece.reason, [...(groups.get(piece.reason) ?? []), piece]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
