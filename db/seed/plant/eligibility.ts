import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { askToRemedy } from "#app/domain/eligibility/remedies/ask.ts";
import { endOfDay, firstDay } from "#app/domain/eligibility/remedies/until.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { countryDoubted, flawReasons } from "../eligibility.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";

const day = 24 * 60 * 60 * 1000;

/** One after the other, as a manager goes through the queue; in Call 2 somebody is asked first, and has time at `now`. */
export function plantEligibility(call: PlantedCall, applications: PlantedApplication[], now: Date) {
  const begin = call.sample.dates.closesAt.getTime() + 3 * day;
  const submitted = applications.filter(({ sample }) => sample.submits);
  const asked = call.sample.number === 2 && submitted.findLast(({ sample }) => sample.flaw === "country");
  submitted.forEach((application, at) => {
    if (application !== asked) decide(call, application, new Date(begin + at * 90_000));
  });
  if (asked) ask(call, asked, new Date(now.getTime() - 2 * day));
}

/** Who says to be established where nobody may apply from may have meant the mother company. */
function ask({ managed, sample }: PlantedCall, { id, owner }: PlantedApplication, at: Date) {
  const until = endOfDay(sample.zone, firstDay(sample.zone, at))!;
  const text = inLanguage(countryDoubted, owner.locale);
  askToRemedy(managed, id, { text, questions: ["country", "registration-number"], until }, at);
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
