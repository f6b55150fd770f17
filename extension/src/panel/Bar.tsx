/** What stays at the top: the name, the button that closes, and the tabs. */

import { useLanguage } from "./i18n";
import { type View, VIEWS } from "./store";

export function Bar({ close }: { close: () => void }) {
  const language = useLanguage();
  return (
    <div class="bar">
      <Mark />
      <span class="name">{language.text("extensionName")}</span>
      <button type="button" class="icon" aria-label={language.text("close")} title={`${language.text("close")} (Esc)`} onClick={close}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3.5l9 9m0-9l-9 9" /></svg>
      </button>
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
  select: (view: View) => void;
  /** How many blocks were removed, once it is known. */
  removed: number | undefined;
}

/** The WAI-ARIA tabs pattern; its keys are in keys.ts. */
export function Tabs({ view, select, removed }: TabsProps) {
  const language = useLanguage();
  return (
    <div class="tabs" role="tablist" aria-label={language.text("views")}>
      {VIEWS.map((each) => (
        <button key={each} type="button" role="tab" id={`tab-${each}`} aria-selected={each === view}
          aria-controls={each === view ? "view" : undefined} tabIndex={each === view ? 0 : -1} onClick={() => select(each)}>
          {language.text(`view_${each}`)}
          {each === "removed" && removed ? <span class="count" aria-hidden="true">{language.number(removed)}</span> : null}
        </button>
      ))}
    </div>
  );
}
