/** The panel's one state. It goes down the components as properties; {@link Actions} come back up, through a context. */

import type { Block, Removed, Report } from "@core";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Failure } from "../messages";
import type { Key } from "./i18n";
import type { Place } from "./places";
import { DEFAULTS, type Settings } from "./settings";

export const VIEWS = ["summary", "article", "removed"] as const;
export type View = (typeof VIEWS)[number];

/** What stands in the views' place while it is wanted. */
export type Drawer = "settings" | "more" | "keys" | "pick";

export type Phase =
  | { name: "loading" }
  | { name: "failed"; failure: Failure }
  | { name: "ready"; report: Report };

/** The article that is being read aloud: the sentence's place in the list, and whether the voice rests. */
export interface Reading {
  sentence: number;
  count: number;
  paused: boolean;
  block: number;
  start: number;
  end: number;
}

export interface State {
  phase: Phase;
  view: View;
  drawer: Drawer | null;
  settings: Settings;
  /** The page's address, for the source line of what is taken out of the panel. */
  address: string;
  /** The panel covered the page, or a place in it, and has made room: at its side, or low in its corner. */
  aside: "aside" | "low" | false;
  /** The removed blocks are hidden in the page. */
  clean: boolean;
  /** The reader has overruled the core. */
  byHand: boolean;
  /** Pages of the article that have been joined to it. */
  joined: number;
  /** Further pages on their way. */
  progress: { done: number; total: number } | null;
  reading: Reading | null;
  /** What has just happened, in words. */
  said: { key: Key; value?: string } | null;
}

export const START: State = {
  phase: { name: "loading" }, view: "summary", drawer: null, settings: DEFAULTS, address: "", aside: false, clean: false,
  byHand: false, joined: 1, progress: null, reading: null, said: null,
};

export interface Actions {
  close?(): void;
  /** Reads the page again. */
  retry?(): void;
  select(view: View): void;
  /** Opens a drawer; the one that stands is closed. */
  open(drawer: Drawer | null): void;
  choose(change: Partial<Settings>): void;
  say(key: Key, value?: string): void;
  /** Text to the clipboard; says `done`, or that the browser refused. */
  copy(text: string, done?: Key): void;
  listen: Listening;
  /** What only a panel over its page can do. */
  page?: OnPage;
  /** Opens the article in a tab of its own; `print` brings up the printer there. */
  tab?(print: boolean): void;
}

export interface Listening {
  toggle(): void;
  stop(): void;
  /** To the next sentence (1) or the one before (-1). */
  step(by: number): void;
}

export interface OnPage {
  /** Goes to a place and marks it. */
  go(place: Place): void;
  /** Marks what is read aloud, and goes along with it; null takes the mark away. */
  mark(place: Place | null): void;
  /** Marks a place for as long as it is pointed at: null brings back what was marked before. */
  point(place: Place | null): void;
  /** Takes the whole window, or goes back to the side; from where it had made room, to where it stood. */
  widen(): void;
  /** A figure's picture, where the page shows one. */
  picture(block: Block): HTMLImageElement | null;
  clean(on: boolean): void;
  keep(piece: Removed): void;
  remove(block: Block): void;
  /** Takes the whole page for the article. */
  whole(): void;
  pick(): void;
  /** Forgets what the reader has overruled. */
  reset(): void;
  readPages(): void;
  cancel(): void;
}

export class Store {
  private current: State;
  private readonly watchers: ((state: State, before: State) => void)[] = [];

  /** `changed` is called after each change, and once at the start. */
  constructor(private readonly changed: (state: State) => void, start: Partial<State> = {}) {
    this.current = { ...START, ...start };
    changed(this.current);
  }

  get state(): State {
    return this.current;
  }

  update(change: Partial<State>): void {
    const before = this.current;
    this.current = { ...before, ...change };
    this.changed(this.current);
    for (const watch of this.watchers) watch(this.current, before);
  }

  /** `watch` is called after each change. */
  watch(watch: (state: State, before: State) => void): void {
    this.watchers.push(watch);
  }
}

export const ActionsContext = createContext<Actions | null>(null);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("a component stands outside the panel");
  return actions;
}
