/** The whole panel: a bar with the tabs, below it the view or drawer that is chosen, and what stays at the bottom. */

import type { Report } from "@core";
import type { JSX } from "preact";
import { ArticleView } from "./ArticleView";
import { Bar, Tabs } from "./Bar";
import { Drawer } from "./Drawer";
import { Foot } from "./Foot";
import { RemovedView } from "./RemovedView";
import { Failed, Skeleton } from "./states";
import { SummaryView } from "./SummaryView";
import { type Language, LanguageContext } from "./i18n";
import { LEAST_WIDTH, MOST_WIDTH } from "./settings";
import { type Actions, ActionsContext, type State, type View } from "./store";
import { property } from "./style";

interface Props {
  state: State;
  actions: Actions;
  language: Language;
}

export interface ViewProps {
  report: Report;
  state: State;
}

const BODIES: Record<View, (props: ViewProps) => JSX.Element> = {
  summary: SummaryView,
  article: ArticleView,
  removed: RemovedView,
};

export function Panel({ state, actions, language }: Props) {
  const { phase, view, drawer, settings } = state;
  const { theme, face, measure, spacing, size } = settings;
  const ready = phase.name === "ready" ? phase.report : null;
  const Body = BODIES[view];
  const over = actions.page !== undefined;
  return (
    <LanguageContext.Provider value={language}>
      <ActionsContext.Provider value={actions}>
        <div class="theme panel" role={over ? "dialog" : "main"} aria-label={language.text("extensionName")} aria-busy={phase.name === "loading"}
          lang={language.locale} tabIndex={-1} data-theme={theme} data-face={face} data-measure={measure} data-spacing={spacing}
          style={{ [property("size")]: size / 100 }}>
          {over && !settings.full && <Edge width={settings.width} name={language.text("edge")} />}
          <Bar state={state} />
          {phase.name !== "failed" && drawer !== "pick" && <Tabs view={view} shown={!drawer} removed={ready?.removed.length} />}
          {drawer ? <Drawer name={drawer} state={state} report={ready} /> : phase.name === "failed" ? (
            <div class="view"><Failed failure={phase.failure} retry={actions.retry} /></div>
          ) : (
            <div class="view" key={view} role="tabpanel" id="view" aria-labelledby={`tab-${view}`} tabIndex={0}>
              <div class="column">{ready ? <Body report={ready} state={state} /> : <Skeleton />}</div>
            </div>
          )}
          <Foot state={state} />
        </div>
      </ActionsContext.Provider>
    </LanguageContext.Provider>
  );
}

/** The edge by which the panel is made wider: the overlay follows the pointer and the arrow keys (dock.ts). */
function Edge({ width, name }: { width: number; name: string }) {
  return <div class="edge" role="separator" aria-orientation="vertical" aria-label={name} aria-valuemin={LEAST_WIDTH} aria-valuemax={MOST_WIDTH} aria-valuenow={width || 424} tabIndex={0} />;
}
