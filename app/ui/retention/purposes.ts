/** What is kept for a time, in the order in which it is shown. */
export const purposes = [
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
export type Purpose = (typeof purposes)[number];
