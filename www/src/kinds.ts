/** What becomes of blocks, in the few kinds that colours can tell apart. */

import type { Reason, Report } from "@core";
import type { Language } from "../../extension/src/panel/i18n";
import type { Words } from "./words";

export const KINDS = ["kept", "ad", "more", "social", "menu", "notice", "rest"] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_OF: Record<Reason, Kind> = {
  ad: "ad",
  inlineRecommendation: "more",
  relatedList: "more",
  mostRead: "more",
  newsletter: "social",
  share: "social",
  comments: "social",
  navigation: "menu",
  cookieNotice: "notice",
  paywall: "notice",
  authorNote: "rest",
  boilerplate: "rest",
  byHand: "rest",
};

/** A block of the page and what became of it. */
export interface Piece {
  id: number;
  kind: Kind;
  /** Its role or reason, in words. */
  verdict: string;
  evidence: string;
  /** How likely the classifier took it for the article's, in per cent. */
  score: number;
  text: string;
  nodes: [number, number];
}

/** Every block of the page, in its order. */
export function pieces(report: Report, { roles }: Words, language: Language): Piece[] {
  const { scores } = report.diagnostics;
  const kept = report.article.blocks.map(({ id, role, text, nodes }): Piece =>
    ({ id, kind: "kept", verdict: roles[role], evidence: "", score: scores[id] ?? 0, text, nodes }));
  const removed = report.removed.map(({ id, reason, sign, words, text, nodes }): Piece => ({
    id, kind: KIND_OF[reason], verdict: language.text(`reason_${reason}`),
    // The page's words may run the other way.
    evidence: language.text(`sign_${sign}`, `\u2068${words}\u2069`), score: scores[id] ?? 0, text, nodes,
  }));
  return [...kept, ...removed].sort((a, b) => a.id - b.id);
}
