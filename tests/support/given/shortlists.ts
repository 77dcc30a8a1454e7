import { currentByRule } from "#app/domain/decisions/by-rule/current.ts";
import { movedByRule, viewByRule } from "#app/domain/decisions/by-rule/read.ts";
import { prepareFreeze, viewFreeze } from "#app/domain/decisions/read-freeze.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import { afterEvaluation } from "./calls.ts";

/** What the page about freezing shows where the places go by the scores as given. */
export function freezeAsSeen(managed: ManagedCall, reserve: number) {
  const current = currentRanking(managed.callId);
  return viewFreeze(managed, prepareFreeze(current, currentByRule(current), reserve), afterEvaluation);
}

/** What it shows of the rules, in English. */
export function rulesAsSeen(managed: ManagedCall) {
  const current = currentRanking(managed.callId);
  const byRule = currentByRule(current);
  return viewByRule(managed, byRule && movedByRule(current, byRule), "en");
}
