import { change } from "#app/domain/change.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import { Refusal, refuseUnless } from "#app/domain/refusal.ts";
import { insertErasure, settleRequest } from "#db/queries/erasures.ts";
import { accountSteps, applicationSteps, evaluatorSteps, runStep } from "#db/queries/erasing.ts";
import { filesOf, isManager } from "#db/queries/persons.ts";
import { signedCertificate } from "./certificate.ts";
import { planErasure, type Plan } from "./plan.ts";
import { sweepRecord, sweepTexts } from "./sweep.ts";
import { subjectsOf, type Traces } from "./traces.ts";

/** Rows by table, and files; `places`: texts in which the name was replaced; `lines`: of the record. */
export type Counts = Record<string, number>;
export type Erased = { erasureId: string; counts: Counts; kept: Plan["kept"]; files: string[] };

/**
 * Erases a person: all that `planErasure` says, in one transaction, with its certificate. `traces` were looked for just
 * before; what was written since is for `eraseWrittenSince`. The contents of `files` are then the caller's to delete.
 * Refuses somebody who runs the installation or works for a programme (`still-manager`), and whoever is gone (`already-erased`).
 */
export function erasePerson(
  { administrator }: Administrator,
  accountId: string,
  traces: Traces,
  now: Date,
): Erased {
  const erasureId = crypto.randomUUID();
  return change({ action: "person.erased", by: administrator, on: accountId, at: now }, () => {
    const plan = planErasure(accountId);
    if (!plan) throw new Refusal("already-erased");
    refuseUnless(!plan.person.administrator && !isManager(accountId), "still-manager");
    const files = filesOf(plan.applications.map(({ id }) => id)).map(({ id }) => id);
    const counts = { ...erased(plan, traces, erasureId, now), files: files.length };
    const act = {
      id: erasureId,
      accountId,
      at: now,
      by: administrator.id,
      counts,
      kept: onCertificate(plan),
    };
    insertErasure({ ...act, signature: signedCertificate(act) });
    settleRequest(accountId, { outcome: "erased", answeredAt: now, answeredBy: administrator.id });
    return { erasureId, counts, kept: plan.kept, files };
  });
}

/** Thrown to undo what was only tried. */
class Tried extends Error {
  readonly erased: Erased;
  constructor(erased: Erased) {
    super("tried");
    this.erased = erased;
  }
}

/** What exactly an erasure would take: it is done and undone. */
export function tryErasure(permit: Administrator, accountId: string, traces: Traces, now: Date): Erased {
  try {
    return change({ action: "person.erased", by: permit.administrator, on: accountId, at: now }, () => {
      throw new Tried(erasePerson(permit, accountId, traces, now));
    });
  } catch (problem) {
    if (problem instanceof Tried) return problem.erased;
    throw problem;
  }
}

function erased(plan: Plan, traces: Traces, erasureId: string, now: Date): Counts {
  const applications = plan.applications.map(({ id }) => id);
  const steps = [
    ...applicationSteps(applications, now),
    ...evaluatorSteps(plan.evaluators.map(({ id }) => id)),
    ...accountSteps(plan.person, now),
  ];
  const counts: Counts = {};
  for (const step of steps) counts[step.table] = (counts[step.table] ?? 0) + runStep(step);
  return {
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    places: sweepTexts(traces.texts, plan.words),
    lines: sweepRecord(traces.lines, { words: plan.words, subjects: subjectsOf(plan) }, erasureId),
  };
}

function onCertificate({ kept }: Plan) {
  return kept.map(({ what, why, code, until }) => ({
    what: `${what} ${code}`,
    why,
    count: 1,
    ...(until && { until: until.toISOString() }),
  }));
}
