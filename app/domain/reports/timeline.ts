import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { deadlineOf, isOpenFor } from "#app/domain/calls/deadline.ts";
import { remedyKeepingOpen } from "#app/domain/applications/remedies/open.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { findApplication } from "#db/queries/applications.ts";
import { auditEntriesOfKinds, firstAuditEntry } from "#db/queries/audit.ts";
import { findDecision } from "#db/queries/decisions.ts";

type Told<Action extends AuditAction> = { details: (keyof AuditActions[Action])[]; actor: boolean };

/**
 * What applicants may read of the record, with which details, and whether the name of who did it is theirs to know. All
 * else on it (who evaluates, points, eligibility, decisions before their release) is for the managers.
 */
const told = {
  "application.begun": { details: [], actor: true },
  "application.saved": { details: [], actor: true },
  "application.restored": { details: [], actor: false },
  "application.submitted": { details: ["version"], actor: true },
  "consent.given": { details: ["consents"], actor: true },
  "consent.withdrawn": { details: ["consents"], actor: true },
  "application.withdrawn": { details: ["reason"], actor: true },
  "application.withdrawal-undone": { details: [], actor: true },
  "application.extended": { details: ["until"], actor: false },
  "call.extended": { details: ["until"], actor: false },
  "remedy.asked": { details: ["until"], actor: false },
  "remedy.prolonged": { details: ["until"], actor: false },
  "remedy.withdrawn": { details: ["reason"], actor: false },
  "team.joined": { details: ["role"], actor: true },
  "team.role-changed": { details: ["name", "role"], actor: true },
  "team.member-removed": { details: ["name"], actor: true },
  "team.left": { details: [], actor: true },
  "team.handed-over": { details: ["name"], actor: true },
  "decision.moved-up": { details: [], actor: false },
  "decision.answered": { details: ["answer"], actor: true },
} satisfies { [Action in AuditAction]?: Told<Action> };

export type Happening = {
  /** UTC. */
  at: Date;
  what: keyof typeof told | "decision.released";
  actor: string | undefined;
  /** Whether the reader did it. */
  you: boolean;
  details: Record<string, string | number>;
};
export type Expected = { at: Date; what: "deadline" | "remedy" | "undo" | "results" | "answer" };

/** What happened to the application, oldest first, and what comes next, as its team may know it at `now` (UTC). */
export function viewTimeline(own: OwnApplication, now: Date): { past: Happening[]; next: Expected[] } {
  const found = findApplication(own.applicationId)!;
  const { application } = found;
  const decision = findDecision(own.applicationId);
  const released = decision?.releasedAt && decision.releasedAt <= now ? decision : undefined;
  const past = entriesOf(own)
    .filter(({ at }) => at >= application.begunAt)
    .filter(({ action }) => released || !action.startsWith("decision."))
    .map((entry) => happening(entry, own));
  if (released) past.push({ at: released.releasedAt!, what: "decision.released", ...nobody });
  return {
    past: past.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    next: expected(found, released, now),
  };
}

type Entry = ReturnType<typeof auditEntriesOfKinds>[number];

/** Of the saves only the first: the others have their own history. */
function entriesOf({ callId, applicationId }: OwnApplication): Entry[] {
  const saved = firstAuditEntry(applicationId, "application.saved");
  const kinds = Object.keys(told).filter((action) => action !== "application.saved");
  const entries = auditEntriesOfKinds(callId, applicationId, kinds);
  return (saved ? [...entries, saved] : entries).toSorted((one, other) => one.id - other.id);
}

const nobody = { actor: undefined, you: false, details: {} };

function happening(entry: Entry, own: OwnApplication): Happening {
  const what = entry.action as keyof typeof told;
  const { details, actor } = told[what];
  const known = (details as string[]).filter((name) => name in entry.details);
  return {
    at: entry.at,
    what,
    ...(actor ? byOf(entry, own) : nobody),
    details: Object.fromEntries(known.map((name) => [name, entry.details[name]])),
  };
}

function byOf({ actor, actorId }: Pick<Entry, "actor" | "actorId">, { applicant }: OwnApplication) {
  return { actor: actor ?? undefined, you: actorId === applicant.id };
}

type Standing = NonNullable<ReturnType<typeof findApplication>>;

function expected(found: Standing, released: ReturnType<typeof findDecision>, now: Date): Expected[] {
  const { application, call } = found;
  const next: Expected[] = [];
  const remedy = remedyKeepingOpen(found, now);
  if (remedy) next.push({ at: remedy.until, what: "remedy" });
  const withdrawn = application.status === "withdrawn";
  if (isOpenFor(call, application, now))
    next.push({ at: deadlineOf(call, application), what: withdrawn ? "undo" : "deadline" });
  const takesPart = application.status === "submitted" || next.length > 0;
  if (takesPart && !withdrawn && !call.resultsReleasedAt) next.push({ at: call.resultsAt, what: "results" });
  const { outcome, answer, answerBy } = released ?? {};
  if (outcome === "finalist" && !answer && answerBy && now <= answerBy)
    next.push({ at: answerBy, what: "answer" });
  return next;
}
