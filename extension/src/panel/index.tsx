/** The panel in its parent, a shadow root or a page of ours: state in, nodes out. Preact makes each node; no HTML text is ever parsed. */

import { render } from "preact";
import { Panel as View } from "./Panel";
import { copy } from "./clipboard";
import type { Language } from "./i18n";
import { onKey } from "./keys";
import type { Memory } from "./settings";
import { Speech } from "./speech";
import { type Actions, type State, Store } from "./store";

/** What the panel's surroundings do for it. */
export type Outside = Pick<Actions, "close" | "retry" | "page" | "tab">;

export interface Panel {
  readonly store: Store;
  readonly actions: Actions;
  /** True where a key pressed on `focused` (null: outside the panel) has done its work. */
  key(event: KeyboardEvent, focused: Element | null): boolean;
  unmount(): void;
}

/** What puts back a piece or takes out a block, by the node where that begins: it goes with it. */
const deciding = (root: ParentNode) =>
  new Map([...root.querySelectorAll<HTMLElement>("[data-node]")].filter((each) => each.checkVisibility()).map((each) => [each.dataset.node, each]));

export function mountPanel(root: ShadowRoot | Element, language: Language, memory: Memory, outside: Outside, start: Partial<State> = {}): Panel {
  const speech = new Speech(() => store, outside.page, root, language.locale);
  const actions: Actions = {
    ...outside,
    select: (view) => {
      store.update({ view, drawer: null, said: null });
      root.querySelector<HTMLElement>(`#tab-${view}`)?.focus({ preventScroll: true });
    },
    open: (drawer) => {
      store.update({ drawer: drawer === store.state.drawer ? null : drawer, said: null });
      root.querySelector<HTMLElement>(store.state.drawer ? ".drawer" : "[role=tab][tabindex='0']")?.focus({ preventScroll: true });
    },
    choose: (change) => {
      store.update({ settings: { ...store.state.settings, ...change } });
      void memory.save(change);
      if (change.speed !== undefined) speech.again();
    },
    say: (key, value = "") => store.update({ said: { key, value } }),
    copy: (text, done = "copied") => void copy(text).then((copied) => actions.say(copied ? done : "notCopied")),
    listen: speech,
  };
  const draw = (state: State) => {
    const focused = (root.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
    const before = focused?.dataset.node ? [...deciding(root).keys()] : [];
    render(<View state={state} actions={actions} language={language} />, root);
    // What had the focus may be gone; whoever works by keys goes on from there, not from the page's start.
    if (!focused || focused.isConnected) return;
    const at = before.indexOf(focused.dataset.node);
    const left = deciding(root);
    const next = [...before.slice(at + 1), ...before.slice(0, Math.max(0, at)).reverse()].map((node) => left.get(node)).find(Boolean);
    if (next) next.focus();
    else (root.querySelector<HTMLElement>("#view") ?? root.querySelector<HTMLElement>(".panel"))?.focus({ preventScroll: true });
  };
  const store: Store = new Store(draw, start);
  root.querySelector<HTMLElement>(".panel")?.focus({ preventScroll: true });
  return {
    store,
    actions,
    key: (event, focused) => onKey(event, focused, store.state, actions),
    unmount: () => {
      speech.stop();
      render(null, root);
    },
  };
}
