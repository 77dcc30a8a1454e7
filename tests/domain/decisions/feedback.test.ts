import { expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { checkFeedback } from "#app/domain/decisions/feedback/checks.ts";
import {
  approveClean,
  approveFeedback,
  approveSomeClean,
  composeFeedback,
  readCleanReports,
} from "#app/domain/decisions/feedback/compose.ts";
import { viewFeedbackList, viewFeedbackToCompose } from "#app/domain/decisions/feedback/read.ts";
import { resumeRelease, stopRelease } from "#app/domain/decisions/release/go-on.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewOwnDecision } from "#app/domain/decisions/read-own.ts";
import { findCall } from "#db/queries/calls.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findFeedback } from "#db/queries/feedback.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aConfirmedRelease, releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const released = new Date("2020-08-21T08:00:00Z");
const clear = "The pilot customers are named and the numbers add up.";

/** One application, evaluated by Elena Dimitrova of the University of Ruse. */
function anEvaluated(overall = clear, toApplicant = clear) {
  const call = aCall({ places: 1 });
  const account = anAccount({ name: "Elena Dimitrova", email: "elena@university.example" });
  const evaluator = anEvaluator({ call, account, organisation: "University of Ruse" });
  const application = anEligibleApplication({ call, answers: { company: "Alpha" } });
  const { permit } = anAssignment({ call, evaluator, application });
  aSubmittedSheet(permit, { overall, toApplicant, toManagers: "PRIVATE-MARK" });
  freezeShortlist(call.managed, { reserve: 0, reason: "" }, afterEvaluation);
  return { call, managed: call.managed, application };
}

const elena = {
  evaluator: "Elena Dimitrova",
  email: "elena@university.example",
  organisation: "University of Ruse",
};
const kindsIn = (text: string, share = 0.6) =>
  checkFeedback(
    { comments: { technology: [text] }, note: "" },
    { evaluators: [elena], shares: { technology: share } },
  ).map(({ kind }) => kind);

const remarkable: [string, string[], number?][] = [
  [clear, []],
  ["As Elena Dimitrova says, the numbers of this plan add up.", ["name"]],
  ["Според г-жа Димитрова числата в този план са верни.", ["name"]],
  ["At the University of Ruse we tried the same thing last year.", ["name"]],
  ["Write to elena@university.example for the numbers of the pilot.", ["name"]],
  ["Good.", ["short"]],
  ["An excellent idea that convinces everybody at once.", ["contradiction"], 0.2],
  ["An excellent idea that convinces everybody at once.", [], 0.9],
  ["A very weak plan, whose numbers do not convince anybody.", ["contradiction"], 0.9],
  ["Отлична идея, която убеждава всички от пръв поглед.", ["contradiction"], 0.2],
  ["Много слаб план, чиито числа не могат да убедят никого.", ["contradiction"], 1],
  ["The idea is not excellent at all, and it convinces nobody.", [], 0.2],
  ["This is ridiculous and was written by amateurs only.", ["harsh"]],
  ["Това е смешно и е написано от хора без никакъв опит.", ["harsh"]],
];

test.each(remarkable)("%s", (text, kinds, share) => {
  expect(kindsIn(text, share)).toEqual(kinds);
});

test("a report without any comment says so", () => {
  const facts = { evaluators: [elena], shares: {} };

  expect(checkFeedback({ comments: { technology: [" "] }, note: "" }, facts)).toEqual([
    { kind: "nothing", where: "overall", words: [] },
  ]);
});

test("an applicant reads the report after release and approval only, in the words that were approved", () => {
  const { managed, application } = anEvaluated();
  releaseDecisions(managed, 1, released);

  expect(viewOwnDecision(application.own, "en", released)).toMatchObject({ approved: false, criteria: [] });
  const texts = { comments: { technology: ["In our words."], overall: [] }, note: "Come again." };
  composeFeedback(managed, application.id, texts, released);
  expect(viewOwnDecision(application.own, "en", released)).toMatchObject({ approved: false, criteria: [] });
  approveFeedback(managed, application.id, released);
  expect(viewOwnDecision(application.own, "en", released)).toMatchObject({
    approved: true,
    feedbackNote: "Come again.",
    overall: [],
    criteria: [{ title: "Technology", points: 4, comments: ["In our words."] }, { comments: [] }],
  });
});

test("what the applicant can read stays as it is", () => {
  const { managed, application } = anEvaluated();
  approveFeedback(managed, application.id, afterEvaluation);
  releaseDecisions(managed, 1, released);
  const before = findFeedback(application.id);

  const texts = { comments: {}, note: "Other." };
  expect(() => composeFeedback(managed, application.id, texts, released)).toThrow("already-released");
  expect(findFeedback(application.id)).toEqual(before);
});

test("a change takes the approval back", () => {
  const { managed, application } = anEvaluated();
  approveFeedback(managed, application.id, afterEvaluation);

  composeFeedback(managed, application.id, { comments: { overall: [clear] }, note: "" }, afterEvaluation);

  expect(findFeedback(application.id)!.approvedAt).toBeNull();
});

test("a report that somebody changed since it was read is neither approved nor written over", () => {
  const { managed, application } = anEvaluated();
  const { seen } = viewFeedbackToCompose(managed, application.id, "en")!;
  const texts = { comments: { overall: ["Our jury found the numbers hard to follow."] }, note: "" };
  composeFeedback(managed, application.id, texts, afterEvaluation, seen);

  expect(() => approveFeedback(managed, application.id, afterEvaluation, seen)).toThrow("changed-elsewhere");
  const other = { comments: { overall: [clear] }, note: "" };
  expect(() => composeFeedback(managed, application.id, other, afterEvaluation, seen)).toThrow(
    "changed-elsewhere",
  );
  expect(findFeedback(application.id)).toMatchObject({ texts, approvedAt: null });
  const again = viewFeedbackToCompose(managed, application.id, "en")!;
  approveFeedback(managed, application.id, afterEvaluation, again.seen);
  expect(findFeedback(application.id)!.approvedAt).toEqual(afterEvaluation);
});

test("an applicant reads the points as the call combines them: of 5, 2 and 2 the median is 2", () => {
  const { scoring } = findCall(aCall().id)!;
  const thresholds = scoring.criteria.map((one) => ({ ...one, threshold: 3 }));
  const call = aCall({ scoring: { ...scoring, combination: "median", criteria: thresholds } });
  const sheets: [number, number][] = [
    [5, 5],
    [2, 4],
    [2, 4],
  ];
  const { managed, applications } = aScoredCall({ Alpha: sheets }, { call });
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  approveFeedback(managed, applications.Alpha.id, afterEvaluation);

  releaseDecisions(managed, 1, released);

  expect(viewOwnDecision(applications.Alpha.own, "en", released)).toMatchObject({
    outcome: "below-threshold",
    criteria: [
      { title: "Technology", points: 2, lowest: 2, highest: 5 },
      { title: "Market", points: 4, lowest: 4, highest: 5 },
    ],
  });
});

test("a report that names an evaluator is not approved, by anybody or together with others", () => {
  const { managed, application } = anEvaluated(`${clear} Yours, Elena Dimitrova`);

  expect(() => approveFeedback(managed, application.id, afterEvaluation)).toThrow("names-evaluator");
  expect(approveClean(managed, afterEvaluation)).toBe(0);
  expect(findFeedback(application.id)).toBeUndefined();
});

test("reports without remarks are approved together", () => {
  const sheets = { Alpha: [[4, 4]], Beta: [[3, 3]], Gamma: [[1, 1]] } as never;
  const world = aScoredCall(sheets, { call: aCall({ places: 1 }), overall: clear, toApplicant: clear });
  freezeShortlist(world.managed, { reserve: 0, reason: "" }, afterEvaluation);
  const texts = { comments: { overall: ["Good."] }, note: "" };
  composeFeedback(world.managed, world.applications.Beta.id, texts, afterEvaluation);

  expect(approveClean(world.managed, afterEvaluation)).toBe(2);
  expect(viewFeedbackList(world.managed, 0).rows).toMatchObject([
    { company: "Alpha", approved: true, kinds: [] },
    { company: "Beta", approved: false, kinds: ["short"] },
    { company: "Gamma", approved: true, kinds: [] },
  ]);
});

test("what was read before the last line on the record is not approved", () => {
  const { managed, application } = anEvaluated(clear);
  const read = readCleanReports(managed);
  composeFeedback(managed, application.id, { comments: {}, note: "Well done." }, afterEvaluation);
  const lines = () => sqlite.prepare("select count(*) from auditEntries").pluck().get();
  const before = lines();

  const left = approveSomeClean(managed, afterEvaluation, read);

  expect([read.clean.length, left, lines()]).toEqual([1, undefined, before]);
  expect(findFeedback(application.id)).toMatchObject({ approvedAt: null, texts: { note: "Well done." } });
});

test("whoever was told already hears of a report that is approved together with others, once", () => {
  const { managed } = anEvaluated(clear);
  releaseDecisions(managed, 1, released);
  const told = () =>
    sqlite.prepare("select count(*) from emails where template = 'report-ready'").pluck().get();

  const approved = [approveClean(managed, released), approveClean(managed, released)];

  expect([approved, told()]).toEqual([[1, 0], 1]);
});

test("private notes and names are in nothing that is composed or read", () => {
  const { managed, application } = anEvaluated();
  approveFeedback(managed, application.id, afterEvaluation);
  releaseDecisions(managed, 1, released);

  const read = JSON.stringify([
    viewFeedbackToCompose(managed, application.id, "en"),
    viewOwnDecision(application.own, "bg", released),
  ]);

  expect(read.match(/PRIVATE-MARK|Elena|Dimitrova|Ruse/g)).toBeNull();
  expect(read).toContain(clear);
});

test("reports of another call cannot be composed or approved", () => {
  const { application } = anEvaluated();
  const other = aCall().managed;

  expect(viewFeedbackToCompose(other, application.id, "en")).toBeUndefined();
  expect(() => approveFeedback(other, application.id, afterEvaluation)).toThrow("changed-elsewhere");
});

test("the list of reports asks the database as often for three as for one", async () => {
  const frozen = (sheets: object) => {
    const world = aScoredCall(sheets as never);
    freezeShortlist(world.managed, { reserve: 0, reason: "" }, afterEvaluation);
    return countStatements(() => viewFeedbackList(world.managed, 0));
  };

  const [one, three] = [
    await frozen({ Alpha: [[5, 5]] }),
    await frozen({ Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[3, 3]] }),
  ];

  expect(three).toBe(one);
});

test("whoever knows the decision already is told when the report can be read, once, and not while the release is stopped", () => {
  const sheets = { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]] } as never;
  const { managed, applications } = aScoredCall(sheets, { call: aCall({ places: 1 }), overall: clear });
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  const told = (at: Date) =>
    dueEmails(at, 1000).flatMap(({ template, subjectId }) =>
      template === "report-ready" ? [subjectId] : [],
    );
  const later = new Date("2100-01-01");
  approveFeedback(managed, applications.Gamma.id, afterEvaluation);
  const second = aConfirmedRelease(managed, 3, released);
  approveFeedback(managed, applications.Beta.id, released);
  expect(told(later)).toEqual([]);

  stopRelease(second, released);
  approveFeedback(managed, applications.Alpha.id, released);
  approveFeedback(managed, applications.Alpha.id, released);
  expect(told(later)).toEqual([]);
  resumeRelease(second, released);

  expect(told(released)).toEqual([applications.Alpha.id]);
});
