import { sha256Of } from "#app/domain/canonical.ts";
import { inCountingOrder } from "#app/domain/ranking/by-calibrated.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking, missingSheets } from "#app/domain/ranking/current.ts";
import { lastEntryOf } from "#db/queries/audit.ts";
import { ineligibleApplicationsOf, proposedAsText } from "#db/queries/decisions.ts";
import type { ShortlistRow } from "#db/schema/decisions.ts";
import { currentByRule } from "./by-rule/current.ts";
import { propose } from "./propose.ts";
import { snapshotOf } from "./snapshot.ts";

export type ToFreeze = ReturnType<typeof readToFreeze>;

/**
 * A ranking as freezing keeps it, and what it proposes about everybody, `reserve` of them to wait: read from all sheets,
 * for seconds where the call is large, so apart from the command. `entry` is the line of the record up to which it is
 * true. What is long is text already, so that whoever freezes it neither copies rows nor makes them.
 */
export function readToFreeze({ callId, reserve }: { callId: string; reserve: number }) {
  const entry = lastEntryOf(callId);
  const asGiven = currentRanking(callId);
  const isCalibrated = asGiven.call.scoring.ranksBy === "calibrated";
  const calibration = isCalibrated ? calibrate(calibrationQuestion(asGiven)) : undefined;
  const current = inCountingOrder(asGiven, calibration);
  const byRule = currentByRule(current);
  const rows = snapshotOf(current, byRule);
  const proposed = proposedFor(rows, current.call.places, reserve);
  return {
    ...{ entry, sha256: sha256Of(rows), missing: missingSheets(current) },
    unscored: current.unscored.length,
    rulesClash: byRule?.kept === false,
    applications: rows.length,
    rows: JSON.stringify(rows),
    finalists: proposed
      .filter(({ outcome }) => outcome === "finalist")
      .map(({ applicationId }) => applicationId),
    decisions: proposedAsText([...proposed, ...excludedIn(callId)]),
  };
}

function proposedFor(rows: ShortlistRow[], places: number, reserve: number) {
  return propose(rows, places, reserve).map((proposed, index) => {
    const { place, percent } = rows[index];
    return { ...proposed, place, percent };
  });
}

function excludedIn(callId: string) {
  const excluded = { outcome: "ineligible", place: null, percent: null, reserveRank: null } as const;
  return ineligibleApplicationsOf(callId).map(({ applicationId }) => ({ applicationId, ...excluded }));
}
