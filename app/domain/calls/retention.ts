/** Whole months that a call keeps what tells of people, by what it is kept for, and how many days before it warns. */
export type Retention = {
  /** Applications that were never submitted, or were withdrawn: after the deadline. */
  drafts: number;
  /** Files of applications that got no place: after the results. */
  files: number;
  /** Their answers, team and messages. */
  answers: number;
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
  "files",
  "answers",
  "finalists",
  "evaluators",
  "letters",
] as const;
export type RetentionPurpose = (typeof retentionPurposes)[number];
