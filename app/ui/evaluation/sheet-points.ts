import { useState } from "react";
import type { SheetSaving } from "./sheet-saving.ts";
import type { OpenSheet } from "./sheet-questions.ts";

export type PointsByCriterion = Record<string, number | null>;

/** The points as they stand in the form: as given last, or as another window saved them since. */
export function useSheetPoints({ criteria }: OpenSheet, { merging }: SheetSaving) {
  const [given, setGiven] = useState<Record<string, { points: number; times: number }>>({});
  const standing = criteria.map(({ id }) => {
    const { answer, times } = merging.shown[`points-${id}`];
    const last = given[id];
    return [id, last?.times === times ? last.points : pointsIn(String(answer))] as const;
  });
  const give = (id: string, points: number) =>
    setGiven((before) => ({
      ...before,
      [id]: { points, times: merging.shown[`points-${id}`].times },
    }));
  return { points: Object.fromEntries(standing) as PointsByCriterion, give };
}

function pointsIn(answer: string): number | null {
  return answer === "" ? null : Number(answer);
}
