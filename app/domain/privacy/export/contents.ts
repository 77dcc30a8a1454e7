import type { Account } from "#app/domain/accounts/account.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { purposes } from "./map.ts";

/** Reasons of which a person wants to know; the others say nothing about anybody. */
export const reasonsTold = ["secret", "others", "programme"] as const;

/** What the archive holds, to be read by the person: each part with what it is kept for, and its files with how many entries. */
export function ownDataIndex(
  account: Account,
  counts: Map<string, number>,
  now: Date,
  locale: Locale,
): string {
  const t = languages[locale].t as Translate;
  const files = (folder: string) =>
    [...counts]
      .filter(([path, count]) => path.startsWith(folder) && count > 0)
      .map(([path, count]) => `  ${path}  ${t("privacy:own.entries", { count })}`);
  const part = (name: (typeof purposes)[number]) => [
    ...heading(t(`privacy:own.purpose.${name}`)),
    t(`privacy:own.why.${name}`),
    ...files(`${name}/`),
    ...(name === "applying" ? [...files("receipts/"), ...files("files/")] : []),
    "",
  ];
  return [
    ...heading(t("privacy:own.indexTitle", { name: account.name })),
    formatInstant(now, { locale, zone: "UTC" }),
    t("privacy:own.indexLead"),
    "",
    ...purposes.flatMap(part),
    ...heading(t("privacy:own.leftOut")),
    ...reasonsTold.map((reason) => `- ${t(`privacy:own.reason.${reason}`)}`),
    `- ${t("privacy:own.teamReceipts")}`,
    "",
  ].join("\n");
}

function heading(text: string): string[] {
  return [text, "-".repeat(text.length)];
}
