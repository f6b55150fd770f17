/** The background, a message away: the core, tabs, and who is told of what cannot be read. */

import type { Snapshot } from "@core";
import { IS_FIREFOX } from "../browser";
import type { Kept, Message, PageMarks, Reading, Refusal, Reply } from "../messages";

/** Has the core read. Always answers. */
export function read({ snapshot, options, more }: Reading): Promise<Reply> {
  const request = { type: "read", snapshot: carried(snapshot), options, more: more.map(carried) } as const;
  return ask<Reply>(request).catch(unreachable);
}

/** Opens an article in a tab of its own; false where that failed. */
export const tab = (kept: Kept, print: boolean): Promise<boolean> => ask<boolean>({ type: "tab", kept, print }).catch(() => false);

export const shown = (marks: PageMarks): void => void ask({ type: "shown", marks });

export const refuse = (refusal: Refusal): void => void ask({ type: "refused", refusal });

/** To what is left of an extension that was updated, the browser throws. */
const ask = async <A>(message: Message): Promise<A> => chrome.runtime.sendMessage<Message, A>(message);

/** Chromium's messages are JSON, which knows no typed arrays; Firefox's are clones, which take a microsecond for each number of any other. */
const carried = ({ nodes, ...rest }: Snapshot): Snapshot => ({ ...rest, nodes: IS_FIREFOX ? new Uint32Array(nodes) : nodes });

/** A part of an extension that was updated or switched off is told so by the browser. */
const unreachable = (error: unknown): Reply =>
  ({ ok: false, failure: { kind: /context invalidated/i.test(String(error)) ? "updated" : "unreachable", detail: String(error) } });
