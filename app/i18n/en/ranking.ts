/** The managers' ranking. */
export default {
  lead: "The raw score decides the places, as the call says: the mean of the submitted sheets, criteria by their weights. Applications below a threshold stand behind all others.",
  places: "Places",
  ranked: "Ranked applications",
  missing: "Sheets missing",
  grey: "Cannot be told apart around the line",
  freeze: "Freeze the shortlist",
  toDecisions: "See the decisions",
  toProgress: "See who is late",
  line: "The line after place {{places, number}}",

  tabs: "Ranking",
  table: "Table",
  byCriterion: "By criterion",
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
  missingNotice_one: "{{count, number}} score sheet is still missing; places may change.",
  missingNotice_other: "{{count, number}} score sheets are still missing; places may change.",

  calibration: {
    title: "What stands beside the raw score",
    yes: "Some evaluators are clearly more lenient than others: their sheets differ by about {{leniency}} percent points for the same application. The calibrated score takes that out. It does not decide: it shows where the place of an application owes more to who read it than to what was read.",
    noise:
      "Two evaluators who read the same application differ by about {{noise}} points anyway; the intervals say what that means for the places.",
    no: "There is no calibrated score",
    "too-few-sheets": "Too few applications were read by a second evaluator to tell leniency from quality.",
    "not-connected":
      "The applications fall into {{parts, number}} groups that no evaluator links, so lenient evaluators and good applications cannot be told apart.",
    "leniency-not-distinguishable":
      "The evaluators' differences are no larger than chance makes them. There is nothing to take out of the scores.",
    intervals: "The intervals are those of the raw scores.",
    noIntervals: "So nothing can be said about how sure the places are.",
  },

  chart: {
    title: "Where each application may truly stand, with 90% probability",
    lead: "The dot is the expected rank, the bar the interval. Where bars overlap the line, chance decides as much as quality.",
    earlier: "Earlier places",
    later: "Later places",
    none: "There is nothing to draw yet",
  },

  unscored: "Without any submitted sheet",
  unscoredLead: "They are in no ranking yet, and nothing can be decided about them.",
  evaluators_zero: "No evaluator",
  evaluators_one: "{{count, number}} evaluator",
  evaluators_other: "{{count, number}} evaluators",

  empty: "No score sheet has been submitted yet",
  emptyText: "The ranking begins with the first one.",
} as const;
