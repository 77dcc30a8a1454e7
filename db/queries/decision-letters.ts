import { asc, eq, inArray } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  accounts,
  applications,
  decisions,
  eligibilityDecisions,
  hubs,
  submissions,
} from "#db/schema/index.ts";

/** What the letters say: each decision with its application, its owner, its hub and why it was not eligible. */
function letters() {
  return reader
    .select({
      decision: decisions,
      number: applications.number,
      company: applications.company,
      owner: { id: accounts.id, email: accounts.email, name: accounts.name, locale: accounts.locale },
      hub: hubs.name,
      rules: eligibilityDecisions.answers,
      note: eligibilityDecisions.note,
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, decisions.applicationId));
}

export type DecisionLetter = ReturnType<typeof lettersOf>[number];

export function lettersOf(callId: string) {
  return letters().where(eq(decisions.callId, callId)).orderBy(asc(applications.number)).all();
}

/** The same of these applications only. */
export function lettersOfApplications(applicationIds: string[]) {
  return letters()
    .where(inArray(decisions.applicationId, applicationIds))
    .orderBy(asc(applications.number))
    .all();
}

export function letterOf(applicationId: string) {
  return letters().where(eq(decisions.applicationId, applicationId)).get();
}

/** What these applications answered, and to which version of the form. */
export function answersOfApplications(applicationIds: string[]) {
  return reader
    .select({
      applicationId: submissions.applicationId,
      answers: submissions.answers,
      formVersionId: submissions.formVersionId,
    })
    .from(applications)
    .innerJoin(submissions, eq(submissions.id, applications.submissionId))
    .where(inArray(applications.id, applicationIds))
    .all();
}
