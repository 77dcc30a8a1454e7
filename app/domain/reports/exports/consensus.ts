import { applicationNumber } from "#app/domain/applications/number.ts";
import { minorityViews } from "#app/domain/evaluation/consensus/answers.ts";
import { weightedPoints } from "#app/domain/evaluation/points.ts";
import { missingIn, pointsOf, scoreOf } from "#app/domain/evaluation/sheet.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { findCall } from "#db/queries/calls.ts";
import { answersIn } from "#db/queries/consensus.ts";
import { consensusAfter } from "#db/queries/exports.ts";
import type { Cell } from "./kinds.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Row = ReturnType<typeof consensusAfter>[number];

/** The consensus sheets of a call as rows among its sheets; minority views stand where private notes do. */
export function* consensusPages(call: Call, t: Translate) {
  let rows = consensusAfter(call.id, 0);
  while (rows.length > 0) {
    const answers = answersIn(rows.map(({ discussionId }) => discussionId));
    const views = Map.groupBy(answers, ({ discussionId }) => discussionId);
    yield rows.map((row) => cellsOf(call, row, minorityViews(views.get(row.discussionId) ?? []), t));
    rows = consensusAfter(call.id, rows.at(-1)!.number);
  }
}

function cellsOf(
  { code, scoring }: Call,
  row: Row,
  views: ReturnType<typeof minorityViews>,
  t: Translate,
): Cell[] {
  // Until it is put forward it is the rapporteur's own.
  const isShown = row.state === "put-forward" || row.state === "final";
  const [scores, overallToApplicant] = isShown ? [row.scores, row.overallToApplicant] : [{}, ""];
  const points = pointsOf(scoring, scores);
  const isComplete = missingIn(scoring, { scores, overallToApplicant, confidence: null }).points.length === 0;
  const said = views.map(({ evaluator, text }) => t("exports:minority", { evaluator, text }));
  return [
    applicationNumber(code, row.number),
    row.company,
    t("exports:sheetBy.all"),
    row.rapporteur,
    row.email,
    row.organisation,
    t(`exports:consensus.${row.state}`),
    row.endedAt,
    isComplete ? weightedPoints(points, scoring) : null,
    null,
    ...scoring.criteria.flatMap(({ id }): Cell[] => {
      const { points: given, toApplicant } = scoreOf(scores, id);
      return [given, toApplicant || null, null];
    }),
    overallToApplicant || null,
    said.join("\n") || null,
  ];
}
