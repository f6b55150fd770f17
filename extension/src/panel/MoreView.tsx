/** What can be done with the article outside the panel. */

import type { Report } from "@core";
import { copy, save } from "./clipboard";
import { complaint } from "./complaint";
import { useLanguage } from "./i18n";
import { type State, useActions } from "./store";
import { type Form, type Part, fileName, take } from "./take";

const COPIES: readonly [Part, Form][] = [["summary", "text"], ["summary", "markdown"], ["article", "text"], ["article", "markdown"]];

export function MoreView({ report, state }: { report: Report; state: State }) {
  const language = useLanguage();
  const { say, tab } = useActions();
  const taken = { report, address: state.address, language };
  const copied = async (part: Part, form: Form) => say((await copy(take(part, form, taken))) ? "copied" : "notCopied");
  const saved = () => say(save(fileName(report), take("article", "markdown", taken)) ? "saved" : "notSaved");
  const complained = async () => say((await copy(complaint(report, state, navigator.userAgent))) ? "complained" : "notCopied");
  return (
    <div class="more">
      {COPIES.map(([part, form]) => (
        <button key={part + form} type="button" onClick={() => void copied(part, form)}>{language.text(`copy_${part}_${form}`)}</button>
      ))}
      <button type="button" onClick={saved}>{language.text("save")}</button>
      {tab && <button type="button" onClick={() => tab(true)}>{language.text("print")}</button>}
      {tab && <button type="button" onClick={() => tab(false)}>{language.text("ownTab")}</button>}
      <button type="button" onClick={() => void complained()}>{language.text("complain")}</button>
    </div>
  );
}
