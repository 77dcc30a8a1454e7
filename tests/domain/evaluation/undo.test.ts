import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewAssigned } from "#app/domain/evaluation/read.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { undoSubmission } from "#app/domain/evaluation/undo-submission.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const minutesLater = (minutes: number) => new Date(inEvaluation.getTime() + minutes * 60_000);

test("ten minutes after submitting the evaluator can still take the sheet back, with all that it says", () => {
  const { id, call, permit } = anAssignment();
  aDraftSheet(permit, { points: [4, 2], overall: "Nearly." });
  const draft = findSheet(id);
  submitSheet(permit, inEvaluation);

  undoSubmission(permit, minutesLater(10));

  expect(findSheet(id)).toEqual(draft);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "sheet.submission-undone", actor: permit.account.name, details: { company: "Cool Cities" } },
  ]);
});

test("a second later it stays submitted, and the page no longer offers it", () => {
  const { id, permit } = anAssignment();
  aSubmittedSheet(permit);
  const submitted = findSheet(id);
  const late = new Date(minutesLater(10).getTime() + 1000);

  expect(viewAssigned(permit, "en", minutesLater(9)).sheet.undo).toEqual({ until: minutesLater(10) });
  expect(viewAssigned(permit, "en", late).sheet.undo).toBeNull();
  expect(() => undoSubmission(permit, late)).toThrow("undo-too-late");
  expect(findSheet(id)).toEqual(submitted);
});

test("what was not submitted cannot be taken back", () => {
  const { id, permit } = anAssignment();
  aDraftSheet(permit);
  const before = findSheet(id);

  expect(() => undoSubmission(permit, minutesLater(1))).toThrow("changed-elsewhere");
  expect(findSheet(id)).toEqual(before);
});

test("nothing is taken back once the shortlist is frozen", () => {
  const { id, call, permit } = anAssignment();
  aSubmittedSheet(permit, { at: afterEvaluation });
  freezeShortlist(call.managed, { reserve: 0, reason: "One sheet is enough." }, afterEvaluation);
  const frozen = findSheet(id);

  expect(viewAssigned(permit, "en", afterEvaluation).sheet.undo).toBeNull();
  expect(() => undoSubmission(permit, afterEvaluation)).toThrow("evaluation-not-open");
  expect(findSheet(id)).toEqual(frozen);
});

test("where the call says so a submission can be taken back as long as the evaluation lasts", () => {
  const call = aCall({ evaluation: { others: "never", named: false, undo: "until-end" } });
  const { id, permit } = anAssignment({ call });
  aSubmittedSheet(permit);
  const daysLater = minutesLater(5 * 24 * 60);

  expect(viewAssigned(permit, "en", daysLater).sheet.undo).toEqual({ until: null });
  undoSubmission(permit, daysLater);
  expect(findSheet(id)!.status).toBe("draft");
});
