import { expect, test } from "vitest";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { viewOwnDiscussions } from "#app/domain/evaluation/consensus/read.ts";
import { viewOwnFigures } from "#app/domain/evaluation/read-own.ts";
import { progressFacts, viewProgressByEvaluator } from "#app/domain/evaluation/read-progress.ts";
import { remindEvaluators } from "#app/domain/evaluation/remind.ts";
import { discussant } from "#app/domain/permissions.ts";
import { sheetsLeftOf } from "#db/queries/my-pages.ts";
import { unfinishedWork } from "#db/queries/reports.ts";
import { unsubmittedOf } from "#db/queries/silence.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { aDiscussion, allFinal } from "#tests/support/given/discussions.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

type Pair = Pick<ReturnType<typeof anAssignment>, "call" | "application">;

function decide({ call, application }: Pair, outcome: "eligible" | "ineligible") {
  decideEligibility(
    call.managed,
    application.id,
    { outcome, answers: {}, note: "No company." },
    inEvaluation,
  );
}

/** One evaluator with a submitted sheet and an application that is waited for. */
function aWorld() {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const [done, waiting] = [1, 2].map(() => anAssignment({ call, evaluator }));
  aSubmittedSheet(done.permit);
  return { call, evaluator, done, waiting };
}

type World = ReturnType<typeof aWorld>;

const counted = ({ call, evaluator }: World) => ({
  progress: viewProgressByEvaluator(call.managed, "", inEvaluation).rows.map((row) => [
    row.submitted,
    row.assigned,
  ]),
  all: [progressFacts({ callId: call.id, since: 0 })].map((facts) => [
    facts.submitted,
    facts.assigned,
    facts.pace.submitted,
  ]),
  own: [viewOwnFigures(evaluator.permit)].map(({ submitted, left }) => [submitted, left]),
  home: sheetsLeftOf(evaluator.account.id).map(({ left }) => left),
  silent: unsubmittedOf(evaluator.evaluatorId).pairs,
  overview: unfinishedWork(call.id, 1).sheetsMissing,
});

test("nobody waits for the sheet of an application that was excluded, nor is reminded of it, until it takes part again", () => {
  const world = aWorld();
  const before = counted(world);

  decide(world.waiting, "ineligible");
  const excluded = counted(world);
  const reminded = remindEvaluators(world.call.managed, inEvaluation);
  decide(world.waiting, "eligible");

  expect(excluded).toEqual({
    progress: [[1, 1]],
    all: [[1, 1, 1]],
    own: [[1, 0]],
    home: [],
    silent: 0,
    overview: 0,
  });
  expect(reminded).toBe(0);
  expect(counted(world)).toEqual(before);
  expect(before).toMatchObject({ progress: [[1, 2]], own: [[1, 1]], home: [1], silent: 1, overview: 1 });
  expect(remindEvaluators(world.call.managed, inEvaluation)).toBe(1);
});

test("a submitted sheet of an excluded application is in none of its evaluator's own figures", () => {
  const world = aWorld();

  decide(world.done, "ineligible");

  expect(viewOwnFigures(world.evaluator.permit)).toMatchObject({ submitted: 0, left: 1, mean: null });
});

test("the discussion of an excluded application is on nobody's list, since it opens to nobody", () => {
  const { call, application, people, permits } = aDiscussion();
  const [own] = people;
  const listed = () => viewOwnDiscussions(own.evaluator.permit, allFinal).length;
  const before = listed();

  decide({ call, application }, "ineligible");

  expect([before, listed()]).toEqual([1, 0]);
  expect(discussant(own.account, permits[0]!.assignmentId, allFinal)).toBeUndefined();
});
