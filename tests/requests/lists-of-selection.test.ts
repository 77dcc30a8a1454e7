import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { askRedress } from "#app/domain/decisions/redress/ask.ts";
import { visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { changeReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall, type TwoPoints } from "#tests/support/given/sheets.ts";

const companies = ["Alpha", "Beta", "Gamma"];

/** Evaluated by one evaluator; all are finalists, or none of them is. */
function aWorld(count: number) {
  const call = aCall({ evaluatorsPerApplication: 1 });
  changeReleaseRule(
    call.managed,
    { releaseByOne: false, redressDays: 30, redressAnswerDays: 30 },
    beforeDeadline,
  );
  const points = (at: number): TwoPoints[] => [[5, 5 - at]];
  const sheets = companies.slice(0, count).map((company, at) => [company, points(at)] as const);
  return aScoredCall(Object.fromEntries(sheets), { call });
}
type World = ReturnType<typeof aWorld>;

const frozen = (world: World) => freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);

function released(world: World) {
  frozen(world);
  const applications = Object.values(world.applications);
  releaseDecisions(world.managed, applications.length, afterEvaluation);
  for (const { own } of applications)
    askRedress(own, { ground: "procedure", text: "It came late." }, afterEvaluation);
}

const nothing = () => {};

/** Each list with what has to be done for it. */
const lists: [part: string, done: (world: World) => void][] = [
  ["progress", nothing],
  ["progress?by=applications", nothing],
  ["progress?by=applications&waiting", nothing],
  ["ranking", nothing],
  ["ranking/evaluators", nothing],
  ["assignment/more", nothing],
  ["assignment", nothing],
  ["assignment?by=evaluator", nothing],
  ["assignment/scenarios", nothing],
  ["consensus", nothing],
  ["evaluators", nothing],
  ["evaluators/readiness", nothing],
  ["shortlist", nothing],
  ["decisions", frozen],
  ["decisions/release", frozen],
  ["decisions/feedback", frozen],
  ["decisions/redress", released],
];

test.each(lists)("the page %s costs as many statements with three rows as with one", async (part, done) => {
  const costs = [];
  for (const count of [1, 3]) {
    const world = aWorld(count);
    done(world);
    const see = () => visit(`/manage/calls/${world.call.slug}/${part}`, { as: world.managed.manager });
    const toCompute = await countStatements(see);
    const page = await (await see()).text();
    // Once more: what is computed apart for a state of the record is there by now.
    costs.push([toCompute, await countStatements(see)]);
    if (!part.includes("waiting"))
      expect(companies.filter((company) => page.includes(company))).toHaveLength(shown(part, count));
  }

  expect(costs[1]).toEqual(costs[0]);
});

/** Where evaluators stand, or only counts, there is no company. */
function shown(part: string, count: number) {
  const others = ["consensus", "assignment/scenarios", "evaluators", "evaluators/readiness"];
  return ["progress", "ranking/evaluators", "shortlist", ...others].includes(part) ? 0 : count;
}
