import {
  and,
  count,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { reader } from "#db/client.server.ts";
import {
  applications,
  assignments,
  attachments,
  decisions,
  emails,
  evaluators,
  holds,
  type Outcome,
  redressRequests,
} from "#db/schema/index.ts";
import { gone } from "./erasing.ts";
import { isIn } from "./in-state.ts";

/** What is left of a purpose in a call; letters only of before an instant, so that nothing that waits is lost. */
export type Remaining = { callId: string; purpose: RetentionPurpose; writtenBefore: Date };

const placed = reader
  .select({ id: decisions.applicationId })
  .from(decisions)
  .where(
    and(
      eq(decisions.outcome, "finalist"),
      or(isNull(decisions.answer), notInArray(decisions.answer, ["declined", "silent"])),
    ),
  );

/** Applications that a manager holds, or that wait for an answer to a request for redress. */
const held = sql`(select ${holds.applicationId} from ${holds}
    where ${and(isNotNull(holds.applicationId), isNull(holds.endedAt))}
  union select ${redressRequests.applicationId} from ${redressRequests}
    where ${isNull(redressRequests.answeredAt)})`;

const decided = (...outcomes: Outcome[]) =>
  reader.select({ id: decisions.applicationId }).from(decisions).where(inArray(decisions.outcome, outcomes));

const there = isNull(applications.erasedAt);
const withoutPlace = and(isIn.submitted, notInArray(applications.id, placed));

/** As `purposeOf` says it of one application; an application's files also go before the rest of it. */
const ofApplications = {
  drafts: and(isIn.draft, there),
  withdrawn: and(isIn.withdrawn, there),
  ineligible: and(withoutPlace, inArray(applications.id, decided("ineligible")), there),
  files: and(withoutPlace, isNull(applications.filesErasedAt)),
  answers: and(withoutPlace, notInArray(applications.id, decided("ineligible", "reserve")), there),
  reserve: and(withoutPlace, inArray(applications.id, decided("reserve")), there),
  finalists: and(isIn.submitted, inArray(applications.id, placed), there),
};

const onHeld = reader
  .select({ id: assignments.evaluatorId })
  .from(assignments)
  .where(inArray(assignments.applicationId, held));

/** Where the rows of a purpose are, which of them are there, and which are held. */
function rowsOf({ callId, purpose, writtenBefore }: Remaining) {
  if (purpose === "evaluators")
    return {
      table: evaluators,
      there: and(eq(evaluators.callId, callId), ne(evaluators.name, gone)),
      isHeld: inArray(evaluators.id, onHeld),
    };
  if (purpose === "letters")
    return {
      table: emails,
      there: and(eq(emails.callId, callId), ne(emails.address, ""), lt(emails.queuedAt, writtenBefore)),
      isHeld: inArray(sql`coalesce(${emails.subjectId}, '')`, held),
    };
  return {
    table: applications,
    there: and(eq(applications.callId, callId), ofApplications[purpose]),
    isHeld: inArray(applications.id, held),
  };
}

/** Ids of what may be erased, in their order; only those among `among` where it is given. */
export function dueIds(remaining: Remaining, most: number, among?: string[]): string[] {
  const { table, there, isHeld } = rowsOf(remaining);
  const asked = among && inArray(table.id, among);
  return reader
    .select({ id: table.id })
    .from(table)
    .where(and(there, sql`not (${isHeld})`, asked))
    .orderBy(table.id)
    .limit(most)
    .all()
    .map(({ id }) => id);
}

/** How much of a purpose is there, how much of it is held, and the files with it. */
export function countRemaining(remaining: Remaining) {
  const { table, there, isHeld } = rowsOf(remaining);
  const counted = (where: SQL | undefined) => reader.select({ n: count() }).from(table).where(where).get()!.n;
  return {
    items: counted(and(there, sql`not (${isHeld})`)),
    held: counted(and(there, isHeld)),
    ...(table === applications ? filesIn(and(there, sql`not (${isHeld})`)) : { files: 0, bytes: 0 }),
  };
}

function filesIn(where: SQL | undefined) {
  return reader
    .select({ files: count(), bytes: sql<number>`coalesce(sum(${attachments.bytes}), 0)` })
    .from(attachments)
    .innerJoin(applications, eq(applications.id, attachments.applicationId))
    .where(where)
    .get()!;
}

/** What the applications, or evaluators, are called where others write of them. */
export function namesOf(purpose: RetentionPurpose, ids: string[]): string[] {
  if (purpose === "letters" || purpose === "files") return [];
  const rows =
    purpose === "evaluators"
      ? reader
          .select({ one: evaluators.name, two: evaluators.email, three: evaluators.organisation })
          .from(evaluators)
          .where(inArray(evaluators.id, ids))
          .all()
      : reader
          .select({ one: applications.company, two: sql<string>`''`, three: sql<string>`''` })
          .from(applications)
          .where(inArray(applications.id, ids))
          .all();
  return [...new Set(rows.flatMap(({ one, two, three }) => [one, two, three]))].filter((name) => name.trim());
}
