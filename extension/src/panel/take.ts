/**
 * The summary and the article as text to take along: plain, or as Markdown. In Markdown every character of the page that
 * could mean something is escaped, so that a page's text stays text wherever it is pasted.
 */

import type { Block, Link, Report } from "@core";
import { dateText } from "./format";
import type { Language } from "./i18n";
import { piecesOf, safeAddress } from "./links";

export type Form = "text" | "markdown";
export type Part = "summary" | "article";

export interface Taken {
  report: Report;
  /** The page's address. */
  address: string;
  language: Language;
}

export function take(part: Part, form: Form, taken: Taken): string {
  const write = form === "markdown" ? MARKDOWN : TEXT;
  const { article } = taken.report;
  const body = part === "summary" ? summary(write, taken) : article.blocks.filter(({ role }) => role !== "headline").map(write.block);
  return [write.title(article.title), ...body.filter(Boolean), source(write, taken)].filter(Boolean).join("\n\n") + "\n";
}

/** A file's name from the headline, without what a file system gives a meaning to. */
export function fileName({ article }: Report): string {
  const words = [...article.title.replace(/[\p{C}\\/:*?"<>|.]+/gu, " ").trim()].slice(0, 80).join("").trim();
  return `${words || "Intisari"}.md`;
}

/** A quotation with who said it. */
export const quoted = (text: string, speaker: string): string => `${text} (${speaker})`;

interface Writer {
  title(text: string): string;
  heading(text: string): string;
  line(text: string): string;
  item(text: string): string;
  quote(text: string, speaker: string): string;
  link(text: string, address: string): string;
  /** The block at a place among them. */
  block(block: Block, at: number, blocks: readonly Block[]): string;
}

function summary(write: Writer, { report, language }: Taken): string[] {
  const { article: { deck }, summary: { sentences, who, where, when, figures, quotes } } = report;
  const facts = [["fact_who", who], ["fact_where", where], ["fact_when", when], ["fact_figures", figures.map(({ text }) => text)]] as const;
  const lines = facts.filter(([, values]) => values.length > 0).map(([key, values]) => write.item(`${language.text(key)}: ${[...new Set(values)].join("; ")}`));
  return [
    deck ? write.line(deck) : "",
    sentences.map(({ text }) => write.item(text)).join("\n"),
    ...(lines.length > 0 ? [write.heading(language.text("facts")), lines.join("\n")] : []),
    ...(quotes.length > 0 ? [write.heading(language.text("quotations")), ...quotes.map(({ text, speaker }) => write.quote(text, speaker))] : []),
  ];
}

/** Where it is from: names, publication, date, address. */
function source(write: Writer, { report: { article, language: lang }, address, language }: Taken): string {
  const date = article.published && dateText(article.published, lang, language);
  const names = article.byline.filter(({ role }) => role === "author").map(({ name }) => name);
  const known = [names.length > 0 && language.list(names), article.siteName, date].filter(Boolean).join(", ");
  const href = safeAddress(address);
  const line = write.line(`${language.text("source")}: ${known}`);
  return href ? `${line}${known ? ", " : ""}${write.link(href, href)}` : line;
}

const TEXT: Writer = {
  title: (text) => text,
  heading: (text) => text,
  line: (text) => text,
  item: (text) => `- ${text}`,
  quote: quoted,
  link: (text) => text,
  block: ({ text, items, number, caption, credit, role }) => {
    if (role === "figure") return [caption, credit].filter(Boolean).join(" ");
    if (caption) return `${caption}\n${text}`;
    return items && items.length > 0 ? items.map((item, at) => mark(number, at) + item).join("\n") : text;
  },
};

/** Marks that CommonMark and its dialects read anywhere, and those they read at the start of a line. */
const escape = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~&$]/g, "\\$&").replace(/^( ?)([-+=])/, "$1\\$2").replace(/^( ?\d+)([.)])/, "$1\\$2");

const MARKDOWN: Writer = {
  title: (text) => text && `# ${escape(text)}`,
  heading: (text) => `## ${escape(text)}`,
  line: escape,
  item: (text) => `- ${escape(text)}`,
  quote: (text, speaker) => `> ${escape(text)}\n>\n> — ${escape(speaker)}`,
  link: (text, address) => `[${escape(text)}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`,
  block: (block, at, blocks) => {
    const { role, text, links, level = 2, items = [], number, rows = [], headRow, caption, credit } = block;
    const pieces = (words: string[]) => piecesOf(text, words, links).map(({ start, end, links }) => linkedText(text, links, start, end));
    switch (role) {
      case "subheading":
        return `${"#".repeat(Math.min(6, Math.max(2, level)))} ${escape(text)}`;
      case "list":
        return (goesOn(blocks[at - 1], block) ? "<!-- -->\n\n" : "") + pieces(items).map((item, at) => mark(number, at) + item).join("\n");
      case "quote":
        return `> ${pieces(text.split("\n")).join("\\\n> ")}`;
      case "code":
        return fenced(text);
      case "table":
        return (caption ? `*${escape(caption)}*\n\n` : "") + table(rows, pieces(rows.flat()), headRow);
      case "figure":
        return pieces([caption ?? "", credit ?? ""]).filter(Boolean).map((part) => `*${part}*`).join(" ");
      default:
        return pieces(text.split("\n")).join("\\\n");
    }
  },
};

/** Code within a fence longer than any in it: indented, it would be text again behind a list. */
function fenced(text: string): string {
  const fence = "`".repeat((text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length + 1), 3));
  return [fence, text.replace(/\r\n?/g, "\n"), fence].join("\n");
}

/** Whether Markdown would take a list for more of the one before it. */
const goesOn = (before: Block | undefined, { number }: Block): boolean =>
  before?.role === "list" && (before.number === undefined) === (number === undefined);

/** What stands before the item of a list that comes so many after its first one. */
const mark = (number: number | undefined, at: number): string => (number === undefined ? "- " : `${number + at}. `);

function linkedText(text: string, links: readonly Link[] = [], from = 0, to = text.length): string {
  let at = from;
  const parts: string[] = [];
  for (const { start, end, url } of links) {
    const href = safeAddress(url);
    if (!href || start < at || end <= start) continue;
    // A call right before a link would make a picture of it.
    parts.push(escape(text.slice(at, start)).replace(/!$/, "\\!"), MARKDOWN.link(text.slice(start, end), href));
    at = end;
  }
  return [...parts, escape(text.slice(at, to))].join("");
}

/** A table of `rows`, whose cells are written as `cells`, one after another. Every table has a head here, if an empty one. */
function table(rows: readonly (readonly string[])[], cells: readonly string[], headRow = false): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  let next = 0;
  const line = (row: readonly string[]) => `| ${[...cells.slice(next, (next += row.length)), ...Array(width - row.length).fill("")].join(" | ")} |`;
  const lines = [...(headRow ? [] : [[]]), ...rows].map(line);
  return [lines[0], `|${" --- |".repeat(width)}`, ...lines.slice(1)].join("\n");
}
