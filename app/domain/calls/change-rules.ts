import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import type { EligibilityRule } from "./eligibility-rules.ts";
import { isSame, type Move, rearranged, withItem } from "./lists.ts";
import { nextName } from "./next-name.ts";
import { type CallChange, recordCallChanges } from "./record-changes.ts";
import { eligibilityChanges, topicChanges } from "./rule-changes.ts";
import type { RuleInput } from "./rule-input.ts";
import { refuseIncomplete } from "./set-up/stay-complete.ts";
import type { Step } from "./set-up/steps.ts";
import type { Topic } from "./texts.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Values = Partial<
  Pick<
    Call,
    | "topics"
    | "eligibility"
    | "scoring"
    | "places"
    | "evaluatorsPerApplication"
    | "reserve"
    | "routing"
    | "evaluation"
  >
>;

/**
 * Changes one part of a call by what it is now; of a public call each difference becomes a public line. Refuses once
 * the first decision was told (`release-begun`) or all were (`already-released`), and what would leave a public call
 * without what it needs (`public-incomplete`).
 */
export function changePart(
  { callId, manager }: ManagedCall,
  { what, step }: { what: string; step: Step },
  work: (call: Call) => { values: Values; lines: CallChange[] },
  now: Date,
) {
  if (isUnchanged(findCall(callId)!, work)) return;
  change({ action: "call.changed", by: manager, on: callId, callId, at: now, details: { what } }, () => {
    const call = findCall(callId)!;
    refuseUnless(!call.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    const { values, lines } = work(call);
    updateCall(callId, values);
    refuseIncomplete(callId, step, now);
    recordCallChanges(callId, lines, now);
  });
}

/** What was saved as it was leaves no line on the record. */
function isUnchanged(call: Call, work: (call: Call) => { values: Values }): boolean {
  const { values } = work(call);
  return Object.keys(values).every((name) =>
    isSame(values[name as keyof Values], call[name as keyof Values]),
  );
}

/** Adds a rule of eligibility, or puts it in the place of the one with the id `ruleId`. */
export function saveRule(managed: ManagedCall, ruleId: string | undefined, input: RuleInput, now: Date) {
  changeEligibility(
    managed,
    (rules) => {
      const { list: _, ...rule } = input;
      const taken = (id: string) => rules.some((one) => one.id === id);
      const id = ruleId ?? (taken(rule.kind) ? nextName(rule.kind, taken, "-") : rule.kind);
      return withItem(rules, { ...rule, id });
    },
    now,
  );
}

/** Moves a rule of eligibility, or takes it out. */
export function arrangeRule(managed: ManagedCall, ruleId: string, move: Move, now: Date) {
  changeEligibility(managed, (rules) => rearranged(rules, ruleId, move), now);
}

function changeEligibility(
  managed: ManagedCall,
  next: (rules: EligibilityRule[]) => EligibilityRule[],
  now: Date,
) {
  changePart(
    managed,
    { what: "eligibility", step: "eligibility" },
    ({ eligibility: before }) => {
      const eligibility = next(before);
      return { values: { eligibility }, lines: eligibilityChanges(before, eligibility) };
    },
    now,
  );
}

/** The call's topics in their order; one without an id is new. */
export function changeTopics(
  managed: ManagedCall,
  topics: (Omit<Topic, "id"> & { id?: string })[],
  now: Date,
) {
  changePart(
    managed,
    { what: "topics", step: "texts" },
    ({ topics: before }) => {
      const after = withIds(topics);
      return { values: { topics: after }, lines: topicChanges(before, after) };
    },
    now,
  );
}

function withIds(topics: (Omit<Topic, "id"> & { id?: string })[]): Topic[] {
  const ids = new Set(topics.map(({ id }) => id));
  return topics.map(({ id, label }) => {
    const own = id || nextName("topic-0", (name) => ids.has(name));
    ids.add(own);
    return { id: own, label };
  });
}
