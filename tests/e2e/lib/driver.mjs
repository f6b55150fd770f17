// What a test may do with a browser. Chromium and Firefox are driven by different protocols (chromium.mjs, firefox.mjs)
// but answer to this one interface, so every test is written once and run in both.

import { launchChromium } from "./chromium.mjs";
import { launchFirefox } from "./firefox.mjs";

/**
 * @typedef {object} LaunchOptions
 * @property {boolean} [headless] no window; the default
 * @property {string} [display] the X display for its window
 * @property {string} [language] the browser's own language, `en-US` unless said
 * @property {boolean} [dark] the reader prefers dark pages
 * @property {boolean} [still] the reader prefers that nothing moves
 * @property {boolean} [forced] the reader's own few colours stand in the place of every page's
 * @property {boolean} [touch] the screen is touched, as on a telephone
 * @property {number} [width] of the page's area, in CSS pixels
 * @property {number} [height] of the page's area, in CSS pixels
 * @property {number} [proxy] the port of localhost that every request of the browser goes to
 */

/**
 * @typedef {object} Driver
 * @property {"chromium" | "firefox"} name
 * @property {(url: string) => Promise<void>} open goes there in the current tab and waits until it is loaded
 * @property {() => Promise<number>} click presses the extension's toolbar button; gives the moment, in milliseconds since 1970
 * @property {(key: string) => Promise<void>} press presses a key in the page ("Escape", "Tab", "a")
 * @property {(keys: string[]) => Promise<void>} [chord] holds keys down together in the browser's window, where its own
 *   shortcuts are; without it (Chromium) that takes a screen and a keyboard, see screen.mjs
 * @property {() => Promise<string>} [shortcut] the key that the browser has given to the toolbar button (Chromium)
 * @property {() => Promise<void>} paste presses the keys that paste
 * @property {() => Promise<{ name: string, text: string }>} downloaded the file that has been saved last
 * @property {string} welcome what the page says that opened when the extension was installed
 * @property {(address: string) => Promise<string>} goTo makes the tab the current one whose address holds this; gives its text
 * @property {(url: string, kind: "tab" | "window") => Promise<void>} beside opens the address in another tab or window, the
 *   current one from then on
 * @property {() => Promise<void>} back closes that tab and goes back to the first
 * @property {(width: number, height: number) => Promise<void>} resize gives the page's area another size
 * @property {(x: number, y: number) => Promise<void>} pointer clicks at a place of the viewport
 * @property {(x: number, y: number) => Promise<void>} tap touches a place of the viewport with a finger; needs `touch`
 * @property {(x: number, y: number) => Promise<void>} hover moves the pointer there
 * @property {(from: [number, number], to: [number, number]) => Promise<void>} drag presses, moves and lets go
 * @property {<A extends unknown[], T>(fn: string | ((...args: A) => T), ...args: A) => Promise<Awaited<T>>} page runs a
 *   function (or its source) in the page's own world; arguments and answer are JSON
 * @property {<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T, ...args: A) => Promise<Awaited<T> | null>}
 *   panel runs a function on the panel's closed shadow root, in a world the page cannot see; null without a panel
 * @property {() => Promise<string | null>} message what the extension's own page says, wherever the browser has put it
 *   (under the button, in a window, in a tab); null where there is none
 * @property {() => Promise<unknown>} stop ends the extension's background, as the browser does when it wants the memory
 * @property {() => Promise<{ heap: number, nodes?: number, listeners?: number } | null>} memory what the page's process holds
 *   after a collection: bytes of scripts (Chromium) or of everything (Firefox), nodes and listeners (Chromium)
 * @property {(path?: string) => Promise<Buffer>} screenshot of the viewport, as PNG; also written to `path`
 * @property {string} extension the extension's own origin, `chrome-extension://…` or `moz-extension://…`
 * @property {() => Promise<void>} close ends the browser and forgets its profile
 * @property {Promise<void>} closed settles when the browser has ended, by itself or by a person
 */

/** @type {[name: string, launch: (options?: LaunchOptions) => Promise<Driver>][]} */
export const BROWSERS = [
  ["Chromium", launchChromium],
  ["Firefox", launchFirefox],
];

/**
 * The source of a function that finds the panel's closed root and calls `fn` on it: what `Driver.panel` sends over. The
 * panel's host is a child of the document element, or of the modal dialog that would otherwise shut it out.
 * @param {string} open how that browser opens a closed root, as the source of a function from element to root
 * @param {Function | string} fn
 */
export function onPanel(open, fn) {
  return `function (...args) {
    const open = ${open};
    for (const parent of [document.documentElement, ...document.querySelectorAll("dialog:modal")]) {
      for (const host of parent.children) {
        const root = open(host);
        if (root?.mode === "closed") return (${fn})(root, ...args);
      }
    }
    return null;
  }`;
}
