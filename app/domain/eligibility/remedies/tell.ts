import { applicationNumber } from "#app/domain/applications/number.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { findSubmission, type findApplication } from "#db/queries/applications.ts";

type Found = NonNullable<ReturnType<typeof findApplication>>;
type Told = Pick<Found, "call"> & {
  application: Pick<Found["application"], "id" | "number" | "company" | "submissionId">;
};
type Requested = { text: string; questions: string[]; until: Date; prolonged: boolean };

/** Inside a change: the whole team learns what to put right, where, and until when. */
export function tellRequested(found: Told, { text, questions, until, prolonged }: Requested, now: Date) {
  const { application, call } = found;
  const { form } = findSubmission(application.submissionId!)!;
  const named = questionsOf(form.definition).filter(({ id }) => questions.includes(id));
  const props = {
    ...aboutOf(found),
    asked: text,
    questions: named.map(({ label }) => label),
    ...{ until: until.toISOString(), timeZone: call.timeZone, prolonged },
  };
  tellTeam({ applicationId: application.id, callId: call.id }, "everybody", "remedy-requested", props, now);
}

/** Inside a change: the whole team learns that nothing is asked any more. */
export function tellWithdrawn(found: Told, reason: string, now: Date) {
  const { application, call } = found;
  const props = { ...aboutOf(found), reason };
  tellTeam({ applicationId: application.id, callId: call.id }, "everybody", "remedy-withdrawn", props, now);
}

export function aboutOf({ application, call }: AboutApplication) {
  return {
    call: call.texts.title,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    link: `/applications/${application.id}`,
  };
}

type AboutApplication = {
  application: { id: string; number: number; company: string };
  call: Pick<Found["call"], "code" | "texts">;
};
