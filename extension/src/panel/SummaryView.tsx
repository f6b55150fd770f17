/** The article's essence: its key sentences, what is to be known at a glance, who said what, and where it comes from. */

import type { Quote, Report } from "@core";
import type { ComponentChildren } from "preact";
import { Beside } from "./Icon";
import { Masthead } from "./Masthead";
import type { ViewProps } from "./Panel";
import { Source } from "./Source";
import { directionOf, useLanguage } from "./i18n";
import { placeOfSpan, placeOfWords } from "./places";
import { Empty, Notices, isEmpty } from "./states";
import { useActions } from "./store";
import { quoted } from "./take";

export function SummaryView({ report, state }: ViewProps) {
  const language = useLanguage();
  const { summary, article, language: lang } = report;
  if (isEmpty(report)) return <Empty />;
  return (
    <article>
      <Notices report={report} state={state} />
      <Masthead report={report} />
      <section>
        <h2>{language.text("keySentences")}</h2>
        {summary.sentences.length > 0 ? (
          <>
            <ul class="sentences" lang={lang}>
              {summary.sentences.map((span) => (
                <li key={`${span.block}:${span.start}`} dir={directionOf(lang)}>
                  <Source place={placeOfSpan(report, span)}>{span.text}</Source>
                  <Copy text={span.text} />
                </li>
              ))}
            </ul>
            <p class="hint">{language.text("ownWords")}</p>
          </>
        ) : <p class="hint">{language.text("noSummary")}</p>}
      </section>
      <Facts report={report} />
      {summary.quotes.length > 0 && (
        <section>
          <h2>{language.text("quotations")}</h2>
          {summary.quotes.map((quote) => <Quotation key={`${quote.block}:${quote.start}`} quote={quote} report={report} />)}
        </section>
      )}
      {article.sources.length > 0 && (
        <section>
          <h2>{language.text("sources")}</h2>
          <ul class="plain">{article.sources.map((source) => <li key={source} lang={lang} dir="auto">{source}</li>)}</ul>
        </section>
      )}
    </article>
  );
}

function Facts({ report }: { report: Report }) {
  const language = useLanguage();
  const { article: { deck = "" }, summary: { sentences, what, who, where, when, figures } } = report;
  const words = (values: readonly string[]) => [...new Set(values)].map((text) => ({ text, place: placeOfWords(report, text) }));
  // The core takes `what` from a sentence; said twice it would only be longer.
  const said = what !== undefined && [deck, ...sentences.map(({ text }) => text)].some((text) => text.includes(what));
  const rows = [
    ["fact_what", words(said || what === undefined ? [] : [what])],
    ["fact_who", words(who)],
    ["fact_where", words(where)],
    ["fact_when", words(when)],
    ["fact_figures", figures.map((span) => ({ text: span.text, place: placeOfSpan(report, span) }))],
  ] as const;
  const filled = rows.filter(([, values]) => values.length > 0);
  if (filled.length === 0) return null;
  return (
    <section>
      <h2>{language.text("facts")}</h2>
      <dl class="facts">
        {filled.map(([key, values]) => (
          <Row key={key} name={language.text(key)}>
            {values.map(({ text, place }, at) => <dd key={at} lang={report.language} dir="auto"><Source place={place}>{text}</Source></dd>)}
          </Row>
        ))}
      </dl>
    </section>
  );
}

const Row = ({ name, children }: { name: string; children: ComponentChildren }) => <div><dt>{name}</dt>{children}</div>;

function Quotation({ quote, report }: { quote: Quote; report: Report }) {
  return (
    <figure class="quotation" lang={report.language} dir={directionOf(report.language)}>
      <blockquote><Source place={placeOfSpan(report, quote)}>{quote.text}</Source></blockquote>
      <figcaption>{quote.speaker}</figcaption>
      <Copy text={quoted(quote.text, quote.speaker)} />
    </figure>
  );
}

function Copy({ text }: { text: string }) {
  const { copy } = useActions();
  return <Beside icon="copy" name={useLanguage().text("copy")} words={text} act={() => copy(text)} />;
}
