import type { Translated } from "#app/i18n/locale.ts";
import type { Dates } from "../dates.ts";
import type { CallConsent } from "../consents/consent.ts";
import type { EligibilityRule } from "../eligibility-rules.ts";
import type { FormDefinition } from "../form/definition.ts";
import type { Scoring } from "../scoring.ts";
import type { CallTexts, Topic } from "../texts.ts";

/** A call as its set-up looks at it, finished or not. */
export type SetUp = Dates & {
  texts: CallTexts;
  topics: Topic[];
  eligibility: EligibilityRule[];
  scoring: Scoring;
  /** As applicants would get it, with the changes that are not published yet. */
  form: FormDefinition;
  /** Whether there are such changes. */
  formChanged: boolean;
  /** Whether evaluators do not learn who applies. */
  anonymous: boolean;
  consents: CallConsent[];
  emailNotes: Record<string, Translated>;
  contactEmail: string;
  /** Whether a manager said how long data is kept. */
  retentionConfirmed: boolean;
  /** How many people manage the programme, and how many were asked to evaluate. */
  managers: number;
  evaluators: number;
};

/** Whether something is written in at least one language. */
export function isWritten(text: Translated | undefined): boolean {
  return Boolean(text && Object.values(text).some((one) => one.trim()));
}
