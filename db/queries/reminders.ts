import { and, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { reader } from "#db/client.server.ts";
import { accounts, answers, applications, calls, emails, extensions, members } from "#db/schema/index.ts";
import { isDraft } from "./in-state.ts";

const hour = 3_600_000;

/** The last reminder of a deadline (milliseconds) that is due at `now`, in hours before it; null before the first one. */
const lastDue = (deadline: SQL | SQLiteColumn, now: Date) =>
  sql<number>`(select min(value) from json_each(${calls.reminderHours}) where ${deadline} - value * ${hour} <= ${now.getTime()})`;

/** When a call, or one of its applications, was last given another deadline. */
const extended = (of: SQL | undefined) =>
  sql<number>`coalesce((select max(${extensions.at}) from ${extensions} where ${extensions.callId} = ${calls.id} and ${of}), 0)`;

/** What open calls say for all their drafts; grouped, so that SQLite works it out for each call and not for each draft. */
const reminding = (now: Date) =>
  reader
    .select({
      callId: calls.id,
      hours: lastDue(calls.closesAt, now).as("hours"),
      extendedAt: extended(isNull(extensions.applicationId)).as("extendedAt"),
    })
    .from(calls)
    .where(and(eq(calls.status, "published"), lte(calls.opensAt, now)))
    .groupBy(calls.id)
    .as("reminding");

/** What makes a reminder the same one: it is queued once for each person. */
export const reminderKey = (applicationId: string, hours: number, closesAt: Date, accountId: string) =>
  `draft-reminder ${applicationId} ${hours} ${closesAt.getTime()} ${accountId}`;

/** Drafts whose owner has not had the last reminder that is due at `now`, at most `most`; never once the deadline is over. */
export function draftsToRemind(now: Date, most: number) {
  const ofCall = reminding(now);
  /** Later of the call's deadline and the application's own, in milliseconds. */
  const deadline = sql`max(${calls.closesAt}, coalesce(${applications.extendedUntil}, 0))`;
  const isExtended = isNotNull(applications.extendedUntil);
  const hours = sql<number>`case when ${isExtended} then ${lastDue(deadline, now)} else ${ofCall.hours} end`;
  /** Whoever has just begun, or was just told a new deadline, needs no reminder. */
  const own = sql`case when ${isExtended} then ${extended(eq(extensions.applicationId, applications.id))} else 0 end`;
  const since = sql`max(${applications.begunAt}, ${ofCall.extendedAt}, ${own})`;
  const key = sql`'draft-reminder ' || ${applications.id} || ' ' || ${hours} || ' ' || ${deadline} || ' ' || ${applications.ownerId}`;
  return reader
    .select({
      id: applications.id,
      number: applications.number,
      company: applications.company,
      formVersionId: applications.formVersionId,
      hours: sql<number>`${hours}`.mapWith(Number),
      closesAt: sql<Date>`${deadline}`.mapWith(calls.closesAt),
      call: { id: calls.id, code: calls.code, title: calls.texts, timeZone: calls.timeZone },
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(ofCall, eq(ofCall.callId, calls.id))
    .where(
      and(
        isDraft,
        sql`${deadline} > ${now.getTime()}`,
        sql`${deadline} - ${hours} * ${hour} >= ${since}`,
        sql`not exists (select 1 from ${emails} where ${emails.key} = ${key})`,
      ),
    )
    .limit(most)
    .all();
}

/** Whoever may submit these applications: owners, and members who were given that. */
export function submittersOf(applicationIds: string[]) {
  const person = { id: accounts.id, email: accounts.email, name: accounts.name, locale: accounts.locale };
  const owners = reader
    .select({ applicationId: applications.id, ...person })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(inArray(applications.id, applicationIds));
  const others = reader
    .select({ applicationId: members.applicationId, ...person })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(and(inArray(members.applicationId, applicationIds), eq(members.role, "submitter")));
  return [...owners.all(), ...others.all()];
}

export function answersOfDrafts(applicationIds: string[]) {
  return reader
    .select({ applicationId: answers.applicationId, questionId: answers.questionId, value: answers.value })
    .from(answers)
    .where(inArray(answers.applicationId, applicationIds))
    .all();
}

type Reminder = "finalist-reminder" | "remedy-reminder" | "pitch-reminder";

/** The keys of the reminders of one kind that these applications' teams were sent. */
export function reminderKeysOf(applicationIds: string[], template: Reminder): string[] {
  return reader
    .select({ key: emails.key })
    .from(emails)
    .where(and(inArray(emails.subjectId, applicationIds), eq(emails.template, template)))
    .all()
    .flatMap(({ key }) => key ?? []);
}
