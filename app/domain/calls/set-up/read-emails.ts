import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Translated } from "#app/i18n/locale.ts";
import { findCallWithProgramme } from "#db/queries/calls.ts";
import { callEmails, findCallEmail, readers } from "./call-emails.ts";
import { piecesOf, warningsOn } from "./email-pieces.ts";
import { isWritten } from "./set-up.ts";

/** Every message that the call sends, by its reader, with whether the programme adds or writes something, and where replies go. */
export function viewCallEmails({ callId }: ManagedCall) {
  const { call, programme } = findCallWithProgramme(callId)!;
  return {
    contactEmail: programme.contactEmail,
    readers: readers.map((reader) => ({
      reader,
      emails: callEmails
        .filter(({ to }) => to === reader)
        .map(({ template }) => ({
          template,
          noted: isWritten(call.emailNotes[template]),
          written: Object.keys(call.emailTexts[template] ?? {}).length,
          warnings: warningsOn(template, call.emailTexts[template] ?? {}).length,
        })),
    })),
    reminderHours: call.reminderHours,
  };
}

/** One message with what the programme adds to it and writes in it; undefined when the call sends no such message. */
export function viewCallEmail({ callId }: ManagedCall, template: string) {
  const email = findCallEmail(template);
  if (!email) return;
  const { call } = findCallWithProgramme(callId)!;
  const own = call.emailTexts[email.template] ?? {};
  return {
    template: email.template,
    to: email.to,
    published: call.status === "published",
    values: { note: call.emailNotes[email.template] ?? { en: "", bg: "" } },
    pieces: piecesOf(email.template).map((piece) => ({ ...piece, own: own[piece.name] })),
    warnings: warningsOn(email.template, own),
  };
}

/** The words of a message as its form begins: the programme's where it wrote any, the portal's otherwise. */
export function viewEmailTexts(managed: ManagedCall, template: string) {
  const email = viewCallEmail(managed, template);
  if (!email) return;
  const texts: Record<string, Translated> = Object.fromEntries(
    email.pieces.map(({ name, original, own }) => [name, { ...original, ...own }]),
  );
  return { template: email.template, to: email.to, pieces: email.pieces, values: { texts } };
}
