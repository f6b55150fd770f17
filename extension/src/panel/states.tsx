/** What the panel says where there is no plain report to show. */

import type { Report } from "@core";
import type { Failure } from "../messages";
import { useLanguage } from "./i18n";

/** Below this the reader is told that the choice of text is not certain. */
const SURE = 0.6;

/** The shape of a summary to come. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[30, 96, 88, 55, 0, 40, 0, 98, 94, 70, 0, 97, 92, 45, 0, 95, 60].map((width, line) =>
        <span key={line} class={line === 1 || line === 2 ? "tall" : ""} style={{ width: `${width}%` }} />)}
    </div>
  );
}

export function Failed({ failure, retry }: { failure: Failure; retry: () => void }) {
  const language = useLanguage();
  return (
    <div class="message" role="alert">
      <h1>{language.text("failed_title")}</h1>
      <p>{language.text(`failed_${failure.kind}`)}</p>
      {failure.kind === "crashed" && <button type="button" class="action" onClick={retry}>{language.text("retry")}</button>}
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
    </div>
  );
}

export const isEmpty = ({ kind, article }: Report): boolean => kind === "other" && article.text.trim() === "";

/** What a reader should know before trusting what follows. */
export function Notices({ report }: { report: Report }) {
  const language = useLanguage();
  const doubt = report.kind === "other" ? "notice_other" : report.confidence < SURE ? "notice_unsure" : null;
  return (
    <>
      {doubt && <p class="notice">{language.text(doubt)}</p>}
      {report.diagnostics.truncated && <p class="notice">{language.text("notice_truncated")}</p>}
    </>
  );
}
