import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { styles } from "#app/domain/applications/receipt-document.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { viewOwnDecision } from "../read-own.ts";

type Decision = NonNullable<ReturnType<typeof viewOwnDecision>>;
type Criterion = Decision["criteria"][number];

/** The approved report of the evaluation as a document to print. */
export function feedbackDocument(decision: Decision, number: string, locale: Locale, t: Translate) {
  const { company, call, outcome, releasedAt, timeZone, criteria, overall, feedbackNote } = decision;
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [50, 50, 50, 60],
    language: locale,
    info: { title: `${number} ${company}` },
    styles,
    content: [
      { text: t("feedback:reportOn", { company }), style: "title" },
      { text: call, style: "lead" },
      { text: `${number} · ${t(`decisions:outcome.${outcome}`)}` },
      { text: formatInstant(releasedAt, { locale, zone: timeZone, format: "long-date" }), style: "quiet" },
      ...section(t("decisions:overall"), undefined, overall),
      ...criteria.flatMap((criterion) =>
        section(criterion.title, pointsOf(criterion, locale, t), criterion.comments),
      ),
      ...(feedbackNote ? section(t("feedback:note"), undefined, [feedbackNote]) : []),
    ],
  };
  return { definition, foot: `${number} · ${t("feedback:page")}` };
}

function section(title: string, lead: string | undefined, comments: string[]): Content[] {
  if (comments.length === 0 && !lead) return [];
  return [
    { text: title, style: "section" },
    ...(lead ? [{ text: lead, style: "quiet" }] : []),
    ...comments.map((text): Content => ({ text, margin: [0, 6, 0, 0] })),
  ];
}

function pointsOf(
  { points: combined, most, lowest, highest, sheets }: Criterion,
  locale: Locale,
  t: Translate,
): string {
  const write = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const points = t("feedback:pointsOf", { points: write.format(combined), most });
  if (sheets < 2) return points;
  const spread = { lowest: write.format(lowest), highest: write.format(highest), sheets };
  return `${points} (${t("feedback:spread", spread)})`;
}
