/** Everything visible on the page that is not the article: how much of which kind, and each piece with its evidence. */

import type { Reason, Removed, Report } from "@core";
import { useLanguage } from "./i18n";

/** A group of this many pieces stands open; a longer one opens at a press. */
const FEW = 3;
/** UTF-16 units of a piece; a longer one shows its beginning and opens at a press. */
const SHORT = 280;

export function RemovedView({ report: { removed, language: lang } }: { report: Report }) {
  const language = useLanguage();
  if (removed.length === 0) return <p class="hint">{language.text("removedNone")}</p>;
  const groups = byReason(removed);
  const most = Math.max(...groups.map(([, pieces]) => pieces.length));
  return (
    <article>
      <p class="lead">{language.count("removedCount", removed.length)}</p>
      {groups.map(([reason, pieces]) => (
        <details key={reason} class="reason" open={pieces.length <= FEW}>
          <summary>
            <span>{language.text(`reason_${reason}`)}</span>
            <i class="share" style={{ "--share": pieces.length / most }} />
            <b>{language.number(pieces.length)}</b>
          </summary>
          {runs(pieces).map((run) => <Run key={run[0]?.id} pieces={run} lang={lang} />)}
        </details>
      ))}
    </article>
  );
}

/** Pieces that the same evidence speaks against. */
function Run({ pieces, lang }: { pieces: Removed[]; lang: string | undefined }) {
  return (
    <div class="run">
      {pieces.map(({ id, text }) => text.length <= SHORT ? <p key={id} lang={lang} dir="auto">{text}</p> : (
        <details key={id} lang={lang} dir="auto">
          <summary>{text.slice(0, cut(text))}</summary>
          {text.slice(cut(text))}
        </details>
      ))}
      <small>{pieces[0]?.evidence}</small>
    </div>
  );
}

/** Where the beginning of a long text ends: between two words, where there are words. */
function cut(text: string): number {
  const space = text.lastIndexOf(" ", SHORT);
  return space > 0 ? space : SHORT;
}

/** The groups in the order of their size, the pieces within in that of the page. */
function byReason(removed: readonly Removed[]): [Reason, Removed[]][] {
  const groups = new Map<Reason, Removed[]>();
  for (const piece of removed) groups.set(piece.reason, [...(groups.get(piece.reason) ?? []), piece]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** Neighbours with the same evidence, so that it is said once. */
function runs(pieces: readonly Removed[]): Removed[][] {
  const found: Removed[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last[0]?.evidence === piece.evidence) last.push(piece);
    else found.push([piece]);
  }
  return found;
}
