import { expect, test } from "vitest";
import { extendCall } from "#app/domain/applications/extend-call.ts";
import { publishForm } from "#app/domain/applications/publish-form.ts";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { arrangeCriterion, changeSelection, saveCriterion } from "#app/domain/calls/change-criteria.ts";
import { arrangeRule, changeTopics, saveRule } from "#app/domain/calls/change-rules.ts";
import { saveFormDraft } from "#app/domain/calls/form/save-form-draft.ts";
import { findCall, callVersions } from "#db/queries/calls.ts";
import { aQuestion, both } from "#tests/domain/calls/form/a-question.ts";
import { aCall, aForm, beforeDeadline as now } from "#tests/support/given/calls.ts";
import { twoHoursLater, whyLater } from "#tests/support/given/extensions.ts";

const longBefore = new Date("2020-05-01T10:00:00Z");

type Managed = ReturnType<typeof aCall>["managed"];
const scoringOf = ({ callId }: Managed) => findCall(callId)!.scoring;

function publishOther(managed: Managed) {
  const { sections } = structuredClone(aForm);
  sections[0].questions.push(aQuestion("short-text"));
  saveFormDraft(managed, { sections }, 0, now);
  publishForm(managed, 1, now);
}

function saveAgain(managed: Managed, about: object) {
  const [{ id, ...criterion }] = scoringOf(managed).criteria;
  saveCriterion(managed, id, { ...criterion, ...about } as never, now);
}

const numbers = { places: 20, evaluatorsPerApplication: 3, reserve: 5 };
const selection = { ...numbers, threshold: 60, tieBreaks: ["technology"] };
const texts = (managed: Managed, about: object) => ({ ...findCall(managed.callId)!.texts, ...about });

/** Each act that changes what applicants go by: the public names of what it changes. */
const acts: [string, (managed: Managed) => unknown, string[]][] = [
  ...(["title", "summary", "offer", "audience", "process"] as const).map(
    (name): [string, (managed: Managed) => unknown, string[]] => [
      `the text “${name}”`,
      (managed) => changeCall(managed, { texts: texts(managed, { [name]: both("Other") }) }, now),
      [name],
    ],
  ),
  ["the zone", (managed) => changeCall(managed, { timeZone: "Europe/Sofia" }, now), ["timeZone"]],
  [
    "when evaluation ends",
    (managed) => changeCall(managed, { evaluationDueAt: new Date("2020-08-16T15:00:00Z") }, now),
    ["evaluationDueAt"],
  ],
  [
    "when the results come",
    (managed) => changeCall(managed, { resultsAt: new Date("2020-08-22T10:00:00Z") }, now),
    ["resultsAt"],
  ],
  [
    "until when finalists answer",
    (managed) => changeCall(managed, { answerBy: new Date("2020-08-29T15:00:00Z") }, now),
    ["answerBy"],
  ],
  [
    "the deadline, before the call opens",
    (managed) => changeCall(managed, { closesAt: twoHoursLater }, longBefore),
    ["closesAt"],
  ],
  [
    "the grace, before the call opens",
    (managed) => changeCall(managed, { graceSeconds: 60 }, longBefore),
    ["graceSeconds"],
  ],
  [
    "the rule for outages",
    (managed) =>
      changeCall(managed, { outageRule: { withinHours: 12, leastMinutes: 10, mostHours: 48 } }, now),
    ["outageRule"],
  ],
  [
    "the deadline by an extension",
    (managed) => extendCall(managed, { until: twoHoursLater, reason: whyLater }, now),
    ["extension"],
  ],
  ["the topics", (managed) => changeTopics(managed, [{ id: "ai", label: both("AI") }], now), ["topics"]],
  [
    "a new rule of eligibility",
    (managed) =>
      saveRule(
        managed,
        undefined,
        { kind: "manual", statement: both("New"), selfCheck: false } as never,
        now,
      ),
    ["eligibility"],
  ],
  [
    "the words of a rule",
    (managed) =>
      saveRule(managed, "media", { kind: "manual", statement: both("New"), selfCheck: false } as never, now),
    ["eligibility"],
  ],
  ["a rule that is taken out", (managed) => arrangeRule(managed, "media", "remove", now), ["eligibility"]],
  ["the title of a criterion", (managed) => saveAgain(managed, { title: both("Other") }), ["criteria"]],
  ["the guidance of a criterion", (managed) => saveAgain(managed, { guidance: both("Other") }), ["criteria"]],
  ["the weight of a criterion", (managed) => saveAgain(managed, { weight: 9 }), ["criteria"]],
  ["the threshold of a criterion", (managed) => saveAgain(managed, { threshold: 3 }), ["criteria"]],
  [
    "a criterion that is taken out",
    (managed) => arrangeCriterion(managed, "market", "remove", now),
    ["criteria"],
  ],
  [
    "the places",
    (managed) => changeSelection(managed, { ...selection, places: 21 } as never, now),
    ["places"],
  ],
  [
    "the places in the reserve",
    (managed) => changeSelection(managed, { ...selection, reserve: 8 } as never, now),
    ["reserve"],
  ],
  [
    "which score ranks",
    (managed) => changeSelection(managed, { ...selection, ranksBy: "calibrated" } as never, now),
    ["criteria"],
  ],
  [
    "how many evaluate",
    (managed) => changeSelection(managed, { ...selection, evaluatorsPerApplication: 4 } as never, now),
    ["evaluatorsPerApplication"],
  ],
  [
    "the threshold",
    (managed) => changeSelection(managed, { ...selection, threshold: 70 } as never, now),
    ["criteria"],
  ],
  [
    "what decides ties",
    (managed) => changeSelection(managed, { ...selection, tieBreaks: [] } as never, now),
    ["criteria"],
  ],
  ["the form", publishOther, ["form"]],
];

test.each(acts)("%s of a published call changes in public, as its next version", (_what, act, changed) => {
  const { id, managed } = aCall();

  act(managed);

  const lines = callVersions(id);
  expect([...new Set(lines.map(({ what }) => what))]).toEqual(changed);
  expect(new Set(lines.map(({ version }) => version))).toEqual(new Set([2]));
  for (const { text } of lines) expect([text.en, text.bg].every(Boolean)).toBe(true);
});
