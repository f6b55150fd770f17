/**
 * The first script of a click: it reads the page and has it on its way to the core before the other, which is ten times as long and
 * builds the panel, is even parsed. Where a panel stands it closes it, and leaves the other nothing to do.
 */

import { read, refuse } from "../content/background";
import { contentTypeOf } from "../content/dom";
import type { Reader } from "../content/reader";
import { takeSnapshot } from "../content/snapshot";
import { type Begun, leave, left } from "../content/world";
import { now } from "../messages";
import { browserMemory } from "../panel/settings";

press(left()?.reader);

function press(last: Reader | undefined): void {
  if (last?.isOpen && last.comeBack()) return;
  const stood = last?.isOpen;
  // One that the page has thrown out has the page in its hands still.
  last?.close();
  if (stood) return;
  if (contentTypeOf(document) === "application/pdf") return refuse("pdf");
  try {
    leave({ begun: begin() });
  } catch (error) {
    console.error("Intisari:", error);
    refuse("unknown");
  }
}

function begin(): Begun {
  const started = now();
  // Asked for first and needed last: the answer comes while the page is walked.
  const settings = browserMemory.load();
  const taken = takeSnapshot(document);
  const reply = read({ snapshot: taken.snapshot, options: {}, more: [] });
  return { started, settings, taken, reply, sent: now() };
}
