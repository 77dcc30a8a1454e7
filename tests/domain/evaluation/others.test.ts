import { expect, test } from "vitest";
import { changeEvaluation } from "#app/domain/calls/change-evaluation.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import { viewAssigned } from "#app/domain/evaluation/read.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const minutesLater = (minutes: number) => new Date(inEvaluation.getTime() + minutes * 60_000);
const closed: EvaluationRules = { others: "never", named: false, undo: "ten-minutes" };
const open: EvaluationRules = { ...closed, others: "after-own" };

/** Zorana submitted her sheet on the reader's application, Dobri only began his. */
function aWorld(evaluation: EvaluationRules) {
  const call = aCall({ evaluation });
  const application = anEligibleApplication({ call });
  const pairOf = (name: string) => {
    const evaluator = anEvaluator({ call, account: anAccount({ name }) });
    return anAssignment({ call, application, evaluator }).permit;
  };
  aSubmittedSheet(pairOf("Zorana"), { points: [1, 2], toApplicant: "Thin.", toManagers: "Between us." });
  aDraftSheet(pairOf("Dobri"), { toApplicant: "Not yet." });
  return { call, permit: pairOf("Reader") };
}

const othersOf = ({ permit }: ReturnType<typeof aWorld>, at: Date) => viewAssigned(permit, "en", at).others;

test("others' sheets stay hidden until the own one is final: submitted, and ten minutes over", () => {
  const world = aWorld(open);

  const before = othersOf(world, minutesLater(60));
  aDraftSheet(world.permit);
  const begun = othersOf(world, minutesLater(60));
  aSubmittedSheet(world.permit);
  const undoable = othersOf(world, minutesLater(10));
  const final = othersOf(world, minutesLater(11));

  expect([before, begun, undoable]).toEqual([[], [], []]);
  expect(final).toMatchObject([
    {
      name: null,
      overallToApplicant: "A clear plan.",
      criteria: [
        { id: "technology", points: 1, toApplicant: "Thin." },
        { id: "market", points: 2, toApplicant: "Thin." },
      ],
    },
  ]);
  expect(JSON.stringify(final)).not.toMatch(/Between us|Not yet|Zorana|medium/);
});

test("names are told only where the call names evaluators", () => {
  const world = aWorld({ ...open, named: true });
  aSubmittedSheet(world.permit);

  expect(othersOf(world, minutesLater(11)).map(({ name }) => name)).toEqual(["Zorana"]);
});

test("a call that never shows them shows nothing after one's own sheet either, names or not", () => {
  const world = aWorld({ ...closed, named: true });
  aSubmittedSheet(world.permit);

  expect(othersOf(world, minutesLater(60))).toEqual([]);
});

test("who gets the own sheet back sees the others' no longer", () => {
  const world = aWorld(open);
  aSubmittedSheet(world.permit);
  reopenSheet(world.call.managed, world.permit.assignmentId, "One comment is empty.", minutesLater(20));

  expect(othersOf(world, minutesLater(30))).toEqual([]);
});

test("nobody may see others' sheets who can still take the own one back", () => {
  const call = aCall();
  const both: EvaluationRules = { ...open, undo: "until-end" };

  expect(() => changeEvaluation(call.managed, both, inEvaluation)).toThrow("undo-would-copy");
  expect(findCall(call.id)!.evaluation).toEqual(closed);
});

test.each([
  ["others' sheets", closed, open],
  ["names", open, { ...open, named: true }],
])(
  "once evaluators have applications %s are not opened to them any more, though they may be closed",
  (_what, tight, loose) => {
    const [still, begun] = [tight, loose].map((evaluation) => aCall({ evaluation }));
    anAssignment({ call: still });
    anAssignment({ call: begun });

    expect(() => changeEvaluation(still.managed, loose, inEvaluation)).toThrow("evaluation-begun");
    expect(findCall(still.id)!.evaluation).toEqual(tight);
    changeEvaluation(begun.managed, tight, inEvaluation);
    expect(findCall(begun.id)!.evaluation).toEqual(tight);
  },
);

test("before that a manager may open them", () => {
  const call = aCall();

  changeEvaluation(call.managed, { ...open, named: true }, inEvaluation);

  expect(findCall(call.id)!.evaluation).toEqual({ ...open, named: true });
});
