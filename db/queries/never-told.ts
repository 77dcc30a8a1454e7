import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { reader } from "#db/client.server.ts";
import {
  accounts,
  applications,
  assignments,
  calls,
  decisions,
  emails,
  evaluators,
  extensions,
  redressRequests,
  sheets,
} from "#db/schema/index.ts";
import { gone } from "./erasing.ts";
import { isSubmitted } from "./in-state.ts";

/** What must not pass without a word: by kind, the messages of which one has to arrive. */
const messages = {
  decision: ["decision-finalist", "decision-reserve", "decision-not-selected", "decision-ineligible"],
  receipt: ["application-received", "application-imported"],
  extension: ["deadline-extended"],
  invitation: ["evaluator-invitation", "evaluator-reminder"],
  assignment: ["assignments-published", "assignments-changed"],
  redress: ["redress-answered"],
} as const satisfies Record<string, (typeof emails.$inferSelect.template)[]>;
export type Essential = keyof typeof messages;

const extendedAt = sql`(select max(${extensions.at}) from ${extensions} where ${extensions.callId} = ${calls.id} and ${extensions.applicationId} is null)`;

/** On its way, arrived, read in the portal, or erased, so that nobody knows any more. */
const reached = or(
  inArray(emails.status, ["queued", "sent"]),
  isNotNull(emails.readAt),
  eq(emails.address, ""),
);
const isKept = isNull(applications.erasedAt);
const isNamed = ne(evaluators.name, gone);

function concerning(kind: Essential, subject: SQLiteColumn) {
  return and(
    eq(emails.subjectId, subject),
    inArray(emails.template, messages[kind]),
    kind === "extension" ? sql`${emails.queuedAt} >= ${extendedAt}` : undefined,
  );
}

function untold(kind: Essential, subject: SQLiteColumn): SQL {
  return sql`not exists (select 1 from ${emails} where ${and(concerning(kind, subject), reached)})`;
}

/** Who finished all of it did so without being told. */
const hasWork = sql`exists (select 1 from ${assignments} left join ${sheets} on ${sheets.assignmentId} = ${assignments.id} where ${assignments.evaluatorId} = ${evaluators.id} and ${assignments.status} = 'assigned' and ${sheets.status} is not 'submitted')`;

/** By kind: of which applications or evaluators of the call nobody has heard what they should have. */
const due = {
  decision: and(isKept, isNotNull(decisions.releasedAt), untold("decision", applications.id)),
  receipt: and(isKept, isSubmitted, untold("receipt", applications.id)),
  extension: and(
    isKept,
    ne(applications.status, "withdrawn"),
    lte(applications.begunAt, extendedAt),
    untold("extension", applications.id),
  ),
  invitation: and(isNamed, eq(evaluators.status, "invited"), untold("invitation", evaluators.id)),
  assignment: and(isNamed, eq(evaluators.status, "accepted"), hasWork, untold("assignment", evaluators.id)),
  redress: and(isKept, isNotNull(redressRequests.outcome), untold("redress", applications.id)),
};

/** How many of each kind nobody told, in one statement. */
export function countNeverTold(callId: string): Record<Essential, number> {
  return reader
    .select({
      decision: counted(callId, "decision"),
      receipt: counted(callId, "receipt"),
      extension: counted(callId, "extension"),
      invitation: counted(callId, "invitation"),
      assignment: counted(callId, "assignment"),
      redress: counted(callId, "redress"),
    })
    .from(calls)
    .where(eq(calls.id, callId))
    .get()!;
}

/** All kinds together, for a statement about the call. */
export function allNeverTold(callId: string) {
  const kinds = Object.keys(messages) as Essential[];
  return sql<number>`(${sql.join(
    kinds.map((kind) => counted(callId, kind)),
    sql` + `,
  )})`.mapWith(Number);
}

function counted(callId: string, kind: Essential) {
  const count = { count: sql<number>`count(*)` };
  const query =
    kind === "invitation" || kind === "assignment"
      ? reader
          .select(count)
          .from(evaluators)
          .where(and(eq(evaluators.callId, callId), due[kind]))
      : kind === "decision"
        ? reader
            .select(count)
            .from(decisions)
            .innerJoin(applications, eq(applications.id, decisions.applicationId))
            .where(and(eq(decisions.callId, callId), due.decision))
        : kind === "redress"
          ? reader
              .select(count)
              .from(redressRequests)
              .innerJoin(applications, eq(applications.id, redressRequests.applicationId))
              .where(and(eq(redressRequests.callId, callId), due.redress))
          : reader
              .select(count)
              .from(applications)
              .where(and(eq(applications.callId, callId), due[kind]));
  return sql<number>`(${query})`.mapWith(Number);
}

type Page = { after: string; most: number };

const latest = (kind: Essential, subject: SQLiteColumn) =>
  sql`(select ${emails.id} from ${emails} where ${concerning(kind, subject)} order by ${emails.queuedAt} desc limit 1)`;

const lastTry = {
  emailId: emails.id,
  status: emails.status,
  failure: emails.failure,
  lastError: emails.lastError,
  bounceReason: emails.bounceReason,
  heldBecause: emails.heldBecause,
};

/** Applications of a call of which nobody was told, by id, with their owner and the last attempt. */
export function applicationsNeverTold(
  callId: string,
  kind: "decision" | "receipt" | "extension" | "redress",
  { after, most }: Page,
) {
  return reader
    .select({
      id: applications.id,
      number: applications.number,
      company: applications.company,
      name: accounts.name,
      address: accounts.email,
      ...lastTry,
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .leftJoin(redressRequests, eq(redressRequests.applicationId, applications.id))
    .leftJoin(emails, eq(emails.id, latest(kind, applications.id)))
    .where(and(eq(applications.callId, callId), gt(applications.id, after), due[kind]))
    .orderBy(asc(applications.id))
    .limit(most)
    .all();
}

/** The same of evaluators. */
export function evaluatorsNeverTold(
  callId: string,
  kind: "invitation" | "assignment",
  { after, most }: Page,
) {
  return reader
    .select({ id: evaluators.id, name: evaluators.name, address: evaluators.email, ...lastTry })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .leftJoin(emails, eq(emails.id, latest(kind, evaluators.id)))
    .where(and(eq(evaluators.callId, callId), gt(evaluators.id, after), due[kind]))
    .orderBy(asc(evaluators.id))
    .limit(most)
    .all();
}
