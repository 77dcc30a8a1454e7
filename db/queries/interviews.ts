import { and, asc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { applications, calls, eligibilityDecisions, interviews } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

export function insertInterview(values: typeof interviews.$inferInsert) {
  writer().insert(interviews).values(values).run();
}

export function updateInterview(applicationId: string, values: Partial<typeof interviews.$inferInsert>) {
  writer().update(interviews).set(values).where(eq(interviews.applicationId, applicationId)).run();
}

export function findInterview(applicationId: string) {
  return reader.select().from(interviews).where(eq(interviews.applicationId, applicationId)).get();
}

/** All of a call, the next one first. */
export function interviewsOf(callId: string) {
  return reader
    .select({ interview: interviews, number: applications.number, company: applications.company })
    .from(interviews)
    .innerJoin(applications, eq(applications.id, interviews.applicationId))
    .where(eq(interviews.callId, callId))
    .orderBy(asc(interviews.at), asc(applications.number))
    .all();
}

/** Interviews between two instants that were not cancelled, of applications that still stand. */
export function interviewsToCome(after: Date, until: Date) {
  return reader
    .select({
      interview: interviews,
      number: applications.number,
      company: applications.company,
      call: { id: calls.id, code: calls.code, texts: calls.texts, timeZone: calls.timeZone },
    })
    .from(interviews)
    .innerJoin(applications, eq(applications.id, interviews.applicationId))
    .innerJoin(calls, eq(calls.id, interviews.callId))
    .where(
      and(isNull(interviews.cancelledAt), gt(interviews.at, after), lte(interviews.at, until), isSubmitted),
    )
    .orderBy(asc(interviews.at), asc(applications.number))
    .all();
}

/** The submitted applications of a call with these numbers, each with its interview and eligibility, if it has one. */
export function submittedNumbered(callId: string, numbers: number[]) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      interview: interviews,
      eligibility: eligibilityDecisions.outcome,
    })
    .from(applications)
    .leftJoin(interviews, eq(interviews.applicationId, applications.id))
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(and(eq(applications.callId, callId), isSubmitted, inArray(applications.number, numbers)))
    .all();
}
