import { currentByRule } from "#app/domain/decisions/by-rule/current.ts";
import { drawLine } from "#app/domain/ranking/line.ts";
import { inCountingOrder } from "#app/domain/ranking/by-calibrated.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking, type Ranking } from "#app/domain/ranking/current.ts";
import { percentShown } from "#app/domain/ranking/thresholds.ts";
import { type Instead, whatIf } from "#app/domain/ranking/what-if.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";

/** So many below the line are shown besides those above it and those who left. */
const shownBelow = 5;
/** Longer lists would be read by nobody; the counts are of all. */
const mostShown = 200;

export type TriedOut = ReturnType<typeof tryOut>;

/** Who would be a finalist, and in what place, if the call counted otherwise; beside the record, and nothing is written. */
export function tryOut({ callId, instead }: { callId: string; instead: Instead }) {
  const asGiven = currentRanking(callId);
  const [now, then] = [chosenIn(asGiven), chosenIn(whatIf(asGiven, instead))];
  const before = new Map(now.ranking.map((row) => [row.applicationId, row]));
  const rows = then.ranking.map((row) => {
    const { applicationId, application, place, tied, standing } = row;
    const earlier = before.get(applicationId)!;
    return {
      applicationId,
      number: applicationNumber(then.call.code, application.number),
      company: application.company,
      place,
      tied,
      percent: percentShown(row, then.call.scoring),
      above: standing.above,
      side: then.sideOf(applicationId),
      placeNow: earlier.place,
      percentNow: percentShown(earlier, now.call.scoring),
      sideNow: now.sideOf(applicationId),
    };
  });
  const changed = rows.filter(({ side, sideNow }) => side !== sideNow);
  const reach = then.call.places + shownBelow;
  return {
    places: then.call.places,
    kept: then.kept,
    enter: changed.filter(({ side }) => side === "within").length,
    leave: changed.filter(({ sideNow }) => sideNow === "within").length,
    moved: rows.filter(({ place, placeNow }) => place !== placeNow).length,
    changed: changed.slice(0, mostShown),
    rows: rows.slice(0, Math.min(reach, mostShown)),
  };
}

/** The ranking in the order that counts, and who is chosen by the line or the rules. */
function chosenIn(asGiven: Ranking) {
  const isCalibrated = asGiven.call.scoring.ranksBy === "calibrated";
  const calibration = isCalibrated ? calibrate(calibrationQuestion(asGiven)) : undefined;
  const { call, ranking } = inCountingOrder(asGiven, calibration);
  const byRule = currentByRule({ ...asGiven, ranking });
  const above = ranking.filter(({ standing }) => standing.above);
  const { within, tied } = byRule?.kept ? byRule : drawLine(above, call.places);
  const [inside, contested] = [new Set(within), new Set(tied)];
  const sideOf = (id: string) =>
    inside.has(id) ? ("within" as const) : contested.has(id) ? ("tied" as const) : ("outside" as const);
  return { call, ranking, sideOf, kept: byRule?.kept ?? true };
}
