/**
 * Articles in tabs of their own. What such a tab shows lies in the browser's session storage: in memory, gone when the
 * browser ends, and there again when the tab is loaded anew.
 */

import type { Kept } from "../messages";

const PREFIX = "tab:";
/** The storage holds 10 MB; the oldest articles make room. */
const MOST = 12;

export async function openTab(kept: Kept, print: boolean): Promise<void> {
  const key = `${PREFIX}${Date.now()}`;
  const old = Object.keys(await chrome.storage.session.get(null)).filter((name) => name.startsWith(PREFIX)).sort();
  await chrome.storage.session.remove(old.slice(0, Math.max(0, old.length + 1 - MOST)));
  await chrome.storage.session.set({ [key]: kept });
  await chrome.tabs.create({ url: chrome.runtime.getURL(`tab.html?${key.slice(PREFIX.length)}${print ? "&print" : ""}`) });
}

/** What the tab with this address shows; null where the browser has forgotten it. */
export async function keptFor(search: string): Promise<Kept | null> {
  const key = PREFIX + (search.slice(1).split("&")[0] ?? "");
  return ((await chrome.storage.session.get(key))[key] as Kept | undefined) ?? null;
}
