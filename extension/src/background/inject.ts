/**
 * Puts the content scripts into a tab. Right after a click Chromium's grant of `activeTab` can arrive late, and the page is
 * then refused once or twice; only that refusal is worth another try.
 */

/** In this order: the page is walked before the panel is parsed. */
const FILES = ["walk.js", "content.js"];
const PATIENCE_MS = 1000;
const PAUSE_MS = 20;
/** Chromium's words where it knows of no grant, or not yet. */
export const UNGRANTED = /^Cannot access contents of the page/;

/** Throws the browser's own error where the page stays closed. */
export async function inject(tabId: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const [injected] = await chrome.scripting.executeScript({ target: { tabId }, files: FILES });
      // For its own pages Firefox does nothing and gives no error.
      if (injected) return;
      throw new Error("nothing was injected");
    } catch (error) {
      if (!UNGRANTED.test(messageOf(error)) || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
