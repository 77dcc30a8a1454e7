/** What the draft says otherwise than the submitted version. */
export default {
  title: "Changes that are not submitted",
  lead_one: "One answer in the draft differs from the version submitted on {{at}}.",
  lead_other: "{{count, number}} answers in the draft differ from the version submitted on {{at}}.",
  none: "Nothing has changed",
  noneText: "The draft says the same as the version submitted on {{at}}.",
  neverText: "There is no submitted version to compare the draft with.",
  submitted: "Submitted",
  draft: "Draft",
  notAsked: "Not answered",
  takeBack: "Undo this change",
  takeBackOf: "to “{{question}}”",
  takenBack: "The submitted answer stands in the draft again.",
  submit: "Submit the changes",
  edit: "Go on editing",
  see: "See the changes",
  closed: "The call has closed: these changes do not take part, and nothing can be changed any more.",
} as const;
