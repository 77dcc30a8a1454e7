import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { flawReasons } from "../eligibility.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";

const day = 24 * 60 * 60 * 1000;

/** One after the other, as a manager goes through the queue. */
export function plantEligibility(call: PlantedCall, applications: PlantedApplication[]) {
  const begin = call.sample.dates.closesAt.getTime() + 3 * day;
  const submitted = applications.filter(({ sample }) => sample.submits);
  submitted.forEach((application, at) => decide(call, application, new Date(begin + at * 90_000)));
}

function decide(
  { managed, sample }: PlantedCall,
  { id, owner, sample: { flaw } }: PlantedApplication,
  now: Date,
) {
  const answers = Object.fromEntries(sample.eligibility.map((rule) => [rule.id, rule.id !== flaw]));
  const note = flaw ? inLanguage(flawReasons[flaw], owner.locale) : "";
  decideEligibility(managed, id, { outcome: flaw ? "ineligible" : "eligible", answers, note }, now);
}
