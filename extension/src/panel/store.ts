/** The panel's one state. It goes down the components as properties; {@link Actions} come back up. */

import type { Report } from "@core";
import type { Failure } from "../messages";

export const VIEWS = ["summary", "article", "removed"] as const;
export type View = (typeof VIEWS)[number];

export type Phase =
  | { name: "loading" }
  | { name: "failed"; failure: Failure }
  | { name: "ready"; report: Report };

export interface State {
  phase: Phase;
  view: View;
}

export interface Actions {
  close(): void;
  /** Reads the page again. */
  retry(): void;
  select(view: View): void;
}

export class Store {
  private current: State = { phase: { name: "loading" }, view: "summary" };

  /** `changed` is called after each change, and once at the start. */
  constructor(private readonly changed: (state: State) => void) {
    changed(this.current);
  }

  update(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    this.changed(this.current);
  }
}
