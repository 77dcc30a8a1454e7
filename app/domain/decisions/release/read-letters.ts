import { applicationNumber } from "#app/domain/applications/number.ts";
import { notedOn } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { letterOf } from "#db/queries/decision-letters.ts";
import { decisionsOf } from "#db/queries/decisions.ts";
import { findProgramme } from "#db/queries/programmes.ts";
import type { Outcome } from "#db/schema/decisions.ts";
import { answerByFor } from "../answer-by.ts";
import { commentsOfOne } from "../comments-of.ts";
import { letterFor, templateFor } from "../letter.ts";
import { subjectOf } from "../subject.ts";

const examples = 3;
type Call = NonNullable<ReturnType<typeof findCall>>;

/** How many get the letter of an outcome, the first of them, and the subject with which it reaches the very first. */
export function viewLetters(call: Call, outcome: Outcome, count: number, locale: Locale) {
  const template = templateFor(outcome);
  const first = decisionsOf(call.id, outcome, 0, examples);
  const told = {
    company: first[0]?.company ?? "",
    call: inLanguage(call.texts.title, locale),
    number: first[0] ? applicationNumber(call.code, first[0].number) : "",
  };
  return {
    outcome,
    count,
    examples: first.map(({ applicationId, company }) => ({ applicationId, company })),
    subject: subjectOf(template, told, locale, call.emailTexts[template]),
  };
}

/** The letter about one decision as its applicant would get it at `now`; undefined when the call has no such decision. */
export function viewLetter({ callId }: ManagedCall, applicationId: string, now: Date) {
  const letter = letterOf(applicationId);
  if (letter?.decision.callId !== callId) return;
  const call = findCall(callId)!;
  const { outcome, answerBy } = letter.decision;
  const dated = { ...letter.decision, answerBy: answerBy ?? answerByFor(call, now) };
  const { template, props } = letterFor(
    call,
    { ...letter, decision: dated },
    commentsOfOne(call, applicationId),
  );
  return {
    outcome,
    company: letter.company,
    to: { name: letter.owner.name, email: letter.owner.email, locale: letter.owner.locale },
    sample: {
      template,
      props: { ...props, ...notedOn(template, call) },
      contactEmail: findProgramme(call.programmeId)!.contactEmail,
      recipientName: letter.owner.name,
    },
  };
}
