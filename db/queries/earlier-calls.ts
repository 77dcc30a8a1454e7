import { and, eq, isNotNull, lt, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { reader } from "#db/client.server.ts";
import { applications, calls, decisions, evaluators, hubs, members } from "#db/schema/index.ts";

const now = alias(calls, "now");

/** Calls of the same programme that closed before a call does. */
const isEarlier = and(
  eq(calls.programmeId, now.programmeId),
  ne(calls.id, now.id),
  lt(calls.closesAt, now.closesAt),
);

const company = {
  company: applications.company,
  registrationNumber: applications.registrationNumber,
  call: calls.texts,
};

/** Applications to earlier calls of the programme on which evaluators of a call, or one of them, worked themselves. */
export function earlierTeamsOf(callId: string, evaluatorId?: string) {
  const sought = and(
    eq(evaluators.callId, callId),
    eq(evaluators.status, "accepted"),
    ne(applications.status, "draft"),
    evaluatorId ? eq(evaluators.id, evaluatorId) : undefined,
  );
  const shown = { evaluatorId: evaluators.id, ...company };
  const owned = reader
    .select(shown)
    .from(evaluators)
    .innerJoin(now, eq(now.id, evaluators.callId))
    .innerJoin(applications, eq(applications.ownerId, evaluators.accountId))
    .innerJoin(calls, and(eq(calls.id, applications.callId), isEarlier))
    .where(sought);
  const joined = reader
    .select(shown)
    .from(evaluators)
    .innerJoin(now, eq(now.id, evaluators.callId))
    .innerJoin(members, eq(members.accountId, evaluators.accountId))
    .innerJoin(applications, eq(applications.id, members.applicationId))
    .innerJoin(calls, and(eq(calls.id, applications.callId), isEarlier))
    .where(sought);
  return [...owned.all(), ...joined.all()].map(({ call, ...row }) => ({ ...row, call: call.title }));
}

/** Whom earlier calls of the programme took on, and the hub that did, if there was one. */
export function earlierFinalistsOf(callId: string) {
  return reader
    .select({ hub: hubs.name, ...company })
    .from(now)
    .innerJoin(calls, isEarlier)
    .innerJoin(decisions, eq(decisions.callId, calls.id))
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(
      and(
        eq(now.id, callId),
        eq(decisions.outcome, "finalist"),
        isNotNull(decisions.releasedAt),
        sql`${decisions.answer} is not 'declined'`,
      ),
    )
    .all()
    .map(({ call, ...row }) => ({ ...row, call: call.title }));
}
