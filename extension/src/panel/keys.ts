/**
 * The panel's keys, all in one place. Over a page the overlay catches them before the page and hands them over; in a tab of
 * its own the panel listens itself. Single letters work only while the focus is in the panel, so none can be hit by accident.
 */

import type { Key } from "./i18n";
import type { Actions, State } from "./store";
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
  if (event.shiftKey || focused.localName === "input") return false;
  if (focused.getAttribute("role") === "tab" && selectTab(event.key, focused as HTMLElement)) return true;
  const act = letters(state, actions)[event.key.toLowerCase()];
  return act ? done(act) : false;
}

function escape(state: State, actions: Actions): boolean {
  if (state.drawer) actions.open(null);
  else if (actions.close) actions.close();
  else return false;
  return true;
}

function letters({ clean, reading }: State, actions: Actions): Record<string, () => void> {
  const { page, listen } = actions;
  return {
    ...Object.fromEntries(VIEWS.map((view, at) => [`${at + 1}`, () => actions.select(view)])),
    l: () => listen.toggle(),
    ...(reading && { n: () => listen.step(1), p: () => listen.step(-1) }),
    ...(page && { c: () => page.clean(!clean), f: () => page.widen() }),
    s: () => actions.open("settings"),
    m: () => actions.open("more"),
  };
}

function done(act: () => void): true {
  act();
  return true;
}

/** The arrow keys of the WAI-ARIA tabs pattern: the tab that gets the focus is selected. */
function selectTab(key: string, tab: HTMLElement): boolean {
  const tabs = [...(tab.parentElement?.children ?? [])] as HTMLElement[];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const at = step ? (tabs.indexOf(tab) + step + tabs.length) % tabs.length : { Home: 0, End: tabs.length - 1 }[key];
  const target = at === undefined ? undefined : tabs[at];
  target?.click();
  target?.focus();
  return target !== undefined;
}
