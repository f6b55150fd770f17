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

/** Addresses of pages that belong to the browser. */
const OWN =
  /^(about|chrome|chrome-error|chrome-search|chrome-untrusted|devtools|resource|edge|brave|vivaldi|opera|(chrome|moz)-extension):/;
/** Where browsers get their extensions. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)\b/;

/** The browser's words where another page stands in the tab meanwhile. */
const GONE = /Frame with ID \d+ was removed|No frame with id/;

interface Kind {
  refusal: Refusal;
  /** Fits the tab's address, which the browser tells only where it has granted access. */
  url?: RegExp;
  /** Fits the browser's error. */
  error?: RegExp;
}

/** The first that fits by either. */
const KINDS: readonly Kind[] = [
  { refusal: "source", url: /^view-source:/, error: /view-source:/ },
  { refusal: "store", url: STORES, error: /extensions? gallery/ },
  { refusal: "broken", error: /showing error page/ },
  { refusal: "policy", error: /ExtensionsSettings policy|blocked by .*administrator/ },
  { refusal: "browser", url: OWN, error: /\b(chrome|edge|about|devtools|chrome-extension):/ },
  { refusal: "file", url: /^file:/, error: /\bfile:/ },
  { refusal: "pdf", url: /\.pdf$/i },
];

/** Null where nothing is left to be explained. */
export function refusalOf(tabUrl: string | undefined, message: string): Refusal | null {
  if (GONE.test(message)) return null;
  const address = tabUrl?.replace(/[?#].*/, "") ?? "";
  const kind = KINDS.find(({ url, error }) => url?.test(address) || error?.test(message));
  if (kind) return kind.refusal;
  // Chromium keeps a click's grant while the tab stays on the site, but does not tell a new process of it: a page that
  // isolates itself (COOP), reached from one where the button was pressed, stays closed until it stands in another tab.
  return address && UNGRANTED.test(message) ? "lost" : "unknown";
}

export async function explain(tab: { id: number; windowId: number }, refusal: Refusal): Promise<void> {
  // It may have been closed meanwhile, which Firefox does not say.
  if (!(await chrome.tabs.get(tab.id).catch(() => null))) return;
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
