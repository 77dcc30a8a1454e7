import { eraseFromRecord } from "#app/domain/audit/erase.ts";
import { change } from "#app/domain/change.ts";
import { isAfterDeadline, type RetentionPurpose } from "#app/domain/calls/retention.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { insertErasure, updateErasure } from "#db/queries/erasures.ts";
import { runStep } from "#db/queries/erasing.ts";
import { filesOf } from "#db/queries/persons.ts";
import { findOpenRun } from "#db/queries/retention.ts";
import { countRemaining, dueIds } from "#db/queries/retention-due.ts";
import { signedCertificate } from "../certificate.ts";
import { detailsWithout } from "../redact.ts";
import { writtenBefore } from "./due.ts";
import { isErasing, readTerm } from "./erasing.ts";
import { linesAbout, type Piece } from "./piece.ts";
import { added, addedAll, type Counts, stepsOf } from "./steps.ts";
import { holdsFiles } from "./try.ts";

/**
 * Erases one piece of a purpose in one transaction, and adds it to the run's certificate. Refuses (`changed-elsewhere`) what
 * is not due, or not free, any more: another process was first, or a manager holds it since.
 */
export function erasePiece(callId: string, purpose: RetentionPurpose, piece: Piece, now: Date) {
  const { ids } = piece;
  const details = { purpose, count: ids.length };
  change({ action: "retention.erased", by: null, on: callId, callId, at: now, details }, () => {
    const remaining = { callId, purpose, writtenBefore: writtenBefore(now) };
    refuseUnless(isErasing(callId, purpose, now), "changed-elsewhere");
    refuseUnless(dueIds(remaining, ids.length, ids).length === ids.length, "changed-elsewhere");
    const run = findOpenRun(callId, purpose) ?? beginRun(callId, purpose, now);
    updateErasure(run.id, { counts: addedAll(run.counts, erased(run.id, callId, purpose, piece, now)) });
  });
}

function beginRun(callId: string, purpose: RetentionPurpose, now: Date) {
  const { due, term } = readTerm(callId, purpose, now);
  const after = isAfterDeadline(purpose) ? "deadline" : "results";
  const terms = { months: term.retention[purpose], after, due: due.toISOString() } as const;
  insertErasure({
    ...{ id: crypto.randomUUID(), callId, purpose, at: now },
    ...{ counts: {}, kept: [], terms, signature: "" },
  });
  return findOpenRun(callId, purpose)!;
}

function erased(runId: string, callId: string, purpose: RetentionPurpose, piece: Piece, now: Date): Counts {
  const { ids, names, saying } = piece;
  // Also what came onto the record since the piece was looked for.
  const about = linesAbout(callId, purpose, ids);
  eraseFromRecord(about, (details) => detailsWithout(details, [], true), runId);
  eraseFromRecord(saying, (details) => detailsWithout(details, names, false), runId);
  let counts = added({}, "files", holdsFiles(purpose) ? filesOf(ids).length : 0);
  for (const step of stepsOf(purpose, callId, ids, now)) counts = added(counts, step.table, runStep(step));
  return added(counts, "lines", about.length + saying.length);
}

/** Signs what a run erased, once nothing more of it may be; refuses a run that is signed (`changed-elsewhere`). */
export function certifyRun(callId: string, purpose: RetentionPurpose, now: Date) {
  change(
    { action: "retention.certified", by: null, on: callId, callId, at: now, details: { purpose } },
    () => {
      const run = findOpenRun(callId, purpose);
      refuseUnless(run !== undefined, "changed-elsewhere");
      const { held } = countRemaining({ callId, purpose, writtenBefore: writtenBefore(now) });
      const kept = held > 0 ? [{ what: purpose, why: "held", count: held }] : [];
      const act = { ...run!, at: now, kept };
      updateErasure(run!.id, { at: now, kept, signature: signedCertificate(act) });
    },
  );
}
