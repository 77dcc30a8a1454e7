import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { settleHubPlaces } from "#app/domain/decisions/hubs/settle.ts";
import { exportsOfManager } from "#app/domain/permissions.ts";
import { exportKinds, tables } from "#app/domain/reports/exports/kinds.ts";
import { createToken } from "#app/domain/reports/exports/tokens.ts";
import { newAccessToken } from "#app/http/tokens.server.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { visit } from "#tests/support/app.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aSubmittedSheet, type TwoPoints } from "#tests/support/given/sheets.ts";

/** By what they got: a name that stands nowhere else, and scores of 91.7, 81.7, 76.7 and 71.7 percent. */
const entries: Record<string, TwoPoints[]> = {
  Finalist: [
    [5, 5],
    [5, 4],
    [4, 4],
  ],
  Follower: [
    [5, 4],
    [4, 4],
    [3, 5],
  ],
  Waiting: [
    [4, 4],
    [4, 4],
    [4, 2],
  ],
  Passed: [
    [4, 4],
    [4, 3],
    [3, 3],
  ],
};

/** Two finalists, one of them put at its hub by hand, one in the reserve, one not selected; with everything that must not leak. */
function aWorld() {
  const { call, hubs } = aCallWithHubs({ places: 2 });
  const evaluators = [1, 2, 3].map((place) =>
    anEvaluator({
      call,
      account: anAccount({ name: `Zorana Hidden${place}`, email: `z${place}@hidden.example` }),
      organisation: "Hidden Institute",
    }),
  );
  const applications = Object.fromEntries(
    Object.entries(entries).map(([name, sheets]) => {
      const answers = { company: `${name} Marked`, summary: `Secret of ${name}`, ...wishing("bergen") };
      const application = anEligibleApplication({ call, answers });
      for (const [at, points] of sheets.entries())
        aSubmittedSheet(anAssignment({ call, evaluator: evaluators[at], application }).permit, {
          points,
          toApplicant: `Words for ${name}`,
          toManagers: "Private note",
          overall: `All of ${name}`,
        });
      return [name, application];
    }),
  );
  const { managed } = call;
  freezeShortlist(managed, { reserve: 1, reason: "" }, afterEvaluation);
  const elsewhere = findDecision(applications.Follower.id)!.hubId === hubs.sofia ? hubs.brussels : hubs.sofia;
  const byHand = {
    outcome: "finalist" as const,
    hubId: elsewhere,
    reserveRank: null,
    reason: "Inner reason",
  };
  changeDecision(managed, applications.Follower.id, byHand, afterEvaluation);
  const places = Object.entries(hubs).map(([name, hubId]) => ({
    ...{ hubId, least: 0, most: 1, email: `${name}@hubs.example` },
  }));
  settleHubPlaces(managed, { places }, afterEvaluation);
  approveAllFeedback(managed, afterEvaluation);
  releaseDecisions(managed, 4, new Date());
  return { call, managed, hubs, applications, evaluators };
}

type World = ReturnType<typeof aWorld>;

/** What nobody but managers reads: who evaluated, what was noted for managers, why something was decided by hand. */
const inner = /Hidden|Private note|Inner reason/;
/** What is of everybody but these. */
const of = (...names: string[]) =>
  new RegExp(
    names
      .flatMap((name) => [`${name} Marked`, `Words for ${name}`, `All of ${name}`, `Secret of ${name}`])
      .join("|"),
  );

/** What every door says to somebody, as page and as data, with the ids of each application. */
async function answersTo(as: Account | undefined, { call, applications, evaluators }: World) {
  const ways = Object.values(applications).map(({ id: applicationId }) => ({
    ...{ callSlug: call.slug, applicationId, file: "decisions.csv", language: "en", sectionId: "company" },
    evaluatorId: evaluators[0].evaluatorId,
  }));
  const answers: { door: string; text: string }[] = [];
  for (const door of await allDoors())
    for (const address of new Set(ways.map((params) => addressOf(door, params))))
      for (const way of [address, `${address}.data`])
        answers.push({ door, text: await (await visit(way, { as })).text() });
  return (what: RegExp) => [
    ...new Set(answers.filter(({ text }) => what.test(text)).map(({ door }) => door)),
  ];
}

const lettersTo = (email: string) =>
  JSON.stringify(dueEmails(new Date("2100-01-01"), 10_000).filter(({ address }) => address === email));

test("who was not selected finds nothing of the others behind any door, but the finalists' names in public", async () => {
  const world = aWorld();

  const doorsThatShow = await answersTo(world.applications.Passed.owner, world);

  expect(doorsThatShow(/Words for Passed/)).toEqual(["/applications/:applicationId/decision"]);
  expect(doorsThatShow(/71\.7/)).toEqual(["/applications/:applicationId/decision"]);
  expect(doorsThatShow(inner)).toEqual([]);
  expect(doorsThatShow(of("Waiting"))).toEqual([]);
  expect(doorsThatShow(/91\.7|81\.7|76\.7/)).toEqual([]);
  expect(doorsThatShow(/(Finalist|Follower) Marked/)).toEqual(["/calls/:callSlug"]);
  expect(doorsThatShow(/(Words for|All of|Secret of) (Finalist|Follower)/)).toEqual([]);
});

test("the public finds the finalists' names, and nothing else of anybody", async () => {
  const world = aWorld();

  const doorsThatShow = await answersTo(undefined, world);

  expect(doorsThatShow(/(Finalist|Follower) Marked/)).toEqual(["/calls/:callSlug"]);
  expect(doorsThatShow(of("Waiting", "Passed"))).toEqual([]);
  expect(doorsThatShow(/Words for|All of (Finalist|Follower)|Secret of|91\.7|81\.7|76\.7|71\.7/)).toEqual([]);
  expect(doorsThatShow(inner)).toEqual([]);
});

test("an evaluator finds nothing of the decisions behind any door but what is public", async () => {
  const world = aWorld();

  const doorsThatShow = await answersTo(world.evaluators[0].account, world);

  expect(doorsThatShow(/Inner reason/)).toEqual([]);
  expect(doorsThatShow(/91\.7|81\.7|76\.7|71\.7/)).toEqual([]);
  expect(doorsThatShow(/\boutcome\b|reserveRank/)).toEqual([]);
});

test("a letter says nothing of others, of evaluators or of what is for managers; a hub learns of its own finalists only", () => {
  const { applications } = aWorld();
  const names = Object.keys(entries);

  for (const name of names) {
    const letters = lettersTo(applications[name].owner.email);
    expect(letters).toContain(`Words for ${name}`);
    expect(letters).not.toMatch(inner);
    expect(letters).not.toMatch(of(...names.filter((other) => other !== name)));
  }
  const atBergen = lettersTo("bergen@hubs.example");
  expect(atBergen).toContain("Finalist Marked");
  expect(atBergen).not.toMatch(of("Follower", "Waiting", "Passed"));
  expect(atBergen).not.toMatch(/Words|Secret|All of|Hidden|Private|Inner|91\.7/);
});

test("evaluators learn nothing of the decisions by mail", () => {
  const { evaluators } = aWorld();

  for (const { account } of evaluators)
    expect(lettersTo(account.email)).not.toMatch(/"decision-|Inner reason|outcome/);
});

test("a token opens its own tables of its own call, and no page of the portal", async () => {
  const { call, managed } = aWorld();
  const { secret, hash } = newAccessToken();
  createToken(managed, { name: "Statistics", kinds: ["decisions"], days: 10 }, hash, new Date());
  const headers = { Authorization: `Bearer ${secret}` };
  const ask = (path: string) => visit(path, { headers });
  const files = [...tables.map((table) => `${table}.csv`), "sheets.xlsx", "attachments.zip"];

  const own = await Promise.all(
    files.map(async (file) => (await ask(`/api/calls/${call.slug}/exports/${file}`)).status),
  );
  expect(own).toEqual([403, 403, 403, 200, 403, 403]);
  expect((await ask(`/api/calls/${aCall().slug}/exports/decisions.csv`)).status).toBe(401);
  const read = await (await ask(`/api/calls/${call.slug}/exports/decisions.csv`)).text();
  expect(read).toContain("Finalist Marked");
  expect(read).toContain("Inner reason");
  expect(read).not.toMatch(/Hidden|Private note|Words for|Secret of|@/);
  for (const path of ["/decisions", "/exports/decisions.csv", "/ranking"])
    expect((await ask(`/manage/calls/${call.slug}${path}`)).status).toBe(302);
});

test("the ranking as a table names no evaluator and no word of a sheet", async () => {
  const { call, managed } = aWorld();

  const answer = await visit(`/manage/calls/${call.slug}/exports/ranking.csv`, { as: managed.manager });
  const table = await answer.text();

  expect(table).toContain("Finalist Marked");
  expect(table).not.toMatch(/Hidden|Private note|Words for|Inner reason/);
});

test("in no table does a cell begin with what a spreadsheet computes, whoever wrote it", async () => {
  const call = aCall({ places: 1 });
  const account = anAccount({ name: "+Evaluator" });
  const evaluator = anEvaluator({ call, account, organisation: "@Institute" });
  const [alpha, beta] = ['=HYPERLINK("//x")', "-Beta"].map((company) =>
    anEligibleApplication({ call, answers: { company, summary: "\t=1+1" } }),
  );
  for (const application of [alpha, beta]) {
    const { permit } = anAssignment({ call, evaluator, application });
    aSubmittedSheet(permit, { toApplicant: "=A1", toManagers: " +A1", overall: "@SUM(A1)" });
  }
  freezeShortlist(call.managed, { reserve: 2, reason: "" }, afterEvaluation);
  const byHand = {
    outcome: "finalist" as const,
    hubId: null,
    reserveRank: null,
    reason: "=cmd|' /C calc'!A0",
  };
  changeDecision(call.managed, alpha.id, byHand, afterEvaluation);
  expect(exportsOfManager(call.managed, exportKinds).kinds).toEqual(exportKinds);

  for (const table of tables) {
    const path = `/manage/calls/${call.slug}/exports/${table}.csv`;
    const csv = await (await visit(path, { as: call.managed.manager })).text();
    const cells = (parse(csv, { bom: true }) as string[][]).flat();
    const texts = cells.filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));

    expect(
      texts.filter((cell) => /^\s*[=+\-@]/.test(cell)),
      table,
    ).toEqual([]);
    expect(
      texts.some((cell) => cell.startsWith(`'=HYPERLINK`)),
      table,
    ).toBe(true);
  }
});
