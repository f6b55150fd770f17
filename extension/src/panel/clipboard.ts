/** Text out of the panel: to the clipboard, or into a file. Neither takes a permission beyond the reader's press. */

/** How long a browser may take to begin with a file. */
const LIFETIME_MS = 10_000;

/** False where the browser refused. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no clipboard, and some pages' policies take it away.
    return copySelected(text);
  }
}

let writing = false;
/** Whether a `copy` event is of the panel's own making, and not for the overlay to stop. */
export const isWriting = (): boolean => writing;

function copySelected(text: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("copy", write, { capture: true, once: true });
  writing = true;
  const done = Document.prototype.execCommand.call(document, "copy");
  writing = false;
  removeEventListener("copy", write, { capture: true });
  return done;
}

/** False where the page forbids downloads: one in a sandbox has no origin. */
export function save(name: string, text: string): boolean {
  if (self.origin === "null") return false;
  const url = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  // In an XML document an element must be told to be HTML.
  const link = Document.prototype.createElementNS.call(document, "http://www.w3.org/1999/xhtml", "a");
  Object.assign(link as HTMLAnchorElement, { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), LIFETIME_MS);
  return true;
}
