/** Whole months that a call keeps what tells of people, by what it is kept for, and how many days before it warns. */
export type Retention = {
  /** Applications that were never submitted: after the deadline. */
  drafts: number;
  /** Applications that were withdrawn: after the deadline. */
  withdrawn: number;
  /** Applications that may not take part: after the results. */
  ineligible: number;
  /** Files of applications that got no place: after the results. */
  files: number;
  /** Answers, team and messages of those that were not selected. */
  answers: number;
  /** All of the reserve that did not move up. */
  reserve: number;
  /** All of the finalists', for as long as the programme is accountable for them. */
  finalists: number;
  /** Evaluators' profiles, ties and conflicts; their points stay without a name. */
  evaluators: number;
  /** What was written to and by people: e-mails, questions, followers. */
  letters: number;
  /** Managers are told this many days before. */
  warnDays: number;
};

/** What is kept for a time, in the order in which it is shown. */
export const retentionPurposes = [
  "drafts",
  "withdrawn",
  "ineligible",
  "files",
  "answers",
  "reserve",
  "finalists",
  "evaluators",
  "letters",
] as const;
export type RetentionPurpose = (typeof retentionPurposes)[number];

/** Whether the purpose is over with the deadline; all others wait for the results. */
export function isAfterDeadline(purpose: RetentionPurpose): boolean {
  return purpose === "drafts" || purpose === "withdrawn";
}

type Outcome = { status: string; outcome: string | null; answer: string | null };

/** By which term an application is kept, from how it ended; a place that was given up is none. */
export function purposeOf({ status, outcome, answer }: Outcome): RetentionPurpose {
  if (status === "draft") return "drafts";
  if (status === "withdrawn") return "withdrawn";
  if (outcome === "ineligible" || outcome === "reserve") return outcome;
  return outcome === "finalist" && answer !== "declined" && answer !== "silent" ? "finalists" : "answers";
}
