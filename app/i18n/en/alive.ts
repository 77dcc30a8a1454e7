/** What scripts say by themselves: clocks, and counters of characters. A page that is sent still comes with no other words. */
export default {
  deadlinePassed: "The deadline has passed",
  days_one: "{{count, number}} day",
  days_other: "{{count, number}} days",
  hours_one: "{{count, number}} hour",
  hours_other: "{{count, number}} hours",
  minutes_one: "{{count, number}} minute",
  minutes_other: "{{count, number}} minutes",
  seconds_one: "{{count, number}} second",
  seconds_other: "{{count, number}} seconds",
  yourTime: "{{time}} on your clock",
  yourTimeToo: "the same on your clock",

  charactersUpTo_one: "At most {{count, number}} character",
  charactersUpTo_other: "At most {{count, number}} characters",
  charactersBetween: "Between {{least, number}} and {{count, number}} characters",
  charactersLeft_one: "{{count, number}} character left",
  charactersLeft_other: "{{count, number}} characters left",
  charactersMissing_one: "At least {{count, number}} more character needed",
  charactersMissing_other: "At least {{count, number}} more characters needed",
  charactersOver_one: "{{count, number}} character too many",
  charactersOver_other: "{{count, number}} characters too many",
} as const;
