/**
 * A picture of the article with its words. It is painted from the page's own, which stands there loaded: an element of ours
 * with its address would ask the picture's server for it, and nothing is ever asked. In a tab of its own there are the words.
 */

import type { Block } from "@core";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLanguage } from "./i18n";
import { linkedPieces } from "./links";
import { useActions } from "./store";

/** Pixels: what is narrower is no picture but a sign or a stand-in; a wider one is painted smaller. */
const WIDTH = { least: 100, most: 960 };

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
    const draw = () => canvas.current && paint(image, canvas.current);
    draw();
    // Many pages load a picture only when it comes near.
    image.addEventListener("load", draw);
    return () => image.removeEventListener("load", draw);
  }, [image]);
  return <canvas ref={canvas} hidden role="img" aria-label={image.alt || language.text("picture")} />;
}

function paint(image: HTMLImageElement, canvas: HTMLCanvasElement): void {
  const { complete, naturalWidth, naturalHeight } = image;
  canvas.hidden = !complete || naturalWidth < WIDTH.least;
  if (canvas.hidden) return;
  canvas.width = Math.min(WIDTH.most, Math.max(naturalWidth, image.clientWidth));
  canvas.height = (canvas.width * naturalHeight) / naturalWidth;
  try {
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } catch {
    // A picture that came broken.
    canvas.hidden = true;
  }
}
