/**
 * Pages that no extension may read: which kind it is, and the message that says so.
 *
 * Where a popup can be opened the message stands under the button; elsewhere (an old Firefox, a window without focus) in
 * a small window, and where there are no windows (Android) in a tab.
 */

import type { Refusal } from "../messages";
import { UNGRANTED } from "./inject";

const PAGE = "message.html";
const SIZE = { width: 440, height: 360 };

/** By the tab's address, which the browser tells only where it has granted access, and by its error. The first that fits. */
const KINDS: readonly [Refusal, RegExp | null, RegExp | null][] = [
  ["source", /^view-source:/, /view-source:/],
  ["store", /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)\b/, /extensions? gallery/],
  ["broken", null, /showing error page/],
  ["policy", null, /ExtensionsSettings policy|blocked by .*administrator/],
  ["browser", /^(about|chrome|edge|brave|vivaldi|opera|devtools|resource|(chrome|moz)-extension|chrome-(error|search|untrusted)):/, /\b(chrome|edge|about|devtools|chrome-extension):/],
  ["file", /^file:/, /\bfile:/],
  ["pdf", /\.pdf$/i, null],
];

export function refusalOf(url: string | undefined, error: string): Refusal {
  const address = url?.replace(/[?#].*/, "") ?? "";
  const kind = KINDS.find(([, byUrl, byError]) => byUrl?.test(address) || byError?.test(error));
  if (kind) return kind[0];
  // Chromium keeps a click's grant while the tab stays on the site, but does not tell a new process of it: a page that
  // isolates itself (COOP), reached from one where the button was pressed, stays closed until it stands in another tab.
  return address && UNGRANTED.test(error) ? "lost" : "unknown";
}

export async function explain(tab: { id: number; windowId: number }, refusal: Refusal): Promise<void> {
  const page = `${PAGE}?${refusal}`;
  try {
    await chrome.action.setPopup({ tabId: tab.id, popup: page });
    await chrome.action.openPopup({ windowId: tab.windowId });
  } catch {
    const url = chrome.runtime.getURL(page);
    if (chrome.windows) await chrome.windows.create({ url, type: "popup", focused: true, ...SIZE });
    else await chrome.tabs.create({ url });
  } finally {
    // With a popup set the button would no longer report its clicks.
    await chrome.action.setPopup({ tabId: tab.id, popup: "" });
  }
}
