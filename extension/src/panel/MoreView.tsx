/** What can be done with the article outside the panel. */

import type { Report } from "@core";
import { save } from "./clipboard";
import { complaint } from "./complaint";
import { useLanguage } from "./i18n";
import { type State, useActions } from "./store";
import { type Form, type Part, fileName, take } from "./take";

const COPIES: readonly [Part, Form][] = [["summary", "text"], ["summary", "markdown"], ["article", "text"], ["article", "markdown"]];

export function MoreView({ report, state }: { report: Report; state: State }) {
  const language = useLanguage();
  const { say, copy, tab } = useActions();
  const taken = { report, address: state.address, language };
  const saved = () => say(save(fileName(report), take("article", "markdown", taken)) ? "saved" : "notSaved");
  return (
    <div class="more">
      {COPIES.map(([part, form]) => (
        <button key={part + form} type="button" onClick={() => copy(take(part, form, taken))}>{language.text(`copy_${part}_${form}`)}</button>
      ))}
      <button type="button" onClick={saved}>{language.text("save")}</button>
      {tab && <button type="button" onClick={() => tab(true)}>{language.text("print")}</button>}
      {tab && <button type="button" onClick={() => tab(false)}>{language.text("ownTab")}</button>}
      <button type="button" onClick={() => copy(complaint(report, state, navigator.userAgent), "complained")}>{language.text("complain")}</button>
    </div>
  );
}
