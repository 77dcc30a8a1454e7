import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { leaveApart } from "#app/domain/evaluation/consensus/leave.ts";
import { writeAsManager } from "#app/domain/evaluation/consensus/message.ts";
import { openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { saveSampleSheet } from "#app/domain/evaluation/samples/save-sample-sheet.ts";
import { sampleEvaluation } from "#app/domain/permissions.ts";
import { inTransaction } from "#db/client.server.ts";
import { updateCall } from "#db/queries/calls.ts";
import { findDiscussion } from "#db/queries/consensus.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findSampleSheet } from "#db/queries/samples.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { discussing, farApart } from "#tests/support/given/discussions.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aConfirmedRelease, releaseDecisions } from "#tests/support/given/releases.ts";
import { aShownPack } from "#tests/support/given/samples.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

/** Two applications whose results are frozen, the sheets of the one far apart. */
function aFrozenCall() {
  const world = farApart({ evaluation: discussing });
  const { call, people } = world;
  const other = anEligibleApplication({ call });
  aSubmittedSheet(anAssignment({ call, application: other, evaluator: people[0].evaluator }).permit);
  freezeShortlist(world.managed, { reserve: 1, reason: "Two sheets differ." }, afterEvaluation);
  return { ...world, other };
}

const later = new Date(afterEvaluation.getTime() + 60_000);

type World = ReturnType<typeof aFrozenCall>;

const acts = ({ managed, application, people }: World) => [
  () => reopenSheet(managed, people[0].id, "Look again.", afterEvaluation),
  () => openDiscussion(managed, application.id, undefined, afterEvaluation),
  () => leaveApart(managed, application.id, "Both are right.", afterEvaluation),
];

const before = (world: World) => [
  findSheet(world.people[0].id)!.status,
  findDiscussion(world.application.id)?.state,
];

test("once the first letters with the results went out no sheet is reopened and nothing discussed or left", () => {
  const world = aFrozenCall();
  aConfirmedRelease(world.managed, 2, afterEvaluation);

  for (const act of acts(world)) expect(act).toThrow("release-begun");

  expect(before(world)).toEqual(["submitted", undefined]);
});

test("nor when all were told", () => {
  const world = aFrozenCall();
  releaseDecisions(world.managed, 2, afterEvaluation);

  for (const act of acts(world)) expect(act).toThrow("already-released");

  expect(before(world)).toEqual(["submitted", undefined]);
});

test("a manager says nothing more in a discussion once the first letters went out", () => {
  const world = aFrozenCall();
  openDiscussion(world.managed, world.application.id, undefined, afterEvaluation);
  aConfirmedRelease(world.managed, 2, afterEvaluation);

  const say = () => writeAsManager(world.managed, world.application.id, "Too late.", afterEvaluation);

  expect(say).toThrow("release-begun");
});

test("once the results are out nobody writes on a pair that came after the shortlist was frozen", () => {
  const world = aFrozenCall();
  const evaluator = anEvaluator({ call: world.call });
  const late = anAssignment({ evaluator, application: world.other, at: later });
  releaseDecisions(world.managed, 2, later);

  const write = () => saveSheet(late.permit, { scores: {}, overallToManagers: "Late." }, later);

  expect(write).toThrow("evaluation-not-open");
  expect(findSheet(late.id)).toBeUndefined();
});

test("nor on a sample", () => {
  const call = aCall();
  const { account, evaluatorId } = anEvaluator({ call });
  const [id] = aShownPack(call);
  const permit = sampleEvaluation(account, id)!;
  inTransaction(() => updateCall(call.id, { resultsReleasedAt: afterEvaluation }));

  const write = () => saveSampleSheet(permit, { scores: {}, overallToManagers: "Late." }, afterEvaluation);

  expect(write).toThrow("evaluation-not-open");
  expect(findSampleSheet(id, evaluatorId)).toBeUndefined();
});
