/**
 * What the reader can paste into the form for a page that came out wrong (.github/ISSUE_TEMPLATE). It counts and names what was
 * found and quotes none of the page: whoever reports adds words of it, or does not. It is in English, as the reports are.
 */

import type { Report } from "@core";
import type { State } from "./store";
import { safeAddress } from "./links";

export function complaint(report: Report, { address, byHand, joined }: Pick<State, "address" | "byHand" | "joined">, browser: string): string {
  const { article, removed, summary, diagnostics } = report;
  const found = [article.title && "title", article.deck && "standfirst", article.byline.length > 0 && "byline", article.published && "date", article.dateline && "dateline"];
  const lines: [string, string][] = [
    ["Page", place(address)],
    ["Browser", browser],
    ["Judged", `${report.kind}, ${percent(report.confidence)}, language ${report.language ?? "unknown"}`],
    ["Page's size", `${diagnostics.nodes} nodes, ${diagnostics.blocks} blocks${diagnostics.truncated ? ", cut off" : ""}${joined > 1 ? `, ${joined} pages` : ""}`],
    ["Found", found.filter(Boolean).join(", ") || "nothing"],
    ["Kept", tally(article.blocks.map(({ role }) => role))],
    ["Removed", tally(removed.map(({ reason }) => reason))],
    ["Summary", `${summary.sentences.length} sentences, ${summary.quotes.length} quotations`],
    ["Corrected by hand", byHand ? "yes" : "no"],
  ];
  return lines.map(([name, value]) => `- ${name}: ${value}`).join("\n") + "\n";
}

/** The address without what may say who reads: its query, its fragment, a name and password. */
function place(address: string): string {
  const safe = safeAddress(address);
  if (!safe) return "unknown";
  const { origin, pathname } = new URL(safe);
  return origin + pathname;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(", ") || "nothing";
}
