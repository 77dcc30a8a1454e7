import type { ConflictSource } from "#db/schema/conflicts.ts";

/**
 * What is compared, from the strongest: which source it tells of, and whether that is a conflict by itself (`sure`) or
 * has to be checked, as a name that others may have too.
 */
export const signals = {
  account: { source: "same-person", sure: true },
  address: { source: "same-person", sure: true },
  company: { source: "organisation", sure: true },
  number: { source: "registration-number", sure: true },
  domain: { source: "email-domain", sure: true },
  under: { source: "email-domain", sure: true },
  mentored: { source: "mentoring", sure: true },
  "mentored-number": { source: "mentoring", sure: true },
  "team-number": { source: "earlier-team", sure: true },
  investor: { source: "investor", sure: true },
  /** Sure where the call says that an applicant's word is enough. */
  objection: { source: "applicant", sure: true },
  /** Two parts of one house, such as departments of a university. */
  house: { source: "email-domain", sure: false },
  "objection-like": { source: "applicant", sure: false },
  "mentored-earlier": { source: "mentoring", sure: false },
  "team-earlier": { source: "earlier-team", sure: false },
  "mentored-like": { source: "mentoring", sure: false },
  person: { source: "similar-person", sure: false },
  "known-person": { source: "known-person", sure: false },
  box: { source: "similar-person", sure: false },
  /** By another name of an organisation, too short to be sure. */
  "investor-short": { source: "investor", sure: false },
  "investor-text": { source: "investor", sure: false },
  "team-text": { source: "team", sure: false },
  "company-like": { source: "similar-organisation", sure: false },
} as const satisfies Record<string, { source: ConflictSource; sure: boolean }>;

export type Signal = keyof typeof signals;

/** A weak source that says nothing more once its strong one is known. */
export const strongerThan: Partial<Record<ConflictSource, ConflictSource>> = {
  "similar-organisation": "organisation",
  "similar-person": "same-person",
};
