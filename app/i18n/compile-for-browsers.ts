import type { Plugin } from "vite";
import { compileWords } from "./compile-words.ts";

/** Gives the words of "en/calls.ts?compiled" ready to be said, so that no browser takes sentences apart. A part of the build (vite.config.ts). */
export function compileForBrowsers(): Plugin {
  return {
    name: "compile-for-browsers",
    // After types were taken out.
    enforce: "post",
    async transform(code, id) {
      if (!id.endsWith("?compiled")) return;
      const { default: words } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      return { code: `export default ${JSON.stringify(compileWords(words))}`, map: null };
    },
  };
}
