import { expectedOf } from "#app/domain/applications/wanted.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import { eligibleApplicationsOf } from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { finalConsensusOf } from "#db/queries/consensus.ts";
import { countEvaluatorsByApplication, receiptsOf, submittedSheetsOf } from "#db/queries/evaluation.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import type { Placed, Scored } from "./rank.ts";
import { placed, scored } from "./scored.ts";
import type { Standing } from "./thresholds.ts";

type Application = ReturnType<typeof eligibleApplicationsOf>[number] & {
  /** How many evaluators it was given to, or has to get because more were ordered. */
  expected: number;
};
export type SubmittedSheet = ReturnType<typeof submittedSheetsOf>[number];
export type Ranked = Placed<
  Scored & {
    application: Application;
    standing: Standing;
    sheets: SubmittedSheet[];
    /** The final consensus sheet, if there is one; whether it counts the call says. */
    consensus?: Scores;
    /** In percent of the most, where the places go by it. */
    calibrated?: number;
  }
>;

export type Ranking = Omit<ReturnType<typeof currentRanking>, "ranking"> & { ranking: Ranked[] };

/**
 * The ranking of a call as it stands: the eligible applications with at least one submitted sheet, in their places;
 * those below a threshold stand behind all others. `unscored` are the ones without any sheet, by number.
 */
export function currentRanking(callId: string) {
  const call = findCall(callId)!;
  const given = new Map(
    countEvaluatorsByApplication(callId).map(({ applicationId, count }) => [applicationId, count]),
  );
  const sheets = Map.groupBy(submittedSheetsOf(callId), ({ applicationId }) => applicationId);
  const applications = eligibleApplicationsOf(callId).map((application) => ({
    ...application,
    expected: expectedOf(given.get(application.id) ?? 0, call.evaluatorsPerApplication, application),
  }));
  const receipts = receiptsFor(call);
  const consensus = consensusIn(call);
  const all = applications.flatMap((application) => {
    const own = sheets.get(application.id);
    return own
      ? [
          {
            ...scored(application, own, call.scoring, consensus.get(application.id)),
            receivedAt: receipts.get(application.id),
          },
        ]
      : [];
  });
  return {
    call,
    ranking: placed(all, call.scoring),
    unscored: applications.filter(({ id }) => !sheets.has(id)),
  };
}

/** Sheets of ranked or unscored applications that evaluators have not submitted. */
export function missingSheets({ ranking, unscored }: Pick<Ranking, "ranking" | "unscored">): number {
  const missing = (application: Application, submitted: number) => application.expected - submitted;
  return [
    ...ranking.map(({ application, sheets }) => missing(application, sheets.length)),
    ...unscored.map((application) => missing(application, 0)),
  ].reduce((sum, count) => sum + count, 0);
}

function consensusIn({ id }: { id: string }) {
  return new Map(finalConsensusOf(id).map(({ applicationId, scores }) => [applicationId, scores]));
}

/** Asked for only where they break ties. */
function receiptsFor({ id, scoring }: { id: string; scoring: Scoring }) {
  const receipts = scoring.tieBreaks.includes("by:receipt") ? receiptsOf(id) : [];
  return new Map(receipts.map(({ applicationId, receivedAt }) => [applicationId, receivedAt]));
}
