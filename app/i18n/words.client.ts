import { fetchOnce } from "./fetch-once.ts";
import { isLocale, locales, type Locale } from "./locale.ts";
import { type Compiled, createTranslator, type Translator } from "./translate.ts";

/** By the file's path, such as "./en/calls.ts": a browser gets the words of one language, and of those what its pages use. */
const files = import.meta.glob<Compiled>(["./{en,bg}/*.ts", "!./*/{index,emails}.ts"], {
  query: "?compiled",
  import: "default",
});

const wanted = new Set<string>();
const learnt = new Map<string, Compiled>();
/** Without a connection nothing comes, and the next page asks anew. */
const fetched = fetchOnce(learn);
let translator: Translator | undefined;

function readersLocale(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : locales[0];
}

/** The one translator of the page; it knows more words as modules ask for them. */
export const browsersTranslator = (): Translator =>
  (translator ??= createTranslator(readersLocale(), (name) => learnt.get(name)));

/** Fetches the words of these namespaces. Every module that uses some calls it (ask-for-words.ts). */
export function want(...namespaces: string[]) {
  for (const name of namespaces) {
    wanted.add(name);
    // Whoever waits for them hears of it.
    fetched(name).catch(() => {});
  }
}

async function learn(name: string) {
  learnt.set(name, await files[`./${readersLocale()}/${name}.ts`]());
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
  const bring = async (name: string) => [name, await files[`./${locale}/${name}.ts`]()] as const;
  const words = new Map(await Promise.all([...wanted].map(bring)));
  return createTranslator(locale, (name) => words.get(name));
}
