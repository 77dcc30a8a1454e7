import { readdirSync, writeFileSync } from "node:fs";
import type { Plugin } from "vite";

const namespaces = new Set(readdirSync("app/i18n/en").map((file) => file.replace(".ts", "")));

/** The namespaces that a module's source names: in useTranslation("calls"), or in a key of another one, "calls:title". */
export function namespacesIn(code: string): string[] {
  const hooks = [...code.matchAll(/\buseTranslation\(([^)]*)\)/g)].map(([, given]) => given || '"common"');
  const declared = hooks.flatMap((given) => [...given.matchAll(/["'`]([\w-]+)["'`]/g)]);
  const named = [...code.matchAll(/["'`]([\w-]+):/g)];
  const found = new Set([...declared, ...named].map(([, name]) => name));
  return [...found].filter((name) => namespaces.has(name)).sort();
}

/** Which namespaces each script asks for, and in which script the words of each are ("en/calls"), both by file. */
export type WordsOfScripts = { asked: Record<string, string[]>; files: Record<string, string> };

/** Where the build leaves it for whoever weighs the pages. */
export const wordsOfScripts = "build/words.json";

/**
 * Lets each module that a browser gets ask for the words that it uses, at the moment it is there: none can be forgotten, and
 * none comes that no module of the page uses. A part of the build (vite.config.ts).
 */
export function askForWords(): Plugin {
  const asked = new Map<string, string[]>();
  return {
    name: "ask-for-words",
    // After the framework has taken out what only the server runs.
    enforce: "post",
    applyToEnvironment: ({ name }) => name === "client",
    transform(code, id) {
      if (!/\/app\/[^?]*\.tsx?(\?|$)/.test(id) || /\/app\/(i18n\/(en|bg)|ui\/alive)\//.test(id)) return;
      const names = namespacesIn(code);
      if (names.length === 0) return;
      asked.set(id, names);
      const wanted = names.map((name) => JSON.stringify(name)).join(", ");
      return { code: `import { want } from "#app/i18n/words.client.ts";want(${wanted});${code}`, map: null };
    },
    writeBundle(_options, bundle) {
      const told: WordsOfScripts = { asked: {}, files: {} };
      for (const script of Object.values(bundle)) {
        if (script.type !== "chunk") continue;
        told.asked[script.fileName] = [...new Set(script.moduleIds.flatMap((id) => asked.get(id) ?? []))];
        for (const id of script.moduleIds) {
          const [, words] = /\/app\/i18n\/((?:en|bg)\/[\w-]+)\.ts\?compiled$/.exec(id) ?? [];
          if (words) told.files[words] = script.fileName;
        }
      }
      writeFileSync(wordsOfScripts, JSON.stringify(told));
    },
  };
}
