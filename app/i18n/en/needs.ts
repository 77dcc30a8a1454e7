/** What waits for a person on the first page. */
export default {
  title: "What waits for you",
  as: {
    draft: "You apply",
    changes: "You apply",
    remedy: "You apply",
    answer: "You apply",
    samples: "You evaluate",
    conflicts: "You evaluate",
    sheets: "You evaluate",
    eligibility: "You manage",
  },
  sentence: {
    draft: "Complete the draft and submit it by {{at}}.",
    changes: "Your changes are not submitted. To have them count, submit by {{at}}.",
    remedy: "You were asked to put something right: do so and submit again by {{at}}.",
    answer: "A place is offered: accept it or give it back by {{at}}.",
    samples_one: "Score {{count, number}} sample before your applications open; score sheets are due {{at}}.",
    samples_other:
      "Score {{count, number}} samples before your applications open; score sheets are due {{at}}.",
    conflicts_one:
      "Say whether you have a conflict of interest with {{count, number}} applicant; score sheets are due {{at}}.",
    conflicts_other:
      "Say with which of {{count, number}} applicants you have a conflict of interest; score sheets are due {{at}}.",
    sheets_one: "{{count, number}} score sheet left, due {{at}}.",
    sheets_other: "{{count, number}} score sheets left, due {{at}}.",
    eligibility_one: "{{count, number}} application waits for its eligibility; sheets are due {{at}}.",
    eligibility_other: "{{count, number}} applications wait for their eligibility; sheets are due {{at}}.",
  },
} as const;
