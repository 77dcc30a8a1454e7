import { colleaguesIn } from "#app/domain/conflicts/read-colleagues.ts";
import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import { assignmentsOfCall, begunPairsOf } from "#db/queries/assignment.ts";
import {
  acceptedEvaluatorsOf,
  dismissedPairsOf,
  eligibleApplicationsOf,
  whoLeftSheetsIn,
} from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { conflictsOfCall } from "#db/queries/conflicts.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { chosenScenario } from "#db/queries/scenarios.ts";
import { preferencesOfCall, summaryOfPreferences } from "#db/queries/preferences.ts";
import type { Ending } from "#db/schema/assignment.ts";
import { keyOf } from "./pair-key.ts";
import { settingsOf } from "./scenario-settings.ts";

export type RoutingFacts = ReturnType<typeof routingFacts>;
export type InputFacts = ReturnType<typeof inputFacts>;

/**
 * Everything that routing goes by, as it is now: what the call asks for, eligible applications, evaluators who
 * accepted, those who were let go but left submitted sheets, which stay, what they would like, which pairs are barred
 * (a conflict stands, or the pair ended for good), and the pairs that stand, proposed or published. Plain data, so that
 * a worker can be handed all of it.
 */
export function routingFacts(callId: string) {
  const { ended, ...facts } = inputFacts(callId);
  const begun = begunPairsOf(callId);
  return {
    ...facts,
    preferences: new Map(preferencesOfCall(callId).map((one) => [keyOf(one), one.preference])),
    /** Pairs with a conflict that was suspected, and found to be none. */
    dismissed: new Set(dismissedPairsOf(callId).map(keyOf)),
    /** Pairs that stood, whoever had them: their evaluator may be gone. */
    ended: ended.map(({ applicationId, evaluatorId, suitability, endedAt }) => ({
      ...{ applicationId, evaluatorId, suitability, endedAt },
    })),
    /** Pairs whose score sheet is begun or submitted. */
    begun: new Set(begun.map(keyOf)),
    /** Pairs whose evaluation freezing the shortlist ended. */
    over: overIn(callId, begun),
    /** Pairs whose score sheet is submitted: they count, whoever becomes of their evaluator. */
    submitted: new Set(begun.filter(({ sheet }) => sheet === "submitted").map(keyOf)),
  };
}

function overIn(callId: string, begun: ReturnType<typeof begunPairsOf>): Set<string> {
  const frozenAt = shortlistFrozenAt(callId);
  if (!frozenAt) return new Set();
  const sheets = new Map(begun.map((pair) => [keyOf(pair), pair]));
  const published = assignmentsOfCall(callId).filter(({ status }) => status === "assigned");
  const over = published.filter((pair) => isEvaluationOver(frozenAt, pair, sheets.get(keyOf(pair))));
  return new Set(over.map(keyOf));
}

/**
 * What tells whether a routing would be computed otherwise by now: of preferences only how many, and when the last was
 * said.
 */
export function inputFacts(callId: string) {
  const call = findCall(callId)!;
  const applications = eligibleApplicationsOf(callId);
  const colleagues = colleaguesIn(call);
  const routed = [...acceptedEvaluatorsOf(callId), ...whoLeftSheetsIn(callId)];
  const evaluators = routed.map((one) => ({
    ...one,
    /** Equal for those who may not both have an application; empty for whoever is nobody's colleague. */
    colleagues: colleagues.get(one.id) ?? "",
  }));
  const ids = new Set([...applications, ...evaluators].map(({ id }) => id));
  const all = assignmentsOfCall(callId).filter((pair) => ids.has(pair.applicationId));
  const ended = all.filter(({ status }) => status === "recused");
  return {
    settings: settingsInForce(call),
    /** Which kinds of evaluators each application needs where the settings say so, and how many of each. */
    kinds: call.routing.kinds.filter(({ least }) => least > 0).map(({ id, least }) => ({ kind: id, least })),
    applications,
    evaluators,
    preferred: summaryOfPreferences(callId),
    barred: new Set(
      [...conflictsOfCall(callId), ...ended.filter((one) => ids.has(one.evaluatorId) && staysEnded(one))].map(
        keyOf,
      ),
    ),
    pairs: all
      .filter(({ status, evaluatorId }) => status !== "recused" && ids.has(evaluatorId))
      .map(({ id, applicationId, evaluatorId, status, suitability, locked }) => ({
        ...{ id, applicationId, evaluatorId, status, suitability, locked },
      })),
    ended,
  };
}

/** What the call asks for; and, where the routing stands by a scenario, by what that measured and weighed. */
function settingsInForce(call: NonNullable<ReturnType<typeof findCall>>) {
  const asked = settingsOf(call);
  const { preferences, fairness, floor, leastShare } = chosenScenario(call.id)?.settings ?? asked;
  return { ...asked, preferences, fairness, floor, leastShare };
}

/**
 * Somebody did not want the pair to go on. One that a repair moved, or that ended with a conflict that stands no longer or
 * with an evaluator who is back, may come again.
 */
function staysEnded({ ending }: { ending: Ending | null }) {
  return ending === null || ending === "handed-back" || ending === "silent" || ending === "taken-back";
}
