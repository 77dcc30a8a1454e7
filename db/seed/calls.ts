import type { EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { CallConsent } from "#app/domain/calls/consents/consent.ts";
import { consentTemplates } from "#app/domain/calls/template/consents.ts";
import type { RoutingSettings } from "#app/domain/calls/routing.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import type { CallTexts, Topic } from "#app/domain/calls/texts.ts";
import { type CallDates, firstCallDates, secondCallDates, thirdCallDates } from "./calls/dates.ts";
import { earlierTexts } from "./calls/earlier-texts.ts";
import { sampleExtension } from "./calls/extension.ts";
import { textsOf } from "./calls/texts.ts";
import { mediaMotorEligibility } from "./eligibility.ts";
import { mediaMotorForm } from "./form.ts";
import { programme } from "./programme.ts";
import { mediaMotorScoring } from "./scoring.ts";
import { topics } from "./topics.ts";

export type SampleCall = {
  number: 1 | 2 | 3;
  slug: string;
  texts: CallTexts;
  topics: Topic[];
  form: FormDefinition;
  scoring: Scoring;
  eligibility: EligibilityRule[];
  consents: CallConsent[];
  zone: string;
  dates: CallDates;
  /** As it was published, if that was changed later. */
  earlierTexts?: CallTexts;
  extension?: ReturnType<typeof sampleExtension>;
  /** Finalists, and companies after them on the reserve list. */
  places: number;
  reserve: number;
  evaluatorsEach: number;
  routing?: RoutingSettings;
};

/** Call 1 is decided; Call 2 is being evaluated and Call 3 open on the day on which the portal is first started. */
export function sampleCalls(firstStart: Date): SampleCall[] {
  return [
    callOf(1, firstCallDates),
    callOf(2, secondCallDates(firstStart)),
    callOf(3, thirdCallDates(firstStart)),
  ];
}

const routing: RoutingSettings = {
  kinds: [],
  oneOfACountry: false,
  preferences: false,
  crossTopics: 3,
  silenceDays: 7,
};

/** Only the open call asks for them, so that somebody who applies sees them. */
const consents = (["privacy", "terms", "news"] as const).map((kind) => ({ kind, ...consentTemplates[kind] }));

function callOf(number: 1 | 2 | 3, dates: CallDates): SampleCall {
  return {
    number,
    slug: `open-call-${number}`,
    texts: textsOf(number),
    topics,
    form: mediaMotorForm,
    scoring: mediaMotorScoring,
    eligibility: mediaMotorEligibility,
    consents: number === 3 ? consents : [],
    zone: programme.zone,
    dates,
    earlierTexts: number === 1 ? undefined : earlierTexts(textsOf(number)),
    extension: number === 2 ? sampleExtension(dates.closesAt) : undefined,
    places: 20,
    reserve: 5,
    evaluatorsEach: 3,
    routing: number === 1 ? undefined : { ...routing, preferences: true },
  };
}
