/** What the panel says where there is no plain report to show. */

import { useEffect, useState } from "preact/hooks";
import type { Report } from "@core";
import type { Failure } from "../messages";
import { useLanguage } from "./i18n";
import { type State, useActions } from "./store";

/** Below this the reader is told that the choice of text is not certain. */
const SURE = 0.6;

/** How long a reader waits before being told what for. */
const LATE_MS = 1000;

/**
 * The shape of a summary to come. It stands still: an element that is animated when it goes stays in Firefox's memory, and
 * all that it hangs together with, as long as the page does.
 */
export function Skeleton() {
  const language = useLanguage();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLate, LATE_MS, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="skeleton" aria-hidden="true">
      {[30, 96, 88, 55, 0, 40, 0, 98, 94, 70, 0, 97, 92, 45, 0, 95, 60].map((width, line) =>
        <span key={line} class={line === 1 || line === 2 ? "tall" : ""} style={{ width: `${width}%` }} />)}
      {late && <p class="hint">{language.text("loading")}</p>}
    </div>
  );
}

export function Failed({ failure, retry }: { failure: Failure; retry: (() => void) | undefined }) {
  const language = useLanguage();
  return (
    <div class="message" role="alert">
      <h1>{language.text("failed_title")}</h1>
      <p>{language.text(`failed_${failure.kind}`)}</p>
      {retry && (failure.kind === "crashed" || failure.kind === "unreachable") && <button type="button" class="action" onClick={retry}>{language.text("retry")}</button>}
      <details>
        <summary>{language.text("details")}</summary>
        <code>{failure.detail}</code>
      </details>
    </div>
  );
}

export function Empty() {
  const language = useLanguage();
  return (
    <div class="message">
      <h1>{language.text("empty_title")}</h1>
      <p>{language.text("empty_text")}</p>
      <Anyway all />
    </div>
  );
}

export const isEmpty = ({ kind, article }: Report): boolean => kind === "other" && article.text.trim() === "";

/** What can be done where the page seems to be no article (`all` of it can be taken for one), or the wrong text may have been found. */
function Anyway({ all }: { all: boolean }) {
  const language = useLanguage();
  const { page } = useActions();
  if (!page) return null;
  return (
    <p class="row">
      {all && <button type="button" class="plainly" onClick={() => page.whole()}>{language.text("anyway")}</button>}
      <button type="button" class="plainly" onClick={() => page.pick()}>{language.text("drawer_pick")}</button>
    </p>
  );
}

/** Takes back what the reader has decided by hand. */
export function Restore({ state }: { state: State }) {
  const language = useLanguage();
  const { page } = useActions();
  if (!page || !state.byHand) return null;
  return (
    <p class="notice row">
      <span class="grow">{language.text("byHand")}</span>
      <button type="button" class="plainly" onClick={() => page.reset()}>{language.text("reset")}</button>
    </p>
  );
}

/** What a reader should know before trusting what follows. */
export function Notices({ report, state }: { report: Report; state: State }) {
  const language = useLanguage();
  const { kind, confidence, diagnostics } = report;
  return (
    <>
      {kind === "other" && <div class="notice">{language.text("notice_other")}<Anyway all /></div>}
      {kind !== "other" && confidence < SURE && <div class="notice">{language.text("notice_unsure")}<Anyway all={false} /></div>}
      {diagnostics.truncated && <p class="notice">{language.text("notice_truncated")}</p>}
      <Restore state={state} />
      <MorePages report={report} state={state} />
    </>
  );
}

/** Which of an article's pages are here, where so many of them have been joined. */
export function pagesHere(report: Report | null, joined: number): { first: number; last: number; total: number | undefined } {
  const { current = 1, total } = report?.article.pages ?? {};
  return { first: current, last: current + joined - 1, total };
}

/** An article of several pages: how much of it is here, and the rest for the asking. */
function MorePages({ report, state: { joined, progress } }: { report: Report; state: State }) {
  const language = useLanguage();
  const { page } = useActions();
  const { pages } = report.article;
  const { first, last } = pagesHere(report, joined);
  if (!pages || (last === 1 && !pages.next)) return null;
  const here = joined === 1 ? language.text("pagesOne", language.number(first))
    : first > 1 ? language.text("pagesFrom", `${language.number(first)}–${language.number(last)}`)
    : language.text("pagesJoined", language.number(joined));
  return (
    <div class="notice row">
      <span class="grow">{here}</span>
      {page && pages.next && !progress && (
        <button type="button" class="plainly" onClick={() => page.readPages()}>
          {pages.total && first === 1 ? language.text("readAllPages", language.number(pages.total)) : language.text("readNextPages")}
        </button>
      )}
    </div>
  );
}
