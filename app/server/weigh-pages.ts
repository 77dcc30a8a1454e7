import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type WordsOfScripts, wordsOfScripts } from "#app/i18n/ask-for-words.ts";
import { type Locale, locales } from "#app/i18n/locale.ts";

type Scripts = { module: string; imports?: string[]; parentId?: string };
type Manifest = { entry: Scripts; routes: Record<string, Scripts> };

const [client, assets] = ["build/client", "build/client/assets"];

/** A page by what stands for it, and the most bytes of script that it may come with; the words of a language come on top. */
const pages: { page: string; route?: string; most: number }[] = [
  { page: "public page", most: 5_500 },
  { page: "score sheet", route: "routes/evaluator/sheet/sheet", most: 145_000 },
  { page: "section of an application", route: "routes/applicant/application/section", most: 148_000 },
  { page: "start page of somebody", route: "routes/applicant/home", most: 125_500 },
  { page: "list of applications", route: "routes/manager/call/applications", most: 126_500 },
];
export const mostWords = 40_000;
export const mostFonts = 60_000;

export type Weight = {
  page: string;
  files: number;
  script: number;
  most: number;
  words: Record<Locale, number>;
};

/** What each page comes with when a browser has nothing of it yet, in bytes as they are sent (brotli). */
export function weighPages(): Weight[] {
  const told: WordsOfScripts = JSON.parse(readFileSync(wordsOfScripts, "utf8"));
  const routes = manifest();
  return pages.map(({ page, route, most }) => {
    const scripts = route ? scriptsOf(routes, route) : [only(/^still-page-.*\.js$/)];
    const asked = new Set(scripts.flatMap((file) => told.asked[file] ?? []));
    const wordsIn = (locale: Locale) => new Set([...asked].map((name) => told.files[`${locale}/${name}`]));
    const words = locales.map((locale) => [locale, sent([...wordsIn(locale)])]);
    return { page, files: scripts.length, script: sent(scripts), most, words: Object.fromEntries(words) };
  });
}

/** The two that are asked for before the stylesheet names them (app/ui/fonts.ts). */
export const weighFonts = () =>
  sent([only(/sans-3-latin-wght-normal-.*\.woff2$/), only(/sans-3-cyrillic-wght-normal-.*\.woff2$/)]);

/** A line for each page, with what it may weigh. */
export function weightTable(): string[] {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const lines = weighPages().map(({ page, files, script, most, words }) =>
    [
      page.padEnd(28),
      `${kilobytes(script)} of script in ${files} files (at most ${kilobytes(most)}${script > most ? ", OVER" : ""})`,
      `words ${locales.map((locale) => `${locale} ${kilobytes(words[locale])}`).join(", ")}`,
    ].join("  "),
  );
  return ["As sent, to a browser that has nothing yet:", ...lines, `fonts: ${kilobytes(weighFonts())}`];
}

function manifest(): Manifest {
  const text = readFileSync(join(assets, only(/^manifest-.*\.js$/).slice("assets/".length)), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
}

/** Those of the route, of all that it lies in and of the entry, which all come at once. */
function scriptsOf({ entry, routes }: Manifest, route: string): string[] {
  const chain: Scripts[] = [entry];
  for (let id: string | undefined = route; id; id = routes[id].parentId) chain.push(routes[id]);
  const all = chain.flatMap(({ module, imports = [] }) => [module, ...imports]);
  return [...new Set(all.map((address) => address.slice(1)))];
}

function only(name: RegExp): string {
  const found = readdirSync(assets).filter((file) => name.test(file));
  if (found.length !== 1) throw new Error(`${found.length} files are called ${name}`);
  return `assets/${found[0]}`;
}

function sent(files: string[]): number {
  const sizeOf = (file: string) => {
    const path = join(client, file);
    return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
  };
  return files.reduce((sum, file) => sum + sizeOf(file), 0);
}
