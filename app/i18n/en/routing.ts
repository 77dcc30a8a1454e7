/** What a call asks of its routing; scenarios, and moving pairs by hand. */
export default {
  settings: {
    title: "Rules of the routing",
    lead_one:
      "Each application gets {{count, number}} evaluator who suits it. Nobody gets what they have a conflict with, more than they take, or an application together with a colleague. Here you ask for more.",
    lead_other:
      "Each application gets {{count, number}} evaluators who suit it. Nobody gets what they have a conflict with, more than they take, or an application together with a colleague. Here you ask for more.",
    published:
      "Evaluators have been given applications: from now on these rules can become less strict, not stricter.",
    kinds: "Kinds of evaluators",
    kindsLead:
      "Investor, technologist, market expert: whoever you invite gets one of these, and each application at least as many of a kind as you say.",
    noKinds: "The call does not tell evaluators apart.",
    kind: "Kind {{place, number}}",
    kindName: "Name",
    least: "At least so many for each application",
    addKind: "Add a kind",
    removeKind: "Remove kind {{place, number}}",
    mix: "A good mix",
    mixLead: "Each of these rules costs a little suitability. A scenario shows how much.",
    oneOfACountry: "No two evaluators of one country on an application",
    crossTopics: "Evaluations across topics",
    crossTopicsHelp:
      "So many of a hundred evaluations at least go to somebody from another field. When every field only reads itself, nobody can tell strict evaluators from weak applications; ten are enough as a rule.",
    asking: "Evaluators",
    preferences: "Ask evaluators which applications they would like",
    preferencesHelp:
      "After the deadline they see number, company, country and topics of each application, nothing else, and mark it.",
    silenceDays: "Silent after",
    silenceDaysHelp:
      "So many days after applications were given out, you are shown who has not begun a score sheet. Empty means: never.",
    days: "days",
  },
} as const;
