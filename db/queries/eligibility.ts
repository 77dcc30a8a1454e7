import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { applications, eligibilityDecisions, submissions } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

const entry = {
  id: applications.id,
  number: applications.number,
  company: applications.company,
  country: applications.country,
  registrationNumber: applications.registrationNumber,
  submittedAt: applications.submittedAt,
  formVersionId: submissions.formVersionId,
  answers: submissions.answers,
  outcome: eligibilityDecisions.outcome,
  decidedAnswers: eligibilityDecisions.answers,
  note: eligibilityDecisions.note,
};

function entries() {
  return reader
    .select(entry)
    .from(applications)
    .innerJoin(submissions, eq(submissions.id, applications.submissionId))
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id));
}

const decision = {
  undecided: isNull(applications.eligibility),
  eligible: eq(applications.eligibility, "eligible"),
  ineligible: eq(applications.eligibility, "ineligible"),
};
export type EligibilityState = keyof typeof decision;

const submittedIn = (callId: string) => and(eq(applications.callId, callId), isSubmitted);

/** Submitted applications in one state, by number, from after the number `after`. */
export function eligibilityQueue(callId: string, state: EligibilityState, after: number, most: number) {
  return entries()
    .where(and(submittedIn(callId), decision[state], gt(applications.number, after)))
    .orderBy(asc(applications.number))
    .limit(most)
    .all();
}

export function findEligibilityEntry(callId: string, applicationId: string) {
  return entries()
    .where(and(submittedIn(callId), eq(applications.id, applicationId)))
    .get();
}

/** Submitted applications that share a company name or registration number with one of these. */
export function applicationsOfCompanies(callId: string, companies: string[], registrationNumbers: string[]) {
  // Asked for none, SQLite would still go through all.
  if (companies.length === 0) return [];
  return reader
    .select({
      id: applications.id,
      number: applications.number,
      company: applications.company,
      registrationNumber: applications.registrationNumber,
    })
    .from(applications)
    .where(
      and(
        submittedIn(callId),
        or(
          inArray(applications.company, companies),
          and(
            isNotNull(applications.registrationNumber),
            inArray(applications.registrationNumber, registrationNumbers),
          ),
        ),
      ),
    )
    .all();
}

export function replaceEligibilityDecision(values: typeof eligibilityDecisions.$inferInsert) {
  const { applicationId, ...set } = values;
  writer()
    .insert(eligibilityDecisions)
    .values(values)
    .onConflictDoUpdate({ target: eligibilityDecisions.applicationId, set })
    .run();
  const { outcome: eligibility } = values;
  writer().update(applications).set({ eligibility }).where(eq(applications.id, applicationId)).run();
}

export function findEligibilityDecision(applicationId: string) {
  return reader
    .select()
    .from(eligibilityDecisions)
    .where(eq(eligibilityDecisions.applicationId, applicationId))
    .get();
}
