import { expect, test } from "vitest";
import { newCriterion } from "#app/domain/calls/criterion-input.ts";
import { missingBeforePublishing } from "#app/domain/calls/set-up/missing.ts";
import type { SetUp } from "#app/domain/calls/set-up/set-up.ts";
import { untranslatedIn } from "#app/domain/calls/set-up/texts-in.ts";
import { toLookAt } from "#app/domain/calls/set-up/to-look-at.ts";
import { moveDates, weeksAhead } from "#app/domain/calls/move-dates.ts";
import { nextName, nextTitle } from "#app/domain/calls/next-name.ts";
import { aForm, beforeDeadline, deadline, justAfter, opening } from "#tests/support/given/calls.ts";

const both = (en: string, bg = `${en} (на български)`) => ({ en, bg });
const criterion = { ...newCriterion(), id: "technology", title: both("Technology"), guidance: both("How?") };
const dates = {
  opensAt: opening,
  closesAt: deadline,
  evaluationDueAt: new Date("2020-08-15T15:00:00Z"),
  resultsAt: new Date("2020-08-21T10:00:00Z"),
  answerBy: new Date("2020-08-28T15:00:00Z"),
};

/** Nothing is missing in it; takes only what the test is about. */
function aSetUp(about: Partial<SetUp> = {}): SetUp {
  const text = both("Text");
  return {
    ...dates,
    texts: { title: text, summary: text, offer: text, audience: text, process: text },
    topics: [
      { id: "ai", label: both("AI") },
      { id: "vr", label: both("VR") },
    ],
    consents: [],
    eligibility: [
      {
        id: "countries",
        kind: "countries",
        statement: both("In a country of the list"),
        selfCheck: true,
        countries: ["BG"],
      },
    ],
    scoring: { criteria: [criterion], tieBreaks: [] },
    retentionConfirmed: true,
    form: aForm,
    formChanged: false,
    anonymous: false,
    emailNotes: {},
    contactEmail: "desk@programme.example",
    managers: 2,
    evaluators: 1,
    ...about,
  };
}

const texts = aSetUp().texts;
const nothing = both("", "");
const [rule] = aSetUp().eligibility;
const withCriterion = (about: object) => ({
  scoring: { criteria: [{ ...criterion, ...about }], tieBreaks: [] },
});
const withoutFact = (fact: string): SetUp["form"] => ({
  sections: aForm.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.fact === fact ? { ...question, fact: undefined } : question,
    ),
  })),
});

test("a call that has everything can be published, and there is nothing to look at before it opens", () => {
  expect(missingBeforePublishing(aSetUp(), beforeDeadline)).toEqual([]);
  expect(toLookAt(aSetUp(), new Date("2020-05-01T00:00:00Z"))).toEqual([]);
});

test.each<[string, Partial<SetUp>, string, string]>([
  ["a title", { texts: { ...texts, title: nothing } }, "no-title", "set-up/texts"],
  ["a summary", { texts: { ...texts, summary: both(" ", "") } }, "no-summary", "set-up/texts"],
  ["dates in their order", { resultsAt: new Date("2020-08-01T00:00:00Z") }, "date-order", "set-up/dates"],
  ["a published form", { formChanged: true }, "form-unpublished", "form/publish"],
  ["a question for the company", { form: withoutFact("company") }, "company-unasked", "form"],
  ["a question for a rule", { form: withoutFact("country") }, "fact-unasked", "set-up/eligibility/countries"],
  [
    "the sentence of a rule",
    { eligibility: [{ ...rule, statement: nothing }] },
    "rule-without-statement",
    "set-up/eligibility/countries",
  ],
  [
    "countries",
    { eligibility: [{ ...rule, kind: "countries", countries: [] }] },
    "no-countries",
    "set-up/eligibility/countries",
  ],
  ["criteria", { scoring: { criteria: [], tieBreaks: [] } }, "no-criteria", "set-up/criteria"],
  [
    "a criterion's title",
    withCriterion({ title: nothing }),
    "criterion-without-title",
    "set-up/criteria/technology",
  ],
  [
    "steps",
    withCriterion({ steps: criterion.steps.slice(0, 1) }),
    "too-few-steps",
    "set-up/criteria/technology",
  ],
  [
    "a step's label",
    withCriterion({ steps: criterion.steps.map((step) => ({ ...step, label: nothing })) }),
    "step-without-label",
    "set-up/criteria/technology",
  ],
  [
    "a threshold that can be reached",
    withCriterion({ threshold: 6 }),
    "threshold-too-high",
    "set-up/criteria/technology",
  ],
  ["an address for replies", { contactEmail: "" }, "no-contact", "set-up/emails"],
])(
  "a call without %s cannot be published, and it is said where that is mended",
  (_what, about, problem, to) => {
    const missing = missingBeforePublishing(aSetUp(about), beforeDeadline);

    expect(missing.map((one) => [one.problem, one.to])).toEqual([[problem, to]]);
  },
);

test("a call whose deadline has passed cannot be published", () => {
  expect(missingBeforePublishing(aSetUp(), deadline)).toEqual([]);
  expect(missingBeforePublishing(aSetUp(), justAfter).map(({ problem }) => problem)).toEqual([
    "deadline-passed",
  ]);
});

test("what nobody has to mend is still pointed at, in the order of the steps", () => {
  const about = {
    texts: { ...texts, process: nothing, offer: both("Mentoring", "") },
    topics: [],
    eligibility: [],
    scoring: { criteria: [{ ...criterion, id: "market" }], tieBreaks: [] },
    managers: 1,
    evaluators: 0,
    retentionConfirmed: false,
  };

  expect(toLookAt(aSetUp(about), beforeDeadline).map(({ problem }) => problem)).toEqual([
    "empty-text",
    "no-topics",
    "untranslated",
    "opens-at-once",
    "retention-unconfirmed",
    "criterion-gone",
    "topics-differ",
    "no-rules",
    "unserved-criterion",
    "only-manager",
    "no-evaluators",
  ]);
});

test("every text that one language lacks is found, wherever in the call it stands", () => {
  const half = both("Half", "");
  const call = aSetUp({
    texts: { ...texts, offer: half },
    topics: [{ id: "ai", label: both("", "ИИ") }],
    eligibility: [{ ...rule, statement: half }],
    scoring: { criteria: [{ ...criterion, guidance: half }], tieBreaks: [] },
    form: { sections: [{ ...aForm.sections[0], introduction: half }] },
    emailNotes: { "application-received": half },
  });

  expect(untranslatedIn(call).map(({ what, to, locale }) => [what, to, locale])).toEqual([
    ["offer", "set-up/texts", "bg"],
    ["topic", "set-up/topics", "en"],
    ["section-introduction", "form/sections/company", "bg"],
    ["rule", "set-up/eligibility/countries", "bg"],
    ["criterion-guidance", "set-up/criteria/technology", "bg"],
    ["email-note", "set-up/emails/application-received", "bg"],
  ]);
});

test("moved by whole weeks, every date stays on its weekday and its time, over a change of clocks too", () => {
  const moved = moveDates(dates, "Europe/Brussels", 26 * 7);

  expect(moved).toEqual({
    opensAt: new Date("2020-11-13T08:00:00Z"),
    closesAt: new Date("2021-01-15T16:00:00Z"),
    evaluationDueAt: new Date("2021-02-13T16:00:00Z"),
    resultsAt: new Date("2021-02-19T11:00:00Z"),
    answerBy: new Date("2021-02-26T16:00:00Z"),
  });
});

test("the last moment of a day stays the last moment of a day", () => {
  const closesAt = new Date("2020-07-17T21:59:59.999Z");

  const moved = moveDates({ ...dates, closesAt }, "Europe/Brussels", 26 * 7);

  expect(moved.closesAt).toEqual(new Date("2021-01-15T22:59:59.999Z"));
});

test("a call that begins with an earlier one opens two weeks ahead or later", () => {
  expect(weeksAhead(dates, "Europe/Brussels", new Date("2020-05-01T10:00:00Z"))).toBe(0);
  expect(weeksAhead(dates, "Europe/Brussels", new Date("2020-05-02T10:00:00Z"))).toBe(1);
});

test.each([
  ["MME1", "MME2"],
  ["MME9", "MME10"],
  ["MME", "MME-2"],
])("after %s comes %s", (name, next) => {
  expect(nextName(name, () => false, "-")).toBe(next);
});

test("a name that is taken is passed over; a title without a number is written anew", () => {
  expect(nextName("open-call-1", (name) => name === "open-call-2")).toBe("open-call-3");
  expect([nextTitle("Open Call 1"), nextTitle("Трета покана")]).toEqual(["Open Call 2", ""]);
});
