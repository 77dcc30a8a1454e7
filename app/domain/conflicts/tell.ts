import { calledForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import type { barredAssignments } from "#db/queries/barred-pairs.ts";
import { managersOf } from "#db/queries/programmes.ts";

type Closed = Pick<
  ReturnType<typeof barredAssignments>[number],
  "evaluatorId" | "name" | "number" | "company" | "state"
>;

/** The managers but `by` hear which published pairs a conflict closed, and which of them wait for a decision. */
export function tellManagers(callId: string, closed: Closed[], now: Date, by?: string) {
  const call = findCall(callId)!;
  const props = {
    call: call.texts.title,
    count: closed.length,
    pairs: closed.map(({ name, number, company, state }) => ({
      evaluator: name,
      number: applicationNumber(call.code, number),
      company,
      toCheck: state === "to-check",
    })),
    link: `/manage/calls/${call.slug}/conflicts`,
    repair: `/manage/calls/${call.slug}/assignment/repair`,
  };
  for (const manager of managersOf(call.programmeId))
    if (manager.id !== by)
      queueEmail("conflicts-appeared", manager, props, now, { callId, subjectId: closed[0].evaluatorId });
}

type Person = {
  evaluatorId: string;
  accountId: string;
  name: string;
  email: string;
  locale: Locale;
  number: number;
  company: string;
};

/** The evaluator hears that an application closed, waits, or is open again; never why, for it may be an applicant's word. */
export function tellEvaluator(
  callId: string,
  { evaluatorId, accountId, name, email, locale, number, company }: Person,
  standing: "closed" | "paused" | "back",
  now: Date,
) {
  const call = findCall(callId)!;
  const props = {
    call: call.texts.title,
    ...calledForEvaluators(call, { number, company }),
    standing,
    link: `/evaluations/${call.slug}`,
  };
  const about = { callId, subjectId: evaluatorId };
  queueEmail("assignment-withdrawn", { id: accountId, name, email, locale }, props, now, about);
}
