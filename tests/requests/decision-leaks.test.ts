import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { writeToApplicant } from "#app/domain/applications/messages/send.ts";
import { changeReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { settleHubPlaces } from "#app/domain/decisions/hubs/settle.ts";
import { answerRedress } from "#app/domain/decisions/redress/answer.ts";
import { askRedress } from "#app/domain/decisions/redress/ask.ts";
import { exportsOfManager } from "#app/domain/permissions.ts";
import { exportKinds, tables } from "#app/domain/reports/exports/kinds.ts";
import { createToken } from "#app/domain/reports/exports/tokens.ts";
import { newAccessToken } from "#app/http/tokens.server.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { findRedressOf } from "#db/queries/redress.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { aCallWithHubs, wishing } from "#tests/support/given/hubs.ts";
import { aSecondManager, releaseDecisions } from "#tests/support/given/releases.ts";
import { aSubmittedSheet, type TwoPoints } from "#tests/support/given/sheets.ts";
import { doorsWith, heardBy, lettersTo, wordsOf } from "#tests/support/heard.ts";

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

/**
 * Two finalists, one of them put at its hub by hand, one in the reserve, one not selected; with everything that must
 * not leak.
 */
function aWorld() {
  const { call, hubs } = aCallWithHubs({ places: 2 });
  changeReleaseRule(call.managed, { releaseByOne: false, redressDays: 10, redressAnswerDays: 30 }, longAgo);
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
          confidence: "low",
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
  const now = new Date();
  releaseDecisions(managed, 4, now);
  const { Passed } = applications;
  writeToApplicant(managed, Passed.id, "We have written to you.", now);
  askRedress(Passed.own, { ground: "conflict", text: "Whoever it was knows us." }, now);
  const second = aSecondManager(managed);
  answerRedress(
    second,
    findRedressOf(Passed.id)!.id,
    { outcome: "dismissed", answer: "We have looked." },
    now,
  );
  return { call, managed, hubs, applications, evaluators };
}

type World = ReturnType<typeof aWorld>;

/**
 * What nobody but managers reads: who evaluated and how sure of it, what was noted for managers, why something was
 * decided by hand; what the browser may fetch late is no confidence.
 */
const inner =
  /Hidden|hidden\.example|Private note|Inner reason|(?<!fetchPriority=)\\?"low\\?"|\b[Cc]onfidence\b/;
/** What is of everybody but these. */
const of = (...names: string[]) =>
  new RegExp(
    names
      .flatMap((name) => [`${name} Marked`, `Words for ${name}`, `All of ${name}`, `Secret of ${name}`])
      .join("|"),
  );

/** The doors behind which somebody finds it, as page, data or file, with the ids of each application. */
async function answersTo(as: Account | undefined, { call, applications, evaluators }: World) {
  const ways = Object.values(applications).map(({ id: applicationId }) => ({
    ...{ callSlug: call.slug, applicationId, file: "decisions.csv", language: "en", sectionId: "company" },
    evaluatorId: evaluators[0].evaluatorId,
  }));
  const heard = await heardBy(as, ways);
  return (what: RegExp) => doorsWith(what, heard);
}

test("who was not selected finds nothing of the others behind any door, but the finalists' names in public", async () => {
  const world = aWorld();

  const doorsThatShow = await answersTo(world.applications.Passed.owner, world);

  const report = [
    ...["/account/data/all.zip", "/applications/:applicationId/decision"],
    "/applications/:applicationId/feedback.pdf",
  ];
  expect(doorsThatShow(/Words for Passed/)).toEqual(report);
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

test("no letter to an applicant says anything of others, of evaluators or of what is for managers", async () => {
  const { applications } = aWorld();
  const names = Object.keys(entries);

  for (const name of names) {
    const letters = await lettersTo(applications[name].owner.email);
    expect(letters.filter(({ words }) => words.includes(`Words for ${name}`))).toHaveLength(1);
    expect(letters.filter(({ words }) => inner.test(words))).toEqual([]);
    const others = of(...names.filter((other) => other !== name));
    expect(letters.filter(({ words }) => others.test(words))).toEqual([]);
  }
  const toPassed = await lettersTo(applications.Passed.owner.email);
  expect(toPassed.map(({ template }) => template)).toEqual([
    ...["application-received", "decision-not-selected", "message-to-applicant"],
    ...["redress-answered", "redress-received"],
  ]);
});

test("a hub learns by mail who its own finalists are, and nothing else", async () => {
  aWorld();

  const words = (await lettersTo("bergen@hubs.example")).map((letter) => letter.words).join();

  expect(words).toContain("Finalist Marked");
  expect(words).not.toMatch(of("Follower", "Waiting", "Passed"));
  expect(words).not.toMatch(/Words for|Secret|All of|91\.7/);
  expect(words).not.toMatch(inner);
});

test("evaluators learn nothing of the decisions by mail", async () => {
  const { evaluators } = aWorld();

  for (const { account } of evaluators) {
    const letters = await lettersTo(account.email);
    expect(letters.map(({ template }) => template)).toContain("evaluator-invitation");
    expect(letters.filter(({ words }) => /"decision-|Inner reason|outcome/.test(words))).toEqual([]);
  }
});

test("an application that a manager prints, to pass it on, says nothing of how it was evaluated", async () => {
  const { applications, call, managed } = aWorld();
  const path = `/manage/calls/${call.slug}/applications/${applications.Passed.id}/application.pdf`;

  const words = await wordsOf(await visit(path, { as: managed.manager }));

  expect(words).toContain("Secret of Passed");
  expect(words).not.toMatch(inner);
  expect(words).not.toMatch(/Words for|All of Passed|71\.7/);
});

test("of the exports only the sheets name evaluators, their private notes and how sure they were", async () => {
  const { call, managed } = aWorld();
  const files = [...tables.flatMap((table) => [`${table}.csv`, `${table}.xlsx`]), "attachments.zip"];

  const telling = [];
  for (const file of files) {
    const answer = await visit(`/manage/calls/${call.slug}/exports/${file}`, { as: managed.manager });
    const words = await wordsOf(answer);
    expect(file === "attachments.zip" || words.includes("Finalist Marked")).toBe(true);
    if (/Hidden|Private note|\bConfidence\b|\bLow\b/.test(words)) telling.push(file);
  }

  expect(telling).toEqual(["sheets.csv", "sheets.xlsx"]);
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
