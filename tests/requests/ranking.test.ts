import { expect, test } from "vitest";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication } from "#tests/support/given/evaluators.ts";
import { aLenientCall } from "#tests/support/given/lenient-call.ts";
import { aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";

type World = ReturnType<typeof aLenientCall> | ReturnType<typeof aScoredCall>;

const ask = ({ call, managed }: World, part = "") =>
  visit(`/manage/calls/${call.slug}/ranking${part}`, { as: managed.manager });
const see = async (world: World, part = "") => (await ask(world, part)).text();

const pages = [
  "?",
  "?view=byCriterion",
  "?view=scores",
  "?view=sure",
  "/evaluators?",
  "/evaluators?part=sheets",
  "/evaluators?part=agreement",
  "/what-if?combination=median",
];

test.each(pages)("the page ranking%s speaks both languages in full", async (part) => {
  const world = aLenientCall();

  for (const language of ["en", "bg"]) {
    const page = await see(world, `${part}&language=${language}`);
    expect(page).not.toMatch(/(ranking|scrutiny):[a-z]|>(ranking|scrutiny)\.[a-z]/);
    expect(page).toContain(language === "en" ? "Ranking" : "Класиране");
  }
});

test("where nothing is calibrated the page says why, and that the score as given decides", async () => {
  const world = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] });

  const page = await see(world);

  expect(page).toContain("The score as given decides the places");
  expect(page).toContain("Too few applications were read by a second evaluator");
});

test("a sheet that is reopened is gone from the ranking at the next look", async () => {
  const world = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] });
  expect(await see(world)).toContain("100.0%");

  reopenSheet(world.managed, world.applications.Alpha.pairs[0].id, "Again", inEvaluation);

  expect(await see(world)).not.toContain("100.0%");
});

test("one application is shown with its points by criterion and its sheets; one that is not ranked is not there", async () => {
  const world = aLenientCall();
  const { call } = world;
  const unread = anEligibleApplication({ call, answers: { company: "Unread" } });

  const page = await see(world, `/${world.applications[0].id}`);

  expect(page).toContain("One in the ranking");
  expect(page).toContain("Given: 3, 2.");
  expect(page).toContain(world.evaluators[0].account.name);
  expect((await ask(world, `/${unread.id}`)).status).toBe(404);
  expect((await ask(world, `/${crypto.randomUUID()}`)).status).toBe(404);
});

test("what is tried badly is a 400 with what was typed, and tries nothing", async () => {
  const world = aLenientCall();

  const answer = await ask(world, "/what-if?places=many");
  const page = await answer.text();

  expect(answer.status).toBe(400);
  expect(page).toContain('value="many"');
  expect(page).not.toContain("Against the ranking as it is");
});

test.each(["", "/evaluators", "/what-if?combination=median"])(
  "the page ranking%s costs as many statements with three more applications",
  async (part) => {
    const world = aScoredCall({ Alpha: [[5, 5]] });
    const cost = async () => {
      // The ranking is computed anew once.
      await see(world, part);
      return countStatements(() => see(world, part));
    };
    const few = await cost();
    for (let n = 0; n < 3; n++) aSubmittedSheet(anAssignment({ call: world.call }).permit);

    expect(await cost()).toBe(few);
  },
);
