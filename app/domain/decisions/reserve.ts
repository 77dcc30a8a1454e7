import { outcomesOf, updateDecision } from "#db/queries/decisions.ts";

/** Ids of the applications that wait, in the order in which they move up. */
export function reserveOf(callId: string): string[] {
  return outcomesOf(callId, "reserve").map(({ applicationId }) => applicationId);
}

/** Inside a change: ranks the reserve from 1 in this order. */
export function orderReserve(callId: string, applicationIds: string[]) {
  const before = new Map(outcomesOf(callId, "reserve").map((row) => [row.applicationId, row.reserveRank]));
  applicationIds.forEach((applicationId, index) => {
    if (before.get(applicationId) !== index + 1) updateDecision(applicationId, { reserveRank: index + 1 });
  });
}
