import { drawLine } from "#app/domain/ranking/line.ts";
import type { ShortlistRow } from "#db/schema/decisions.ts";
import type { Choice } from "./by-rule/choose.ts";

type Row = Pick<ShortlistRow, "applicationId" | "place" | "tied" | "aboveThreshold" | "byRule">;

/** Who is a finalist of a frozen ranking, and between whom a person decides: by its rules, or by the line after `places`. */
export function lineIn(rows: readonly Row[], places: number): Choice {
  const above = rows.filter(({ aboveThreshold }) => aboveThreshold);
  if (!above.some(({ byRule }) => byRule)) return drawLine(above, places);
  const on = (side: string) => above.filter(({ byRule }) => byRule?.side === side);
  const ids = (some: Row[]) => some.map(({ applicationId }) => applicationId);
  const tied = on("tied");
  return { within: ids(on("within")), tied: ids(tied), seatsForTied: tied[0]?.byRule?.seats ?? 0 };
}
