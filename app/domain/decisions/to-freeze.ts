import { sha256Of } from "#app/domain/canonical.ts";
import { inCountingOrder } from "#app/domain/ranking/by-calibrated.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking, missingSheets } from "#app/domain/ranking/current.ts";
import { lastEntryOf } from "#db/queries/audit.ts";
import { currentByRule } from "./by-rule/current.ts";
import { snapshotOf } from "./snapshot.ts";

export type ToFreeze = ReturnType<typeof readToFreeze>;

/**
 * A ranking as freezing keeps it, read from all sheets: for seconds where the call is large, so apart from the command.
 * `entry` is the line of the record up to which it is true.
 */
export function readToFreeze({ callId }: { callId: string }) {
  const entry = lastEntryOf(callId);
  const asGiven = currentRanking(callId);
  const isCalibrated = asGiven.call.scoring.ranksBy === "calibrated";
  const calibration = isCalibrated ? calibrate(calibrationQuestion(asGiven)) : undefined;
  const current = inCountingOrder(asGiven, calibration);
  const byRule = currentByRule(current);
  const rows = snapshotOf(current, byRule);
  return {
    ...{ entry, rows, sha256: sha256Of(rows), missing: missingSheets(current) },
    unscored: current.unscored.length,
    rulesClash: byRule?.kept === false,
  };
}
