/** The panel's width, by its edge: a pointer drags it, the arrow keys move it, Home and End go to the least and the most. */

import { LEAST_WIDTH } from "../panel/settings";

/** CSS pixels a press of an arrow key moves the edge. */
const STEP = 32;

export const isEdge = (element: Element | null): boolean => element?.getAttribute("role") === "separator";

/** The new width, or null where the key is none of the edge's. */
export function widthByKey(key: string, width: number, window: Window): number | null {
  const steps: Record<string, number> = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST_WIDTH, End: window.innerWidth };
  const wanted = steps[key];
  return wanted === undefined ? null : bounded(wanted, window);
}

/** Follows a pointer from the edge of a panel so wide: `resize` gets each width, `done` the last. Gives what ends it where the pointer is let go over the panel. */
export function drag(press: PointerEvent, window: Window, width: number, resize: (width: number) => void, done: (width: number) => void): (event: PointerEvent) => void {
  press.preventDefault();
  // Over a frame, and out of the window, a pointer that is not captured is the frame's and nobody's.
  (press.target as Element).setPointerCapture(press.pointerId);
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const widthAt = ({ clientX }: PointerEvent) => bounded(width + press.clientX - clientX, window);
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const end = (event: PointerEvent) => {
    if (listening.signal.aborted) return;
    listening.abort();
    done(widthAt(event));
  };
  window.addEventListener("pointermove", (event) => {
    swallow(event);
    if (event.buttons === 0) end(event);
    else resize(widthAt(event));
  }, options);
  window.addEventListener("selectstart", swallow, options);
  for (const type of ["pointerup", "pointercancel"] as const) window.addEventListener(type, end, options);
  return end;
}

const bounded = (width: number, window: Window): number => Math.round(Math.min(window.innerWidth, Math.max(LEAST_WIDTH, width)));
