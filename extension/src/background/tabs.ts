/**
 * Articles in tabs of their own. What such a tab shows lies in the browser's session storage: in memory, gone when the
 * browser ends, and there again when the tab is loaded anew.
 */

import type { Kept } from "../messages";

const PREFIX = "tab:";
/** So many articles are kept, and no more than the storage holds (10 MB): the oldest make room. */
const MOST = 12;
/** UTF-16 units of one as JSON: for a longer one no other makes room. */
const LONGEST = 9_000_000;

/** `from` is the page's own tab: what was read in a private window stays in it. */
export async function openTab(kept: Kept, print: boolean, from: chrome.tabs.Tab | undefined): Promise<void> {
  if (JSON.stringify(kept).length > LONGEST) throw new Error("the article is larger than the storage");
  const key = `${PREFIX}${Date.now()}`;
  const old = Object.keys(await chrome.storage.session.get(null)).filter((name) => name.startsWith(PREFIX)).sort();
  while (old.length >= MOST) await forget(old);
  while (!(await fits({ [key]: kept }))) await forget(old);
  const url = chrome.runtime.getURL(`tab.html?${key.slice(PREFIX.length)}${print ? "&print" : ""}`);
  await chrome.tabs.create({ url, ...(from?.incognito && { windowId: from.windowId }) });
}

/** Stores them where there is room. */
const fits = (items: Record<string, Kept>): Promise<boolean> => chrome.storage.session.set(items).then(() => true, () => false);

/** Removes the first of these, which are sorted by age. Throws where there is none. */
async function forget(old: string[]): Promise<void> {
  const oldest = old.shift();
  if (oldest === undefined) throw new Error("the storage takes nothing");
  await chrome.storage.session.remove(oldest);
}

/** What the tab with this address shows; null where the browser has forgotten it. */
export async function keptFor(search: string): Promise<Kept | null> {
  const key = PREFIX + (search.slice(1).split("&")[0] ?? "");
  return ((await chrome.storage.session.get(key))[key] as Kept | undefined) ?? null;
}
