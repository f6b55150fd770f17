/**
 * The panel's keys, all in one place. Over a page the overlay catches them before the page and hands them over; in a tab of
 * its own the panel listens itself. Single letters work only while the focus is in the panel, so none can be hit by accident.
 */

import type { Key } from "./i18n";
import type { Actions, State, View } from "./store";
import { VIEWS } from "./store";

/** The keys as the panel tells of them: each with its message, and with the action without which it does nothing. */
const KEYS: readonly [keys: string, message: Key, needs?: "close" | "page"][] = [
  ["Alt+Shift+Y", "key_open", "close"],
  ["Esc", "key_close", "close"],
  ["1 2 3", "key_views"],
  ["L", "key_listen"],
  ["N P", "key_step"],
  ["C", "key_clean", "page"],
  ["F", "key_full", "page"],
  ["S", "key_settings"],
  ["M", "key_more"],
  ["?", "key_keys"],
];

/** Those that work with these actions. */
export const keysFor = (actions: Actions) => KEYS.filter(([, , needs]) => !needs || actions[needs]);

/** Whether the key is the browser's or the system's affair. */
export const isModified = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

/** True where the key has done its work. */
export function onKey(event: KeyboardEvent, focused: Element | null, state: State, actions: Actions): boolean {
  if (isModified(event)) return false;
  if (event.key === "Escape") return escape(state, actions);
  if (!focused) return false;
  if (event.key === "?") return done(() => actions.open("keys"));
  if ((event.shiftKey && event.key !== " ") || focused.localName === "input") return false;
  const view = focused.getAttribute("role") === "tab" ? beside(event.key, state.view) : undefined;
  const act = view ? () => actions.select(view) : letters(state, actions)[event.key.toLowerCase()];
  return act ? done(act) : scroll(event, focused);
}

function escape(state: State, actions: Actions): boolean {
  if (state.drawer) actions.open(null);
  else if (actions.close) actions.close();
  else return false;
  return true;
}

function letters({ phase, drawer, clean, reading }: State, actions: Actions): Record<string, () => void> {
  const { page, listen } = actions;
  return {
    ...Object.fromEntries(VIEWS.map((view, at) => [`${at + 1}`, () => actions.select(view)])),
    l: () => listen.toggle(),
    ...(reading && { n: () => listen.step(1), p: () => listen.step(-1) }),
    // While the article is pointed at, the page is as it was read.
    ...(page && drawer !== "pick" && { c: () => page.clean(!clean) }),
    ...(page && { f: () => page.widen() }),
    s: () => actions.open("settings"),
    ...(phase.name === "ready" && { m: () => actions.open("more") }),
  };
}

function done(act: () => void): true {
  act();
  return true;
}

/** The arrow keys of the WAI-ARIA tabs pattern: the tab that gets the focus is selected. */
function beside(key: string, view: View): View | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  return step ? VIEWS.at((VIEWS.indexOf(view) + step) % VIEWS.length) : { Home: VIEWS[0], End: VIEWS.at(-1) }[key];
}

/** CSS pixels that an arrow key scrolls, and the share of its height that a page key does. */
const SCROLL = { line: 40, page: 0.9 };

/** Scrolls the view by the keys that do so within it: with the focus beside it they would scroll the page, or nothing. */
function scroll({ key, shiftKey }: KeyboardEvent, focused: Element): boolean {
  const view = (focused.getRootNode() as Document | ShadowRoot).querySelector(".view");
  if (!view || view.contains(focused) || view.scrollHeight <= view.clientHeight) return false;
  const page = view.clientHeight * SCROLL.page;
  const top = {
    ArrowDown: SCROLL.line, ArrowUp: -SCROLL.line, PageDown: page, PageUp: -page, Home: -view.scrollHeight, End: view.scrollHeight,
    " ": focused.localName === "button" ? undefined : shiftKey ? -page : page,
  }[key];
  if (top !== undefined) view.scrollBy({ top, behavior: "instant" });
  return top !== undefined;
}
