import type { Account } from "#app/domain/accounts/account.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall, OwnApplication } from "#app/domain/permissions.ts";
import { findApplication } from "#db/queries/applications.ts";
import { isEmailQueued } from "#db/queries/emails.ts";
import { teamOf } from "#db/queries/members.ts";
import { insertMessage } from "#db/queries/messages.ts";
import { findProgramme, managersOf } from "#db/queries/programmes.ts";

/** A letter waits so long, so that a burst of messages makes one. */
const burst = 10 * 60_000;

type Found = NonNullable<ReturnType<typeof findApplication>>;

/** Somebody of the team writes to the managers, at any time; their letter names the application, not what was written. */
export function writeToManagers(
  { applicationId, callId, applicant }: OwnApplication,
  text: string,
  now: Date,
) {
  write(
    { applicationId, callId, author: applicant, fromManagers: false, text, now },
    ({ call, application }) => {
      const props = {
        call: call.texts.title,
        number: applicationNumber(call.code, application.number),
        from: applicant.name,
        link: `/manage/calls/${call.slug}/applications/${applicationId}/messages`,
      };
      return managersOf(call.programmeId).map(
        (manager) => () =>
          queueEmail("message-to-managers", manager, props, now, laterAbout(callId, applicationId, now)),
      );
    },
  );
}

/** A manager writes to the team of an application of the call, at any time. */
export function writeToApplicant(
  { callId, programmeId, manager }: ManagedCall,
  applicationId: string,
  text: string,
  now: Date,
) {
  write(
    { applicationId, callId, author: manager, fromManagers: true, text, now },
    ({ call, application }) => {
      const props = {
        call: call.texts.title,
        number: applicationNumber(call.code, application.number),
        from: findProgramme(programmeId)!.name,
        link: `/applications/${applicationId}/messages`,
      };
      return teamOf(applicationId).map(
        ({ accountId: id, ...person }) =>
          () =>
            queueEmail(
              "message-to-applicant",
              { id, ...person },
              props,
              now,
              laterAbout(callId, applicationId, now),
            ),
      );
    },
  );
}

function laterAbout(callId: string, applicationId: string, now: Date) {
  return { callId, subjectId: applicationId, sendAfter: new Date(now.getTime() + burst) };
}

type Written = {
  applicationId: string;
  callId: string;
  author: Account;
  fromManagers: boolean;
  text: string;
  now: Date;
};

/** Nobody is told twice while a letter about this application is still waiting. */
function write({ now, author, callId, ...message }: Written, letters: (found: Found) => (() => void)[]) {
  const { applicationId, fromManagers } = message;
  const found = findApplication(applicationId)!;
  if (found.call.id !== callId) throw new Error(`The application ${applicationId} is of another call.`);
  change({ action: "message.sent", by: author, on: applicationId, callId, at: now }, () => {
    insertMessage({ id: crypto.randomUUID(), ...message, at: now, authorId: author.id });
    const template = fromManagers ? "message-to-applicant" : "message-to-managers";
    if (!isEmailQueued(template, applicationId)) for (const queue of letters(found)) queue();
  });
}
