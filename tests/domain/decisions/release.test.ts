import { expect, onTestFinished, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewFinalists } from "#app/domain/decisions/public.ts";
import { viewOwnDecision } from "#app/domain/decisions/read-own.ts";
import { viewRelease } from "#app/domain/decisions/release/read.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { sqlite } from "#db/client.server.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall, aSubmittedSheet, type TwoPoints } from "#tests/support/given/sheets.ts";

const released = new Date("2020-08-21T08:00:00Z");
const decisionLetters = () =>
  dueEmails(new Date("2030-01-01"), 1000).filter(({ template }) => template.startsWith("decision-"));

/** One finalist, one in the reserve, one not selected, one below the threshold, one ineligible. */
function aFrozenCall() {
  const world = aScoredCall(
    {
      Alpha: [
        [5, 5],
        [4, 4],
      ],
      Beta: [[4, 4]],
      Gamma: [[4, 3]],
      Weak: [[1, 1]],
    },
    { call: aCall({ places: 1 }), toApplicant: "More numbers, please.", toManagers: "PRIVATE-MARK" },
  );
  const excluded = aSubmittedApplication({ call: world.call, answers: { company: "Excluded" } });
  const why = {
    outcome: "ineligible" as const,
    answers: { countries: false, media: true },
    note: "Outside Europe.",
  };
  decideEligibility(world.managed, excluded.id, why, inEvaluation);
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  approveAllFeedback(world.managed, afterEvaluation);
  return { ...world, excluded };
}

test("one act reveals every decision and tells each applicant what its row says", () => {
  const { call, managed, applications, excluded } = aFrozenCall();

  releaseDecisions(managed, 5, released);

  expect(findCall(call.id)!.resultsReleasedAt).toEqual(released);
  expect(findDecision(applications.Alpha.id)).toMatchObject({
    releasedAt: released,
    answerBy: new Date("2020-08-28T15:00:00Z"),
  });
  expect(findDecision(applications.Beta.id)).toMatchObject({ releasedAt: released, answerBy: null });
  const told = decisionLetters().map(({ template, address, props }) => [template, address, props]);
  const letter = ({ id, owner }: typeof excluded, template: string, props: object) => [
    template,
    owner.email,
    expect.objectContaining({ link: `/applications/${id}/decision`, ...props }),
  ];
  const comments = [
    expect.objectContaining({ criterion: { en: "Technology", bg: "Technology (на български)" } }),
    expect.objectContaining({ comments: ["More numbers, please."] }),
    expect.objectContaining({ comments: ["A clear plan."] }),
  ];
  expect(told).toEqual([
    letter(applications.Alpha, "decision-finalist", {
      company: "Alpha",
      hub: { en: "Sofia", bg: "Sofia (на български)" },
      answerBy: "2020-08-28T15:00:00.000Z",
    }),
    letter(applications.Beta, "decision-reserve", { rank: 1, comments }),
    letter(applications.Gamma, "decision-not-selected", { aboveThreshold: true }),
    letter(applications.Weak, "decision-not-selected", { aboveThreshold: false }),
    letter(excluded, "decision-ineligible", {
      reasons: [
        { en: "Established in an eligible country", bg: "Established in an eligible country (на български)" },
      ],
      note: "Outside Europe.",
    }),
  ]);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "decisions.released", details: { count: 5 } },
  ]);
});

type World = ReturnType<typeof aFrozenCall>;
const nobody = () => {};
const refusals: [string, string, number, (world: World) => void][] = [
  ["the number typed is not the number of decisions", "number-differs", 4, nobody],
  [
    "an application has no decision",
    "decisions-incomplete",
    5,
    ({ call }) => anEligibleApplication({ call, answers: { company: "Newcomer" } }),
  ],
  [
    "the ranking is no longer what was frozen",
    "ranking-changed",
    5,
    ({ managed, applications }) =>
      reopenSheet(managed, applications.Alpha.pairs[1].id, "Again", afterEvaluation),
  ],
  [
    "a finalist turned out to be ineligible",
    "ranking-changed",
    5,
    ({ managed, applications }) =>
      decideEligibility(
        managed,
        applications.Alpha.id,
        { outcome: "ineligible", answers: {}, note: "Too old" },
        released,
      ),
  ],
  [
    "an excluded one turned out to be eligible",
    "ranking-changed",
    5,
    ({ managed, excluded }) =>
      decideEligibility(managed, excluded.id, { outcome: "eligible", answers: {}, note: "" }, released),
  ],
];

test.each(refusals)("nothing is released when %s", (_when, reason, typed, given) => {
  const world = aFrozenCall();
  given(world);

  expect(() => releaseDecisions(world.managed, typed, released)).toThrow(reason);
  expect(findCall(world.call.id)!.resultsReleasedAt).toBeNull();
  expect(findDecision(world.applications.Alpha.id)!.releasedAt).toBeNull();
  expect(decisionLetters()).toEqual([]);
});

test("without a shortlist there is nothing to release", () => {
  const { managed } = aScoredCall({ Alpha: [[5, 5]] });

  expect(() => releaseDecisions(managed, 0, released)).toThrow("shortlist-missing");
});

test("a second release tells nobody anything again", () => {
  const { managed } = aFrozenCall();
  releaseDecisions(managed, 5, released);

  expect(() => releaseDecisions(managed, 5, new Date(released.getTime() + 1000))).toThrow("already-released");
  expect(decisionLetters()).toHaveLength(5);
});

test("a release that fails at its last letter has told nobody and revealed nothing", () => {
  const { call, managed, applications } = aFrozenCall();
  sqlite.exec(`create temp trigger break_last before insert on emails when new.template = 'decision-ineligible'
    begin select raise(abort, 'the disk is full'); end`);

  onTestFinished(() => void sqlite.exec("drop trigger break_last"));

  expect(() => releaseDecisions(managed, 5, released)).toThrow('insert into "emails"');
  expect(findCall(call.id)!.resultsReleasedAt).toBeNull();
  expect(findDecision(applications.Alpha.id)!.releasedAt).toBeNull();
  expect(decisionLetters()).toEqual([]);
});

test("released late, finalists still have a week to answer", () => {
  const { managed, applications } = aFrozenCall();

  releaseDecisions(managed, 5, new Date("2020-09-10T08:00:00Z"));

  expect(findDecision(applications.Alpha.id)!.answerBy).toEqual(new Date("2020-09-17T08:00:00Z"));
});

test("letters and the applicant's page carry no evaluator's name, no private note and nobody else's comments", () => {
  const call = aCall({ places: 1 });
  const evaluator = anEvaluator({
    call,
    account: anAccount({ name: "EVALUATOR-MARK", email: "evaluator-mark@x.example" }),
  });
  const [alpha, beta] = ["Alpha", "Beta"].map((company) =>
    anEligibleApplication({ call, answers: { company } }),
  );
  const words = { toApplicant: "For Alpha.", toManagers: "PRIVATE-MARK", overall: "Alpha as a whole." };
  aSubmittedSheet(anAssignment({ call, evaluator, application: alpha }).permit, words);
  const others = { points: [3, 3] as TwoPoints, toApplicant: "BETA-WORDS", overall: "BETA-WORDS" };
  aSubmittedSheet(anAssignment({ call, evaluator, application: beta }).permit, others);
  freezeShortlist(call.managed, { reserve: 0, reason: "" }, afterEvaluation);
  approveAllFeedback(call.managed, afterEvaluation);
  releaseDecisions(call.managed, 2, released);

  const letter = decisionLetters().find(({ address }) => address === alpha.owner.email)!;
  const shown = JSON.stringify([letter.props, viewOwnDecision(alpha.own, "en", released)]);

  expect(shown.match(/For Alpha\./g)).toHaveLength(4);
  expect(shown.match(/EVALUATOR-MARK|PRIVATE-MARK|BETA-WORDS/gi)).toBeNull();
});

test("an applicant learns nothing of a decision before its release, and afterwards the own score and thresholds", () => {
  const { call, managed, applications } = aFrozenCall();

  expect(viewOwnDecision(applications.Alpha.own, "en", afterEvaluation)).toBeUndefined();
  releaseDecisions(managed, 5, released);
  expect(viewOwnDecision(applications.Alpha.own, "en", released)).toEqual({
    outcome: "finalist",
    company: "Alpha",
    call: "Open call 1",
    timeZone: "Europe/Brussels",
    releasedAt: released,
    percent: 90,
    threshold: 60,
    reserveRank: null,
    hub: "Sofia",
    answer: null,
    answeredAt: null,
    answerBy: new Date("2020-08-28T15:00:00Z"),
    mayAnswer: true,
    answersForCompany: true,
    reasons: [],
    note: "",
    number: `${findCall(call.id)!.code}-0001`,
    approved: true,
    feedbackNote: "",
    criteria: ["Technology", "Market"].map((title) =>
      expect.objectContaining({
        title,
        points: 4.5,
        lowest: 4,
        highest: 5,
        sheets: 2,
        most: 5,
        comments: ["More numbers, please.", "More numbers, please."],
      }),
    ),
    overall: ["A clear plan.", "A clear plan."],
  });
});

test("an applicant that was not eligible reads why, and no scores", () => {
  const { managed, excluded } = aFrozenCall();
  releaseDecisions(managed, 5, released);

  expect(viewOwnDecision(excluded.own, "en", released)).toMatchObject({
    outcome: "ineligible",
    reasons: ["Established in an eligible country"],
    note: "Outside Europe.",
    percent: null,
    criteria: [],
    mayAnswer: false,
    answersForCompany: true,
  });
});

test("the public reads of the finalists when they are released, and of nobody else", () => {
  const { call, managed } = aFrozenCall();

  expect(viewFinalists(call.id, "en")).toEqual([]);
  releaseDecisions(managed, 5, released);
  expect(viewFinalists(call.id, "en")).toEqual([{ company: "Alpha", country: "Bulgaria", hub: "Sofia" }]);
});

test("before releasing, managers see how many letters of which kind go to whom", () => {
  const { managed, applications } = aFrozenCall();

  expect(viewRelease(managed, "en", released)).toMatchObject({
    total: 5,
    undecided: 0,
    stillTrue: true,
    tie: undefined,
    letters: [
      {
        outcome: "finalist",
        count: 1,
        examples: [{ applicationId: applications.Alpha.id, company: "Alpha" }],
        subject: "Alpha is a finalist: Open call 1",
      },
      { outcome: "reserve", count: 1, examples: [{ company: "Beta" }] },
      { outcome: "not-selected", count: 1, examples: [{ company: "Gamma" }] },
      { outcome: "below-threshold", count: 1, examples: [{ company: "Weak" }] },
      { outcome: "ineligible", count: 1, examples: [{ company: "Excluded" }] },
    ],
  });
});

test("the page of the release asks the database as often for three decisions as for one", async () => {
  const frozen = (sheets: Record<string, TwoPoints[]>) => {
    const world = aScoredCall(sheets);
    freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
    return world;
  };
  const [one, three] = [
    frozen({ Alpha: [[5, 5]] }),
    frozen({
      Alpha: [
        [5, 5],
        [4, 4],
        [3, 3],
      ],
      Beta: [[4, 4]],
      Gamma: [[4, 3]],
    }),
  ];
  const count = ({ managed }: typeof one) => countStatements(() => viewRelease(managed, "en", released));
  const counts = [await count(one), await count(three)];
  releaseDecisions(one.managed, 1, released);
  releaseDecisions(three.managed, 3, released);
  const own = (world: typeof one) =>
    countStatements(() => viewOwnDecision(world.applications.Alpha.own, "en", released));

  expect(counts[1]).toBe(counts[0]);
  expect(await own(three)).toBe(await own(one));
});
