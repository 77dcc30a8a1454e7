import { calledForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import { dueInLetters } from "#app/domain/calls/deadline.ts";
import { assignedPeople } from "#db/queries/assignment.ts";
import { namesOfApplications } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { queueEmail } from "./outbox.ts";

type Seat = { applicationId: string; evaluatorId: string };

/** Published applications that come to evaluators or close for them. */
export type Changed = { gained: readonly Seat[]; closed: readonly Seat[] };

/** Each evaluator whose list changes, by id, once. */
export function whoIsTold({ gained, closed }: Changed): string[] {
  return [...new Set([...gained, ...closed].map(({ evaluatorId }) => evaluatorId))];
}

/** Each evaluator whose list changes hears it once, nothing of others. Returns how many are told. */
export function tellChanged(callId: string, changed: Changed, now: Date): number {
  const call = findCall(callId)!;
  const names = namesOfApplications(changed.closed.map(({ applicationId }) => applicationId));
  const [gained, closed] = [changed.gained, changed.closed].map(byEvaluator);
  const people = assignedPeople(whoIsTold(changed));
  for (const { evaluatorId, accountId, ...person } of people) {
    const props = {
      call: call.texts.title,
      added: gained.get(evaluatorId)?.length ?? 0,
      closed: (closed.get(evaluatorId) ?? []).map(({ applicationId }) =>
        calledForEvaluators(call, names.get(applicationId)!),
      ),
      dueAt: dueInLetters(call, now),
      timeZone: call.timeZone,
      link: `/evaluations/${call.slug}`,
    };
    const about = { callId, subjectId: evaluatorId };
    queueEmail("assignments-changed", { id: accountId, ...person }, props, now, about);
  }
  return people.length;
}

const byEvaluator = (seats: readonly Seat[]) => Map.groupBy(seats, ({ evaluatorId }) => evaluatorId);
