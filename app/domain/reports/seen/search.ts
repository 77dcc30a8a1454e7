/** What of a field would be found in a view that shows it. */
export type Sought = {
  /** Texts that only the field has; short ones count where they stand alone. */
  words: string[];
  /** Short ones, which say it only where nothing else stands beside them. */
  texts?: string[];
  /** Where its values stand that are no texts of their own, such as points: the last names of the way to them. */
  ways?: string[];
  /** Ids beside which its content stands. */
  ids?: string[];
};

/** Where something stands: in which part of what somebody gets, and in the answer to which question, if in one. */
export type Place = { part: string; label: string };

type Leaf = { way: string; label: string; value: string | number };

const shortest = 4;

/** Each place of a view at which something of the field stands; none where the view does not show it. */
export function placesOf({ words, texts = [], ways = [], ids = [] }: Sought, view: object): Place[] {
  const sought = words.map(plain).filter(Boolean);
  const found = leavesOf(view).filter(
    ({ way, value }) =>
      [...ids, ...texts].includes(String(value)) ||
      ways.some((one) => `.${way}`.endsWith(`.${one}`)) ||
      (typeof value === "string" && sought.some((word) => says(plain(value), word))),
  );
  const places = found.map(({ way, label }) => ({ part: way.split(".")[0], label }));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

function says(text: string, word: string): boolean {
  return word.length < shortest ? text === word : text.includes(word);
}

/** As it is read: case and line breaks hide nothing. */
function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Every value of a view with the way to it and the question above it; an answer that shows nothing is left out. */
function leavesOf(value: unknown, way = "", label = ""): Leaf[] {
  if (typeof value === "string" || typeof value === "number")
    return value === "" ? [] : [{ way, label, value }];
  if (typeof value !== "object" || value === null || value instanceof Date || isBare(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, way, label));
  const asked = "questionId" in value && "label" in value ? String(value.label) : label;
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, way ? `${way}.${name}` : name, asked));
}

/** A question that is shown without any answer. */
function isBare(value: object): boolean {
  if (!("questionId" in value && "kind" in value)) return false;
  return value.kind === "none" || ("files" in value && (value.files as unknown[]).length === 0);
}
