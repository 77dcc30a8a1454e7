import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { changePart } from "./change-rules.ts";
import { nextName } from "./next-name.ts";
import { isStricter, type RoutingInput, type RoutingSettings } from "./routing.ts";

/**
 * What the call asks of its routing. Refuses more required kinds than an application has evaluators (`kinds-exceed`), and
 * once evaluators have been given applications whatever is stricter than before (`routing-published`): what stands may
 * not keep it. Concerns managers and evaluators only, so nothing of it is told in public.
 */
export function changeRouting(managed: ManagedCall, input: RoutingInput, now: Date) {
  changePart(
    managed,
    { what: "routing", step: "people" },
    ({ id, routing: before, evaluatorsPerApplication }) => {
      const routing = { ...input, kinds: withIds(input.kinds) };
      const required = routing.kinds.reduce((sum, { least }) => sum + least, 0);
      const details = { count: evaluatorsPerApplication, required };
      refuseUnless(required <= evaluatorsPerApplication, "kinds-exceed", details);
      const published = countAssignments(id).assigned > 0;
      refuseUnless(!published || !isStricter(before, routing), "routing-published");
      return { values: { routing }, lines: [] };
    },
    now,
  );
}

function withIds(kinds: RoutingInput["kinds"]) {
  const ids = new Set(kinds.map(({ id }) => id));
  return kinds.map((kind) => {
    const id = kind.id || nextName("kind-0", (name) => ids.has(name));
    ids.add(id);
    return { ...kind, id };
  });
}

/** The same as its form shows it. */
export function viewRoutingSettings({ callId }: ManagedCall) {
  const { routing, evaluatorsPerApplication } = findCall(callId)!;
  const published = countAssignments(callId).assigned > 0;
  return { evaluatorsPerApplication, published, values: asTyped(routing) };
}

/** Settings as the fields of their form. */
export function asTyped(routing: RoutingInput | RoutingSettings) {
  const { kinds, kindsWaived, oneOfACountry, preferences, crossTopics, silenceDays } = routing;
  return {
    kinds: kinds.map(({ id, name, least }) => ({ id, name, least: String(least) })),
    kindsWaived: kindsWaived ? "on" : undefined,
    oneOfACountry: oneOfACountry ? "on" : undefined,
    preferences: preferences ? "on" : undefined,
    crossTopics: String(crossTopics),
    silenceDays: silenceDays === null ? "" : String(silenceDays),
  };
}
