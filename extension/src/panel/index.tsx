/** The panel in a shadow root: state in, nodes out. Preact makes each node; no HTML text is ever parsed. */

import type { Report } from "@core";
import { render } from "preact";
import type { Failure } from "../messages";
import { Panel as View } from "./Panel";
import type { Language } from "./i18n";
import layout from "./panel.css";
import { type Actions, Store } from "./store";
import theme from "./theme.css";

export const panelStyle = theme + layout;

export interface Panel {
  loading(): void;
  show(report: Report): void;
  failed(failure: Failure): void;
  unmount(): void;
}

export function mountPanel(root: ShadowRoot, language: Language, outside: Omit<Actions, "select">): Panel {
  const actions: Actions = { ...outside, select: (view) => store.update({ view }) };
  const store: Store = new Store((state) => render(<View state={state} actions={actions} language={language} />, root));
  root.querySelector<HTMLElement>("[role=dialog]")?.focus({ preventScroll: true });
  return {
    loading: () => store.update({ phase: { name: "loading" } }),
    show: (report) => store.update({ phase: { name: "ready", report } }),
    failed: (failure) => store.update({ phase: { name: "failed", failure } }),
    unmount: () => render(null, root),
  };
}
