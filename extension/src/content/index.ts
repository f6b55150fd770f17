/**
 * The second script of a click: builds the panel while the core reads what the first one (`walk/index.ts`) has sent it. Both are
 * injected anew by every click, so that a second click finds the first one's panel and closes it.
 */

import { IS_FIREFOX } from "../browser";
import { browserLanguage } from "../panel/i18n";
import { browserMemory } from "../panel/settings";
import { read, refuse, shown, tab } from "./background";
import { Reader } from "./reader";
import { type Begun, leave, left } from "./world";

const begun = left()?.begun;
try {
  if (begun) open(begun);
} catch (error) {
  console.error("Intisari:", error);
  leave(undefined);
  refuse("unknown");
}

function open(begun: Begun): void {
  const closed = () => leave(undefined);
  const reader = new Reader({ document, language: browserLanguage(), memory: browserMemory, read, ...(mayOpenTab() && { tab }), shown, closed }, begun);
  leave({ reader });
  if (reader.isShown) return;
  reader.close();
  refuse("unknown");
}

/** Chromium shows an extension's pages in ordinary windows alone: there the tab would bear witness of what was read in a private one. */
function mayOpenTab(): boolean {
  return !chrome.extension.inIncognitoContext || IS_FIREFOX;
}
