import { fold } from "#app/domain/applications/import/columns.ts";
import { type Locale, locales } from "#app/i18n/locale.ts";

/** What a table of people to invite may say; it must say who they are and where to write to them. */
export const inviteeColumns = [
  "name",
  "email",
  "language",
  "kind",
  "applications",
  "organisation",
  "country",
  "topics",
] as const;
export type InviteeColumn = (typeof inviteeColumns)[number];
export const requiredColumns = ["name", "email"] as const satisfies InviteeColumn[];

/** How the template calls them; any case and punctuation will do, in either language. */
const headers: Record<InviteeColumn, Record<Locale, string>> = {
  name: { en: "Name", bg: "Име" },
  email: { en: "E-mail", bg: "Имейл" },
  language: { en: "Language", bg: "Език" },
  kind: { en: "Kind", bg: "Вид" },
  applications: { en: "Applications", bg: "Кандидатури" },
  organisation: { en: "Organisation", bg: "Организация" },
  country: { en: "Country", bg: "Държава" },
  topics: { en: "Topics", bg: "Теми" },
};

/** Other words that people write above the two that there must be. */
const also: Partial<Record<InviteeColumn, string[]>> = {
  name: ["full name", "имена", "три имена"],
  email: ["email", "mail", "e mail address", "email address", "имейл адрес", "е поща", "електронна поща"],
};

/** The first line of the template, in the reader's language. */
export function templateHeader(locale: Locale): string[] {
  return inviteeColumns.map((column) => headers[column][locale]);
}

/** Which column of a table has what, counted from 0; columns that nothing is known of are not read. */
export function columnsIn(header: string[]): Partial<Record<InviteeColumn, number>> {
  const folded = header.map(fold);
  const found = inviteeColumns.map((column) => {
    const words = [column, ...locales.map((locale) => headers[column][locale]), ...(also[column] ?? [])];
    const known = new Set(words.map(fold));
    return [column, folded.findIndex((word) => known.has(word))] as const;
  });
  return Object.fromEntries(found.filter(([, place]) => place >= 0));
}
