import { type SQL, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";

/** What stands where something about a person stood. */
export const gone = "[…]";

/** Rows of a table that are erased: deleted, or with these columns emptied. The same counts before and acts after. */
export type Step = { table: string; where: SQL; set?: Record<string, SQL | string | number | null> };

/** Returns how many rows it concerned. */
export function runStep({ table, where, set }: Step): number {
  const name = sql.identifier(table);
  if (!set) return writer().run(sql`delete from ${name} where ${where}`).changes;
  const columns = Object.entries(set).map(([column, value]) => sql`${sql.identifier(column)} = ${value}`);
  return writer().run(sql`update ${name} set ${sql.join(columns, sql`, `)} where ${where}`).changes;
}

/** The same before it is done. */
export function countStep({ table, where }: Step): number {
  return all<{ rows: number }>(sql`select count(*) as rows from ${sql.identifier(table)} where ${where}`)[0]
    .rows;
}

function all<Row>(query: SQL): Row[] {
  return (reader as unknown as { all(query: SQL): Row[] }).all(query);
}

/** As a subquery, so that any number of them is one statement. */
const amongst = (ids: string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** Points without the words beside them. */
const pointsOnly = sql`(select json_group_object(key, json_object('points', json_extract(value, '$.points'),
  'toApplicant', '', 'toManagers', '')) from json_each(scores))`;

const letterGone = {
  props: "{}",
  address: "",
  name: "",
  accountId: null,
  lastError: null,
  bounceReason: null,
};

/** What was written to and about them; what is not sent yet is not sent. */
function lettersWhere(where: SQL): Step[] {
  const waiting = sql`status in ('queued', 'held')`;
  return [
    { table: "emails", where: sql`(${where}) and ${waiting}` },
    { table: "emails", where: sql`(${where}) and not ${waiting} and address <> ''`, set: letterGone },
  ];
}

/** The rows that name the files of applications; their contents are for the store to delete. */
function fileRows(applicationIds: string[]): Step[] {
  const where = sql`applicationId in ${amongst(applicationIds)}`;
  return [
    { table: "attachments", where },
    { table: "screenings", where },
  ];
}

/** The files of applications alone. */
export function fileSteps(applicationIds: string[], now: Date): Step[] {
  return [
    ...fileRows(applicationIds),
    {
      table: "applications",
      where: sql`id in ${amongst(applicationIds)}`,
      set: { filesErasedAt: now.getTime() },
    },
  ];
}

/** All that tells of whose applications they were, files too; numbers, dates, countries and points stay. */
export function applicationSteps(applicationIds: string[], now: Date): Step[] {
  const ids = amongst(applicationIds);
  const where = sql`applicationId in ${ids}`;
  const discussed = sql`discussionId in (select id from discussions where ${where})`;
  const seats = sql`(select id from assignments where ${where})`;
  const rows = sql`(select json_group_array(case when json_extract(value, '$.applicationId') in ${ids}
    then json_set(value, '$.company', ${gone}) else json(value) end) from json_each("rows"))`;
  const deleted = [
    "answers",
    "answerRevisions",
    "interviews",
    "presences",
    "members",
    "memberInvitations",
    "messages",
    "objections",
    "statedNames",
  ];
  return [
    ...fileRows(applicationIds),
    ...deleted.map((table) => ({ table, where })),
    ...lettersWhere(sql`subjectId in ${ids}`),
    { table: "submissions", where, set: { answers: "{}", team: "[]", consents: "[]", signature: "" } },
    { table: "eligibilityDecisions", where, set: { note: "" } },
    { table: "redressRequests", where, set: { text: "", answer: "" } },
    { table: "remedies", where, set: { text: "" } },
    { table: "feedbackReports", where, set: { texts: '{"comments":{},"note":""}' } },
    { table: "decisions", where, set: { reason: "" } },
    {
      table: "sheets",
      where,
      set: { scores: pointsOnly, overallToApplicant: "", overallToManagers: "", reopenReason: null },
    },
    { table: "consensus_sheets", where: discussed, set: { scores: pointsOnly, overallToApplicant: "" } },
    { table: "consensus_answers", where: sql`assignmentId in ${seats}`, set: { text: "" } },
    { table: "discussion_messages", where: discussed, set: { text: "" } },
    { table: "discussions", where, set: { reason: null } },
    { table: "conflicts", where, set: { reason: "", evidence: "[]", decision: null } },
    { table: "conflictSteps", where, set: { reason: "" } },
    { table: "assignments", where, set: { recusalReason: null } },
    { table: "extensions", where, set: { reason: '{"en":"","bg":""}' } },
    {
      table: "releases",
      where: sql`callId in (select callId from applications where id in ${ids})`,
      set: { rows },
    },
    {
      table: "applications",
      where: sql`id in ${ids}`,
      set: {
        company: gone,
        registrationNumber: null,
        withdrawalReason: null,
        importedFrom: null,
        screenedAs: null,
        filesErasedAt: sql`coalesce(filesErasedAt, ${now.getTime()})`,
        erasedAt: now.getTime(),
      },
    },
  ];
}

/** All that tells who the evaluators were; what they were asked, took on and gave stays without a name. */
export function evaluatorSteps(evaluatorIds: string[]): Step[] {
  const ids = amongst(evaluatorIds);
  const where = sql`evaluatorId in ${ids}`;
  const entry = {
    accountId: null,
    email: sql`id || '@erased.invalid'`,
    name: gone,
    organisation: "",
    country: null,
    message: "",
    languages: "[]",
    declineReason: null,
    withdrawalReason: null,
    samplesExcuse: null,
  };
  return [
    ...["invitationLinks", "evaluatorRequests", "preferences"].map((table) => ({ table, where })),
    ...lettersWhere(sql`subjectId in ${ids}`),
    { table: "conflicts", where, set: { reason: "", evidence: "[]", decision: null } },
    { table: "conflictSteps", where, set: { reason: "" } },
    { table: "assignments", where, set: { recusalReason: null } },
    {
      table: "sampleSheets",
      where,
      set: { scores: pointsOnly, overallToApplicant: "", overallToManagers: "" },
    },
    { table: "evaluators", where: sql`id in ${ids}`, set: entry },
  ];
}

/** Tables whose rows belong to one account and go with it. */
const ofAccounts = [
  "sessions",
  "links",
  "profiles",
  "presences",
  "members",
  "ties",
  "identities",
  "passkeys",
  "secondFactors",
  "recoveryCodes",
  "challenges",
  "knownBrowsers",
  "addressChanges",
];

/** What is a person's alone, whatever became of their applications; the account stays as a row without a name. */
export function accountSteps({ id }: { id: string }, now: Date): Step[] {
  // Read by each step; the last one takes the addresses.
  const ids = sql`(select id from accounts where id = ${id} or mergedInto = ${id})`;
  const emails = sql`(select email from accounts where id = ${id} or mergedInto = ${id})`;
  return [
    ...ofAccounts.map((table) => ({ table, where: sql`accountId in ${ids}` })),
    { table: "followers", where: sql`accountId in ${ids} or email in ${emails}` },
    { table: "unsubscriptions", where: sql`address in ${emails}` },
    { table: "memberInvitations", where: sql`email in ${emails}` },
    { table: "managerInvitations", where: sql`email in ${emails}` },
    {
      table: "questions",
      where: sql`askedBy in ${ids} or email in ${emails}`,
      set: { askedBy: null, name: "", email: null },
    },
    { table: "erasureRequests", where: sql`accountId in ${ids}`, set: { note: "", answer: "" } },
    ...lettersWhere(sql`accountId in ${ids} or address in ${emails}`),
    {
      table: "accounts",
      where: sql`id = ${id} or mergedInto = ${id}`,
      set: {
        email: sql`id || '@erased.invalid'`,
        name: gone,
        passwordHash: null,
        emailConfirmedAt: null,
        erasedAt: now.getTime(),
      },
    },
  ];
}

/** Letters of a call, and what else was written to and by people about it: followers, who asked, tables that were read. */
export function letterSteps(callId: string, emailIds: string[]): Step[] {
  const where = sql`callId = ${callId}`;
  return [
    ...lettersWhere(sql`id in ${amongst(emailIds)}`),
    { table: "followers", where },
    {
      table: "questions",
      where: sql`${where} and (name <> '' or email is not null)`,
      set: { askedBy: null, name: "", email: null },
    },
    { table: "imports", where: sql`${where} and fileName <> ${gone}`, set: { rows: "[]", fileName: gone } },
  ];
}

/** Where words of anybody may name anybody: table, column. */
export type Place = { table: string; column: string };
export type Trace = Place & { row: number };

/** Rows in which one of the words stands, in capitals or not. Reads everything: in the worker. */
export function findTraces(places: readonly Place[], words: string[]): Trace[] {
  return places.flatMap(({ table, column }) =>
    all<{ row: number; text: string }>(
      sql`select rowid as row, ${sql.identifier(column)} as text from ${sql.identifier(table)} where ${sql.identifier(column)} is not null`,
    )
      .filter(({ text }) => words.some((word) => text.toLowerCase().includes(word)))
      .map(({ row }) => ({ table, column, row })),
  );
}

export function findText({ table, column, row }: Trace): string | undefined {
  const query = sql`select ${sql.identifier(column)} as text from ${sql.identifier(table)} where rowid = ${row}`;
  return all<{ text: string }>(query)[0]?.text;
}

export function replaceText({ table, column, row }: Trace, text: string) {
  writer().run(
    sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${text} where rowid = ${row}`,
  );
}

/** Whether somebody else has the name too, in capitals or not, so that it does not tell of one person alone. */
export function isSharedName({ id, email }: { id: string; email: string }, name: string): boolean {
  // Compared here: SQLite knows the capitals of Latin letters only.
  const others = sql`select name from accounts where id <> ${id} and mergedInto is not ${id} and length(name) = length(${name})
    union all select name from evaluators where accountId is not ${id} and email <> ${email}
    and email not in (select email from accounts where mergedInto = ${id}) and length(name) = length(${name})`;
  return all<{ name: string }>(others).some((other) => other.name.toLowerCase() === name.toLowerCase());
}
