import { and, asc, count, eq, gt, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, assignments, discussions, eligibilityDecisions, sheets } from "#db/schema/index.ts";
import { wantedIn } from "./routing.ts";
import { isSubmitted } from "./in-state.ts";

/** When sheets of one application lie too far apart, as numbers of the call. */
export type FarApart = {
  perApplication: number;
  /** The greatest difference of weighted points that needs no discussion. */
  most: number;
  /** The same for single criteria, by id; a criterion without one needs none. */
  mostByCriterion: Record<string, number>;
  /** Later submissions can still be taken back. */
  finalUntil: Date;
};

/** `outdated`: a final one whose sheets have changed since; `needed`: no discussion, though the sheets lie too far apart. */
export type ConsensusStanding = "needed" | "open" | "put-forward" | "outdated" | "final" | "left";

const lastSubmitted = sql`max(${sheets.submittedAt})`;
const submitted = sql<number>`count(case when ${sheets.status} = 'submitted' then 1 end)`;
const given = sql`count(${assignments.id})`;

const farOnCriterion = (mostByCriterion: Record<string, number>) => sql`exists (
  select 1 from sheets as one join assignments as pair on pair.id = one.assignmentId, json_each(one.scores) as score
  where one.applicationId = ${applications.id} and one.status = 'submitted' and pair.status = 'assigned'
  group by score.key
  having max(score.value ->> 'points') - min(score.value ->> 'points')
    > json_extract(${JSON.stringify(mostByCriterion)}, '$."' || score.key || '"'))`;

function isFar({ most, mostByCriterion }: FarApart): SQL {
  const overall = sql`max(${sheets.weighted}) - min(${sheets.weighted}) > ${most}`;
  if (Object.keys(mostByCriterion).length === 0) return overall;
  return sql`(${overall} or ${farOnCriterion(mostByCriterion)})`;
}

/** All that was ordered or given is submitted, by two at least, and can no longer be taken back. */
const isComplete = ({ perApplication, finalUntil }: FarApart) => sql`(
  ${submitted} > 1 and ${submitted} = ${given} and ${lastSubmitted} < ${finalUntil.getTime()}
  and (${applications.extraEvaluations} = 0 or ${submitted} >= ${wantedIn(perApplication)}))`;

/** Null where there is nothing to discuss. */
function standingOf(far: FarApart | undefined) {
  const needed = far ? and(isComplete(far), isFar(far)) : sql`false`;
  const again = sql`${lastSubmitted} > ${discussions.endedAt}`;
  return sql<ConsensusStanding | null>`case
    when ${discussions.state} is null then case when ${needed} then 'needed' end
    when ${discussions.state} = 'left' then case when ${again} and ${needed} then 'needed' else 'left' end
    when ${discussions.state} = 'final' and (${submitted} <> ${discussions.restsOn} or ${again}) then 'outdated'
    else ${discussions.state} end`;
}

/** Every evaluated application of a call with where it stands; `far` is missing where the call knows no consensus. */
function standings(callId: string, far: FarApart | undefined, about?: SQL) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      submitted: submitted.as("submitted"),
      discussionId: sql<string | null>`${discussions.id}`.as("discussionId"),
      version: sql<number | null>`${discussions.version}`.as("version"),
      rapporteur: discussions.rapporteur,
      standing: standingOf(far).as("standing"),
      lastSubmittedAt: sql<number>`${lastSubmitted}`.as("lastSubmittedAt"),
    })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .leftJoin(
      assignments,
      and(eq(assignments.applicationId, applications.id), eq(assignments.status, "assigned")),
    )
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .leftJoin(discussions, eq(discussions.applicationId, applications.id))
    .where(
      and(eq(applications.callId, callId), isSubmitted, eq(eligibilityDecisions.outcome, "eligible"), about),
    )
    .groupBy(applications.id)
    .as("standings");
}

/** Applications that stand in one of these ways, by number from after one. */
export function standingAfter(
  callId: string,
  far: FarApart | undefined,
  shown: ConsensusStanding[],
  after: number,
  most: number,
) {
  const all = standings(callId, far, gt(applications.number, after));
  return reader
    .select()
    .from(all)
    .where(inArray(all.standing, shown))
    .orderBy(asc(all.number))
    .limit(most)
    .all();
}

/** All applications that stand in some way, by number. */
export function standingsIn(callId: string, far: FarApart | undefined) {
  const all = standings(callId, far);
  return reader
    .select({
      applicationId: all.applicationId,
      number: all.number,
      company: all.company,
      standing: sql<ConsensusStanding>`${all.standing}`,
      discussionId: all.discussionId,
      rapporteur: all.rapporteur,
      lastSubmittedAt: all.lastSubmittedAt,
    })
    .from(all)
    .where(isNotNull(all.standing))
    .orderBy(asc(all.number))
    .all();
}

/** The applications that wait for somebody, with when the last sheet of each was submitted (milliseconds). */
export function unsettledIn(callId: string, far: FarApart) {
  const all = standings(callId, far);
  return reader
    .select({ standing: all.standing, lastSubmittedAt: all.lastSubmittedAt })
    .from(all)
    .where(inArray(all.standing, ["needed", "open", "put-forward", "outdated"]))
    .all();
}

/** How many applications stand in which way. */
export function countStandings(callId: string, far: FarApart | undefined) {
  const all = standings(callId, far);
  return reader
    .select({ standing: all.standing, count: count() })
    .from(all)
    .where(isNotNull(all.standing))
    .groupBy(all.standing)
    .all();
}

/** Where one application stands; nothing for what is not evaluated in the call. */
export function findStanding(callId: string, far: FarApart | undefined, applicationId: string) {
  const all = standings(callId, far, eq(applications.id, applicationId));
  return reader.select().from(all).get();
}
