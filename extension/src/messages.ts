/** What the extension's parts say to each other. Every message has a `type`; every answer is one of the types below. */

import type { Options, Report, Snapshot } from "@core";
import type { Settings } from "./panel/settings";
import type { State } from "./panel/store";

/** The content script hands over a page and awaits a {@link Reply}. */
export interface ReadRequest extends Reading {
  type: "read";
}

/** What the core is to read. */
export interface Reading {
  snapshot: Snapshot;
  /** Without a length the summary is as long as the reader has chosen. */
  options: Options;
  /** The article's further pages. */
  more: Snapshot[];
}

/** Opens the article in a tab of its own; `print` brings up the printer there. */
export interface TabRequest {
  type: "tab";
  kept: Kept;
  print: boolean;
}

/** What a tab of the reader's own shows, kept by the browser until it ends. */
export interface Kept extends Pick<State, "view" | "address" | "joined" | "byHand"> {
  report: Report;
}

/** The document in the tab is one that only looks like a page; its reader gets the message for it. */
export interface RefusedNotice {
  type: "refused";
  refusal: Refusal;
}

/** The panel stands: when each of the content script's steps ended. */
export interface ShownNotice {
  type: "shown";
  marks: PageMarks;
}

/** Asks for the {@link Timings} of the last click, or null. Tests use it. */
export interface TimingsRequest {
  type: "timings";
}

export type Message = ReadRequest | TabRequest | RefusedNotice | ShownNotice | TimingsRequest;

export type Reply =
  | { ok: true; report: Report; length: Settings["length"]; received: number; done: number }
  | { ok: false; failure: Failure };

export interface Failure {
  /**
   * `damaged`: the core refused the snapshot. `crashed`: the module trapped and has been replaced. `unreachable`: the
   * background does not answer. `updated`: the page's part of the extension has outlived it.
   */
  kind: "damaged" | "crashed" | "unreachable" | "updated";
  /** The error's own words, for those who report it. */
  detail: string;
}

/** Why a tab's content cannot be read. Each has its texts in `_locales`. */
export const REFUSALS = ["browser", "store", "pdf", "source", "file", "policy", "broken", "lost", "unknown"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Moments in the page, by {@link now}. */
export interface PageMarks {
  started: number;
  /** The snapshot is on its way; the empty panel stands. */
  sent: number;
  skeleton: number;
  /** When the background got the snapshot, and when it had the report. */
  received: number;
  done: number;
  /** When the report was back in the page, and when the panel showed it. */
  arrived: number;
  rendered: number;
}

/** Milliseconds of one click, by phase. The skeleton is built while the message and the module are at work. */
export interface Timings {
  /** When the background heard of the click, and when it had itself been started, by {@link now}; how long its module took to load. */
  clicked: number;
  started: number;
  module: number;
  inject: number;
  snapshot: number;
  skeleton: number;
  message: number;
  wasm: number;
  render: number;
  total: number;
}

/** Milliseconds since 1970, finer than `Date.now()`: the same clock in every part of the extension. */
export const now = (): number => performance.timeOrigin + performance.now();
