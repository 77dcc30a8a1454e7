import { readdirSync } from "node:fs";
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

/**
 * Lets each module that a browser gets ask for the words that it uses, at the moment it is there: none can be forgotten, and
 * none comes that no module of the page uses. A part of the build (vite.config.ts).
 */
export function askForWords(): Plugin {
  return {
    name: "ask-for-words",
    // After the framework has taken out what only the server runs.
    enforce: "post",
    applyToEnvironment: ({ name }) => name === "client",
    transform(code, id) {
      if (!/\/app\/[^?]*\.tsx?(\?|$)/.test(id) || /\/app\/(i18n\/(en|bg)|ui\/alive)\//.test(id)) return;
      const names = namespacesIn(code);
      if (names.length === 0) return;
      const wanted = names.map((name) => JSON.stringify(name)).join(", ");
      return { code: `import { want } from "#app/i18n/words.client.ts";want(${wanted});${code}`, map: null };
    },
  };
}
