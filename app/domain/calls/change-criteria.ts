import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { changePart } from "./change-rules.ts";
import { changesBetween } from "./changes.ts";
import { refuseConsensusToCount } from "./consensus-changes.ts";
import type { CriterionInput, SelectionInput } from "./criterion-input.ts";
import { type Move, rearranged, withItem } from "./lists.ts";
import { nextName } from "./next-name.ts";
import { scoringChanges } from "./rule-changes.ts";
import { isOtherTieBreak, type Scoring } from "./scoring.ts";
import { shortlistRuleChanges } from "./shortlist-rule-changes.ts";

/**
 * Adds a criterion, or puts it in the place of the one with the id `criterionId`. Refuses once a score sheet was
 * submitted (`criteria-frozen`), as everything here that changes how applications are scored.
 */
export function saveCriterion(
  managed: ManagedCall,
  criterionId: string | undefined,
  input: CriterionInput,
  now: Date,
) {
  changeScoring(
    managed,
    (scoring) => {
      const taken = (id: string) => scoring.criteria.some((one) => one.id === id);
      const id = criterionId ?? nextName("criterion-0", taken);
      return { ...scoring, criteria: withItem(scoring.criteria, { ...input, id }) };
    },
    now,
  );
}

/** Moves a criterion, or takes it out, also from what decides ties; the last one stays (`last-criterion`). */
export function arrangeCriterion(managed: ManagedCall, criterionId: string, move: Move, now: Date) {
  changeScoring(
    managed,
    (scoring) => {
      const criteria = rearranged(scoring.criteria, criterionId, move);
      refuseUnless(criteria.length > 0, "last-criterion");
      const tieBreaks = scoring.tieBreaks.filter(
        (id) => isOtherTieBreak(id) || criteria.some((one) => one.id === id),
      );
      return { ...scoring, criteria, tieBreaks };
    },
    now,
  );
}

/**
 * How many are chosen by how many evaluators and wait in the reserve, how sheets become a score and which score ranks, the
 * threshold of the whole, what decides between equal scores, and what the finalists as a whole must keep.
 */
export function changeSelection(managed: ManagedCall, input: SelectionInput, now: Date) {
  const { places, evaluatorsPerApplication, reserve, tieBreaks, ...rest } = input;
  const numbers = { places, evaluatorsPerApplication, reserve };
  changePart(
    managed,
    { what: "criteria", step: "criteria" },
    (call) => {
      const known = tieBreaks.filter(
        (id) => isOtherTieBreak(id) || call.scoring.criteria.some((one) => one.id === id),
      );
      const scoring = { ...call.scoring, ...rest, tieBreaks: known };
      refuseConsensusToCount(call, scoring);
      const names = { topics: call.topics, hubs: hubsOf(call.programmeId) };
      const rules = [
        ...scoringChanges(call.scoring, scoring),
        ...shortlistRuleChanges(call.scoring.shortlistRules, scoring.shortlistRules, names),
      ];
      refuseUnless(!call.criteriaFrozenAt || rules.length === 0, "criteria-frozen");
      const lines = [...changesBetween(call, { ...call, ...numbers }), ...rules];
      return { values: { ...numbers, scoring }, lines };
    },
    now,
  );
}

function changeScoring(managed: ManagedCall, next: (scoring: Scoring) => Scoring, now: Date) {
  changePart(
    managed,
    { what: "criteria", step: "criteria" },
    ({ scoring: before, criteriaFrozenAt }) => {
      refuseUnless(!criteriaFrozenAt, "criteria-frozen");
      const scoring = next(before);
      return { values: { scoring }, lines: scoringChanges(before, scoring) };
    },
    now,
  );
}
