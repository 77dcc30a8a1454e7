import { and, asc, count, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, calls, screenings } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

/** As what an application would be screened now: another version, another form or another team is looked through anew. */
const wanted = sql<string>`${applications.submissionId} || ' ' || ${calls.formVersionId} || ' ' || ${applications.listedAt}`;

/** Submitted applications of anonymous calls that were not screened as they are now, the oldest receipts first. */
export function applicationsToScreen(most: number) {
  return reader
    .select({ applicationId: applications.id, wanted })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(
      and(
        eq(sql`json_extract(${calls.evaluation}, '$.applicants')`, "anonymous"),
        isSubmitted,
        isNull(calls.resultsReleasedAt),
        or(isNull(applications.screenedAs), ne(applications.screenedAs, wanted)),
      ),
    )
    .orderBy(asc(applications.submittedAt))
    .limit(most)
    .all();
}

/** All that was looked through of an application. */
export function screeningsOf(applicationId: string) {
  return reader.select().from(screenings).where(eq(screenings.applicationId, applicationId)).all();
}

export function replaceScreenings(applicationId: string, rows: (typeof screenings.$inferInsert)[]) {
  writer().delete(screenings).where(eq(screenings.applicationId, applicationId)).run();
  if (rows.length > 0) writer().insert(screenings).values(rows).run();
}

export function updateScreening(id: string, values: Partial<typeof screenings.$inferInsert>) {
  writer().update(screenings).set(values).where(eq(screenings.id, id)).run();
}

const isFlagged = sql`json_array_length(${screenings.namings}) > 0`;

const inState: Record<"waiting" | "shown" | "withheld" | "clean", SQL> = {
  waiting: and(isFlagged, isNull(screenings.decision))!,
  shown: eq(screenings.decision, "shown"),
  withheld: eq(screenings.decision, "withheld"),
  clean: and(sql`not ${isFlagged}`, isNull(screenings.decision))!,
};
export type ScreeningState = keyof typeof inState;

const counting = (callId: string) => and(eq(screenings.callId, callId), isSubmitted);

const fields = {
  screening: screenings,
  number: applications.number,
  company: applications.company,
  submissionId: applications.submissionId,
  decider: accounts.name,
};

function screened() {
  return reader
    .select(fields)
    .from(screenings)
    .innerJoin(applications, eq(applications.id, screenings.applicationId))
    .leftJoin(accounts, eq(accounts.id, screenings.decidedBy));
}

/** Parts of a call in a state, by application: at most `most` from the place `from`. */
export function screeningsInState(callId: string, state: ScreeningState, from: number, most: number) {
  return screened()
    .where(and(counting(callId), inState[state]))
    .orderBy(asc(applications.number), asc(screenings.questionId), asc(screenings.attachmentId))
    .limit(most)
    .offset(from)
    .all();
}

export function findScreening(callId: string, id: string) {
  return screened()
    .where(and(counting(callId), eq(screenings.id, id)))
    .get();
}

/** How many parts of a call are in each state. */
export function countScreenings(callId: string): Record<ScreeningState, number> {
  const states = Object.keys(inState) as ScreeningState[];
  const of = (state: ScreeningState) =>
    reader
      .select({ count: count() })
      .from(screenings)
      .innerJoin(applications, eq(applications.id, screenings.applicationId))
      .where(and(counting(callId), inState[state]))
      .get()!.count;
  return Object.fromEntries(states.map((state) => [state, of(state)])) as Record<ScreeningState, number>;
}

/** How many submitted applications of a call the portal has still to screen. */
export function countUnscreened(callId: string): number {
  return reader
    .select({ count: count() })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(
      and(
        eq(applications.callId, callId),
        isSubmitted,
        or(isNull(applications.screenedAs), ne(applications.screenedAs, wanted)),
      ),
    )
    .get()!.count;
}

/** The same of those that wait for a manager, within another statement. */
export function countFlagged(callId: string) {
  return sql<number>`(${reader
    .select({ count: count() })
    .from(screenings)
    .innerJoin(applications, eq(applications.id, screenings.applicationId))
    .where(and(counting(callId), inState.waiting))})`.mapWith(Number);
}
