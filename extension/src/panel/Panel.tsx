/** The whole panel: a bar with the tabs, and below it the view that is chosen. */

import type { Report } from "@core";
import type { JSX } from "preact";
import { ArticleView } from "./ArticleView";
import { Bar, Tabs } from "./Bar";
import { RemovedView } from "./RemovedView";
import { Failed, Skeleton } from "./states";
import { SummaryView } from "./SummaryView";
import { type Language, LanguageContext } from "./i18n";
import type { Actions, State, View } from "./store";

interface Props {
  state: State;
  actions: Actions;
  language: Language;
}

const BODIES: Record<View, (props: { report: Report }) => JSX.Element> = {
  summary: SummaryView,
  article: ArticleView,
  removed: RemovedView,
};

export function Panel({ state: { phase, view }, actions, language }: Props) {
  const ready = phase.name === "ready" ? phase.report : null;
  const Body = BODIES[view];
  return (
    <LanguageContext.Provider value={language}>
      <div class="theme panel" role="dialog" aria-label={language.text("extensionName")} aria-busy={phase.name === "loading"}
        lang={language.locale} tabIndex={-1}>
        <Bar close={actions.close} />
        {phase.name !== "failed" && <Tabs view={view} select={actions.select} removed={ready?.removed.length} />}
        {phase.name === "failed" ? (
          <div class="view"><Failed failure={phase.failure} retry={actions.retry} /></div>
        ) : (
          <div class="view" key={view} role="tabpanel" id="view" aria-labelledby={`tab-${view}`} tabIndex={0}>
            {ready ? <Body report={ready} /> : <Skeleton />}
          </div>
        )}
        <p class="unseen" role="status">{phase.name === "loading" ? language.text("loading") : ready ? language.text("ready") : ""}</p>
      </div>
    </LanguageContext.Provider>
  );
}
