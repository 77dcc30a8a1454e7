import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

type World = ReturnType<typeof aScoredCall>;

/** Frozen, so that there are decisions to look at. */
function aWorld() {
  const world = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 4]] },
    { call: aCall({ evaluatorsPerApplication: 1 }) },
  );
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  return world;
}

const see = async ({ call, managed }: World, part: string) => {
  const page = await visit(`/manage/calls/${call.slug}/${part}`, { as: managed.manager });
  return { status: page.status, text: await page.text() };
};

/** Nothing that reads sheets can be computed until they are mended. */
const spoil = () => sqlite.exec("update sheets set scores = '{' where status = 'submitted'");
const mend = (scores: string) => sqlite.prepare("update sheets set scores = ?").run(scores);

/** The pages that are computed apart, with something that stands on each. */
const pages = [
  "ranking",
  "ranking/evaluators",
  "ranking/what-if?combination=median",
  "assignment/more",
  "shortlist",
  "decisions",
  "decisions/release",
];

test.each(pages)(
  "the page %s says in both languages that it could not be computed, and tries again",
  async (part) => {
    const world = aWorld();
    const scores = sqlite.prepare("select scores from sheets limit 1").pluck().get() as string;
    spoil();

    const join = part.includes("?") ? "&" : "?";
    const failed = await see(world, `${part}${join}language=en`);
    const again = await see(world, `${part}${join}language=bg`);
    mend(scores);
    const mended = await see(world, `${part}${join}language=en`);

    expect([failed.status, again.status, mended.status]).toEqual([200, 200, 200]);
    expect(failed.text).toContain("This could not be computed");
    expect(failed.text).not.toContain('http-equiv="refresh"');
    expect(again.text).toContain("Изчислението не успя");
    expect(mended.text).not.toContain("could not be computed");
  },
);

test.each(pages)(
  "the page %s shows its earlier state, and says so, where it cannot be computed anew",
  async (part) => {
    const world = aWorld();
    const before = await see(world, part);
    reopenSheet(world.managed, world.applications.Beta.pairs[0].id, "Again", inEvaluation);
    spoil();

    const after = await see(world, part);

    expect(before.text).not.toContain("earlier state");
    expect(after.text).toContain("This is true of an earlier state: it could not be computed anew");
  },
);

/** These read no scores. */
const others = ["consensus", "assignment", "assignment/scenarios", "evaluators", "evaluators/readiness"];

test.each([...pages, ...others])("the page %s is computed once for a state of the record", async (part) => {
  const world = aWorld();
  const first = await countStatements(() => see(world, part));

  const second = await countStatements(() => see(world, part));
  spoil();
  const third = await see(world, part);

  expect(third.status).toBe(200);
  expect(second).toBeLessThan(first);
  expect(third.text).not.toContain("could not be computed");
});

test("what waits for managers is counted once for a state of the record, and anew after the next line on it", async () => {
  const world = aWorld();
  const first = await countStatements(() => see(world, ""));
  const second = await countStatements(() => see(world, ""));
  const before = await see(world, "?language=en");
  reopenSheet(world.managed, world.applications.Beta.pairs[0].id, "Again", inEvaluation);

  const after = await see(world, "?language=en");

  expect(second).toBeLessThan(first);
  expect(before.text).not.toContain("score sheet is missing");
  expect(after.text).toContain("score sheet is missing");
});
