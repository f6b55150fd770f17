/**
 * The panel's style. What a page registers for one of its properties (`@property`) holds in every shadow tree as well, the
 * property's first value, whether it is inherited, and an address to fetch; so ours have names that no page can know.
 */

import faces from "./faces.css";
import layout from "./panel.css";
import theme from "./theme.css";

const PREFIX = `--i${crypto.getRandomValues(new Uint32Array(1))[0]}-`;

/** A property of the style by the name that the sheets give it, without its dashes. */
export const property = (name: string): string => PREFIX + name;

/** The style with these faces, and more of one's own behind it. */
export const styleWith = (faces: string, more = ""): string => (faces + theme + layout + more).replaceAll("--", PREFIX);

/** The style over a page. */
export const panelStyle = styleWith(faces);
