import { applicationNumber } from "#app/domain/applications/number.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { findCall } from "#db/queries/calls.ts";
import { managersOf } from "#db/queries/programmes.ts";

type Opened = {
  evaluatorId: string;
  name: string;
  how: "handed-back" | "let-go";
  reason: string;
  seats: { number: number; company: string }[];
};

/** The managers but `by` hear which published applications somebody no longer evaluates, and where that is repaired. */
export function tellSeatsOpen(
  callId: string,
  { evaluatorId, name, how, reason, seats }: Opened,
  now: Date,
  by?: string,
) {
  const call = findCall(callId)!;
  const props = {
    call: call.texts.title,
    evaluator: name,
    how,
    reason: reason || undefined,
    seats: seats.map(({ number, company }) => ({ number: applicationNumber(call.code, number), company })),
    link: `/manage/calls/${call.slug}/assignment/repair`,
  };
  for (const manager of managersOf(call.programmeId))
    if (manager.id !== by)
      queueEmail("seats-opened", manager, props, now, { callId, subjectId: evaluatorId });
}
