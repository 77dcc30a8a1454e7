import type { Answer, Choice, Question } from "#app/domain/calls/form/definition.ts";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { countryName } from "#app/i18n/countries.ts";
import { locales } from "#app/i18n/locale.ts";
import { fold } from "./columns.ts";

const yes = new Set(["yes", "y", "true", "1", "x", "да", "истина", "вярно"]);
const no = new Set(["no", "n", "false", "0", "не", "неистина", "невярно"]);

/** The answer that a cell gives to a question; what the form does not offer stays as it was written, to be found wrong. */
export function answerFromCell(question: Question, cell: string): Answer {
  switch (question.type) {
    case "choice":
      return idOf(question.choices, cell);
    case "choices":
      return splitCell(cell, question.choices).map((part) => idOf(question.choices, part));
    case "country":
      return countryFrom(cell);
    case "yes-no":
      return yes.has(fold(cell)) ? "yes" : no.has(fold(cell)) ? "no" : cell;
    case "declaration":
      return yes.has(fold(cell));
    case "date":
      return dayFrom(cell);
    case "money":
    case "number":
      return plainNumber(cell);
    default:
      return cell;
  }
}

/** "€ 25.000,50" and "25,000.50" are 25000.50: the last mark stands before the cents, if it stands there only once. */
function plainNumber(cell: string): string {
  const digits = cell.replace(/[^\d.,+-]/g, "");
  const decimal = /[.,](?=\d*$)/.exec(digits)?.[0];
  const thousands = decimal === "." ? /,/g : /\./g;
  const isGrouping = decimal && digits.split(decimal).length > 2;
  if (!decimal || isGrouping) return /\d/.test(digits) ? digits.replace(/[.,]/g, "") : cell;
  return digits.replace(thousands, "").replace(",", ".");
}

function idOf(choices: Choice[], cell: string): string {
  const words = fold(cell);
  const found = choices.find(({ id, label }) =>
    [id, label.en, label.bg].some((word) => fold(word) === words),
  );
  return found?.id ?? cell;
}

/** A choice may have a comma in its words, so the whole cell is looked at first. */
function splitCell(cell: string, choices: Choice[]): string[] {
  if (choices.some(({ id }) => id === idOf(choices, cell))) return [cell];
  const parts = cell.includes(";") || cell.includes("\n") ? cell.split(/[;\n]/) : cell.split(",");
  return parts.map((part) => part.trim()).filter(Boolean);
}

let countries: Map<string, string> | undefined;

/** The code of a country that is named by it, or in any of the portal's languages; anything else stays as it is. */
export function countryFrom(cell: string): string {
  countries ??= new Map(
    countryCodes.flatMap((code) => [
      [fold(code), code] as const,
      ...locales.map((locale) => [fold(countryName(code, locale)), code] as const),
    ]),
  );
  return countries.get(fold(cell)) ?? cell;
}

/** "17.07.2020", "17/7/2020" and "2020-07-17" (with or without a time) are the same day. */
function dayFrom(cell: string): string {
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(cell);
  if (european) return [european[3], european[2].padStart(2, "0"), european[1].padStart(2, "0")].join("-");
  return /^\d{4}-\d\d-\d\d/.exec(cell)?.[0] ?? cell;
}
