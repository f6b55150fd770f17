/**
 * What the reader has overruled, as the core takes it: each decision makes new options of those before it, and the last one about
 * a node counts.
 */

import type { Block, Options, Removed } from "@core";

type Nodes = readonly [number, number];

/** A removed piece is put back. */
export const keeping = ({ keep = [], remove = [], ...rest }: Options, { nodes }: Removed): Options =>
  ({ ...rest, keep: [...keep, nodes], remove: without(remove, nodes) });

/** A kept block is taken out. */
export const removing = ({ keep = [], remove = [], ...rest }: Options, { nodes }: Block): Options =>
  ({ ...rest, remove: [...remove, nodes], keep: without(keep, nodes) });

/** The whole page is the article. */
export const wholly = (options: Options): Options => ({ ...options, article: 0 });

/** Nothing is overruled any more. */
export const restored = ({ article, keep, remove, ...rest }: Options): Options => rest;

export const isByHand = ({ article, keep, remove }: Options): boolean =>
  article !== undefined || Boolean(keep?.length) || Boolean(remove?.length);

/** The stretches without that one: of a list that was taken out, an item may come back alone. */
const without = (pairs: [number, number][], [first, end]: Nodes): [number, number][] =>
  pairs.flatMap(([from, to]): [number, number][] => [[from, Math.min(to, first)], [Math.max(from, end), to]]).filter(([from, to]) => from < to);
