import { z } from "zod";
import { countryFrom } from "#app/domain/applications/import/answer-from-cell.ts";
import { fold } from "#app/domain/applications/import/columns.ts";
import { isCountry } from "#app/domain/calls/form/country-codes.ts";
import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import { type Locale, isLocale, languageNames, locales, type Translated } from "#app/i18n/locale.ts";
import type { TopicLevels } from "../profile.ts";
import { columnsIn, type InviteeColumn } from "./columns.ts";

type Named = { id: string; name: Translated };

/** What a call has to compare with; `invited`: addresses as `normalAddress` writes them. */
export type ReadingOf = { kinds: Named[]; topics: Named[]; invited: ReadonlySet<string> };

/** Who is to be invited, and what is known of them; a language that the table does not say is left to the letter. */
export type Invitee = {
  name: string;
  email: string;
  locale?: Locale;
  kind?: string;
  askedFor?: number;
  organisation?: string;
  country?: string;
  topics?: TopicLevels;
};

type Problem =
  "required" | "address" | "twice" | "invited" | "language" | "kind" | "number" | "country" | "topic";
/** `column`: from 1, as office programs count; `cell`: what stands there. */
export type RowProblem = { problem: Problem; column: number; cell: string };
/** `line`: as the table counts, the header being the first. */
export type ReadRow = { line: number; invitee: Invitee; problems: RowProblem[] };

const address = z.email().max(254);
const longest = 200;

/** The rows of a table (header first) as people to invite, each with all that is wrong with it. */
export function readRows([header = [], ...rows]: string[][], reading: ReadingOf): ReadRow[] {
  const columns = columnsIn(header);
  const seen = new Set<string>();
  return rows.map((row, place) => {
    const problems: RowProblem[] = [];
    const cellOf = (column: InviteeColumn) => (row[columns[column] ?? -1] ?? "").trim();
    const wrong = (problem: Problem, column: InviteeColumn, cell = cellOf(column)) =>
      problems.push({ problem, column: (columns[column] ?? -1) + 1, cell });
    const invitee = readRow(cellOf, wrong, reading);
    const mailbox = normalAddress(invitee.email);
    if (seen.has(mailbox)) wrong("twice", "email");
    if (invitee.email) seen.add(mailbox);
    return { line: place + 2, invitee, problems };
  });
}

type Wrong = (problem: Problem, column: InviteeColumn, cell?: string) => void;

function readRow(cellOf: (column: InviteeColumn) => string, wrong: Wrong, reading: ReadingOf): Invitee {
  const email = cellOf("email").toLowerCase();
  if (!cellOf("name")) wrong("required", "name");
  if (!email) wrong("required", "email");
  else if (!address.safeParse(email).success) wrong("address", "email");
  else if (reading.invited.has(normalAddress(email))) wrong("invited", "email");
  return {
    name: cellOf("name").slice(0, longest),
    email,
    locale: read(cellOf("language"), languageIn, () => wrong("language", "language")),
    kind: read(
      cellOf("kind"),
      (cell) => idIn(reading.kinds, cell),
      () => wrong("kind", "kind"),
    ),
    askedFor: read(cellOf("applications"), countIn, () => wrong("number", "applications")),
    organisation: cellOf("organisation").slice(0, longest) || undefined,
    country: read(cellOf("country"), countryIn, () => wrong("country", "country")),
    topics: topicsIn(cellOf("topics"), reading.topics, (cell) => wrong("topic", "topics", cell)),
  };
}

/** Nothing said is nothing wrong. */
function read<Value>(cell: string, from: (cell: string) => Value | undefined, wrong: () => void) {
  if (!cell) return;
  const value = from(cell);
  if (value === undefined) wrong();
  return value;
}

const languageWords = new Map<string, Locale>([
  ...locales.flatMap((locale) =>
    [locale, languageNames[locale]].map((word) => [fold(word), locale] as const),
  ),
  ["bulgarian", "bg"],
  ["английски", "en"],
]);

function languageIn(cell: string): Locale | undefined {
  const locale = languageWords.get(fold(cell));
  return isLocale(locale) ? locale : undefined;
}

function idIn(named: Named[], cell: string): string | undefined {
  const word = fold(cell);
  return named.find(({ id, name }) => [id, name.en, name.bg].some((one) => fold(one) === word))?.id;
}

function countIn(cell: string): number | undefined {
  return /^\d{1,3}$/.test(cell) && Number(cell) >= 1 && Number(cell) <= 500 ? Number(cell) : undefined;
}

function countryIn(cell: string): string | undefined {
  const code = countryFrom(cell);
  return isCountry(code) ? code : undefined;
}

/** Whom somebody is invited for they are supposed to know well, until they say it themselves. */
const supposed = 2;

function topicsIn(cell: string, topics: Named[], wrong: (cell: string) => void): TopicLevels | undefined {
  if (!cell) return;
  const whole = idIn(topics, cell);
  const parts = whole ? [cell] : cell.split(/[;\n]/).flatMap((part) => part.trim() || []);
  const ids = parts.map((part) => idIn(topics, part) ?? void wrong(part));
  return Object.fromEntries(ids.flatMap((id) => (id ? [[id, supposed] as const] : [])));
}
