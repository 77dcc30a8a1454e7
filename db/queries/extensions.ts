import { and, asc, countDistinct, desc, eq, isNotNull, isNull, or, type Placeholder, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import {
  accounts,
  applications,
  assignments,
  eligibilityDecisions,
  extensions,
  members,
  type ApplicationStatus,
} from "#db/schema/index.ts";
import type { Locale } from "#app/i18n/locale.ts";

export function insertExtension(values: typeof extensions.$inferInsert) {
  writer().insert(extensions).values(values).run();
}

const forEverybody = (callId: string | Placeholder) =>
  and(eq(extensions.callId, callId), isNull(extensions.applicationId));

const earliestFirst = written(() =>
  reader
    .select({ from: extensions.from })
    .from(extensions)
    .where(forEverybody(sql.placeholder("callId")))
    .orderBy(asc(extensions.at)),
);

/** The deadline that the call had before it was first extended for everybody; none when it never was. */
export function firstDeadlineOf(callId: string): Date | undefined {
  return earliestFirst().get({ callId })?.from;
}

/** The last extension for everybody. */
export function latestExtension(callId: string) {
  return reader
    .select()
    .from(extensions)
    .where(forEverybody(callId))
    .orderBy(desc(extensions.at))
    .limit(1)
    .get();
}

/** The extension that makes the deadline of an application what it is: for everybody or its own, whichever is later. */
export function extensionFor(callId: string, applicationId: string) {
  return reader
    .select()
    .from(extensions)
    .where(or(forEverybody(callId), eq(extensions.applicationId, applicationId)))
    .orderBy(desc(extensions.until), desc(extensions.at))
    .limit(1)
    .get();
}

/** How many applications of the call were given more time than all others. */
export function countOwnExtensions(callId: string): number {
  return reader
    .select({ count: countDistinct(extensions.applicationId) })
    .from(extensions)
    .where(and(eq(extensions.callId, callId), isNotNull(extensions.applicationId)))
    .get()!.count;
}

/** Whether evaluators were ever given an application of the call. */
export function isEvaluationBegun(callId: string): boolean {
  const published = sql`${assignments.status} <> 'proposed'`;
  return Boolean(
    reader
      .select({ id: assignments.id })
      .from(assignments)
      .where(and(eq(assignments.callId, callId), published))
      .limit(1)
      .get(),
  );
}

/** Whether the eligibility of any application of the call, or of this one, was decided. */
export function isEligibilityDecided(callId: string, applicationId?: string): boolean {
  return Boolean(
    reader
      .select({ id: applications.id })
      .from(eligibilityDecisions)
      .innerJoin(applications, eq(applications.id, eligibilityDecisions.applicationId))
      .where(
        and(eq(applications.callId, callId), applicationId ? eq(applications.id, applicationId) : undefined),
      )
      .limit(1)
      .get(),
  );
}

export type ToTell = {
  applicationId: string;
  number: number;
  company: string;
  status: ApplicationStatus;
  id: string;
  email: string;
  name: string;
  locale: Locale;
};

/** Everybody of the teams whose applications were not withdrawn, of the whole call or of one application. */
export function applicantsToTell(callId: string, applicationId?: string): ToTell[] {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      status: applications.status,
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      locale: accounts.locale,
    })
    .from(teamsIn(callId))
    .innerJoin(applications, sql`${applications.id} = team.applicationId`)
    .innerJoin(accounts, sql`${accounts.id} = team.accountId`)
    .where(
      and(
        sql`${applications.status} <> 'withdrawn'`,
        applicationId ? eq(applications.id, applicationId) : undefined,
      ),
    )
    .orderBy(asc(applications.number))
    .all();
}

function teamsIn(callId: string) {
  return sql`(select ${applications.id} as applicationId, ${applications.ownerId} as accountId from ${applications}
    where ${applications.callId} = ${callId}
    union all select ${members.applicationId}, ${members.accountId} from ${members}
    inner join ${applications} on ${applications.id} = ${members.applicationId}
    where ${applications.callId} = ${callId}) team`;
}
