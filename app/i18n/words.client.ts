import { fetchOnce } from "./fetch-once.ts";
import { isLocale, locales, type Locale } from "./locale.ts";
import { createTranslator, type Translator } from "./translate.ts";

/** By the file's path, such as "./en/calls.ts": a browser gets the words of one language, and of those what its pages use. */
const files = import.meta.glob<object>(["./{en,bg}/*.ts", "!./*/{index,emails}.ts"], { import: "default" });

const wanted = new Set<string>();
/** Without a connection nothing comes, and the next page asks anew. */
const fetched = fetchOnce(learn);
let translator: Translator | undefined;

function readersLocale(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : locales[0];
}

/** The one translator of the page; it learns words as modules ask for them. */
export const browsersTranslator = (): Translator => (translator ??= createTranslator(readersLocale(), {}));

/** Fetches the words of these namespaces. Every module that uses some calls it (ask-for-words.ts). */
export function want(...namespaces: string[]) {
  for (const name of namespaces) {
    wanted.add(name);
    // Whoever waits for them hears of it.
    fetched(name).catch(() => {});
  }
}

async function learn(name: string) {
  const locale = readersLocale();
  browsersTranslator().learn(name, await files[`./${locale}/${name}.ts`]());
}

/** Until all words are there that the modules which are there have asked for. */
export async function wordsArrived() {
  for (let asked = 0; asked < wanted.size;) {
    asked = wanted.size;
    await Promise.all([...wanted].map(fetched));
  }
}

/** What the page uses, in a language that need not be its own. */
export async function translatorInto(locale: Locale): Promise<Translator> {
  const names = [...wanted];
  const words = await Promise.all(names.map((name) => files[`./${locale}/${name}.ts`]()));
  const catalogue = Object.fromEntries(names.map((name, index) => [name, words[index]]));
  return createTranslator(locale, catalogue);
}
