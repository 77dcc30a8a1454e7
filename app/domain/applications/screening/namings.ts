import { foldedWords } from "#app/domain/conflicts/organisation-name.ts";
import type { Naming } from "#db/schema/screenings.ts";
import type { Sought } from "./sought.ts";

/** Words that may make up one name. */
const longest = 6;

/** Once each, whatever of the applicant a text names: however it is spaced, cased, accented or transliterated. */
export function namingsIn(
  text: string,
  { joined, literal }: Sought,
  place: Pick<Naming, "where" | "page"> = {},
): Naming[] {
  const known = [...joinedIn(foldedWords(text), joined), ...literalIn(text.toLowerCase(), literal)];
  const once = new Map(known.map((one) => [`${one.what} ${one.says}`, one]));
  return [...once.values()].map((one) => ({ ...one, ...place }));
}

function joinedIn(words: string[], sought: Sought["joined"]) {
  return words.flatMap((_, from) => {
    let run = "";
    return words.slice(from, from + longest).flatMap((word) => {
      run += word;
      return sought.get(run) ?? [];
    });
  });
}

/** An address or a domain, also below it, not a part of a longer one. */
function literalIn(text: string, sought: Sought["literal"]) {
  const words = text.split(/[^\p{L}\p{N}.@_+-]+/u).map((word) => word.replace(/^[.-]+|[.-]+$/g, ""));
  return [...sought].flatMap(([key, known]) => {
    const named = (word: string) => word === key || word.endsWith(`@${key}`) || word.endsWith(`.${key}`);
    return words.some(named) ? known : [];
  });
}

/** A file as it was read: `pages` of text in their order, `properties` such as its author; or not at all. */
export type FileText = {
  pages: string[];
  /** Whether `pages` are what readers see as pages. */
  paged: boolean;
  properties: string[];
  unreadable?: boolean;
};

/** The same of a file: in its name, its properties and its text, with the pages; and the pages without any text. */
export function namingsInFile(
  name: string,
  { pages, paged, properties, unreadable }: FileText,
  sought: Sought,
): Naming[] {
  const blank: Naming = { what: "unreadable", says: "" };
  return [
    ...namingsIn(name, sought, { where: "name" }),
    ...namingsIn(properties.join("\n"), sought, { where: "properties" }),
    ...(unreadable ? [blank] : []),
    ...pages.flatMap((text, at): Naming[] => {
      const page = paged ? { page: at + 1 } : {};
      return text.trim() ? namingsIn(text, sought, { where: "text", ...page }) : [{ ...blank, ...page }];
    }),
  ];
}
