import { z } from "zod";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { changeEvaluator } from "#app/domain/evaluators/change-evaluator.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { askableAmong, preferencesOf, savePreferences } from "#db/queries/preferences.ts";
import { preferences } from "#app/domain/evaluators/suitability.ts";

/** By the application's id; as many at once as a page shows, or fewer. */
export const preferencesInput = z.object({
  preference: z
    .record(z.string(), z.enum(preferences).optional())
    .default({})
    .transform((said) => Object.entries(said).flatMap(([id, one]) => (one ? [[id, one] as const] : [])))
    .refine((said) => said.length <= 500),
});
export type SaidPreferences = z.output<typeof preferencesInput>["preference"];

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * An evaluator says how much they would like some applications; what was said of others stays. Refuses when the call
 * does not ask or has given applications out already (`preferences-closed`), while applications may still come
 * (`call-still-open`), before conflicts were declared (`declare-first`), and what is not on their list
 * (`changed-elsewhere`).
 */
export function givePreferences(evaluator: EvaluatorInCall, said: SaidPreferences, now: Date) {
  const { evaluatorId, callId } = evaluator;
  const before = new Map(preferencesOf(evaluatorId).map((one) => [one.applicationId, one.preference]));
  const changed = said.filter(([id, preference]) => before.get(id) !== preference);
  if (changed.length === 0) return;
  const details = { count: changed.length };
  changeEvaluator(evaluator, "evaluator.preferences-given", details, now, (call) => {
    refuseUnless(asksNow(call), "preferences-closed");
    refuseUnless(now > lastInstant(call), "call-still-open");
    refuseUnless(findEvaluator(callId, evaluatorId)!.conflictsDeclaredAt, "declare-first");
    const ids = changed.map(([id]) => id);
    refuseUnless(askableAmong(callId, evaluatorId, ids).length === ids.length, "changed-elsewhere");
    savePreferences(
      changed.map(([applicationId, preference]) => ({ evaluatorId, applicationId, preference, at: now })),
    );
  });
}

/** Until the first applications were given out. */
export function asksNow({ id, routing }: Call): boolean {
  return routing.preferences && countAssignments(id).assigned === 0;
}
