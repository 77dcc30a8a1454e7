import { expect, test } from "vitest";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { viewAssigned, viewToSubmit } from "#app/domain/evaluation/read.ts";
import {
  progressFacts,
  viewProgressByApplication,
  viewProgressByEvaluator,
} from "#app/domain/evaluation/read-progress.ts";
import { viewSheetForManager } from "#app/domain/evaluation/read-sheet.ts";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, aForm, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";

test("an evaluator is shown no answer for managers, no owner, and nobody else's sheet", () => {
  const call = aCall();
  const owner = anAccount({ name: "OWNER-MARK", email: "owner-mark@company.example" });
  const application = anEligibleApplication({ call, owner, answers: { vat: "VAT-MARK" } });
  const colleague = anEvaluator({ call, account: anAccount({ name: "COLLEAGUE-MARK" }) });
  const other = anAssignment({ call, application, evaluator: colleague });
  aSubmittedSheet(other.permit, { toApplicant: "OTHER-MARK", toManagers: "PRIVATE-MARK" });
  const own = anAssignment({ call, application });
  aDraftSheet(own.permit, { overall: "My own words." });

  const shown = JSON.stringify([
    viewAssigned(own.permit, "en", inEvaluation),
    viewToSubmit(own.permit, "en", inEvaluation),
  ]);

  expect(shown).toContain("My own words.");
  expect(shown).toContain("We cool cities.");
  expect(shown.match(/VAT-MARK|owner-mark|OTHER-MARK|PRIVATE-MARK|COLLEAGUE-MARK/gi)).toBeNull();
});

test("answers are read by section, then under the criterion that they serve", () => {
  const { permit } = anAssignment();

  const { parts } = viewAssigned(permit, "en", inEvaluation).application;

  expect(parts.map(({ id, title, answers }) => [id, title, answers.map((one) => one.questionId)])).toEqual([
    ["section-company", "Company", ["company", "country"]],
    ["section-solution", "Solution", ["topics"]],
    ["technology", "Technology", ["summary"]],
  ]);
});

test("an answer that serves a criterion which the call lacks is read in its section", () => {
  const form = structuredClone(aForm) as FormDefinition;
  form.sections[1].questions[0].criterion = "beauty";
  const { permit } = anAssignment({ call: aCall({ form }) });

  const { parts } = viewAssigned(permit, "en", inEvaluation).application;

  expect(parts.at(-1)).toMatchObject({
    id: "section-solution",
    answers: [{ questionId: "summary" }, { questionId: "topics" }],
  });
});

test("an evaluator finds the way: what is beside, how many are left, what to do next", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const pairs = ["A", "B", "C"].map((company) =>
    anAssignment({ call, evaluator, application: anEligibleApplication({ call, answers: { company } }) }),
  );
  aSubmittedSheet(pairs[1].permit);
  const listOf = (index: number) => viewAssigned(pairs[index].permit, "en", inEvaluation).list;

  expect(listOf(0)).toEqual({
    position: 1,
    count: 3,
    left: 2,
    previousId: undefined,
    nextId: pairs[1].id,
    nextUndoneId: pairs[2].id,
  });
  expect(listOf(2)).toMatchObject({
    position: 3,
    previousId: pairs[1].id,
    nextId: undefined,
    nextUndoneId: pairs[0].id,
  });
});

test("before submitting, what is missing is named by its field", () => {
  const { permit } = anAssignment();

  expect(viewToSubmit(permit, "bg", inEvaluation).missing).toEqual({
    points: [
      { field: "points-technology", title: "Technology (на български)" },
      { field: "points-market", title: "Market (на български)" },
    ],
    overall: true,
    confidence: true,
  });
  aDraftSheet(permit);
  expect(viewToSubmit(permit, "en", inEvaluation).missing).toEqual({
    points: [],
    overall: false,
    confidence: false,
  });
});

test("the score beside a sheet is the percent of the most, to one decimal, halves up", () => {
  const criteria = (points: (number | null)[]) =>
    points.map((own, index) => ({ points: own, most: 5, weight: index === 0 ? 3 : 1 }));

  expect(percentSoFar(criteria([5, 5]))).toBe(100);
  expect(percentSoFar(criteria([4, null]))).toBe(60);
  expect(percentSoFar([{ points: 1, most: 2000, weight: 1 }])).toBe(0.1);
});

test("managers read a submitted sheet whole, and of a draft only how far it is", () => {
  const { id, call, evaluator, permit } = anAssignment();
  aDraftSheet(permit, { overall: "DRAFT-MARK", toApplicant: "DRAFT-MARK" });
  const draft = viewSheetForManager(call.managed, id, "en");
  aSubmittedSheet(permit, { overall: "Good.", toManagers: "Between us." });

  expect(draft).toMatchObject({
    state: "draft",
    scored: 2,
    criteriaCount: 2,
    mayReopen: false,
    content: undefined,
  });
  expect(JSON.stringify(draft)).not.toContain("DRAFT-MARK");
  expect(viewSheetForManager(call.managed, id, "en")).toMatchObject({
    evaluator: evaluator.account.name,
    state: "submitted",
    mayReopen: true,
    content: { overallToApplicant: "Good.", overallToManagers: "Between us." },
  });
  expect(viewSheetForManager(aCall().managed, id, "en")).toBeUndefined();
});

test("progress counts begun and submitted sheets, and who is late after the due date", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const [one, two] = [1, 2].map(() => anAssignment({ call, evaluator }));
  anAssignment({ call, evaluator });
  aSubmittedSheet(one.permit);
  aDraftSheet(two.permit);

  expect(viewProgressByEvaluator(call.managed, "", inEvaluation).rows).toMatchObject([
    {
      name: evaluator.account.name,
      assigned: 3,
      begun: 2,
      submitted: 1,
      late: false,
      lastSavedAt: inEvaluation,
    },
  ]);
  expect(viewProgressByEvaluator(call.managed, "", afterEvaluation).rows).toMatchObject([{ late: true }]);
});

const waitingIn = ({ callId }: { callId: string }) => progressFacts({ callId, since: 0 }).waiting;

test("by application, managers see whose sheet is in which state, and can look at the unfinished only", () => {
  const { managed, applications } = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] });
  const [{ id }] = applications.Beta.pairs;
  reopenSheet(managed, id, "Again", inEvaluation);
  const rows = (waiting: boolean) =>
    viewProgressByApplication(managed, 0, waiting ? waitingIn(managed) : undefined).rows.map(
      ({ company, submitted, sheets }) => [company, submitted, sheets.map(({ state }) => state)],
    );

  expect(rows(false)).toEqual([
    ["Alpha", 1, ["submitted"]],
    ["Beta", 0, ["draft"]],
  ]);
  expect(rows(true)).toEqual([["Beta", 0, ["draft"]]]);
});

test("the pages of evaluation ask the database as often for three rows as for one", async () => {
  const one = aScoredCall({ Alpha: [[5, 5]] });
  const three = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[3, 3]] });
  const pages = ({ managed, applications }: typeof one) =>
    countStatements(() => [
      viewAssigned(applications.Alpha.pairs[0].permit, "en", inEvaluation),
      viewProgressByEvaluator(managed, "", inEvaluation),
      viewProgressByApplication(managed, 0),
    ]);

  expect(await pages(three)).toBe(await pages(one));
});
