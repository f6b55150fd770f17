// A screen and a keyboard where the machine has none: Xvfb and xdotool. Browsers keep their own shortcuts from the
// protocols that drive pages, so a key that belongs to the browser must be pressed where a person presses it.

import { spawn, spawnSync } from "node:child_process";

const has = (/** @type {string} */ program) => spawnSync("which", [program]).status === 0;

/** Whether `virtualScreen` can work here. */
export const SCREEN = has("Xvfb") && has("xdotool");

/** @returns {Promise<{ display: string, press: (keys: string) => void, click: (x: number, y: number) => void, close: () => void }>} */
export async function virtualScreen() {
  const xvfb = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    xvfb.stdio[3]?.once("data", (bytes) => resolve(String(bytes).trim()));
    xvfb.once("exit", () => reject(new Error("Xvfb did not start")));
  });
  const display = `:${number}`;
  /** @param {string[]} words */
  function act(words) {
    const { status, stderr } = spawnSync("xdotool", words, { env: { ...process.env, DISPLAY: display } });
    if (status !== 0) throw new Error(`xdotool: ${stderr}`);
  }
  return {
    display,
    press: (keys) => act(["key", keys]),
    click: (x, y) => act(["mousemove", String(x), String(y), "click", "1"]),
    close: () => void xvfb.kill(),
  };
}
