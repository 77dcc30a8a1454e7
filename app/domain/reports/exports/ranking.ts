import { applicationNumber } from "#app/domain/applications/number.ts";
import { countingRanking, type KnownCalibration } from "#app/domain/ranking/by-calibrated.ts";
import type { Ranked } from "#app/domain/ranking/current.ts";
import { percentShown } from "#app/domain/ranking/thresholds.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { Cell, Table } from "./kinds.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** The ranking in the order that counts, with the exact score as a fraction: percents are rounded. */
export function rankingTable(call: Call, locale: Locale, t: Translate, known?: KnownCalibration): Table {
  const { criteria } = call.scoring;
  const cells = ({ place, tied, application, score, criteria: points, ...row }: Ranked): Cell[] => [
    place,
    t(tied ? "exports:yes" : "exports:no"),
    applicationNumber(call.code, application.number),
    application.company,
    application.country && countryName(application.country, locale),
    percentShown({ score, standing: row.standing }, call.scoring),
    `${score.numerator}/${score.denominator}`,
    row.calibrated ?? null,
    t(row.standing.above ? "exports:yes" : "exports:no"),
    row.sheets.length,
    // By criterion as combined, to be read: the fraction decides.
    ...criteria.map(({ id }) => points[id].numerator / points[id].denominator),
  ];
  return {
    header: [
      ...names.map((name) => t(`exports:column.${name}`)),
      ...criteria.map(({ title }) => t("exports:criterion.points", { criterion: inLanguage(title, locale) })),
    ],
    pages: pages(() => countingRanking(call.id, known).ranking.map(cells)),
  };
}

/** The ranking is computed as a whole, when it is asked for. */
function* pages(rows: () => Cell[][]) {
  yield rows();
}

const names = [
  "place",
  "tied",
  "number",
  "company",
  "country",
  "percent",
  "exact",
  "calibrated",
  "aboveThreshold",
  "sheets",
] as const;
