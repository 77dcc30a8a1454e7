import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  applicationsNeverTold,
  countNeverTold,
  type Essential,
  evaluatorsNeverTold,
} from "#db/queries/never-told.ts";

const onePage = 50;
export const essentials = [
  "decision",
  "receipt",
  "extension",
  "invitation",
  "assignment",
  "redress",
] as const;

export function essentialIn(name: string | null): Essential | undefined {
  return essentials.find((one) => one === name);
}

/**
 * Of which applications and evaluators nobody heard what they must have heard: nothing arrived, waits to be sent or was read
 * in the portal. A page of one kind, from after an id; of the first kind that has any when none is asked for.
 */
export function viewNeverTold({ callId }: ManagedCall, asked: Essential | undefined, after = "") {
  const counts = countNeverTold(callId);
  const kind = asked ?? essentials.find((one) => counts[one] > 0) ?? "decision";
  const found = rowsOf(callId, kind, { after, most: onePage + 1 });
  const rows = found.slice(0, onePage);
  return { kind, counts, rows, next: found.length > onePage ? rows.at(-1)!.id : undefined };
}

type Page = { after: string; most: number };

function rowsOf(callId: string, kind: Essential, page: Page) {
  const { code } = findCall(callId)!;
  if (kind === "invitation" || kind === "assignment")
    return evaluatorsNeverTold(callId, kind, page).map((row) => ({
      ...row,
      number: undefined,
      company: undefined,
    }));
  return applicationsNeverTold(callId, kind, page).map((row) => ({
    ...row,
    number: applicationNumber(code, row.number),
  }));
}
