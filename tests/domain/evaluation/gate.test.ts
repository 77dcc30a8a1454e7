import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { handBack } from "#app/domain/evaluation/hand-back.ts";
import { recuse } from "#app/domain/evaluation/recuse.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { insertConflict } from "#db/queries/conflicts.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { aDraftSheet, aSubmittedSheet, scoresOf } from "#tests/support/given/sheets.ts";

const later = new Date(afterEvaluation.getTime() + 60_000);

test("a sheet begins with the first thing written, and keeps texts as they were typed", () => {
  const { id, permit } = anAssignment();

  saveSheet(permit, { scores: { market: { toApplicant: "  Two\nlines " } } }, inEvaluation);

  expect(findSheet(id)).toMatchObject({
    status: "draft",
    scores: {
      technology: { points: null, toApplicant: "", toManagers: "" },
      market: { points: null, toApplicant: "  Two\nlines ", toManagers: "" },
    },
    overallToApplicant: "",
    weighted: null,
    revision: 1,
    savedAt: inEvaluation,
  });
});

test("what is left out of a save stays; points off the scale change nothing and are refused, all else is saved", () => {
  const { id, permit } = anAssignment();
  aDraftSheet(permit, { points: [4, 3] });

  const scores = { technology: { points: 9 }, market: { points: 5 } };
  expect(() => saveSheet(permit, { scores }, afterEvaluation)).toThrow("criteria-changed");

  expect(findSheet(id)).toMatchObject({
    scores: { technology: { points: 4 }, market: { points: 5 } },
    overallToApplicant: "A clear plan.",
    savedAt: afterEvaluation,
  });
});

test("a save that changes nothing leaves neither a revision nor a line on the record", () => {
  const { id, permit } = anAssignment();
  aDraftSheet(permit);

  aDraftSheet(permit, { at: afterEvaluation });

  expect(findSheet(id)).toMatchObject({ revision: 1, savedAt: inEvaluation });
});

test("a submitted sheet counts its points by their weights, and the first one freezes the criteria", () => {
  const { id, call, permit } = anAssignment();

  aSubmittedSheet(permit, { points: [5, 2] });

  expect(findSheet(id)).toMatchObject({
    status: "submitted",
    weighted: 3 * 5 + 2,
    submittedAt: inEvaluation,
  });
  expect(findCall(call.id)!.criteriaFrozenAt).toEqual(inEvaluation);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "sheet.submitted", actor: permit.account.name, details: { company: "Cool Cities" } },
  ]);
});

test.each([
  ["no sheet at all", undefined],
  [
    "no overall comment",
    { scores: scoresOf([3, 3]), overallToApplicant: " \n ", confidence: "high" as const },
  ],
  [
    "one criterion without points",
    {
      scores: { technology: { points: 3 } },
      overallToApplicant: "Almost done.",
      confidence: "high" as const,
    },
  ],
  ["no word on how sure it is", { scores: scoresOf([3, 3]), overallToApplicant: "All but one." }],
])("a sheet cannot be submitted with %s", (_what, changes) => {
  const { id, call, permit } = anAssignment();
  if (changes) saveSheet(permit, changes, inEvaluation);
  const before = findSheet(id);

  expect(() => submitSheet(permit, afterEvaluation)).toThrow("sheet-incomplete");
  expect(findSheet(id)).toEqual(before);
  expect(findCall(call.id)!.criteriaFrozenAt).toBeNull();
});

test("a comment of five thousand and one characters is refused, one of five thousand is kept", () => {
  const { id, permit } = anAssignment();
  const save = (characters: number) =>
    saveSheet(permit, { scores: {}, overallToManagers: "ж".repeat(characters) }, inEvaluation);

  expect(() => save(5001)).toThrow("comment-too-long");
  expect(findSheet(id)).toBeUndefined();
  save(5000);
  expect(findSheet(id)!.overallToManagers).toHaveLength(5000);
});

type Pair = ReturnType<typeof anAssignment>;
const freeze = ({ call }: Pair) =>
  freezeShortlist(call.managed, { reserve: 0, reason: "We cannot wait." }, afterEvaluation);

const closings: [string, string, (pair: Pair) => void][] = [
  ["was submitted", "sheet-submitted", ({ permit }) => submitSheet(permit, inEvaluation)],
  [
    "was given up for a conflict",
    "changed-elsewhere",
    ({ permit }) => recuse(permit, "A cousin", inEvaluation),
  ],
  [
    "is barred by a conflict that a manager found",
    "changed-elsewhere",
    ({ call, evaluator, application }) =>
      addConflict(call.managed, evaluator.evaluatorId, application.id, "Shareholder", inEvaluation),
  ],
  ["was not submitted when the shortlist was frozen", "evaluation-not-open", freeze],
  [
    "was not submitted when the results were released",
    "evaluation-not-open",
    (pair) => {
      freeze(pair);
      releaseDecisions(pair.call.managed, 1, afterEvaluation);
    },
  ],
];

test.each(closings)("a sheet that %s can neither be saved, submitted nor given up", (_how, reason, close) => {
  const call = aCall();
  const pair = anAssignment({ call });
  const colleague = anAssignment({ call, application: pair.application });
  aSubmittedSheet(colleague.permit);
  aDraftSheet(pair.permit);
  close(pair);
  const before = findSheet(pair.id);

  expect(() => aDraftSheet(pair.permit, { points: [1, 1], at: later })).toThrow(reason);
  expect(() => submitSheet(pair.permit, later)).toThrow(reason);
  expect(() => recuse(pair.permit, "Another cousin", later)).toThrow(reason);
  expect(findSheet(pair.id)).toEqual(before);
});

test("after the shortlist was frozen, a reopened sheet and a new pair can still be written on", () => {
  const call = aCall();
  const late = anAssignment({ call });
  const colleague = anAssignment({ call, application: late.application });
  aSubmittedSheet(colleague.permit);
  freeze(late);

  reopenSheet(call.managed, late.id, "You may still finish.", later);
  const added = anAssignment({ call, application: late.application, at: later });
  aSubmittedSheet(late.permit, { at: later });
  aSubmittedSheet(added.permit, { at: later });

  expect(findSheet(late.id)!.status).toBe("submitted");
  expect(findSheet(added.id)!.status).toBe("submitted");
});

test("who finds a conflict while reading can no longer open the application, and managers see why", () => {
  const { id, evaluator, permit, call } = anAssignment();

  recuse(permit, "  My sister founded it.  ", inEvaluation);

  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    {
      action: "assignment.recused",
      details: { evaluator: evaluator.account.name, company: "Cool Cities", reason: "My sister founded it." },
    },
  ]);
});

test("without a reason nobody is recused", () => {
  const { id, evaluator, permit } = anAssignment();

  expect(() => recuse(permit, "   ", inEvaluation)).toThrow("reason-missing");
  expect(assignedEvaluation(evaluator.account, id)).toBeDefined();
});

test("a conflict alone closes the sheet, even while its pair still stands", () => {
  const { id, permit, evaluator, application, call } = anAssignment();
  const pair = { evaluatorId: evaluator.evaluatorId, applicationId: application.id };
  const details = { evaluator: "Elena", company: "Acme", source: "declared" };
  change(
    { action: "conflict.found", by: null, on: application.id, callId: call.id, at: inEvaluation, details },
    () => insertConflict({ ...pair, source: "declared", at: inEvaluation }),
  );

  const saving = () => saveSheet(permit, { scores: scoresOf([4, 3]) }, inEvaluation);

  expect(saving).toThrow("changed-elsewhere");
  expect(findSheet(id)).toBeUndefined();
});

test("on a pair that ended after its page was opened nothing is written any more", () => {
  const { id, call, evaluator, permit } = anAssignment();
  aDraftSheet(permit);
  const before = findSheet(id);

  withdrawEvaluator(call.managed, evaluator.evaluatorId, "Unreachable.", inEvaluation);

  for (const write of [
    () => saveSheet(permit, { scores: {}, overallToManagers: "Still here." }, inEvaluation),
    () => submitSheet(permit, inEvaluation),
    () => recuse(permit, "My cousin.", inEvaluation),
    () => handBack(permit, "No time.", inEvaluation),
  ])
    expect(write).toThrow("changed-elsewhere");
  expect(findSheet(id)).toEqual(before);
});
