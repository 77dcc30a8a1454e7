/** The managers' ranking. */
export default {
  lead: {
    score:
      "The score as given decides the places, as the call says in public: criteria by their weights, all sheets of an application together. Applications below a threshold stand behind all others.",
    calibrated:
      "The calibrated score decides the places, as the call says in public: the evaluators' leniency is taken out of it. Applications below a threshold, by the score as given, stand behind all others.",
    instead:
      "The call says that the calibrated score decides the places. There is none here, so the score as given decides, as the call says for this case too.",
  },
  places: "Places",
  ranked: "Ranked applications",
  missing: "Sheets missing",
  grey: "Cannot be told apart around the line",
  freeze: "Freeze the shortlist",
  toDecisions: "See the decisions",
  toProgress: "See who is late",
  toEvaluators: "How evaluators score",
  toWhatIf: "What if …",
  line: "The line after place {{places, number}}",
  lineOfThresholds_one:
    "The line: only {{count, number}} application reaches the thresholds, for {{places, number}} places",
  lineOfThresholds_other:
    "The line: only {{count, number}} applications reach the thresholds, for {{places, number}} places",

  choose: "Choose {{company}} ({{number}})",
  invite: "Invite to an interview",
  tabs: "Ranking",
  table: "Table",
  byCriterion: "By criterion",
  scores: "Scores drawn",
  sure: "How sure it is",

  show: "Show",
  shows: {
    all: "All applications",
    line: "Not told apart around the line",
    tied: "Equal places",
    missing: "With missing sheets",
    below: "Below a threshold",
  },
  showing_one: "{{count, number}} application",
  showing_other: "{{count, number}} applications",
  nothing: "No application is like that.",

  place: "Place",
  company: "Company",
  number: "Number",
  country: "Country",
  score: "Score",
  calibrated: "Calibrated",
  calibratedPlace: "Place {{place, number}}",
  rank: "Expected rank",
  interval: "90% interval",
  range: "between place {{from, number}} and {{to, number}} with 90% probability",
  open: "open",
  chance: "Among the first {{places, number}}",
  spread: "Spread",
  sheets: "Sheets",
  sheetsOf: "{{sheets, number}} of {{expected, number}}",
  means: "Mean points",

  shared: "equal",
  below: "Below",
  belowOverall: "{{threshold, number}}% in all",

  tieTitle_one: "{{count, number}} application shares the place across the line",
  tieTitle_other: "{{count, number}} applications share the place across the line",
  tieText_one:
    "{{count, number}} place is left for them. Nothing in the scores tells them apart, so you decide, with a reason, after freezing the shortlist.",
  tieText_other:
    "{{count, number}} places are left for them. Nothing in the scores tells them apart, so you decide, with a reason, after freezing the shortlist.",
  amongRanked:
    "Ranks and probabilities are among those that were evaluated; the others are listed at the end.",
  missingNotice_one: "{{count, number}} score sheet is still missing; places may change.",
  missingNotice_other: "{{count, number}} score sheets are still missing; places may change.",

  rules: {
    moved_zero:
      "The rules of the shortlist are kept by the best of the ranking: nobody enters or leaves by them.",
    moved_one:
      "By the rules of the shortlist {{count, number}} application stands on another side of the line than by its score.",
    moved_other:
      "By the rules of the shortlist {{count, number}} applications stand on another side of the line than by their scores.",
    clash: "No shortlist keeps all rules of the call.",
    look: "See the shortlist by rule",
    side: { within: "In by rule", tied: "In a tie by rule", outside: "Out by rule" },
  },

  zone: {
    title: "Not told apart around the line",
    lead_one:
      "Of {{count, number}} application the sheets do not say for sure on which side of place {{places, number}} it belongs: the probability lies between 5 and 95%.",
    lead_other:
      "Of {{count, number}} applications the sheets do not say for sure on which side of place {{places, number}} they belong: the probability lies between 5 and 95%.",
    caption: "Where one more evaluation settles most",
    crosses: "Changes sides with one more",
    order_one: "Order one more for this application",
    order_other: "Order one more for these {{count, number}}",
    nothing:
      "Nowhere would a single further evaluation settle anything, or those that would are still on their way.",
  },

  calibration: {
    title: "What the calibrated score is",
    yes: "Some evaluators are clearly more lenient than others: their sheets differ by about {{leniency}} percent points for the same application. The calibrated score takes that out.",
    beside:
      "It does not decide: it shows where the place of an application owes more to who read it than to what was read.",
    ranks:
      "The call says that it decides the places; the score as given stands beside it, with the place that it would give.",
    noise:
      "Two evaluators who read the same application differ by about {{noise}} points anyway; the intervals say what that means for the places.",
    no: "There is no calibrated score",
    "too-few-sheets": "Too few applications were read by a second evaluator to tell leniency from quality.",
    "not-connected":
      "The applications fall into {{parts, number}} groups that no evaluator links, so lenient evaluators and good applications cannot be told apart.",
    "leniency-not-distinguishable":
      "The evaluators' differences are no larger than chance makes them. There is nothing to take out of the scores.",
    intervals: "The intervals are those of the scores as given.",
    noIntervals: "So nothing can be said about how sure the places are.",
  },

  chart: {
    title: "Where each application may truly stand, with 90% probability",
    lead: "The dot is the expected rank, the bar the interval. Where bars overlap the line, chance decides as much as quality.",
    earlier: "Earlier places",
    later: "Later places",
    none: "There is nothing to draw yet",
    scores: "Where the true score of each application lies, with 90% probability",
    scoresLead:
      "The tick is the score as given, the dot what it is expected to be truly, the bar the interval. Few sheets far apart make a long bar.",
    true: "True score",
    between: "between {{from}} and {{to}} with 90% probability",
  },

  unscored: "Without any submitted sheet",
  unscoredLead: "They are in no ranking yet, and nothing can be decided about them.",
  unscoredMore_one: "And {{count, number}} more.",
  unscoredMore_other: "And {{count, number}} more.",
  evaluators_zero: "No evaluator",
  evaluators_one: "{{count, number}} evaluator",
  evaluators_other: "{{count, number}} evaluators",

  empty: "No score sheet has been submitted yet",
  emptyText: "The ranking begins with the first one.",
} as const;
