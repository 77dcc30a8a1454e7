import { createContext } from "react";
// oxlint-disable-next-line import/default -- what the bundler makes of it
import script from "./still-page.ts?worker&url";

/**
 * Whether the page is sent still: as it is, without React and the router, and with one small script (still-page.ts) for what
 * moves on it. A route, or its layout, says so: `export const handle = { still: true }`. Its policy lets nothing run that
 * stands in the page itself.
 */
export const Still = createContext(false);

/** Bundled apart, as a worker would be. */
export const stillScript = script;
