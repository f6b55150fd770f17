/** An article in a tab of its own: the panel's views over what the browser keeps for this tab. With `&print` the printer comes up. */

import { keptFor } from "../background/tabs";
import { dress } from "../own/page";
import { mountPanel } from "../panel/index";
import { browserMemory } from "../panel/settings";
import css from "./tab.css";

const language = dress(css);
const [kept, settings] = await Promise.all([keptFor(location.search), browserMemory.load()]);

if (kept) {
  document.title = `${kept.report.article.title} · ${language.text("extensionName")}`;
  const { report, ...rest } = kept;
  const panel = mountPanel(document.body, language, browserMemory, {}, { phase: { name: "ready", report }, settings, ...rest });
  const theme = () => (document.documentElement.dataset.theme = panel.store.state.settings.theme);
  panel.store.watch(theme);
  theme();
  addEventListener("keydown", (event) => {
    if (panel.key(event, document.activeElement)) event.preventDefault();
  });
  if (location.search.endsWith("&print")) {
    // A reload shows the article, and does not print it again.
    history.replaceState(null, "", location.search.replace("&print", ""));
    requestAnimationFrame(() => setTimeout(print));
  }
} else {
  const main = Object.assign(document.createElement("main"), { className: "panel gone" });
  main.append(Object.assign(document.createElement("p"), { textContent: language.text("tabGone") }));
  document.body.append(main);
}
