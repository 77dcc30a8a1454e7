/** Whether there are enough evaluators, for what not, and what if some drop out. */
export default {
  lead: "From what those say who accepted. A seat is one evaluator on one application.",
  noApplications: "No application has been submitted yet.",
  ready: "There are enough evaluators for everything, even if three drop out.",
  justReady: "There are enough evaluators, but not many to spare.",
  notReady: "Not everything is covered yet.",
  finding: {
    places_one: "{{count, number}} place is missing.",
    places_other: "{{count, number}} places are missing.",
    unfilled_one:
      "There are places enough, but {{count, number}} seat would go to somebody who does not know the topic or read the language.",
    unfilled_other:
      "There are places enough, but {{count, number}} seats would go to somebody who does not know the topic or read the language.",
    dropOut_one:
      "If three particular evaluators drop out, {{count, number}} seat can no longer be filled well.",
    dropOut_other:
      "If three particular evaluators drop out, {{count, number}} seats can no longer be filled well.",
    lacking: {
      topics: "Too few places by people who know the topic: {{names}}.",
      languages: "Too few places by people who read the language: {{names}}.",
      kinds: "Too few places by evaluators of the kind: {{names}}.",
    },
    tight: {
      topics: "Covered only as long as nobody drops out, by topic: {{names}}.",
      languages: "Covered only as long as nobody drops out, by language: {{names}}.",
      kinds: "Covered only as long as nobody drops out, by kind: {{names}}.",
    },
  },
  seats: "All seats",
  seatsLead: "{{applications, number}} applications × {{perApplication, number}} evaluators each",
  whose: "Whose",
  places: "Places",
  wanted: "Needed",
  offered: "Offered by those who accepted",
  declared: "Of these, conflicts declared",
  asked: "Asked of those who have not answered",
  dropOut: {
    title: "If three drop out",
    lead: "All seats together, each filled by somebody who knows a topic of the application well and reads its language, has no conflict with it, and takes no more than they said.",
    filled: "Can be filled with everybody",
    rest: "Without the three below",
    missed_one: "These, it seems, would be missed most: without them {{count, number}} seat is lost.",
    missed_other: "These, it seems, would be missed most: without them {{count, number}} seats are lost.",
    takes_one: "takes {{count, number}} application",
    takes_other: "takes {{count, number}} applications",
  },
  topics: "By topic",
  topicsLead:
    "Places of those who know the topic well or work in it, as if they read nothing else. The line shows what is needed; the dark part is left if the three drop out who offer most.",
  topic: "Topic",
  languages: "By language",
  languagesLead: "Places of those who read the language.",
  language: "Language",
  kinds: "By kind",
  kindsLead: "Each application needs evaluators of these kinds.",
  kind: "Kind",
  wantedShort: "Needed",
  offeredShort: "Offered",
  withoutThree: "Without three",
  stands: "State",
  states: { lacking: "Too few", tight: "Tight", covered: "Covered" },
} as const;
