/** What stands in addresses beside the ids of the world. */
export const wordings = {
  sectionId: "solution",
  questionId: "summary",
  criterionId: "technology",
  ruleId: "countries",
  template: "decision-finalist",
  language: "en",
  file: "applications.csv",
  number: "1",
};

/** For every id that the world of a test does not have. */
export const everywhere = { ...wordings, template: "application-received" };
