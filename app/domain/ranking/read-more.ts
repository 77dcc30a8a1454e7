import { applicationNumber } from "#app/domain/applications/number.ts";
import { mostWanted, wantedOf } from "#app/domain/applications/wanted.ts";
import { mostWeightedPoints } from "#app/domain/evaluation/points.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import { currentRanking, type Ranked, type Ranking } from "./current.ts";
import { distancesToLine, nearLine } from "./near-line.ts";
import { spread } from "./score.ts";

export type MoreRow = ReturnType<typeof rowsOf>[number];

type Asked = {
  callId: string;
  /** Ids of those where one more evaluation settles most; unknown where nothing can be said of chance. */
  proposed?: readonly string[];
};

/**
 * All evaluated applications with what tells where one more evaluation buys most: evaluations done and wanted, score and
 * how far its evaluators are apart (percent points), place, distance to the line, and whether it is `near`: among the
 * `proposed` or, where there is no saying, so that it could change sides once all its evaluations are in.
 */
export function readMore({ callId, proposed }: Asked) {
  const current = currentRanking(callId);
  const { call } = current;
  return {
    open: !call.resultsReleasedAt,
    published: countAssignments(callId).assigned > 0,
    places: call.places,
    rows: [...rowsOf(current, proposed), ...unscoredOf(current)],
  };
}

function rowsOf({ call, ranking }: Ranking, proposed: readonly string[] | undefined) {
  const most = mostWeightedPoints(call.scoring);
  const percents = ({ sheets }: Ranked) => sheets.map(({ weighted }) => (100 * weighted!) / most);
  const scored = ranking.map((row) => ({
    ...{ applicationId: row.applicationId, above: row.standing.above, sheets: percents(row) },
    percent: meanOf(percents(row)),
  }));
  const distances = distancesToLine(scored, call.places, call.scoring.threshold);
  const isFull = ({ sheets, application }: Ranked) => sheets.length >= application.expected;
  const near = proposed
    ? new Set(proposed)
    : nearLine(scored.map((one) => ({ ...one, distance: distances.get(one.applicationId) })));
  return ranking.map((row, index) => ({
    ...about(call, row.application, row.sheets.length),
    place: row.place as number | null,
    percent: scored[index].percent as number | null,
    spread:
      spread(
        row.sheets.map(({ weighted }) => weighted!),
        most,
      )?.range ?? null,
    distance: distances.get(row.applicationId) ?? null,
    near: near.has(row.applicationId) && isFull(row),
  }));
}

function unscoredOf({ call, unscored }: Ranking): MoreRow[] {
  const unknown = { place: null, percent: null, spread: null, distance: null, near: false };
  return unscored.map((application) => ({ ...about(call, application, 0), ...unknown }));
}

function about(call: Ranking["call"], application: Ranking["unscored"][number], done: number) {
  const { id, number, company, extra } = application;
  const wanted = wantedOf(call.evaluatorsPerApplication, application);
  return {
    ...{ id, company, extra, done, wanted, order: number, full: wanted >= mostWanted },
    number: applicationNumber(call.code, number),
  };
}

function meanOf(percents: readonly number[]) {
  return percents.reduce((sum, one) => sum + one, 0) / percents.length;
}
