/** What stands in the views' place while it is wanted: settings, what can be done with the article, the keys, the picker. */

import type { Report } from "@core";
import { MoreView } from "./MoreView";
import { SettingsView } from "./SettingsView";
import { useLanguage } from "./i18n";
import { keysFor } from "./keys";
import { type Drawer as Name, type State, useActions } from "./store";

export function Drawer({ name, state, report }: { name: Name; state: State; report: Report | null }) {
  const language = useLanguage();
  const { open, choose } = useActions();
  return (
    <section class="view drawer" id="view" aria-labelledby="drawer" tabIndex={0}>
      <div class="row">
        <h1 id="drawer">{language.text(`drawer_${name}`)}</h1>
        <button type="button" class="plainly" onClick={() => open(null)}>{language.text(name === "pick" ? "cancel" : "back")}</button>
      </div>
      {name === "settings" && <SettingsView settings={state.settings} choose={choose} />}
      {name === "more" && report && <MoreView report={report} state={state} />}
      {name === "keys" && <Keys />}
      {name === "pick" && <p>{language.text("pick_how")}</p>}
      {name === "settings" && <p><button type="button" class="plainly" onClick={() => open("keys")}>{language.text("drawer_keys")}</button></p>}
    </section>
  );
}

function Keys() {
  const language = useLanguage();
  const actions = useActions();
  return (
    <>
      <dl class="keys">
        {keysFor(actions).map(([keys, message]) => (
          <div key={message}>
            <dt>{keys.split(" ").map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{language.text(message)}</dd>
          </div>
        ))}
      </dl>
      {actions.close && <p class="hint">{language.text("keys_hint")}</p>}
    </>
  );
}
