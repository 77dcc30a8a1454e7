import { changeOwn } from "#app/domain/applications/change-own.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall, OwnApplication, ReadableCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { broadcastsIn } from "#db/queries/broadcasts.ts";
import { countUnread, markMessagesRead, messagesOf } from "#db/queries/messages.ts";
import { receives } from "#app/domain/applications/broadcasts/audience.ts";

type Found = NonNullable<ReturnType<typeof findApplication>>;

/** The messages of an application and those to all that reached it, oldest first; what its team had not opened is marked and is opened now. */
export function openOwnMessages(own: OwnApplication, locale: Locale, now: Date) {
  const { applicationId } = own;
  const found = findApplication(applicationId)!;
  const shown = messagesIn(found, true, locale);
  if (unreadOf(own) > 0 && !own.applicant.seenBy)
    changeOwn(own, "messages.read", {}, now, () => markMessagesRead(applicationId, true, now));
  return { timeZone: found.call.timeZone, messages: shown };
}

/** The same for the managers of the call; undefined for an application of another one. */
export function openMessages(managed: ManagedCall, applicationId: string, locale: Locale, now: Date) {
  const { callId, manager } = managed;
  const shown = viewMessages(managed, applicationId, locale);
  if (shown && countUnread(applicationId, false) > 0)
    change({ action: "messages.read", by: manager, on: applicationId, callId, at: now }, () =>
      markMessagesRead(applicationId, false, now),
    );
  return shown;
}

/** The same for whoever reads them without being one of those to whom they are written: nothing is marked. */
export function viewMessages({ callId }: ReadableCall, applicationId: string, locale: Locale) {
  const found = findApplication(applicationId);
  if (!found || found.call.id !== callId) return;
  const { call, application } = found;
  return {
    timeZone: call.timeZone,
    number: applicationNumber(call.code, application.number),
    company: application.status === "draft" ? undefined : application.company,
    messages: messagesIn(found, false, locale),
  };
}

/** How many messages of the managers nobody of the team has opened. */
export function unreadOf({ applicationId }: OwnApplication): number {
  return countUnread(applicationId, true);
}

/** What one side sees: `own` are its own messages, `isNew` those of the other that it opens for the first time. */
function messagesIn(found: Found, asTeam: boolean, locale: Locale) {
  const single = messagesOf(found.application.id).map(({ author, fromManagers, readAt, ...message }) => ({
    id: message.id,
    at: message.at,
    author: author ?? "",
    fromManagers,
    own: fromManagers !== asTeam,
    isNew: fromManagers === asTeam && readAt === null,
    topic: undefined,
    text: message.text,
  }));
  return [...single, ...toAll(found, asTeam, locale)].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
}

function toAll({ application, call }: Found, asTeam: boolean, locale: Locale) {
  return broadcastsIn(call.id)
    .filter(({ audience, at }) => receives(application, audience, at))
    .map(({ id, at, by, subject, text }) => ({
      id,
      at,
      author: by ?? "",
      fromManagers: true,
      own: !asTeam,
      isNew: false,
      topic: inLanguage(subject, locale),
      text: inLanguage(text, locale),
    }));
}
