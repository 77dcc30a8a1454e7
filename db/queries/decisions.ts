import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  getColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  sql,
} from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import {
  accounts,
  applications,
  calls,
  decisions,
  eligibilityDecisions,
  emails,
  hubs,
  shortlists,
  submissions,
  type Outcome,
} from "#db/schema/index.ts";

/** The shortlist that was frozen last. */
export function latestShortlist(callId: string) {
  return reader
    .select({ ...getColumns(shortlists), frozenByName: accounts.name })
    .from(shortlists)
    .leftJoin(accounts, eq(accounts.id, shortlists.frozenBy))
    .where(eq(shortlists.callId, callId))
    .orderBy(desc(shortlists.frozenAt))
    .limit(1)
    .get();
}

/** The same without its rows. */
export function shortlistInShort(callId: string) {
  const { rows: _many, ...columns } = getColumns(shortlists);
  return reader
    .select({ ...columns, frozenByName: accounts.name })
    .from(shortlists)
    .leftJoin(accounts, eq(accounts.id, shortlists.frozenBy))
    .where(eq(shortlists.callId, callId))
    .orderBy(desc(shortlists.frozenAt))
    .limit(1)
    .get();
}

export function shortlistFrozenAt(callId: string): Date | undefined {
  return reader
    .select({ frozenAt: shortlists.frozenAt })
    .from(shortlists)
    .where(eq(shortlists.callId, callId))
    .orderBy(desc(shortlists.frozenAt))
    .limit(1)
    .get()?.frozenAt;
}

export function insertShortlist(values: Omit<typeof shortlists.$inferInsert, "applications">) {
  writer()
    .insert(shortlists)
    .values({ ...values, applications: values.rows.length })
    .run();
}

export function insertDecision(values: typeof decisions.$inferInsert) {
  insertDecisions([values]);
}

/** A statement has a place for so many values only. */
const atOnce = 500;

export function insertDecisions(values: (typeof decisions.$inferInsert)[]) {
  for (let at = 0; at < values.length; at += atOnce)
    writer()
      .insert(decisions)
      .values(values.slice(at, at + atOnce))
      .run();
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

export function findDecision(applicationId: string) {
  return reader.select().from(decisions).where(eq(decisions.applicationId, applicationId)).get();
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
        eq(applications.status, "submitted"),
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
    .where(
      and(
        eq(applications.callId, callId),
        eq(applications.status, "submitted"),
        isNull(decisions.applicationId),
      ),
    )
    .get()!.count;
}

/** Submitted applications that were found not eligible. */
export function ineligibleApplicationsOf(callId: string) {
  return reader
    .select({ applicationId: applications.id })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(
        eq(applications.callId, callId),
        eq(applications.status, "submitted"),
        eq(eligibilityDecisions.outcome, "ineligible"),
      ),
    )
    .orderBy(asc(applications.number))
    .all();
}

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

/** What the public may know of the finalists of a call whose decisions were released; by company. */
export function releasedFinalists(callId: string) {
  return reader
    .select({ company: applications.company, country: applications.country, hub: hubs.name })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(
      and(
        eq(decisions.callId, callId),
        eq(decisions.outcome, "finalist"),
        isNotNull(decisions.releasedAt),
        or(isNull(decisions.answer), eq(decisions.answer, "accepted")),
      ),
    )
    .orderBy(asc(applications.company))
    .all();
}

/** Whether a letter to a finalist was sent; `inTime`: while there still was time to answer. */
const letterSent = ({ inTime = false } = {}) =>
  exists(
    reader
      .select({ one: sql`1` })
      .from(emails)
      .where(
        and(
          eq(emails.subjectId, decisions.applicationId),
          eq(emails.template, "decision-finalist"),
          eq(emails.status, "sent"),
          inTime ? lte(emails.sentAt, decisions.answerBy) : undefined,
        ),
      ),
  );

/** Finalists whose letter was sent, who have not answered, and whose date has not passed at `now`. */
export function finalistsToAnswer(now: Date) {
  return reader
    .select({
      applicationId: decisions.applicationId,
      number: applications.number,
      company: applications.company,
      releasedAt: sql<Date>`${decisions.releasedAt}`.mapWith(decisions.releasedAt),
      answerBy: sql<Date>`${decisions.answerBy}`.mapWith(decisions.answerBy),
      call: { id: calls.id, code: calls.code, texts: calls.texts, timeZone: calls.timeZone },
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(calls, eq(calls.id, decisions.callId))
    .where(
      and(
        eq(decisions.outcome, "finalist"),
        isNotNull(decisions.releasedAt),
        isNull(decisions.answer),
        gte(decisions.answerBy, now),
        letterSent(),
      ),
    )
    .orderBy(asc(decisions.answerBy), asc(applications.number))
    .all();
}

/** The keys of the reminders that these applications' teams were sent. */
export function remindersOf(applicationIds: string[]): string[] {
  return reader
    .select({ key: emails.key })
    .from(emails)
    .where(and(inArray(emails.subjectId, applicationIds), eq(emails.template, "finalist-reminder")))
    .all()
    .flatMap(({ key }) => key ?? []);
}

/** Finalists of released calls whose date has passed without an answer, and whose letter was sent before it. */
export function silentFinalists(now: Date) {
  return reader
    .select({
      applicationId: decisions.applicationId,
      callId: decisions.callId,
      company: applications.company,
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(calls, eq(calls.id, decisions.callId))
    .where(
      and(
        eq(decisions.outcome, "finalist"),
        isNotNull(calls.resultsReleasedAt),
        isNotNull(decisions.releasedAt),
        isNull(decisions.answer),
        lt(decisions.answerBy, now),
        letterSent({ inTime: true }),
      ),
    )
    .orderBy(asc(decisions.answerBy), asc(decisions.place))
    .all();
}
