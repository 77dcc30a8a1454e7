import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCallWithProgramme } from "#db/queries/calls.ts";
import { callEmails, findCallEmail, readers } from "./call-emails.ts";
import { sampleEmail } from "./sample-emails.ts";
import { isWritten } from "./set-up.ts";

/** Every message that the call sends, by its reader, with whether the programme adds something, and where replies go. */
export function viewCallEmails({ callId }: ManagedCall) {
  const { call, programme } = findCallWithProgramme(callId)!;
  return {
    contactEmail: programme.contactEmail,
    readers: readers.map((reader) => ({
      reader,
      emails: callEmails
        .filter(({ to }) => to === reader)
        .map(({ template }) => ({ template, noted: isWritten(call.emailNotes[template]) })),
    })),
    reminderHours: call.reminderHours,
  };
}

/** One message with what the programme adds to it; undefined when the call sends no such message. */
export function viewCallEmail({ callId }: ManagedCall, template: string) {
  const email = findCallEmail(template);
  if (!email) return;
  const { call } = findCallWithProgramme(callId)!;
  return {
    template: email.template,
    to: email.to,
    published: call.status === "published",
    values: { note: call.emailNotes[email.template] ?? { en: "", bg: "" } },
  };
}

/** What the message would be told, with the call's own facts and made-up ones; undefined when the call sends no such message. */
export function viewSample({ callId, manager }: ManagedCall, template: string) {
  const email = findCallEmail(template);
  if (!email) return;
  const { call, programme } = findCallWithProgramme(callId)!;
  const { code, slug, timeZone, closesAt, evaluationDueAt, answerBy, texts, scoring, emailNotes } = call;
  const known = {
    ...{ code, slug, timeZone, closesAt, evaluationDueAt, answerBy },
    call: texts.title,
    programme: programme.name,
    from: manager.name,
    criteria: scoring.criteria.map(({ title }) => title),
  };
  const props = sampleEmail(email.template, known);
  const note = emailNotes[email.template];
  return {
    template: email.template,
    props: note ? { ...props, programmeNote: note } : props,
    contactEmail: programme.contactEmail,
    recipientName: manager.name,
  };
}
