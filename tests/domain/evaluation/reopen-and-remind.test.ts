import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { remindEvaluators } from "#app/domain/evaluation/remind.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const letters = (template: string) =>
  dueEmails(new Date("2030-01-01"), 1000).filter((email) => email.template === template);

test("a reopened sheet no longer counts, keeps what was written, and its evaluator is told why", () => {
  const { id, call, evaluator, permit } = anAssignment();
  aSubmittedSheet(permit, { points: [4, 2] });

  reopenSheet(call.managed, id, " Two criteria were swapped. ", afterEvaluation);

  expect(findSheet(id)).toMatchObject({
    status: "draft",
    weighted: null,
    submittedAt: null,
    scores: { technology: { points: 4 }, market: { points: 2 } },
    reopenedAt: afterEvaluation,
    reopenReason: "Two criteria were swapped.",
  });
  expect(letters("sheet-reopened")).toMatchObject([
    {
      address: evaluator.account.email,
      props: { company: "Cool Cities", reason: "Two criteria were swapped.", link: `/sheets/${id}` },
    },
  ]);
});

test.each([
  ["without a reason", "  ", "reason-missing"],
  ["that can be written on anyway", "Look again", "changed-elsewhere"],
])("a sheet is not reopened %s", (_what, reason, refusal) => {
  const { id, call, permit } = anAssignment();
  aDraftSheet(permit);
  const before = findSheet(id);

  expect(() => reopenSheet(call.managed, id, reason, afterEvaluation)).toThrow(refusal);
  expect(findSheet(id)).toEqual(before);
  expect(letters("sheet-reopened")).toEqual([]);
});

test("the sheet of somebody who was let go stays submitted, since nobody could write on it", () => {
  const { id, call, evaluator, permit } = anAssignment();
  aSubmittedSheet(permit);
  withdrawEvaluator(call.managed, evaluator.evaluatorId, "Unreachable", inEvaluation);

  expect(() => reopenSheet(call.managed, id, "Look again", afterEvaluation)).toThrow("changed-elsewhere");
  expect(findSheet(id)!.status).toBe("submitted");
  expect(letters("sheet-reopened")).toEqual([]);
});

test("a manager reopens no sheet of somebody else's call", () => {
  const { id, permit } = anAssignment();
  aSubmittedSheet(permit);

  expect(() => reopenSheet(aCall().managed, id, "Mine now", afterEvaluation)).toThrow("changed-elsewhere");
  expect(findSheet(id)!.status).toBe("submitted");
});

test("after the results are out no sheet is reopened", () => {
  const { managed, applications } = aScoredCall({ Alpha: [[5, 5]] });
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  releaseDecisions(managed, 1, afterEvaluation);
  const [{ id }] = applications.Alpha.pairs;

  expect(() => reopenSheet(managed, id, "Too late", afterEvaluation)).toThrow("already-released");
  expect(findSheet(id)!.status).toBe("submitted");
});

test("whoever has sheets left is reminded once a day, by the call's clock, of how many", () => {
  const call = aCall();
  const busy = anEvaluator({ call });
  const [first, second] = [anEligibleApplication({ call }), anEligibleApplication({ call })];
  anAssignment({ call, evaluator: busy, application: first });
  const half = anAssignment({ call, evaluator: busy, application: second });
  aDraftSheet(half.permit);
  aSubmittedSheet(anAssignment({ call, application: first }).permit);

  const counts = ["2020-08-10T06:00Z", "2020-08-10T21:59Z", "2020-08-10T22:00Z"].map((at) =>
    remindEvaluators(call.managed, new Date(at)),
  );

  expect(counts).toEqual([1, 0, 1]);
  expect(letters("sheets-reminder").map(({ address, props }) => [address, props])).toEqual([
    [busy.account.email, expect.objectContaining({ left: 2, link: `/evaluations/${call.slug}` })],
    [busy.account.email, expect.objectContaining({ left: 2 })],
  ]);
});

test("nobody is reminded once the shortlist is frozen", () => {
  const call = aCall();
  const pair = anAssignment({ call });
  aSubmittedSheet(anAssignment({ call, application: pair.application }).permit);
  freezeShortlist(call.managed, { reserve: 0, reason: "One is enough." }, inEvaluation);

  expect(() => remindEvaluators(call.managed, afterEvaluation)).toThrow("evaluation-not-open");
  expect(letters("sheets-reminder")).toEqual([]);
});
