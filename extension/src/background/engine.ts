/**
 * The WebAssembly module: compiled once, ready before it is needed, and replaced after a trap. The site uses it too.
 *
 * A panic or a full memory ends in a trap, which leaves the module's memory as it was in the middle of things. So after
 * anything but an error that the core itself reports, the next read gets a fresh instance of the same compiled module.
 */

import init, { __wbg_reset_state as replaceInstance, read } from "@core";
import { type Failure, type Reading, type Reply, now } from "../messages";
import { DEFAULTS } from "../panel/settings";
import { rehearsal } from "./rehearsal";

export class Engine {
  private loading: Promise<unknown> | undefined;

  constructor(private readonly url: string) {}

  /** Compiles the module, once. */
  load(): Promise<unknown> {
    this.loading ??= init({ module_or_path: this.url }).catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** Reads a small article once, so that the module's functions are compiled when a page comes. */
  async rehearse(): Promise<void> {
    await this.read({ snapshot: rehearsal(), options: {}, more: [] });
  }

  async read({ snapshot, options, more }: Reading): Promise<Reply> {
    const received = now();
    try {
      await this.load();
      return { ok: true, report: read(snapshot, options, more), length: options.length ?? DEFAULTS.length, received, done: now() };
    } catch (error) {
      return { ok: false, failure: this.recover(error) };
    }
  }

  private recover(error: unknown): Failure {
    const detail = String(error);
    // The core's own errors are plain ones; traps are a WebAssembly.RuntimeError, misuse by the glue a TypeError or RangeError.
    if (error instanceof Error && error.name === "Error") return { kind: "damaged", detail };
    if (this.loading) replaceInstance();
    return { kind: "crashed", detail };
  }
}
