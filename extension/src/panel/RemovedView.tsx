/** Everything visible on the page that is not the article: how much of which kind, and each piece with its evidence. */

import type { Reason, Removed } from "@core";
import type { ViewProps } from "./Panel";
import { Source } from "./Source";
import { useLanguage } from "./i18n";
import { placeOfRemoved } from "./places";
import { Restore } from "./states";
import { useActions } from "./store";
import { property } from "./style";

/** A group of this many pieces stands open; a longer one opens at a press. */
const FEW = 3;
/** UTF-16 units of a piece; a longer one shows its beginning and opens at a press. */
const SHORT = 280;

export function RemovedView({ report: { removed, language: lang }, state }: ViewProps) {
  const language = useLanguage();
  if (removed.length === 0) return <p class="hint">{language.text("removedNone")}</p>;
  const groups = byReason(removed);
  const most = Math.max(...groups.map(([, pieces]) => pieces.length));
  return (
    <article>
      <h1 class="unseen">{language.text("view_removed")}</h1>
      <p class="lead">{language.count("removedCount", removed.length)}</p>
      <Restore state={state} />
      {groups.map(([reason, pieces]) => (
        <details key={reason} class="reason" open={pieces.length <= FEW}>
          <summary>
            <span>{language.text(`reason_${reason}`)}</span>
            <i class="share" style={{ [property("share")]: pieces.length / most }} />
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
      {pieces.map((piece) => <Piece key={piece.id} piece={piece} lang={lang} />)}
      {pieces[0] && <Evidence of={pieces[0]} lang={lang} />}
    </div>
  );
}

/** What showed it: what the page's text says is in the page's language, a number or a word of the markup in none. */
function Evidence({ of: { sign, words }, lang }: { of: Removed; lang: string | undefined }) {
  const [before, after] = useLanguage().around(`sign_${sign}`);
  const quoted = sign === "opening" || sign === "heading";
  return <small>{before}{words && <bdi lang={quoted ? lang : undefined}>{words}</bdi>}{after}</small>;
}

function Piece({ piece, lang }: { piece: Removed; lang: string | undefined }) {
  const language = useLanguage();
  const { page } = useActions();
  const { text } = piece;
  const short = text.length <= SHORT ? text : text.slice(0, cut(text));
  return (
    <div class="piece">
      <div lang={lang} dir="auto">
        <Source place={placeOfRemoved(piece)}>{short}</Source>
        {short !== text && (
          <details>
            <summary aria-label={language.text("wholeText")} />
            {text.slice(short.length)}
          </details>
        )}
      </div>
      {page && <button type="button" class="plainly" data-node={piece.nodes[0]} onClick={() => page.keep(piece)}>{language.text("keep")}</button>}
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
  for (const piece of removed) {
    const group = groups.get(piece.reason);
    if (group) group.push(piece);
    else groups.set(piece.reason, [piece]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** Neighbours with the same evidence, so that it is said once. */
function runs(pieces: readonly Removed[]): Removed[][] {
  const found: Removed[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.[0]?.sign === piece.sign && last[0].words === piece.words) last.push(piece);
    else found.push([piece]);
  }
  return found;
}
