import { changeOwn } from "#app/domain/applications/change-own.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall, OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { isEmailQueued } from "#db/queries/emails.ts";
import { teamOf } from "#db/queries/members.ts";
import { insertMessage } from "#db/queries/messages.ts";
import { findProgramme, managersOf } from "#db/queries/programmes.ts";

/** A letter waits so long, so that a burst of messages makes one. */
const burst = 10 * 60_000;

/** Somebody of the team writes to the managers, at any time; their letter names the application, not what was written. */
export function writeToManagers(own: OwnApplication, text: string, now: Date) {
  const { applicationId, callId, applicant } = own;
  changeOwn(own, "message.sent", {}, now, () => {
    const written = { applicationId, authorId: applicant.id, fromManagers: false, text, at: now };
    if (!keep(written, "message-to-managers")) return;
    const { call, application } = findApplication(applicationId)!;
    const props = {
      call: call.texts.title,
      number: applicationNumber(call.code, application.number),
      from: applicant.name,
      link: `/manage/calls/${call.slug}/applications/${applicationId}/messages`,
    };
    for (const manager of managersOf(call.programmeId))
      queueEmail("message-to-managers", manager, props, now, laterAbout(callId, applicationId, now));
  });
}

/** A manager writes to the team of an application of the call, at any time. */
export function writeToApplicant(
  { callId, programmeId, manager }: ManagedCall,
  applicationId: string,
  text: string,
  now: Date,
) {
  const { call, application } = findApplication(applicationId)!;
  if (call.id !== callId) throw new Error(`The application ${applicationId} is of another call.`);
  change({ action: "message.sent", by: manager, on: applicationId, callId, at: now }, () => {
    const written = { applicationId, authorId: manager.id, fromManagers: true, text, at: now };
    if (!keep(written, "message-to-applicant")) return;
    const props = {
      call: call.texts.title,
      number: applicationNumber(call.code, application.number),
      from: findProgramme(programmeId)!.name,
      link: `/applications/${applicationId}/messages`,
    };
    for (const { accountId: id, ...person } of teamOf(applicationId))
      queueEmail(
        "message-to-applicant",
        { id, ...person },
        props,
        now,
        laterAbout(callId, applicationId, now),
      );
  });
}

type Written = Omit<Parameters<typeof insertMessage>[0], "id">;

/** Inside a change: keeps a message, but of an erased application (`application-erased`); false while a letter about this application still waits, so that nobody is told twice. */
function keep(written: Written, letter: "message-to-managers" | "message-to-applicant"): boolean {
  const { application } = findApplication(written.applicationId)!;
  refuseUnless(!application.erasedAt, "application-erased");
  insertMessage({ id: crypto.randomUUID(), ...written });
  return !isEmailQueued(letter, written.applicationId);
}

function laterAbout(callId: string, applicationId: string, now: Date) {
  return { callId, subjectId: applicationId, sendAfter: new Date(now.getTime() + burst) };
}
