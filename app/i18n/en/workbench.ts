/** The tools around an evaluator's score sheet: files in the page, keys, own figures, time. */
export default {
  viewer: {
    show: "Look at it here",
    hide: "Close it",
    opening: "Opening …",
    page: "Page {{page, number}} of {{pages, number}}",
    previous: "Page back",
    next: "Page on",
    smaller: "Smaller",
    larger: "Larger",
    failed: "This file cannot be shown here. Save it and open it with another program.",
    pageFailed: "This page cannot be shown. Save the file and open it with another program.",
  },

  keys: {
    title: "Keys",
    text: "They do nothing while you are typing.",
    points: "Points for the criterion that you are at",
    half: "Half a point more, or the whole one again",
    nextCriterion: "Next criterion",
    previousCriterion: "Previous criterion",
    nextApplication: "Next application",
    previousApplication: "Previous application",
    on: "Use these keys on this device",
  },

  spent: {
    hours: "{{hours, number}} h {{minutes, number}} min",
    minutes: "{{minutes, number}} min",
    label: "Your time here",
    help: "Counted while this page is in front of you, and kept on this device only: nobody else can see it.",
  },

  others: {
    title: "The other evaluators' sheets",
    lead: "Without private notes. They are shown because your own sheet is final.",
    nameless: "Evaluator {{place, number}}",
  },

  rules: {
    title: "What evaluators see",
    lead: "Of who applies and of each other. Private notes are only ever read by managers.",
    change: "Change this",
    begun:
      "Evaluators have begun. You can still show them less of each other, but no more than they were told.",
    applicants: "Who applies",
    applicantsNamed: "Evaluators learn it",
    applicantsNamedHelp: "They see the company and every answer that is for them.",
    applicantsAnonymous: "Evaluators do not learn it",
    applicantsAnonymousHelp:
      "Applications go by their numbers. Evaluators read only answers that are marked in the form as telling nothing of who applies, and name their own ties instead of going through a list of applicants. The portal looks for names in answers and files and shows you what it finds.",
    settled: "Whether evaluators learn who applies is settled now, because the call has closed.",
    others: "Other evaluators' sheets on the same application",
    never: "Never",
    neverHelp: "Each sheet stays independent of the others.",
    inConsensus: "In the consensus",
    inConsensusHelp: "Only of an application that is discussed, and only to those who discuss it.",
    afterOwn: "After one's own sheet is final",
    afterOwnHelp: "Ten minutes after submitting, when it can no longer be undone.",
    named: "Show evaluators each other's names",
    namedHelp: "Only together with the sheets; otherwise they are numbered.",
    consensus: "Where sheets on an application lie far apart",
    noConsensus: "Each counts as it is",
    discussion: "Its evaluators discuss it and write one sheet together",
    discussionHelp:
      "You open the discussion and name the rapporteur; who does not agree records a minority view. The limit is public and fixed with the first submitted sheet.",
    limit: "Far apart is more than",
    limitHelp: "Between the highest and the lowest result, in percentage points of what can be given.",
    criterionLimit: "Or, on a single criterion, more than",
    criterionLimitHelp: "Empty means that only the whole counts.",
    percentPoints: "percentage points",
    consensusNotCounting:
      "Consensus sheets do not count for the ranking as it is: under “Selection”, choose the consensus sheet as the way in which sheets become one score.",
    undo: "An evaluator can take a submitted sheet back",
    tenMinutes: "For ten minutes",
    untilEnd: "As long as the evaluation lasts",
    untilEndHelp: "Not together with seeing others' sheets.",
  },

  forecast: {
    title: "Done at the pace of the last 7 days",
    between: "most likely between {{from}} and {{to}} (90%)",
    tooFew: "fewer than five sheets in the last 7 days: too few to tell",
    passOn: "Pass on what silent evaluators have",
  },

  own: {
    title: "Your scores so far",
    lead: "Only you see this. It is about your own sheets, never those of others.",
    mean: "Mean score",
    spread: "Spread",
    spreadHelp: "Standard deviation",
    range: "Lowest and highest",
    submitted: "Submitted",
    left_zero: "none left",
    left_one: "{{count, number}} left",
    left_other: "{{count, number}} left",
    points: "How often you gave how many points",
    number: "Points",
    times: "Times",
  },
} as const;
