/** What the scripts of a click leave for each other, and for the next click: in the extension's own world, where no page can look. */

import type { Reply } from "../messages";
import type { Settings } from "../panel/settings";
import type { Reader } from "./reader";
import type { Taken } from "./snapshot";

/** A reading under way, for a panel to be built meanwhile. */
export interface Begun {
  /** When the first script began, and when the snapshot was on its way. */
  started: number;
  sent: number;
  taken: Taken;
  reply: Promise<Reply>;
  settings: Promise<Settings>;
}

interface Left {
  begun?: Begun;
  /** Its panel stands, or has been thrown out by the page. */
  reader?: Reader;
}

declare global {
  var intisari: Left | undefined;
}

/** A page's element of that name would be found as well, but not as the world's own. */
export const left = (): Left | undefined => (Object.hasOwn(globalThis, "intisari") ? globalThis.intisari : undefined);

export function leave(what: Left | undefined): void {
  globalThis.intisari = what;
}
