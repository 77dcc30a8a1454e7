import { applicationNumber } from "#app/domain/applications/number.ts";
import { scoreOf } from "#app/domain/evaluation/sheet.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { findCall } from "#db/queries/calls.ts";
import { sheetsAfter } from "#db/queries/exports.ts";
import { consensusPages } from "./consensus.ts";
import type { Cell, Table } from "./kinds.ts";
import { pagesOf } from "./pages.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Row = ReturnType<typeof sheetsAfter>[number];

/**
 * One row for each published pair, with points, comments and private notes once the sheet is submitted, then one for each
 * consensus sheet: for managers only.
 */
export function sheetTable(call: Call, locale: Locale, t: Translate): Table {
  const { criteria } = call.scoring;
  const perCriterion = criteria.flatMap(({ title }) => {
    const criterion = inLanguage(title, locale);
    return (["points", "toApplicant", "toManagers"] as const).map((what) =>
      t(`exports:criterion.${what}`, { criterion }),
    );
  });
  const cells = (row: Row): Cell[] => [
    applicationNumber(call.code, row.number),
    row.company,
    t("exports:sheetBy.evaluator"),
    row.evaluator,
    row.email,
    row.organisation,
    t(`exports:sheet.${row.status ?? "none"}`),
    row.submittedAt,
    row.weighted,
    row.confidence && t(`exports:confidence.${row.confidence}`),
    ...criteria.flatMap(({ id }): Cell[] => {
      const { points, toApplicant, toManagers } = scoreOf(row.scores ?? {}, id);
      return [points, toApplicant || null, toManagers || null];
    }),
    row.overallToApplicant || null,
    row.overallToManagers || null,
  ];
  return {
    header: [
      ...before.map((name) => t(`exports:column.${name}`)),
      ...perCriterion,
      ...after.map((name) => t(`exports:column.${name}`)),
    ],
    pages: both(
      pagesOf({
        first: "",
        next: (from) => sheetsAfter(call.id, from).map(withoutDraft),
        keyOf: ({ assignmentId }) => assignmentId,
        cells,
      }),
      consensusPages(call, t),
    ),
  };
}

/** What was not submitted is its evaluator's own. */
function withoutDraft(row: Row): Row {
  if (row.status === "submitted") return row;
  return { ...row, scores: null, confidence: null, overallToApplicant: null, overallToManagers: null };
}

function* both(one: Iterable<Cell[][]>, other: Iterable<Cell[][]>) {
  yield* one;
  yield* other;
}

const before = [
  "number",
  "company",
  "kind",
  "evaluator",
  "email",
  "organisation",
  "status",
  "submittedAt",
  "weighted",
  "confidence",
] as const;
const after = ["overallToApplicant", "overallToManagers"] as const;
