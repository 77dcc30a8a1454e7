import { and, asc, count, desc, eq, getColumns, sql, type SQL } from "drizzle-orm";
import type { LateBy } from "#app/domain/calls/deadline.ts";
import { reader } from "#db/client.server.ts";
import {
  answers,
  applications,
  assignments,
  decisions,
  eligibilityDecisions,
  evaluators,
  sheets,
  submissions,
  type ApplicationStatus,
  type EligibilityOutcome,
} from "#db/schema/index.ts";
import { named } from "./application-search.ts";
import { countApplications, type Facts } from "./counts.ts";
import { findFormVersion } from "./form-versions.ts";
import { isIn } from "./in-state.ts";

/** What a list of applications is narrowed to; all of it was submitted. */
export type SubmittedFilter = Facts & {
  /** Part of the company's name, in any case. */
  search?: string;
  topic?: string;
  /** Only what came after the deadline that the call was published with. */
  late?: boolean;
};

const orders = {
  number: applications.number,
  company: sql<string>`${applications.company} collate nocase`,
  country: sql<string>`coalesce(${applications.country}, '')`,
  submittedAt: sql<number>`${applications.submittedAt}`,
  withdrawnAt: sql<number>`${applications.withdrawnAt}`,
  begunAt: sql<number>`${applications.begunAt}`,
  savedAt: sql<number>`${applications.savedAt}`,
};
export type ListOrder = keyof typeof orders;

export type ListPage = {
  order: ListOrder;
  descending: boolean;
  /** The last row of the page before: its value in this order, and its number. */
  after?: { value: string | number; number: number };
  most: number;
};

/** A page of the applications of a call in one state, without anything that a draft says. */
export function applicationList(
  callId: string,
  status: ApplicationStatus,
  filter: SubmittedFilter,
  page: ListPage,
) {
  const order = sql`${orders[page.order]}`;
  const direction = page.descending ? desc : asc;
  return reader
    .select({
      ...listed,
      key: sql<string | number>`${orders[page.order]}`,
      outcome: decided,
      answered,
      lateBy,
    })
    .from(applications)
    .where(and(matching(callId, status, filter), following(order, page)))
    .orderBy(direction(order), direction(applications.number))
    .limit(page.most)
    .all();
}

/** What let the version in that counts, if it came after the first deadline. */
const lateBy = sql<LateBy | null>`(select ${submissions.lateBy} from ${submissions} where ${submissions.id} = ${applications.submissionId})`;

const listed = {
  id: applications.id,
  number: applications.number,
  company: applications.company,
  country: applications.country,
  sector: applications.sector,
  topics: applications.topics,
  formVersionId: applications.formVersionId,
  begunAt: applications.begunAt,
  savedAt: applications.savedAt,
  submittedAt: applications.submittedAt,
  changedSinceSubmission: applications.changedSinceSubmission,
  withdrawnAt: applications.withdrawnAt,
  withdrawalReason: applications.withdrawalReason,
};

/** Looked up for the rows that are shown, or where it is asked for; a join would cost one look for each row counted. */
const decided = sql<EligibilityOutcome | null>`(select ${eligibilityDecisions.outcome} from ${eligibilityDecisions} where ${eligibilityDecisions.applicationId} = ${applications.id})`;

/** How many questions a draft answers with something; not asked of other applications, which lists have by the thousand. */
const answered = sql<number>`case when ${applications.status} = 'draft' then (select count(*) from ${answers} where ${answers.applicationId} = ${applications.id} and ${answers.value} not in ('""', 'null', '[]', 'false')) else 0 end`;

function following(order: SQL, { descending, after }: ListPage) {
  if (!after) return;
  const { value, number } = after;
  return descending
    ? sql`(${order} < ${value} or (${order} = ${value} and ${applications.number} < ${number}))`
    : sql`(${order} > ${value} or (${order} = ${value} and ${applications.number} > ${number}))`;
}

export function countInList(callId: string, status: ApplicationStatus, filter: SubmittedFilter): number {
  const { search, topic, late, ...facts } = filter;
  if (!search && !topic && !late) return countApplications(callId, status, facts);
  return reader
    .select({ count: count() })
    .from(applications)
    .where(matching(callId, status, filter))
    .get()!.count;
}

const inState = (callId: string, status: ApplicationStatus) =>
  and(eq(applications.callId, callId), isIn[status]);

function matching(callId: string, status: ApplicationStatus, filter: SubmittedFilter) {
  const { search, country, sector, topic, outcome, late } = filter;
  return and(
    search ? named(callId, status, search) : inState(callId, status),
    country ? eq(applications.country, country) : undefined,
    sector ? eq(applications.sector, sector) : undefined,
    topic
      ? sql`exists (select 1 from json_each(${applications.topics}) where json_each.value = ${topic})`
      : undefined,
    late ? sql`${lateBy} is not null` : undefined,
    outcome && sql`coalesce(${applications.eligibility}, 'undecided') = ${outcome}`,
  );
}

/** An application of this call with the form that its draft answers. */
export function findApplicationInCall(callId: string, id: string) {
  const found = reader
    .select({
      application: getColumns(applications),
      answered,
    })
    .from(applications)
    .where(and(eq(applications.id, id), eq(applications.callId, callId)))
    .get();
  return found && { ...found, form: findFormVersion(found.application.formVersionId)!.definition };
}

/** Who evaluates an application or was to, and how far their sheets are; without any score. */
export function evaluationsOf(callId: string, applicationId: string) {
  return reader
    .select({
      assignmentId: assignments.id,
      status: assignments.status,
      evaluator: evaluators.name,
      organisation: evaluators.organisation,
      sheet: sheets.status,
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.callId, callId), eq(assignments.applicationId, applicationId)))
    .orderBy(asc(evaluators.name))
    .all();
}

/** What was decided on an application so far: its eligibility and its outcome. */
export function findOutcomes(callId: string, applicationId: string) {
  return reader
    .select({
      eligibility: eligibilityDecisions.outcome,
      outcome: decisions.outcome,
      place: decisions.place,
      releasedAt: decisions.releasedAt,
    })
    .from(applications)
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .where(and(eq(applications.callId, callId), eq(applications.id, applicationId)))
    .get();
}
