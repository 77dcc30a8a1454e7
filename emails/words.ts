import type { Translated } from "#app/i18n/locale.ts";
import type { Called } from "./props.ts";
import type { Reader } from "./reader.ts";

type Way = Pick<Reader, "text" | "instant" | "called">;

const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * What a message is told, as words that a sentence can name: texts in the reader's language, instants in the time zone
 * that is told with them, numbers; lists and what is not told have none.
 */
export function wordsOf(told: object, way: Way): Record<string, string | number> {
  const words = Object.entries(told).flatMap(([name, value]) => {
    const word = wordFor(name, value, told, way);
    return word === undefined ? [] : [[name, word] as const];
  });
  return Object.fromEntries(words);
}

function wordFor(name: string, value: unknown, told: object, { text, instant, called }: Way) {
  if (typeof value === "number") return value;
  if (isTranslated(value)) return text(value);
  // Where applicants are anonymous, evaluators are written to about a number.
  if (name === "company" && value === null) return called(told as Called);
  if (typeof value !== "string") return;
  return isInstant.test(value) && "timeZone" in told ? instant(value, String(told.timeZone)) : value;
}

function isTranslated(value: unknown): value is Translated {
  return typeof value === "object" && value !== null && "en" in value && "bg" in value;
}
