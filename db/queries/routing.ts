import { and, asc, count, eq, gt, inArray, ne, not, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, assignments, conflicts, eligibilityDecisions, evaluators } from "#db/schema/index.ts";
import { standing } from "./conflicts.ts";
import { hasDeclared } from "./declarations.ts";
import { isSubmitted } from "./in-state.ts";

const shownOfApplication = {
  id: applications.id,
  number: applications.number,
  company: applications.company,
  country: applications.country,
  topics: applications.topics,
  language: applications.language,
  extra: applications.extraEvaluations,
};

/** The same as `wantedOf` of the domain, in a statement: evaluators that an application should have. */
export const wantedIn = (perApplication: number) =>
  sql<number>`(${perApplication} + ${applications.extraEvaluations})`;

/** Submitted and found eligible. */
const evaluated = (callId: string) =>
  and(eq(applications.callId, callId), isSubmitted, eq(eligibilityDecisions.outcome, "eligible"));

/** As part of another statement. */
export function eligibleIds(callId: string) {
  return reader
    .select({ id: applications.id })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(evaluated(callId));
}

/** The applications that are evaluated: submitted and found eligible; at most `most` after the number `after`. */
export function eligibleApplicationsOf(callId: string, after = 0, most = -1) {
  return reader
    .select(shownOfApplication)
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(and(evaluated(callId), gt(applications.number, after)))
    .orderBy(asc(applications.number))
    .limit(most)
    .all();
}

export function findEligibleApplication(callId: string, id: string) {
  return reader
    .select(shownOfApplication)
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(and(evaluated(callId), eq(applications.id, id)))
    .get();
}

/** Whoever stopped, or is gone, has what stands and gets nothing more. */
const takesMore = sql`${evaluators.status} = 'accepted' and ${evaluators.stoppedAt} is null`;

/**
 * Whether a pair's application is evaluated, asked of pairs that were found by their evaluator: the sign keeps SQLite from
 * looking for each evaluator with each application, which takes a large call a minute.
 */
const isEvaluated = (callId: string) => sql`+${assignments.applicationId} in (${eligibleIds(callId)})`;

const hasOf = (callId: string) =>
  reader
    .select({ count: count() })
    .from(assignments)
    .where(
      and(
        eq(assignments.evaluatorId, evaluators.id),
        eq(assignments.status, "assigned"),
        isEvaluated(callId),
      ),
    );

/** The most applications that somebody has or takes. */
export const takenBy = (callId: string) =>
  sql<number>`case when ${takesMore} then ${evaluators.capacity} else ${hasOf(callId)} end`;

const shownOfEvaluator = (callId: string) => ({
  id: evaluators.id,
  name: evaluators.name,
  organisation: evaluators.organisation,
  country: evaluators.country,
  topics: evaluators.topics,
  languages: evaluators.languages,
  kind: evaluators.kind,
  capacity: takenBy(callId),
  least: sql<number>`case when ${takesMore} then ${evaluators.least} else 0 end`,
  /** Went through the list of applicants as it is now. */
  declared: hasDeclared(callId),
});

/** Who accepted, by name. */
export function acceptedEvaluatorsOf(callId: string) {
  return reader
    .select(shownOfEvaluator(callId))
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.status, "accepted")))
    .orderBy(asc(evaluators.name), asc(evaluators.id))
    .all();
}

/** Who was let go, and perhaps invited again, but keeps published pairs, whose sheets are submitted. */
export function whoLeftSheetsIn(callId: string) {
  const keeps = reader
    .select({ id: assignments.evaluatorId })
    .from(assignments)
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned")));
  return reader
    .select(shownOfEvaluator(callId))
    .from(evaluators)
    .where(
      and(eq(evaluators.callId, callId), ne(evaluators.status, "accepted"), inArray(evaluators.id, keeps)),
    )
    .orderBy(asc(evaluators.name), asc(evaluators.id))
    .all();
}

/** Pairs of a call that were suspected of a conflict until a manager found that there is none. */
export function dismissedPairsOf(callId: string) {
  return reader
    .select({ evaluatorId: conflicts.evaluatorId, applicationId: conflicts.applicationId })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .where(and(eq(evaluators.callId, callId), not(standing)))
    .all();
}

/** Of each evaluator who accepted: how many pairs are proposed and published, of applications that are evaluated. */
export function loadsOf(callId: string) {
  return reader
    .select({
      evaluatorId: evaluators.id,
      proposed: sql<number>`coalesce(sum(${assignments.status} = 'proposed'), 0)`,
      assigned: sql<number>`coalesce(sum(${assignments.status} = 'assigned'), 0)`,
    })
    .from(evaluators)
    .leftJoin(assignments, and(eq(assignments.evaluatorId, evaluators.id), isEvaluated(callId)))
    .where(and(eq(evaluators.callId, callId), eq(evaluators.status, "accepted")))
    .groupBy(evaluators.id)
    .all();
}

/**
 * Each evaluated application with how many pairs it wants, how many stand and what their suitabilities add up to
 * (millionths).
 */
const servedOf = (callId: string, perApplication: number) =>
  reader
    .select({
      applicationId: sql<string>`${applications.id}`.as("applicationId"),
      number: sql<number>`${applications.number}`.as("number"),
      company: sql<string>`${applications.company}`.as("company"),
      wanted: wantedIn(perApplication).as("wanted"),
      pairs: count(assignments.id).as("pairs"),
      suitability: sql<number>`coalesce(sum(${assignments.suitability}), 0)`.as("suitability"),
    })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .leftJoin(
      assignments,
      and(eq(assignments.applicationId, applications.id), ne(assignments.status, "recused")),
    )
    .where(evaluated(callId))
    .groupBy(applications.id)
    .as("served");

/**
 * The routing as it stands, each application wanting `perApplication` evaluators and those ordered beyond them: how many
 * evaluations that are, how many applications are short and how many evaluations they miss, the total suitability, and
 * that of the worst-served application that is not short (millionths, the mean).
 */
export function routingFigures(callId: string, perApplication: number) {
  const served = servedOf(callId, perApplication);
  const full = sql`${served.pairs} >= ${served.wanted}`;
  return reader
    .select({
      applications: count(),
      needed: sql<number>`coalesce(sum(${served.wanted}), 0)`,
      short: sql<number>`coalesce(sum(not ${full}), 0)`,
      missing: sql<number>`coalesce(sum(max(0, ${served.wanted} - ${served.pairs})), 0)`,
      total: sql<number>`coalesce(sum(${served.suitability}), 0)`,
      leastServed: sql<
        number | null
      >`min(case when ${full} then ${served.suitability} / ${served.pairs} end)`,
    })
    .from(served)
    .get()!;
}

/** Applications with fewer evaluators than they want, by number, at most `most`. */
export function shortApplicationsOf(callId: string, perApplication: number, most: number) {
  const served = servedOf(callId, perApplication);
  return reader
    .select({
      applicationId: served.applicationId,
      number: served.number,
      company: served.company,
      missing: sql<number>`${served.wanted} - ${served.pairs}`,
    })
    .from(served)
    .where(sql`${served.pairs} < ${served.wanted}`)
    .orderBy(asc(served.number))
    .limit(most)
    .all();
}
