import { applicationNumber } from "#app/domain/applications/number.ts";
import { assignedPeople } from "#db/queries/assignment.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { queueEmail } from "./outbox.ts";

type Seat = { applicationId: string; evaluatorId: string };

/** Published applications that come to evaluators or close for them. */
export type Changed = { gained: Seat[]; closed: Seat[] };

/** Each evaluator whose list changes hears it once, nothing of others. Returns how many are told. */
export function tellChanged(callId: string, { gained, closed }: Changed, now: Date): number {
  const call = findCall(callId)!;
  const people = assignedPeople([...gained, ...closed].map(({ evaluatorId }) => evaluatorId));
  for (const { evaluatorId, accountId, ...person } of people) {
    const isOwn = (seat: Seat) => seat.evaluatorId === evaluatorId;
    const props = {
      call: call.texts.title,
      added: gained.filter(isOwn).length,
      closed: closed.filter(isOwn).map(({ applicationId }) => nameOf(call.code, applicationId)),
      dueAt: call.evaluationDueAt.toISOString(),
      timeZone: call.timeZone,
      link: `/evaluations/${call.slug}`,
    };
    const about = { callId, subjectId: evaluatorId };
    queueEmail("assignments-changed", { id: accountId, ...person }, props, now, about);
  }
  return people.length;
}

function nameOf(code: string, applicationId: string) {
  const { number, company } = findApplication(applicationId)!.application;
  return { number: applicationNumber(code, number!), company };
}
