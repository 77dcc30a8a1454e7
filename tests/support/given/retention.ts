import { changeRetention } from "#app/domain/calls/change-retention.ts";
import { change } from "#app/domain/change.ts";
import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { nextPiece } from "#app/domain/privacy/retention/piece.ts";
import { erasePiece } from "#app/domain/privacy/retention/erase-due.ts";
import { insertWarning } from "#db/queries/retention.ts";
import { afterEvaluation } from "./calls.ts";

export const terms = {
  ...{
    drafts: 6,
    withdrawn: 6,
    ineligible: 24,
    files: 12,
    answers: 24,
    reserve: 24,
    finalists: 60,
    evaluators: 24,
    letters: 24,
  },
  warnDays: 30,
};

/** Long after everything of `terms` was due. */
export const longAfter = new Date("2026-01-01T10:00:00Z");

/** Confirmed terms, and a warning of a purpose that nobody heeded. */
export function aDueCall(managed: ManagedCall, ...purposes: RetentionPurpose[]) {
  changeRetention(managed, terms, afterEvaluation);
  const { callId } = managed;
  for (const purpose of purposes)
    change(
      { action: "retention.warned", by: null, on: callId, callId, at: afterEvaluation, details: { purpose } },
      () => insertWarning({ callId, purpose, at: afterEvaluation }),
    );
}

/** The next rows of the purpose, as the background would take them. */
export function erasedPiece(callId: string, purpose: RetentionPurpose, now = longAfter, most = 50) {
  const piece = nextPiece({ callId, purpose, now, most });
  erasePiece(callId, purpose, piece, now);
  return piece;
}
