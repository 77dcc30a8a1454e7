/** What a call is set up in, in the order of the list. */
export const steps = [
  "texts",
  "dates",
  "form",
  "consents",
  "eligibility",
  "criteria",
  "emails",
  "people",
  "publish",
] as const;
export type Step = (typeof steps)[number];

/** Where a step is done, below the call's own pages. */
export const placeOf: Record<Step, string> = {
  texts: "set-up/texts",
  dates: "set-up/dates",
  form: "form",
  consents: "set-up/consents",
  eligibility: "set-up/eligibility",
  criteria: "set-up/criteria",
  emails: "set-up/emails",
  people: "set-up/people",
  publish: "publish",
};
