/** The article's essence: its key sentences, what is to be known at a glance, who said what, and where it comes from. */

import type { Quote, Report, Summary } from "@core";
import type { ComponentChildren } from "preact";
import { Masthead } from "./Masthead";
import { useLanguage } from "./i18n";
import { Empty, Notices, isEmpty } from "./states";

export function SummaryView({ report }: { report: Report }) {
  const language = useLanguage();
  const { summary, article, language: lang } = report;
  if (isEmpty(report)) return <Empty />;
  const sources = [...new Set([...article.sources, ...summary.cites])];
  return (
    <article>
      <Notices report={report} />
      <Masthead report={report} />
      <section>
        <h2>{language.text("keySentences")}</h2>
        {summary.sentences.length > 0 ? (
          <>
            <ul class="sentences" lang={lang} dir="auto">
              {summary.sentences.map(({ text, block, start }) => <li key={`${block}:${start}`}>{text}</li>)}
            </ul>
            <p class="hint">{language.text("ownWords")}</p>
          </>
        ) : <p class="hint">{language.text("noSummary")}</p>}
      </section>
      <Facts summary={summary} lang={lang} />
      {summary.quotes.length > 0 && (
        <section>
          <h2>{language.text("quotations")}</h2>
          {summary.quotes.map((quote) => <Quotation key={`${quote.block}:${quote.start}`} quote={quote} lang={lang} />)}
        </section>
      )}
      {sources.length > 0 && (
        <section>
          <h2>{language.text("sources")}</h2>
          <ul class="plain">{sources.map((source) => <li key={source} lang={lang} dir="auto">{source}</li>)}</ul>
        </section>
      )}
    </article>
  );
}

function Facts({ summary, lang }: { summary: Summary; lang: string | undefined }) {
  const language = useLanguage();
  const { sentences, what } = summary;
  // The core takes `what` from a sentence; said twice it would only be longer.
  const said = what !== undefined && sentences.some(({ text }) => text.includes(what));
  const rows = [
    ["fact_what", said || what === undefined ? [] : [what]],
    ["fact_who", summary.who],
    ["fact_where", summary.where],
    ["fact_when", summary.when],
    ["fact_figures", summary.figures.map(({ text }) => text)],
  ] as const;
  const filled = rows.filter(([, values]) => values.length > 0);
  if (filled.length === 0) return null;
  return (
    <section>
      <h2>{language.text("facts")}</h2>
      <dl class="facts">
        {filled.map(([key, values]) => (
          <Row key={key} name={language.text(key)}>
            {[...new Set(values)].map((value) => <dd key={value} lang={lang} dir="auto">{value}</dd>)}
          </Row>
        ))}
      </dl>
    </section>
  );
}

const Row = ({ name, children }: { name: string; children: ComponentChildren }) => <div><dt>{name}</dt>{children}</div>;

function Quotation({ quote, lang }: { quote: Quote; lang: string | undefined }) {
  return (
    <figure class="quotation" lang={lang} dir="auto">
      <blockquote>{quote.text}</blockquote>
      {quote.speaker && <figcaption>{quote.speaker}</figcaption>}
    </figure>
  );
}
