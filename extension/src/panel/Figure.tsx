/**
 * A picture of the article with its words. It is painted from the page's own, which stands there loaded: an element of ours
 * with its address would ask the picture's server for it, and nothing is ever asked. In a tab of its own there are the words.
 */

import type { Block } from "@core";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLanguage } from "./i18n";
import { linkedPieces } from "./links";
import { useActions } from "./store";

/** Pixels: what is narrower is no picture but a sign or a stand-in; none is painted wider. Between, painted anew by steps. */
const WIDTH = { least: 100, most: 960, step: 160 };
/** What is so many times as tall as wide is none either. */
const TALLEST = 10;

export function Figure({ block }: { block: Block }) {
  const { text, caption, credit, links } = block;
  const { page } = useActions();
  const [image] = useState(() => page?.picture(block) ?? null);
  const words = caption ?? (credit === undefined ? text : "");
  if (!words && !credit && !image) return null;
  const [shows, made] = linkedPieces(text, [words, credit ?? ""], links);
  return (
    <figure class="picture">
      {image && <Painting image={image} />}
      <figcaption>
        {words && <span>{shows}</span>}
        {credit && <small>{made}</small>}
      </figcaption>
    </figure>
  );
}

function Painting({ image }: { image: HTMLImageElement }) {
  const language = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const [target, column] = [canvas.current, canvas.current?.parentElement];
    if (!target || !column) return;
    let width = 0;
    const draw = () => paint(image, target, (width = widthIn(column, image)));
    // Told of the width at the start, too.
    const resized = new ResizeObserver(() => widthIn(column, image) !== width && draw());
    resized.observe(column);
    // Many pages load a picture only when it comes near.
    image.addEventListener("load", draw);
    return () => {
      resized.disconnect();
      image.removeEventListener("load", draw);
    };
  }, [image]);
  return <canvas ref={canvas} hidden role="img" aria-label={image.alt || language.text("picture")} />;
}

/** As many pixels as the screen shows of it: a canvas takes four bytes for each, and an article may have many pictures. */
function widthIn(column: Element, image: HTMLImageElement): number {
  const shown = Math.ceil((column.clientWidth * devicePixelRatio) / WIDTH.step) * WIDTH.step;
  return Math.min(WIDTH.most, shown, Math.max(image.naturalWidth, image.clientWidth));
}

function paint(image: HTMLImageElement, canvas: HTMLCanvasElement, width: number): void {
  const { complete, naturalWidth, naturalHeight } = image;
  canvas.hidden = !complete || naturalWidth < WIDTH.least || naturalHeight > TALLEST * naturalWidth;
  if (canvas.hidden) return;
  canvas.width = width;
  canvas.height = (width * naturalHeight) / naturalWidth;
  try {
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } catch {
    // A picture that came broken.
    canvas.hidden = true;
  }
}
