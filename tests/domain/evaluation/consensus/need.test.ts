import { expect, test } from "vitest";
import { orderMoreEvaluations } from "#app/domain/assignment/more-evaluations.ts";
import { farApart as limitsOf } from "#app/domain/evaluation/consensus/far-apart.ts";
import { leaveApart } from "#app/domain/evaluation/consensus/leave.ts";
import { openAllNeeded, openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { viewDiscussions } from "#app/domain/evaluation/consensus/read-managed.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDiscussion } from "#db/queries/consensus.ts";
import { findStanding } from "#db/queries/consensus-standing.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { allFinal, discussing, farApart, minutesLater } from "#tests/support/given/discussions.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

type World = ReturnType<typeof farApart>;

function standing({ call, application }: World, at = allFinal) {
  const known = findCall(call.id)!;
  return findStanding(call.id, limitsOf(known, at), application.id)!.standing;
}

// 20 weighted points at most: three times technology and once market.
test.each([
  [
    "as far as the limit",
    [
      [5, 5],
      [4, 4],
    ],
    null,
  ],
  [
    "half a point further",
    [
      [5, 5],
      [4, 3],
    ],
    "needed",
  ],
] as const)("sheets that lie %s need a consensus: %j → %s", (_how, points, expected) => {
  const world = farApart({ points: points.map(([a, b]) => [a, b]) });

  expect(standing(world)).toBe(expected);
});

test("a difference on one criterion is enough where the call says so, and no difference where it discusses nothing", () => {
  const points: [number, number][] = [
    [4, 5],
    [4, 2],
  ];
  const onOne = { ...discussing, consensus: { limit: 20, criterionLimit: 50 } };

  const worlds = [
    discussing,
    onOne,
    { ...discussing, consensus: { ...onOne.consensus, criterionLimit: 60 } },
  ];
  const none = { ...discussing, others: "never" as const, consensus: undefined };

  expect(worlds.map((evaluation) => standing(farApart({ points, evaluation })))).toEqual([
    null,
    "needed",
    null,
  ]);
  expect(standing(farApart({ evaluation: none }))).toBe(null);
});

test("it is needed once all sheets are submitted and none can be taken back any more", () => {
  const world = farApart();

  expect([10, 11].map((minutes) => standing(world, minutesLater(minutes)))).toEqual([null, "needed"]);
  const late = anAssignment({ call: world.call, application: world.application });
  expect(standing(world)).toBe(null);
  aSubmittedSheet(late.permit, { points: [3, 3], at: minutesLater(60) });
  expect([70, 71].map((minutes) => standing(world, minutesLater(minutes)))).toEqual([null, "needed"]);
});

test("while one more evaluation that was ordered is waited for nothing is discussed", () => {
  const world = farApart();

  orderMoreEvaluations(world.managed, [world.application.id], allFinal);

  expect(standing(world)).toBe(null);
});

test("what is left with a reason is not asked for again, until a later sheet comes", () => {
  const world = farApart();

  expect(() => leaveApart(world.managed, world.application.id, " ", allFinal)).toThrow("reason-missing");
  leaveApart(world.managed, world.application.id, "One of them misread the topic.", allFinal);

  expect(standing(world)).toBe("left");
  const late = anAssignment({ call: world.call, application: world.application });
  aSubmittedSheet(late.permit, { points: [3, 3], at: minutesLater(60) });
  expect(standing(world, minutesLater(90))).toBe("needed");
});

test("a manager opens all that are needed at once, and the rapporteurs take turns", () => {
  const call = aCall({ evaluation: discussing, evaluatorsPerApplication: 2 });
  const first = farApart({ call, company: "First" });
  const second = anAssignmentOf(first, "Second");
  farApart({
    call,
    company: "Near",
    points: [
      [4, 4],
      [4, 4],
    ],
  });

  expect(openAllNeeded(call.managed, allFinal)).toBe(2);

  const rapporteurs = [first.application.id, second].map((id) => findDiscussion(id)!.rapporteur);
  const evaluators = rapporteurs.map(
    (id) => first.people.find((one) => one.id === id)?.evaluator.evaluatorId,
  );
  expect(new Set(rapporteurs).size).toBe(2);
  expect(evaluators.filter(Boolean).length).toBe(1);
  expect(openAllNeeded(call.managed, allFinal)).toBe(0);
});

/** Another application of the same two people, as far apart. */
function anAssignmentOf({ call, people }: World, company: string) {
  const world = farApart({ call, company, points: [] });
  people.forEach(({ evaluator }, index) => {
    const pair = anAssignment({ call, application: world.application, evaluator });
    aSubmittedSheet(pair.permit, { points: index === 0 ? [5, 5] : [1, 1] });
  });
  return world.application.id;
}

test("nothing is opened that needs no consensus, or where fewer than two can talk", () => {
  const near = farApart({
    points: [
      [4, 4],
      [4, 4],
    ],
  });

  expect(() => openDiscussion(near.managed, near.application.id, undefined, allFinal)).toThrow(
    "changed-elsewhere",
  );
  expect(findDiscussion(near.application.id)).toBe(undefined);
});

test("the list asks the same number of questions for one application and for three", async () => {
  const call = aCall({ evaluation: discussing, evaluatorsPerApplication: 2 });
  const read = () => viewDiscussions(call.managed, "needed", 0, allFinal);
  farApart({ call, company: "One" });
  const one = { statements: await countStatements(read), rows: read().rows.length };
  farApart({ call, company: "Two" });
  farApart({ call, company: "Three" });
  const three = { statements: await countStatements(read), rows: read().rows.length };

  expect([one.rows, three.rows]).toEqual([1, 3]);
  expect(three.statements).toBe(one.statements);
  expect(read().counts).toEqual({ needed: 3, open: 0, outdated: 0, final: 0, left: 0 });
});
