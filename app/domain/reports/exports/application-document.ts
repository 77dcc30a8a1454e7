import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import { sectionContent, styles } from "#app/domain/applications/receipt-document.ts";
import type { viewForManager } from "#app/domain/applications/read-managed.ts";
import { dateAndTime } from "#app/i18n/dates.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";

type Shown = NonNullable<ReturnType<typeof viewForManager>>;

/** The version that counts of an application as a document to print; undefined while none was submitted. */
export function applicationDocument(application: Shown, locale: Locale, t: Translate) {
  const { number, company, timeZone, team, submission } = application;
  if (!submission) return;
  const rows: [string, string][] = [
    [t("exports:column.number"), number],
    [t("receipts:signature.team"), team.map(({ name, email }) => `${name} (${email})`).join("; ")],
    [t("exports:column.version"), String(submission.version)],
    [
      t("applications:receipt.receivedAt"),
      dateAndTime(submission.receivedAt, timeZone, locale, { seconds: true }),
    ],
    // In two halves: as one word it would be wider than the page.
    ["SHA-256", `${submission.sha256.slice(0, 32)} ${submission.sha256.slice(32)}`],
  ];
  const body = rows.map(([term, value]) => [{ text: term, style: "quiet" }, { text: value }]);
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [50, 50, 50, 60],
    language: locale,
    info: { title: `${number} ${company}` },
    styles,
    content: [
      { text: company, style: "title" },
      { table: { widths: [120, "*"], body }, layout: "noBorders" },
      ...submission.sections.flatMap((section) => sectionContent(section, t)),
    ],
  };
  return { definition, foot: `${number} · ${t("exports:page")}` };
}
