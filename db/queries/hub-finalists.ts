import { and, desc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { accounts, applications, calls, decisions, hubs, staff } from "#db/schema/index.ts";

/** Finalists of hubs to which somebody belongs: released, in calls whose results are out, and not given up. */
const isTold = (accountId: string) =>
  and(
    eq(staff.accountId, accountId),
    eq(staff.role, "hub"),
    eq(decisions.outcome, "finalist"),
    isNotNull(decisions.releasedAt),
    isNotNull(calls.resultsReleasedAt),
    or(isNull(decisions.answer), eq(decisions.answer, "accepted")),
  );

export function findHubFinalist(accountId: string, applicationId: string) {
  return reader
    .select({ applicationId: decisions.applicationId, callId: decisions.callId })
    .from(decisions)
    .innerJoin(staff, eq(staff.hubId, decisions.hubId))
    .innerJoin(calls, and(eq(calls.id, decisions.callId), eq(calls.programmeId, staff.programmeId)))
    .where(and(eq(decisions.applicationId, applicationId), isTold(accountId)))
    .get();
}

const shown = {
  applicationId: applications.id,
  number: applications.number,
  company: applications.company,
  answer: decisions.answer,
  hub: hubs.name,
  owner: { name: accounts.name, email: accounts.email },
  call: { code: calls.code, texts: calls.texts },
};

/** What its hub is shown of an application, whether it has one or not. */
export function findForHub(applicationId: string) {
  return reader
    .select(shown)
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(eq(applications.id, applicationId))
    .get();
}

/** The finalists of all hubs to which somebody belongs, the latest call first, with whom to write to. */
export function hubFinalistsOf(accountId: string) {
  return reader
    .select(shown)
    .from(staff)
    .innerJoin(hubs, eq(hubs.id, staff.hubId))
    .innerJoin(decisions, eq(decisions.hubId, staff.hubId))
    .innerJoin(calls, and(eq(calls.id, decisions.callId), eq(calls.programmeId, staff.programmeId)))
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(and(isTold(accountId), isNull(applications.erasedAt)))
    .orderBy(desc(calls.resultsReleasedAt), applications.number)
    .limit(500)
    .all();
}
