import { and, asc, count, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { applications, decisions, eligibilityDecisions, type Outcome } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

type Decision = typeof decisions.$inferInsert;

export function insertDecision(values: Decision) {
  writer().insert(decisions).values(values).run();
}

type Proposed = Required<Pick<Decision, "applicationId" | "outcome" | "place" | "percent" | "reserveRank">>;

/** What `insertProposed` takes, in the order of ids, in which the table has them: it is written from its beginning to its end. */
export function proposedAsText(proposed: Proposed[]): string {
  const inOrder = proposed.toSorted((one, other) => (one.applicationId < other.applicationId ? -1 : 1));
  return JSON.stringify(
    inOrder.map(({ applicationId, outcome, place, percent, reserveRank }) => [
      ...[applicationId, outcome, place, percent, reserveRank],
    ]),
  );
}

type Made = { callId: string; shortlistId: string; decidedAt: Date; decidedBy: string };

/** Decisions just as proposed, none of them for a hub. `limit -1` lets SQLite take each row apart once only. */
export function insertProposed(text: string, { callId, shortlistId, decidedAt, decidedBy }: Made) {
  writer().run(sql`
    insert into decisions (applicationId, outcome, place, percent, reserveRank, proposal, callId, shortlistId, decidedAt, decidedBy)
    select id, outcome, place, percent, reserveRank,
      json_object('outcome', outcome, 'reserveRank', reserveRank, 'hubId', null),
      ${callId}, ${shortlistId}, ${sql.param(decidedAt, decisions.decidedAt)}, ${decidedBy}
    from (select value ->> 0 as id, value ->> 1 as outcome, value ->> 2 as place, value ->> 3 as percent,
      value ->> 4 as reserveRank from json_each(${text}) limit -1)`);
}

/** Which of these were told. */
export function toldAmong(applicationIds: string[]): Set<string> {
  const found = reader
    .select({ id: decisions.applicationId })
    .from(decisions)
    .where(
      and(
        sql`${decisions.applicationId} in (select value from json_each(${JSON.stringify(applicationIds)}))`,
        isNotNull(decisions.releasedAt),
      ),
    )
    .all();
  return new Set(found.map(({ id }) => id));
}

export function updateDecision(applicationId: string, values: Partial<typeof decisions.$inferInsert>) {
  writer().update(decisions).set(values).where(eq(decisions.applicationId, applicationId)).run();
}

/** Finalists who have not answered have until `answerBy`, where that is later: all who were told, or these. */
export function extendAnswers(callId: string, answerBy: Date, applicationIds?: string[]) {
  writer()
    .update(decisions)
    .set({ answerBy })
    .where(
      and(
        eq(decisions.callId, callId),
        eq(decisions.outcome, "finalist"),
        isNull(decisions.answer),
        lt(decisions.answerBy, answerBy),
        applicationIds && inArray(decisions.applicationId, applicationIds),
      ),
    )
    .run();
}

export function deleteDecisions(callId: string) {
  writer().delete(decisions).where(eq(decisions.callId, callId)).run();
}

const ofApplication = written(() =>
  reader
    .select()
    .from(decisions)
    .where(eq(decisions.applicationId, sql.placeholder("applicationId"))),
);

export function findDecision(applicationId: string) {
  return ofApplication().get({ applicationId });
}

const listed = {
  applicationId: decisions.applicationId,
  number: applications.number,
  company: applications.company,
  country: applications.country,
  outcome: decisions.outcome,
  place: decisions.place,
  percent: decisions.percent,
  reserveRank: decisions.reserveRank,
  hubId: decisions.hubId,
  proposal: decisions.proposal,
  reason: decisions.reason,
  answer: decisions.answer,
  answerBy: decisions.answerBy,
};

/** Decisions of one outcome from after the first `offset`: by reserve rank and place, those without one by number. */
export function decisionsOf(callId: string, outcome: Outcome, offset: number, most: number) {
  return reader
    .select(listed)
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .where(and(eq(decisions.callId, callId), eq(decisions.outcome, outcome)))
    .orderBy(asc(decisions.reserveRank), asc(decisions.place), asc(applications.number))
    .limit(most)
    .offset(offset)
    .all();
}

/** Decisions of one outcome in the order in which they come up, without their applications. */
export function outcomesOf(callId: string, outcome: Outcome) {
  return reader
    .select({
      applicationId: decisions.applicationId,
      reserveRank: decisions.reserveRank,
      place: decisions.place,
      hubId: decisions.hubId,
      proposal: decisions.proposal,
      answer: decisions.answer,
    })
    .from(decisions)
    .where(and(eq(decisions.callId, callId), eq(decisions.outcome, outcome)))
    .orderBy(asc(decisions.reserveRank), asc(decisions.place))
    .all();
}

/** How many decisions of each outcome a call has, and how many of them depart from the proposal. */
export function countDecisions(callId: string) {
  return reader
    .select({
      outcome: decisions.outcome,
      count: count(),
      departures: sql<number>`sum(${decisions.reason} <> '')`,
    })
    .from(decisions)
    .where(eq(decisions.callId, callId))
    .groupBy(decisions.outcome)
    .all();
}

/** Submitted applications that no decision was made about, or one that contradicts their eligibility. */
export function countContradicted(callId: string): number {
  const ineligible = sql`(${decisions.outcome} = 'ineligible')`;
  return reader
    .select({ count: count() })
    .from(applications)
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(
        eq(applications.callId, callId),
        isSubmitted,
        sql`${ineligible} is not (${eligibilityDecisions.outcome} = 'ineligible')`,
      ),
    )
    .get()!.count;
}

/** Submitted applications without a decision. */
export function countUndecided(callId: string): number {
  return reader
    .select({ count: count() })
    .from(applications)
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .where(and(eq(applications.callId, callId), isSubmitted, isNull(decisions.applicationId)))
    .get()!.count;
}

/** Submitted applications that were found not eligible. */
export function ineligibleApplicationsOf(callId: string) {
  return reader
    .select({ applicationId: applications.id })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(and(eq(applications.callId, callId), isSubmitted, eq(eligibilityDecisions.outcome, "ineligible")))
    .orderBy(asc(applications.number))
    .all();
}
