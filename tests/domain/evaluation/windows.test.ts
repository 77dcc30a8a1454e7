import { expect, test } from "vitest";
import { viewAssigned } from "#app/domain/evaluation/read.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import type { SheetChanges } from "#app/domain/evaluation/sheet-form.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aDraftSheet } from "#tests/support/given/sheets.ts";

type Permit = ReturnType<typeof anAssignment>["permit"];

const basesOf = (permit: Permit) => viewAssigned(permit, "en", inEvaluation).sheet.bases;
const later = new Date(inEvaluation.getTime() + 60_000);

const note = (text: string) => ({ scores: {}, overallToManagers: text });

test("what was typed in another window since is not replaced: it comes back beside what stands there", () => {
  const { id, permit } = anAssignment();
  const bases = basesOf(permit);
  saveSheet(permit, note("From the train."), inEvaluation, { bases, page: "train", turn: 1 });

  const told = saveSheet(permit, note("From the office."), later, { bases, page: "office", turn: 1 });

  expect(told).toEqual({
    bases: {},
    conflicts: [
      {
        questionId: "overallToManagers",
        theirs: "From the train.",
        by: permit.account.name,
        byYou: true,
        at: inEvaluation,
        base: basesOf(permit).overallToManagers,
      },
    ],
  });
  expect(findSheet(id)).toMatchObject({ overallToManagers: "From the train.", revision: 1 });
});

test("what is chosen in sight of the other text replaces it", () => {
  const { id, permit } = anAssignment();
  const bases = basesOf(permit);
  saveSheet(permit, note("From the train."), inEvaluation, { bases, page: "train", turn: 1 });
  const { conflicts } = saveSheet(permit, note("From the office."), later, {
    bases,
    page: "office",
    turn: 1,
  });

  const chosen = { overallToManagers: conflicts[0].base };
  saveSheet(permit, note("From the office."), later, { bases: chosen, page: "office", turn: 2 });

  expect(findSheet(id)!.overallToManagers).toBe("From the office.");
});

test("two windows fill in different fields of one sheet without asking", () => {
  const { id, permit } = anAssignment();
  const bases = basesOf(permit);

  const points = { scores: { market: { points: 3 } } };
  const one = saveSheet(permit, points, inEvaluation, { bases, page: "train", turn: 1 });
  const other = saveSheet(permit, note("Careful."), later, { bases, page: "office", turn: 1 });

  expect([one.conflicts, other.conflicts]).toEqual([[], []]);
  expect(findSheet(id)).toMatchObject({
    scores: { market: { points: 3 } },
    overallToManagers: "Careful.",
  });
});

test("a page whose answer was lost saves again without conflict, and its older text never overtakes its newer one", () => {
  const { id, permit } = anAssignment();
  const bases = basesOf(permit);
  saveSheet(permit, note("First"), inEvaluation, { bases, page: "train", turn: 1 });
  saveSheet(permit, note("First and second"), inEvaluation, { bases, page: "train", turn: 5 });

  const late = saveSheet(permit, note("First"), later, { bases, page: "train", turn: 3 });

  expect(late.conflicts).toEqual([]);
  expect(findSheet(id)!.overallToManagers).toBe("First and second");
});

test("points that may not be given and criteria that the call does not have are not saved, and nobody takes them for saved", () => {
  const { id, permit } = anAssignment();
  aDraftSheet(permit, { points: [4, 4] });
  const before = findSheet(id);

  const changes: SheetChanges["scores"][] = [
    { technology: { points: 9 } },
    { technology: { points: Number.NaN } },
    { constructor: { points: 3 } },
    { other: { toManagers: "Typed on the train." } },
  ];
  for (const scores of changes)
    expect(() => saveSheet(permit, { scores }, later)).toThrow("criteria-changed");
  expect(findSheet(id)).toEqual(before);
});
