import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { namesOfEvaluators } from "#db/queries/evaluators.ts";
import { findCall } from "#db/queries/calls.ts";
import { pairsOfScenario, type RepairRow, repairsOf } from "#db/queries/scenarios.ts";
import { whoIsTold } from "#app/domain/notifications/tell-changed.ts";
import { isPublished, upToDate } from "./ask-repair.ts";
import { type RoutingFacts, routingFacts } from "./facts.ts";
import { countSeats, openSeats } from "./open-seats.ts";
import { movesFixed } from "./repair-input.ts";
import { publishedChanges, repairWorth, type SeatChange, seatChanges, stepsOf } from "./repair-steps.ts";
import { blockerOf } from "./read-routing.ts";
import { areSilent, silentEvaluators } from "./silence.ts";
import { viewFit } from "./view-fit.ts";
import { viewOpenSeats } from "./view-open-seats.ts";
import { viewHelp } from "./view-relaxations.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * What can be repaired: open seats and why, who is silent, how far the portal is with the two ways to fill the seats, and
 * both beside each other once they are computed from what stands. `due`: the portal will compute them by itself in a moment.
 */
export function viewRepair({ callId }: ManagedCall, locale: Locale, now: Date) {
  const call = findCall(callId)!;
  const facts = routingFacts(callId);
  const all = repairsOf(callId);
  const last = all.filter(({ publishedAt }) => !publishedAt);
  const without = last[0]?.repair.without ?? [];
  const current = upToDate(facts, last, without);
  const seats = countSeats(openSeats(facts));
  const blocker = blockerOf(call, facts.applications.length, facts.evaluators.length, now);
  const published = isPublished(callId);
  const done = current.length > 0 && current.every(({ state }) => state === "done");
  return {
    published,
    blocker,
    dueAt: call.evaluationDueAt,
    isOver: now > call.evaluationDueAt,
    timeZone: call.timeZone,
    seats,
    applications: viewOpenSeats(callId, facts),
    silenceDays: call.routing.silenceDays,
    silent: silentEvaluators(callId, now).map(({ evaluatorId, name, pairs, begun, days }) => ({
      ...{ id: evaluatorId, name, pairs, begun, days, ticked: without.includes(evaluatorId) },
    })),
    without: without.length,
    due: published && !blocker && current.length === 0 && countSeats(openSeats(facts, without)) > 0,
    computing: progressOf(current),
    stopped: stoppedOf(current),
    options: done && !blocker ? optionsIn(call, facts, current, locale, now) : [],
    last: viewDone(call, facts, all, locale),
  };
}

function progressOf(repairs: RepairRow[]) {
  const running = repairs.filter(({ state }) => state === "waiting" || state === "computing");
  const one = running.find(({ state }) => state === "computing") ?? running[0];
  if (!one) return;
  const state = one.state === "computing" ? ("computing" as const) : ("waiting" as const);
  return { state, phase: one.phase, share: one.share };
}

function stoppedOf(repairs: RepairRow[]) {
  const one = repairs.find(({ state }) => state === "failed" || state === "cancelled");
  return one && (one.state === "failed" ? ("failed" as const) : ("cancelled" as const));
}

/** Where moving somebody gains nothing, both ways are one. */
function optionsIn(call: Call, facts: RoutingFacts, repairs: RepairRow[], locale: Locale, now: Date) {
  const options = repairs.map((row) => viewOption(call, facts, row, locale, now));
  return options.filter(({ disturb, worth }) => disturb === "nobody" || worth.moves > 0);
}

function viewOption(call: Call, facts: RoutingFacts, row: RepairRow, locale: Locale, now: Date) {
  const { without, disturb } = row.repair;
  const pairs = pairsOfScenario(row.id);
  const help = viewHelp(call, facts, row.figures, locale);
  const changes = viewChanges(call, facts, seatChanges(facts, without, pairs), locale);
  const why = new Map(row.figures!.short.map((one) => [one.applicationId, one.why]));
  return {
    id: row.id,
    disturb,
    worth: repairWorth(facts, without, pairs),
    told: whoIsTold(publishedChanges(stepsOf(facts, pairs))).length,
    /** Somebody began meanwhile what would be moved, or is silent no longer. */
    outdated: movesFixed(facts, without, pairs) || !areSilent(call.id, without, now),
    changes: changes.filter(({ to }) => to),
    open: changes.filter(({ to }) => !to).map((one) => ({ ...one, why: why.get(one.applicationId) })),
    relaxations: help.relaxations,
  };
}

/** The repair that was carried out last. */
function viewDone(call: Call, facts: RoutingFacts, repairs: RepairRow[], locale: Locale) {
  const [last] = repairs.filter(({ publishedAt }) => publishedAt);
  const done = last?.repair.done;
  if (!done) return;
  const { by, told, worth } = done;
  return { at: last.publishedAt!, by, told, worth, changes: viewChanges(call, facts, done.changes, locale) };
}

/** Each seat that changes hands by its names, and why whoever comes fits. */
function viewChanges(call: Call, facts: RoutingFacts, changes: SeatChange[], locale: Locale) {
  const applications = new Map(facts.applications.map((one) => [one.id, one]));
  const evaluators = new Map(facts.evaluators.map((one) => [one.id, one]));
  const names = namesOfEvaluators(call.id);
  return changes.flatMap(({ applicationId, how, from, to, instead }) => {
    const application = applications.get(applicationId);
    if (!application) return [];
    const comes = to && evaluators.get(to.evaluatorId);
    return [
      {
        applicationId,
        number: applicationNumber(call.code, application.number),
        company: application.company,
        how,
        from: from && { name: names.get(from.evaluatorId) ?? "", suitability: from.suitability },
        to: to && {
          name: names.get(to.evaluatorId) ?? "",
          suitability: to.suitability,
          fit: comes && viewFit(application, comes, call.topics, locale),
        },
        instead: instead && applications.get(instead)?.company,
      },
    ];
  });
}
