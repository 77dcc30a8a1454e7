import { findCallEmail } from "#app/domain/calls/set-up/call-emails.ts";
import { type Known, sampleEmail } from "#app/domain/calls/set-up/sample-emails.ts";
import { commentsOfOne } from "#app/domain/decisions/comments-of.ts";
import { letterFor } from "#app/domain/decisions/letter.ts";
import { answerByFor } from "#app/domain/decisions/answer-by.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCallWithProgramme } from "#db/queries/calls.ts";
import { letterOf } from "#db/queries/decision-letters.ts";
import { latestPropsOf } from "#db/queries/emails.ts";
import type { EmailProps, Noted } from "#emails/props.ts";
import { notedOn } from "../outbox.ts";
import { type About, findAbout } from "./about.ts";

type Call = NonNullable<ReturnType<typeof findCallWithProgramme>>["call"];
type CallEmail = NonNullable<ReturnType<typeof findCallEmail>>["template"];

/**
 * A message of the call at `now` as the application (by its number) or evaluator (by address) that `about` names would get
 * it: as its decision says, or as it was last told to them; what is not known of them is made up. All is made up but the
 * call's own when it names nobody. Undefined when the call sends no such message.
 */
export function viewSample(managed: ManagedCall, template: string, now: Date, about = "") {
  const email = findCallEmail(template);
  if (!email) return;
  const { call, programme } = findCallWithProgramme(managed.callId)!;
  const real = findAbout(call, email.to, about);
  const told = real && whatIsTold(call, email.template, real, now);
  const made = sampleEmail(email.template, knownOf(call, programme.name, managed.manager.name, real));
  return {
    template: email.template,
    props: { ...made, ...told, ...notedOn(email.template, call) } as EmailProps[CallEmail],
    contactEmail: programme.contactEmail,
    recipientName: real?.name ?? managed.manager.name,
    about: real && { name: real.name, language: real.locale, asTold: told !== undefined },
  };
}

function knownOf(call: Call, programme: Known["programme"], from: string, about: About | undefined): Known {
  const { code, slug, timeZone, closesAt, evaluationDueAt, answerBy, texts, scoring } = call;
  return {
    ...{ code, slug, timeZone, closesAt, evaluationDueAt, answerBy, programme, from },
    call: texts.title,
    criteria: scoring.criteria.map(({ title }) => title),
    application: about?.application,
  };
}

/** The facts of this very message, if there are any; a one-time link was forgotten when it was sent. */
function whatIsTold(call: Call, template: CallEmail, { subjectId }: About, now: Date): object | undefined {
  const letter = letterOf(subjectId);
  if (letter) {
    const answerBy = letter.decision.answerBy ?? answerByFor(call, now);
    const dated = { ...letter, decision: { ...letter.decision, answerBy } };
    const made = letterFor(call, dated, commentsOfOne(call, subjectId));
    if (made.template === template) return made.props;
  }
  const latest = latestPropsOf(template, subjectId);
  if (!latest) return;
  // The programme's words may have changed since.
  const { programmeNote: _note, ownTexts: _texts, ...facts } = latest as Noted;
  return facts;
}
