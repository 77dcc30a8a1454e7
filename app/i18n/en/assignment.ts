/** Which evaluator gets which application: the evaluators' list and the managers' routing. */
export default {
  own: {
    title: "Your applications",
    declared: "Thank you. Your declaration is saved.",
    none: "Nothing to evaluate yet",
    noneText: "You get a message as soon as applications are given to you.",
    early: "The call is still open",
    earlyText:
      "When it has closed you declare conflicts of interest; then you get applications. It closes on",
    declare: "Declare conflicts of interest",
    declareFirst: "Declare conflicts of interest first",
    declareFirstText:
      "Applications open once you have said which applicants you are connected with. It takes a few minutes.",
    progress: "Score sheets submitted",
    progressText: "{{submitted, number}} of {{all, number}}",
    due: "Due",
    next: "Go on with the next one",
    done: "Everything is submitted. Thank you.",
    state: { untouched: "Not begun", draft: "Begun", submitted: "Submitted" },
  },
} as const;
