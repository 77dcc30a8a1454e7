import { type SQL, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { calls } from "#db/schema/index.ts";

/** By table: columns whose rows name the first account from then on. */
export const moved: Record<string, readonly string[]> = {
  accessTokens: ["createdBy", "revokedBy"],
  accounts: ["mergedInto"],
  answerRevisions: ["savedBy"],
  answers: ["savedBy"],
  applications: ["ownerId"],
  attachments: ["uploadedBy"],
  broadcasts: ["by"],
  calls: ["retentionConfirmedBy"],
  conflictSteps: ["by"],
  conflicts: ["decidedBy"],
  consentTexts: ["publishedBy"],
  consents: ["accountId", "withdrawnBy"],
  decisions: ["decidedBy"],
  discussion_messages: ["managerId"],
  eligibilityDecisions: ["decidedBy"],
  emails: ["accountId"],
  erasureRequests: ["accountId", "answeredBy"],
  erasures: ["by"],
  evaluatorRequests: ["settledBy"],
  evaluators: ["accountId"],
  extensions: ["by"],
  feedbackReports: ["composedBy", "approvedBy"],
  followers: ["accountId"],
  formVersions: ["publishedBy"],
  holds: ["by", "endedBy"],
  identities: ["accountId"],
  imports: ["by"],
  mailControl: ["orderedBy"],
  memberInvitations: ["invitedBy"],
  messages: ["authorId"],
  objections: ["by"],
  passkeys: ["accountId"],
  questions: ["askedBy", "answeredBy"],
  recoveryCodes: ["accountId"],
  interviews: ["invitedBy"],
  redressRequests: ["askedBy", "answeredBy"],
  remedies: ["askedBy"],
  releases: ["preparedBy", "confirmedBy", "restBy", "stoppedBy"],
  scenarios: ["askedBy"],
  screenings: ["decidedBy"],
  shortlists: ["frozenBy"],
  submissions: ["submittedBy"],
  ties: ["accountId", "saidBy"],
};

/** Where a person has one row beside something else: that of the first account stays, where it has one. */
export const once = ["members", "managers", "staff", "profiles", "secondFactors"] as const;

/** What is the second account's alone goes with it: whoever was signed in to it is out. */
export const dropped = ["sessions", "links", "challenges", "presences", "knownBrowsers"] as const;

/** What goes on naming the second account, by table and column, and why. */
export const left: Record<string, string> = {
  "addressChanges.accountId": "is over: no account is merged while a change of its addresses can be stopped",
  "auditEntries.actorId": "the record is never rewritten; the row that is left keeps the name",
  "auditEntries.subjectId": "the record is never rewritten; the row that is left keeps the name",
  "erasures.accountId": "names who was erased, and such an account is merged with none",
};

const rename = (table: string, column: string, from: string, to: string, how = sql`update`) =>
  writer().run(
    sql`${how} ${sql.identifier(table)} set ${sql.identifier(column)} = ${to} where ${sql.identifier(column)} = ${from}`,
  );

const drop = (table: string, accountId: string) =>
  writer().run(sql`delete from ${sql.identifier(table)} where accountId = ${accountId}`);

/** Whatever names the account `from` names `to`; in the caller's transaction. */
export function moveRows(from: string, to: string) {
  for (const [table, columns] of Object.entries(moved))
    for (const column of columns) rename(table, column, from, to);
  for (const table of once) {
    rename(table, "accountId", from, to, sql`update or ignore`);
    drop(table, from);
  }
  for (const table of dropped) drop(table, from);
  dropDoubled(to);
}

/** An owner is no member of the same team, and a manager of a programme holds no lesser post in it. */
function dropDoubled(accountId: string) {
  writer().run(sql`delete from members where accountId = ${accountId}
    and applicationId in (select id from applications where ownerId = ${accountId})`);
  writer().run(sql`delete from staff where accountId = ${accountId}
    and programmeId in (select programmeId from managers where accountId = ${accountId})`);
}

const counts = {
  applications: "applications where ownerId = ",
  teams: "members where accountId = ",
  evaluations: "evaluators where accountId = ",
  sheets: "sheets inner join evaluators on evaluators.id = sheets.evaluatorId where evaluators.accountId = ",
  programmes:
    "(select programmeId, accountId from managers union select programmeId, accountId from staff) where accountId = ",
  passkeys: "passkeys where accountId = ",
  providers: "identities where accountId = ",
};
export type Counted = keyof typeof counts;

/** How much of each an account has. */
export function countsOf(accountId: string): Record<Counted, number> {
  const columns = Object.entries(counts).map(
    ([name, from]) => sql`(select count(*) from ${sql.raw(from)} ${accountId}) as ${sql.identifier(name)}`,
  );
  return one<Record<Counted, number>>(sql`select ${sql.join(columns, sql`, `)}`);
}

type Meeting = (one: string, other: string) => SQL;

const inBoth =
  (table: string, column: string): Meeting =>
  (one, other) =>
    sql`select callId from ${sql.raw(table)} where ${sql.raw(column)} = ${one}
      intersect select callId from ${sql.raw(table)} where ${sql.raw(column)} = ${other}`;

const evaluatesOther: Meeting = (evaluator, applicant) =>
  sql`select e.callId from evaluators e inner join applications a on a.callId = e.callId
    inner join calls c on c.id = e.callId and c.resultsReleasedAt is null
    where e.accountId = ${evaluator} and e.status = 'accepted' and a.erasedAt is null and (a.ownerId = ${applicant}
    or exists (select 1 from members m where m.applicationId = a.id and m.accountId = ${applicant}))`;

/** By what two accounts meet in a call. */
const meetings = {
  /** Both have an application of their own. */
  apply: inBoth("applications", "ownerId"),
  /** Both are among the evaluators. */
  evaluate: inBoth("evaluators", "accountId"),
  /** One evaluates where the other applies; not where the results are out. */
  cross: (one, other) => sql`${evaluatesOther(one, other)} union ${evaluatesOther(other, one)}`,
} satisfies Record<string, Meeting>;

/** The calls in which two accounts meet in this way, by their titles. */
export function callsShared(way: keyof typeof meetings, one: string, other: string) {
  return reader
    .select({ texts: calls.texts })
    .from(calls)
    .where(sql`${calls.id} in (${meetings[way](one, other)})`)
    .orderBy(calls.code)
    .all()
    .map(({ texts }) => texts.title);
}

function one<Row>(query: SQL): Row {
  return (reader as unknown as { get(query: SQL): Row }).get(query);
}
