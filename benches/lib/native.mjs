// The readers that run outside a browser: benches/native, compiled (`NATIVE_PEERS` is the program), and Trafilatura where Python
// is there, which goes into target/peers/python. Both programs take the same words and answer in the same lines of JSON.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../tests/e2e/lib/paths.mjs";

const TRAFILATURA = "trafilatura@2.3.1";
/** In the order of benches/native. */
export const READERS = ["Intisari, article", "Intisari, report", "html5ever alone", "dom_smoothie", "legible", "libreadability"];

/** The compiled program. */
function program() {
  if (!process.env.NATIVE_PEERS) throw new Error("NATIVE_PEERS names no program: ./build.sh bench native and growth compile it");
  return process.env.NATIVE_PEERS;
}

const PYTHON = join(ROOT, "target/peers/python/bin/python");
const SCRIPT = join(ROOT, "benches/python_peer.py");

/** The Python reader, installed; undefined, with a line that says so, where it cannot be. */
export function trafilatura() {
  try {
    if (!existsSync(PYTHON)) execFileSync("python3", ["-m", "venv", join(ROOT, "target/peers/python")]);
    const works = () => spawnSync(PYTHON, ["-c", "import trafilatura"]).status === 0;
    // One of its dependencies asks for its own by a name that newer ones do not know.
    if (!works()) execFileSync(PYTHON, ["-m", "pip", "install", "--quiet", TRAFILATURA.replace("@", "=="), "lxml_html_clean"]);
    if (works()) return { name: "Trafilatura", version: TRAFILATURA };
  } catch (error) {
    console.log(`without Trafilatura: ${String(error).split("\n")[0]}`);
  }
  return undefined;
}

/**
 * One reading in a process of its own.
 * @param {string} reader
 * @param {string} file
 * @param {number} timeout milliseconds
 * @returns {{ ms: number, memory: number } | undefined} the best of a few readings in milliseconds, and the most memory of the
 *   first beyond what was held before, in MB; undefined where it failed or took too long
 */
export function alone(reader, file, timeout) {
  const [command, ...words] = reader === "Trafilatura" ? [PYTHON, SCRIPT, "alone", file] : [program(), "alone", reader, file];
  const { status, stdout } = spawnSync(command, words, { timeout, killSignal: "SIGKILL", encoding: "utf8" });
  return status === 0 && stdout ? JSON.parse(stdout) : undefined;
}

/**
 * Every page by every compiled reader in turns, best of a few rounds; null for a page that it failed on.
 * @param {string[]} files
 * @returns {Record<string, (number | null)[]>} milliseconds by reader
 */
export function inTurns(files) {
  return JSON.parse(execFileSync(program(), ["pages", ...files], { encoding: "utf8", maxBuffer: 1e9 }));
}

/** The same by Trafilatura, one process for all pages. @param {string[]} files @returns {(number | null)[]} */
export const byTrafilatura = (files) => JSON.parse(execFileSync(PYTHON, [SCRIPT, "pages", ...files], { encoding: "utf8", maxBuffer: 1e9 }));
