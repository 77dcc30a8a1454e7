/** How long a call keeps what tells of people, and how it is erased. */
export default {
  title: "How long data is kept",
  short: "What the call erases and when: drafts, files, answers, names of evaluators, e-mails.",
  toTerms: "Set the terms",
  lead: "What tells of people is erased when it is not needed any more. Numbers, dates, countries, outcomes and points stay without names, so that all figures still add up.",
  months_one: "{{count, number}} month",
  months_other: "{{count, number}} months",
  unit: "months",
  inPublic:
    "Applications that were not submitted, or were withdrawn, are erased {{drafts}} after the deadline; files of applications without a place {{files}} after the results and their other contents {{answers}} after them; applications of finalists {{finalists}} after the results. Points, countries and topics stay without a name.",
  unconfirmed: "Nothing is erased yet",
  unconfirmedText:
    "The terms below are the portal's suggestion. Once a manager has saved them, what is due is erased, and managers are warned before.",
  onlyShorter:
    "The deadline is over and people applied under these terms: they can become shorter, not longer. What is needed for a legal reason can be held instead.",
  due: "As things stand, due from",
  save: "Save and confirm",
  warnDays: "Days before in which managers are warned",
  warnDaysHelp: "14 to 90. Until these days have passed nothing is erased.",
  days: "days",
  purpose: {
    drafts: "Applications that were not submitted, or were withdrawn",
    files: "Files of applications without a place",
    answers: "Other contents of applications without a place",
    finalists: "Finalists",
    evaluators: "Evaluators",
    letters: "E-mails and questions",
  },
  purposeHelp: {
    drafts: "After the deadline: answers, files, team and messages.",
    files: "After the results: of whoever is ineligible, not selected, or gave the place up.",
    answers:
      "After the results: answers, team and contact persons, messages, objections, comments on the score sheets, reasons of decisions.",
    finalists: "After the results: all of it, also the files. For as long as the programme is accountable.",
    evaluators:
      "After the results: names, addresses, profiles, ties, reasons of conflicts. Points stay without a name.",
    letters:
      "After the results: copies of e-mails, who asked questions, who follows the call, tables that were read in.",
  },
} as const;
