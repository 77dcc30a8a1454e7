import type { AuditAction } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import { Refusal, type RefusalReason } from "#app/domain/refusal.ts";
import { wasAttemptNoted } from "#db/queries/desk.ts";

type Attempt = {
  applicationId: string;
  callId: string;
  applicant: { id: string };
  action: AuditAction;
  now: Date;
};

/** What managers should know of while a call closes; a second click or a file too many is not among it. */
const worthNoting: RefusalReason[] = [
  "call-closed",
  "remedy-over",
  "call-not-open",
  "answers-missing",
  "address-unconfirmed",
  "may-not-submit",
];

const acts: Partial<Record<AuditAction, string>> = {
  "application.submitted": "submit",
  "application.withdrawn": "withdraw",
};

/** A browser that saves by itself tries again and again. */
const onceIn = 60_000;

/**
 * Runs a change of an application. When it is refused, that is put on the record in a change of its own, since the
 * refused one is rolled back; at most once a minute for an application, an act and a reason.
 */
export function notingRefusals<Result>(attempt: Attempt, work: () => Result): Result {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Refusal && worthNoting.includes(problem.reason)) note(attempt, problem.reason);
    throw problem;
  }
}

function note({ applicationId, callId, applicant, action, now }: Attempt, why: string) {
  const details = { act: acts[action] ?? "save", why };
  const since = new Date(now.getTime() - onceIn);
  if (wasAttemptNoted({ callId, applicationId, ...details, since })) return;
  const entry = { by: applicant, on: applicationId, callId, at: now, details };
  change({ action: "application.attempt-refused", ...entry }, () => {});
}
