/** The panel's keys, all in one place: the overlay catches them before the page and hands them over. */

/** True where the key has done its work. */
export function onKey(event: KeyboardEvent, root: ShadowRoot, close: () => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (event.key === "Escape") {
    close();
    return true;
  }
  const tab = root.activeElement;
  return tab?.getAttribute("role") === "tab" && selectTab(event.key, tab as HTMLElement);
}

/** The arrow keys of the WAI-ARIA tabs pattern: the tab that gets the focus is selected. */
function selectTab(key: string, tab: HTMLElement): boolean {
  const tabs = [...(tab.parentElement?.children ?? [])] as HTMLElement[];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const at = step ? (tabs.indexOf(tab) + step + tabs.length) % tabs.length : { Home: 0, End: tabs.length - 1 }[key];
  const target = at === undefined ? undefined : tabs[at];
  target?.click();
  target?.focus();
  return target !== undefined;
}
