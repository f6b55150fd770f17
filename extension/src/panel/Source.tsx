/** Words that lead to their place in the page: a press goes there, a pointer over them or the focus on them shows where it is. */

import type { ComponentChildren } from "preact";
import { useLanguage } from "./i18n";
import type { Place } from "./places";
import { useActions } from "./store";

export function Source({ place, children }: { place: Place | null; children: ComponentChildren }) {
  const language = useLanguage();
  const { page } = useActions();
  if (!page || !place) return <>{children}</>;
  return (
    <button type="button" class="source" title={language.text("showInPage")} onClick={() => page.go(place)}
      onMouseEnter={() => page.point(place)} onMouseLeave={() => page.point(null)} onFocus={() => page.point(place)} onBlur={() => page.point(null)}>
      {children}
    </button>
  );
}
