import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { applicationSteps, evaluatorSteps, fileSteps, letterSteps, type Step } from "#db/queries/erasing.ts";

/** What becomes of these rows of a purpose; the same steps count before and act after. */
export function stepsOf(purpose: RetentionPurpose, callId: string, ids: string[], now: Date): Step[] {
  if (purpose === "files") return fileSteps(ids, now);
  if (purpose === "evaluators") return evaluatorSteps(ids);
  if (purpose === "letters") return letterSteps(callId, ids);
  return applicationSteps(ids, now);
}

export type Counts = Record<string, number>;

/** Rows by table. A snapshot of a release loses names with every piece and is still one. */
export function added(counts: Counts, table: string, rows: number): Counts {
  if (rows === 0) return counts;
  const before = counts[table] ?? 0;
  return { ...counts, [table]: table === "releases" ? Math.max(before, rows) : before + rows };
}

/** Counts of pieces together. */
export function addedAll(one: Counts, other: Counts): Counts {
  return Object.entries(other).reduce((sum, [table, rows]) => added(sum, table, rows), one);
}
