/** What stays at the bottom: what has just happened, the voice, work that takes long, and the page's own switches. */

import { IconButton } from "./Icon";
import { useLanguage } from "./i18n";
import { SPEED } from "./settings";
import { type Reading, type State, useActions } from "./store";

export function Foot({ state: { phase, drawer, clean, reading, progress, said, settings } }: { state: State }) {
  const language = useLanguage();
  const { page } = useActions();
  return (
    <div class="foot">
      <p class="said" role="status">
        {phase.name === "loading" ? <span class="unseen">{language.text("loading")}</span> : said ? <span key={said}>{language.text(said.key, said.value)}</span> : (
          <span class="unseen">{phase.name === "ready" ? language.text("ready") : ""}</span>
        )}
      </p>
      {progress && page && (
        <div class="row">
          <progress aria-label={language.text("readingPages")} max={progress.total} value={progress.done} />
          <span>{language.text("pageProgress", `${language.number(progress.done)} / ${language.number(progress.total)}`)}</span>
          <button type="button" class="plainly" onClick={() => page.cancel()}>{language.text("cancel")}</button>
        </div>
      )}
      {reading && <Voice reading={reading} speed={settings.speed} />}
      {page && phase.name === "ready" && drawer !== "pick" && (
        <div class="row">
          {phase.report.article.text !== "" && (
            <button type="button" class="switch" role="switch" aria-checked={clean} aria-keyshortcuts="C" onClick={() => page.clean(!clean)}>
              {language.text("clean")}
            </button>
          )}
          <button type="button" class="plainly" onClick={() => page.pick()}>{language.text("pick")}</button>
        </div>
      )}
    </div>
  );
}

function Voice({ reading, speed }: { reading: Reading; speed: number }) {
  const language = useLanguage();
  const { listen, choose } = useActions();
  const change = (by: number) => choose({ speed: Math.min(SPEED.most, Math.max(SPEED.least, speed + by)) });
  return (
    <div class="row" role="group" aria-label={language.text("voice")}>
      <IconButton icon="previous" name={language.text("previous")} shortcut="P" act={() => listen.step(-1)} />
      <IconButton icon={reading.paused ? "play" : "pause"} name={language.text(reading.paused ? "resume" : "pause")} shortcut="L" act={listen.toggle} />
      <IconButton icon="next" name={language.text("next")} shortcut="N" act={() => listen.step(1)} />
      <IconButton icon="stop" name={language.text("stop")} act={listen.stop} />
      <span class="grow">{language.number(reading.sentence + 1)} / {language.number(reading.count)}</span>
      <button type="button" class="step" aria-label={language.text("slower")} onClick={() => change(-SPEED.step)}>−</button>
      <span>{language.number(speed)}×</span>
      <button type="button" class="step" aria-label={language.text("faster")} onClick={() => change(SPEED.step)}>+</button>
    </div>
  );
}
