/**
 * The content script: injected anew by every click, so that a second click finds the first one's panel and closes it. What
 * it leaves behind lives in the extension's own script world, where no page can look.
 */

import type { Snapshot } from "@core";
import type { Message, PageMarks, Refusal, Reply } from "../messages";
import { browserLanguage } from "../panel/i18n";
import { contentTypeOf } from "./dom";
import { Reader } from "./reader";

declare global {
  /** The last click's reader, open or closed. */
  var intisari: Reader | undefined;
}

if (globalThis.intisari?.isOpen) globalThis.intisari.close();
else if (contentTypeOf(document) === "application/pdf") refuse("pdf");
else open();

function open(): void {
  const reader = new Reader({ document, language: browserLanguage(), read, shown });
  globalThis.intisari = reader;
  if (reader.isShown) return;
  reader.close();
  refuse("unknown");
}

async function read(snapshot: Snapshot): Promise<Reply> {
  return chrome.runtime.sendMessage<Message, Reply>({ type: "read", snapshot });
}

function shown(marks: PageMarks): void {
  void chrome.runtime.sendMessage<Message>({ type: "shown", marks });
}

function refuse(refusal: Refusal): void {
  void chrome.runtime.sendMessage<Message>({ type: "refused", refusal });
}
