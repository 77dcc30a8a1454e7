import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { viewEligibilityEntry } from "#app/domain/eligibility/read.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";

const day = 24 * 60 * 60 * 1000;

/** What a careful manager does: whatever the portal objects to is looked at, and stays an objection. */
export function plantEligibility({ managed, sample }: PlantedCall, applications: PlantedApplication[]) {
  const submitted = applications.filter(({ sample: { submits } }) => submits);
  submitted.forEach(({ id }, at) => {
    const { rules } = viewEligibilityEntry(managed, id)!;
    const answers = Object.fromEntries(rules.map((rule) => [rule.id, rule.result !== "unmet"]));
    const outcome = Object.values(answers).every(Boolean) ? ("eligible" as const) : ("ineligible" as const);
    const now = new Date(sample.dates.closesAt.getTime() + 3 * day + at * 90_000);
    decideEligibility(managed, id, { outcome, answers, note: "" }, now);
  });
}
