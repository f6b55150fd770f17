/** The clean text, every kept block in the page's own order. */

import type { Block as Kept } from "@core";
import { Block } from "./Block";
import { Beside } from "./Icon";
import { Credits } from "./Masthead";
import { Outgoing, safeAddress } from "./links";
import type { ViewProps } from "./Panel";
import { directionOf, useLanguage } from "./i18n";
import { Empty, Notices, isEmpty } from "./states";
import { useActions } from "./store";

export function ArticleView({ report, state }: ViewProps) {
  const language = useLanguage();
  const { page } = useActions();
  const { article, language: lang } = report;
  if (isEmpty(report)) return <Empty />;
  const has = (role: string) => article.blocks.some((block) => block.role === role);
  // A standfirst that opens the body is a paragraph of it.
  const says = (words: string) => article.blocks.some(({ text }) => text === words);
  const dir = directionOf(lang);
  const levels = subheadings(article.blocks);
  const tags = has("tags") ? [] : article.tags;
  return (
    <article class="text">
      <Notices report={report} state={state} />
      {article.siteName && <p class="place">{article.siteName}</p>}
      <div lang={lang}>
        {!has("headline") && article.title && <h1 dir={dir}>{article.title}</h1>}
        {!has("deck") && article.deck && !says(article.deck) && <p class="deck" dir={dir}>{article.deck}</p>}
      </div>
      {!has("byline") && <div class="masthead"><Credits report={report} /></div>}
      <div lang={lang}>
        {article.blocks.map((block) => (
          <div key={block.id} class="block" dir={block.role === "code" ? "ltr" : dir}>
            <Block block={block} level={levels.get(block.id)} spoken={state.reading?.block === block.id ? state.reading : null} />
            {page && <Beside icon="close" name={language.text("remove")} words={block.text} node={block.nodes[0]} act={() => page.remove(block)} />}
          </div>
        ))}
      </div>
      {!page && safeAddress(state.address) && <p class="note">{language.text("source")}: <Outgoing url={state.address}>{state.address}</Outgoing></p>}
      {article.text.trim() === "" && <p class="hint">{language.text("noText")}</p>}
      {tags.length > 0 && <p class="tags"><span class="unseen">{language.text("topics")}: </span>{tags.join(" · ")}</p>}
    </article>
  );
}

/** The subheadings' levels without gaps, from 2 on: above them stands the headline alone. */
function subheadings(blocks: readonly Kept[]): Map<number, number> {
  const levels = new Map<number, number>();
  let above = 1;
  for (const { id, role, level = 2 } of blocks) {
    if (role !== "subheading") continue;
    above = Math.min(Math.max(level, 2), above + 1);
    levels.set(id, above);
  }
  return levels;
}
