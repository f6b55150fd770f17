/** What stays at the top: the name, the tools, and the tabs. */

import { IconButton } from "./Icon";
import { useLanguage } from "./i18n";
import { type State, type View, VIEWS, useActions } from "./store";

export function Bar({ state: { phase, drawer, settings, reading, aside } }: { state: State }) {
  const language = useLanguage();
  const actions = useActions();
  const { close, page } = actions;
  const ready = phase.name === "ready";
  const wide = aside ? "whole" : settings.full ? "dock" : "full";
  return (
    <div class="bar">
      <Mark />
      <span class="name">{language.text("extensionName")}</span>
      {ready && <IconButton icon="listen" name={language.text("listen")} shortcut="L" pressed={reading !== null} act={actions.listen.toggle} />}
      <IconButton icon="settings" name={language.text("settings")} shortcut="S" expanded={drawer === "settings"} act={() => actions.open("settings")} />
      {ready && <IconButton icon="more" name={language.text("more")} shortcut="M" expanded={drawer === "more"} act={() => actions.open("more")} />}
      {page && (
        <span class={aside ? "" : "wide"}>
          <IconButton icon={wide === "dock" ? "dock" : "full"} name={language.text(wide)} shortcut="F" act={() => page.widen()} />
        </span>
      )}
      {close && <IconButton icon="close" name={language.text("close")} shortcut="Esc" act={close} />}
    </div>
  );
}

/** The drop of the extension's icon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.5 1.5h11M4.5 4h7" />
      <path class="drop" d="M8 5.6c1.7 2.5 3.3 3.5 3.3 5.4a3.3 3.3 0 0 1-6.6 0c0-1.9 1.6-2.9 3.3-5.4z" />
    </svg>
  );
}

interface TabsProps {
  view: View;
  /** False where a drawer stands in the views' place. */
  shown: boolean;
  /** How many blocks were removed, once it is known. */
  removed: number | undefined;
}

/** The WAI-ARIA tabs pattern; its keys are in keys.ts. */
export function Tabs({ view, shown, removed }: TabsProps) {
  const language = useLanguage();
  const { select } = useActions();
  return (
    <div class="tabs" role="tablist" aria-label={language.text("views")}>
      {VIEWS.map((each, at) => (
        <button key={each} type="button" role="tab" id={`tab-${each}`} aria-selected={shown && each === view} aria-keyshortcuts={`${at + 1}`}
          aria-controls={shown && each === view ? "view" : undefined} tabIndex={each === view ? 0 : -1} onClick={() => select(each)}>
          {language.text(`view_${each}`)}
          {each === "removed" && removed ? <span class="count" aria-hidden="true">{language.number(removed)}</span> : null}
        </button>
      ))}
    </div>
  );
}
