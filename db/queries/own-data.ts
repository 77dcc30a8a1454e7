import { asc, eq, getColumns, getTableName, is, type SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { reader } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";

const { applications, attachments, calls, emails, formVersions, submissions } = schema;

const tables = new Map(
  Object.values(schema as Record<string, unknown>)
    .filter((one): one is SQLiteTable => is(one, SQLiteTable))
    .map((table) => [getTableName(table), table]),
);

/** The account, and those that were joined with it. */
const mine = (me: string) => sql`(select "id" from "accounts" where "id" = ${me} or "mergedInto" = ${me})`;
/** Only those that were proven: anybody can write down anybody's. */
const addresses = (me: string) =>
  sql`(select "email" from "accounts" where ("id" = ${me} and "emailConfirmedAt" is not null) or "mergedInto" = ${me})`;
const ownApplications = (me: string) =>
  sql`(select "id" from "applications" where "ownerId" in ${mine(me)} union select "applicationId" from "members" where "accountId" in ${mine(me)})`;
const ownEvaluators = (me: string) =>
  sql`(select "id" from "evaluators" where "accountId" in ${mine(me)} or ("accountId" is null and "email" in ${addresses(me)}))`;
const ownSeats = (me: string) =>
  sql`(select "id" from "assignments" where "evaluatorId" in ${ownEvaluators(me)})`;
const released = sql`(select "applicationId" from "decisions" where "releasedAt" is not null)`;

/** How a table's rows are found to be a person's; what was decided or said of them counts once they were told. */
const rules = {
  self: (me) => sql`"id" in ${mine(me)}`,
  account: (me) => sql`"accountId" in ${mine(me)}`,
  actor: (me) => sql`"actorId" in ${mine(me)}`,
  author: (me) => sql`"by" in ${mine(me)}`,
  address: (me) => sql`"address" in ${addresses(me)}`,
  invited: (me) => sql`"email" in ${addresses(me)}`,
  follower: (me) => sql`"accountId" in ${mine(me)} or ("accountId" is null and "email" in ${addresses(me)})`,
  asker: (me) => sql`"askedBy" in ${mine(me)} or ("askedBy" is null and "email" in ${addresses(me)})`,
  ties: (me) => sql`"accountId" in ${mine(me)} and "saidBy" in ${mine(me)}`,
  itself: (me) => sql`"id" in ${ownApplications(me)}`,
  application: (me) => sql`"applicationId" in ${ownApplications(me)}`,
  decided: (me) => sql`"applicationId" in ${ownApplications(me)} and "releasedAt" is not null`,
  reported: (me) =>
    sql`"applicationId" in ${ownApplications(me)} and "approvedAt" is not null and "applicationId" in ${released}`,
  messages: (me) => sql`"applicationId" in ${ownApplications(me)} or "authorId" in ${mine(me)}`,
  agreed: (me) =>
    sql`"id" in (select "textId" from "consents" where "accountId" in ${mine(me)} or "applicationId" in ${ownApplications(me)})`,
  consents: (me) => sql`"accountId" in ${mine(me)} or "applicationId" in ${ownApplications(me)}`,
  forms: (me) =>
    sql`"id" in (select "formVersionId" from "applications" where "id" in ${ownApplications(me)} union select "formVersionId" from "submissions" where "applicationId" in ${ownApplications(me)})`,
  calls: (me) =>
    sql`"id" in (select "callId" from "applications" where "id" in ${ownApplications(me)} union select "callId" from "evaluators" where "id" in ${ownEvaluators(me)})`,
  evaluator: (me) => sql`"evaluatorId" in ${ownEvaluators(me)}`,
  evaluators: (me) => sql`"id" in ${ownEvaluators(me)}`,
  published: (me) =>
    sql`"evaluatorId" in ${ownEvaluators(me)} and "status" <> 'proposed' and "assignedAt" is not null`,
  declared: (me) => sql`"evaluatorId" in ${ownEvaluators(me)} and "source" in ('declared', 'recognised')`,
  seat: (me) => sql`"assignmentId" in ${ownSeats(me)}`,
  discussant: (me) => sql`"assignmentId" in ${ownSeats(me)} or "managerId" in ${mine(me)}`,
  letters: (me) =>
    sql`("accountId" in ${mine(me)} or ("accountId" is null and "address" in ${addresses(me)})) and "status" in ('sent', 'failed', 'bounced', 'unwanted')`,
} satisfies Record<string, (me: string) => SQL>;
export type Whose = keyof typeof rules;

/** A column, or with a question mark behind it only whether it names the person. */
export function ownRows(table: string, columns: string[], whose: Whose, me: string) {
  const from = tables.get(table)!;
  const all = getColumns(from) as Record<string, AnySQLiteColumn>;
  const fields = columns.map((column) => {
    const name = column.replace("?", "");
    return column === name
      ? [name, all[name]]
      : [`${name}IsYou`, sql<boolean>`${all[name]} in ${mine(me)}`.mapWith(Boolean)];
  });
  return reader
    .select(Object.fromEntries(fields))
    .from(from)
    .where(rules[whose](me))
    .orderBy(sql`rowid`)
    .all();
}

/** Every version that a person's applications submitted, with what its receipt is made of. */
export function ownSubmissions(me: string) {
  return reader
    .select({
      submission: getColumns(submissions),
      application: { id: applications.id, number: applications.number },
      call: { code: calls.code },
      definition: formVersions.definition,
    })
    .from(submissions)
    .innerJoin(applications, eq(applications.id, submissions.applicationId))
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(formVersions, eq(formVersions.id, submissions.formVersionId))
    .where(sql`${submissions.applicationId} in ${ownApplications(me)}`)
    .orderBy(asc(calls.code), asc(applications.number), asc(submissions.version))
    .all();
}

/** What was written to a person, with what it is written from. */
export function ownLetters(me: string) {
  return reader
    .select({
      ...{ template: emails.template, props: emails.props, name: emails.name, locale: emails.locale },
      queuedAt: emails.queuedAt,
    })
    .from(emails)
    .where(rules.letters(me))
    .orderBy(asc(emails.queuedAt), asc(emails.id))
    .all();
}

/** The files of a person's applications whose contents are still there. */
export function ownAttachments(me: string) {
  return reader
    .select({
      ...{ id: attachments.id, name: attachments.name },
      ...{ number: applications.number, code: calls.code },
    })
    .from(attachments)
    .innerJoin(applications, eq(applications.id, attachments.applicationId))
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(sql`${attachments.applicationId} in ${ownApplications(me)}`)
    .orderBy(asc(calls.code), asc(applications.number), asc(attachments.uploadedAt))
    .all();
}
