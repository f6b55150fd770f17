/**
 * The content script: injected anew by every click, so that a second click finds the first one's panel and closes it. What
 * it leaves behind lives in the extension's own script world, where no page can look.
 */

import type { Snapshot } from "@core";
import { IS_FIREFOX } from "../browser";
import type { Kept, Message, PageMarks, Reading, Refusal, Reply } from "../messages";
import { browserLanguage } from "../panel/i18n";
import { browserMemory } from "../panel/settings";
import { contentTypeOf } from "./dom";
import { Reader } from "./reader";

declare global {
  /** The reader whose panel stands, or has been thrown out by the page. */
  var intisari: Reader | undefined;
}

// A page's element of that name would be found as well, but not as the world's own.
press(Object.hasOwn(globalThis, "intisari") ? globalThis.intisari : undefined);

function press(last: Reader | undefined): void {
  if (last?.isOpen && last.comeBack()) return;
  const stood = last?.isOpen;
  // One that the page has thrown out has the page in its hands still.
  last?.close();
  if (stood) return;
  if (contentTypeOf(document) === "application/pdf") return refuse("pdf");
  try {
    open();
  } catch (error) {
    console.error("Intisari:", error);
    refuse("unknown");
  }
}

function open(): void {
  const reader = new Reader({ document, language: browserLanguage(), memory: browserMemory, read, ...(mayOpenTab() && { tab }), shown, closed });
  globalThis.intisari = reader;
  if (reader.isShown) return;
  reader.close();
  refuse("unknown");
}

/** Chromium shows an extension's pages in ordinary windows alone: there the tab would bear witness of what was read in a private one. */
function mayOpenTab(): boolean {
  return !chrome.extension.inIncognitoContext || IS_FIREFOX;
}

async function read({ snapshot, options, more }: Reading): Promise<Reply> {
  return chrome.runtime.sendMessage<Message, Reply>({ type: "read", snapshot: carried(snapshot), options, more: more.map(carried) });
}

/** Chromium's messages are JSON, which knows no typed arrays; Firefox's are clones, which take a microsecond for each number of any other. */
function carried({ nodes, ...rest }: Snapshot): Snapshot {
  return { ...rest, nodes: IS_FIREFOX ? new Uint32Array(nodes) : nodes };
}

async function tab(kept: Kept, print: boolean): Promise<boolean> {
  return chrome.runtime.sendMessage<Message, boolean>({ type: "tab", kept, print }).catch(() => false);
}

function shown(marks: PageMarks): void {
  void chrome.runtime.sendMessage<Message>({ type: "shown", marks });
}

function closed(): void {
  globalThis.intisari = undefined;
}

function refuse(refusal: Refusal): void {
  void chrome.runtime.sendMessage<Message>({ type: "refused", refusal });
}
