import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewDecisions } from "#app/domain/decisions/read.ts";
import { readToFreeze } from "#app/domain/decisions/to-freeze.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { sqlite } from "#db/client.server.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { latestShortlist } from "#db/queries/shortlists.ts";
import { countStatements } from "#tests/support/database.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation, inEvaluation, opening } from "#tests/support/given/calls.ts";
import { anEligibleApplication } from "#tests/support/given/evaluators.ts";
import { aScoredCall, type TwoPoints } from "#tests/support/given/sheets.ts";
import { freezeAsSeen } from "#tests/support/given/shortlists.ts";

const now = { reserve: 1, reason: "" };

function aRankedCall() {
  const world = aScoredCall(
    {
      Alpha: [
        [5, 5],
        [5, 4],
      ],
      Beta: [[4, 4]],
      Gamma: [[4, 3]],
      Delta: [[3, 4]],
      Weak: [[1, 1]],
    },
    { call: aCall({ places: 2 }) },
  );
  const excluded = aSubmittedApplication({ call: world.call, answers: { company: "Excluded" } });
  decideEligibility(
    world.managed,
    excluded.id,
    { outcome: "ineligible", answers: { countries: false }, note: "" },
    inEvaluation,
  );
  return { ...world, excluded };
}

test("freezing keeps the ranking with its hash and proposes a decision about everybody", () => {
  const { call, managed, applications, excluded } = aRankedCall();

  freezeShortlist(managed, now, afterEvaluation);

  const { rows, sha256, frozenAt, frozenByName } = latestShortlist(call.id)!;
  expect([frozenAt, frozenByName]).toEqual([afterEvaluation, managed.manager.name]);
  expect(rows[0]).toEqual({
    applicationId: applications.Alpha.id,
    place: 1,
    tied: false,
    numerator: 39,
    denominator: 2,
    percent: "97.5",
    aboveThreshold: true,
  });
  expect(sha256).toBe(createHash("sha256").update(canonicalJson(rows)).digest("hex"));
  const decided = (company: string) => findDecision(applications[company].id);
  expect(decided("Alpha")).toMatchObject({
    outcome: "finalist",
    place: 1,
    percent: "97.5",
    reason: "",
    releasedAt: null,
  });
  expect(decided("Beta")).toMatchObject({ outcome: "finalist", place: 2, reserveRank: null });
  const proposal = { outcome: "reserve", reserveRank: 1, hubId: null };
  expect(decided("Gamma")).toEqual({
    ...{ applicationId: applications.Gamma.id, callId: call.id, shortlistId: latestShortlist(call.id)!.id },
    ...{ ...proposal, proposal, place: 3, percent: "75.0", reason: "" },
    ...{ decidedAt: afterEvaluation, decidedBy: managed.manager.id },
    ...{ releasedAt: null, answerBy: null, answer: null, answeredAt: null },
  });
  expect(decided("Delta")).toMatchObject({ outcome: "not-selected", place: 4 });
  expect(decided("Weak")).toMatchObject({ outcome: "below-threshold", percent: "20.0" });
  expect(findDecision(excluded.id)).toMatchObject({ outcome: "ineligible", place: null, percent: null });
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "shortlist.frozen", details: { applications: 5, missing: 0, reason: "" } },
  ]);
});

type World = ReturnType<typeof aRankedCall>;
const refusals: [string, string, (world: World) => void, typeof now, Date][] = [
  [
    "an application's eligibility is undecided",
    "eligibility-undecided",
    ({ call }) => aSubmittedApplication({ call }),
    now,
    afterEvaluation,
  ],
  [
    "nobody evaluated an eligible application",
    "not-evaluated",
    ({ call }) => anEligibleApplication({ call }),
    now,
    afterEvaluation,
  ],
  [
    "sheets are missing and nobody says why they are not waited for",
    "sheets-missing",
    ({ managed, applications }) =>
      reopenSheet(managed, applications.Alpha.pairs[1].id, "Again", inEvaluation),
    { reserve: 1, reason: "  " },
    afterEvaluation,
  ],
  ["the call is still open", "call-still-open", () => {}, now, opening],
  [
    "the decisions are out",
    "already-released",
    ({ managed }) => {
      freezeShortlist(managed, now, inEvaluation);
      releaseDecisions(managed, 6, inEvaluation);
    },
    now,
    afterEvaluation,
  ],
];

test.each(refusals)("nothing is frozen while %s", (_when, reason, given, input, at) => {
  const world = aRankedCall();
  given(world);
  const before = [latestShortlist(world.call.id), findDecision(world.applications.Alpha.id)];

  expect(() => freezeShortlist(world.managed, input, at)).toThrow(reason);
  expect([latestShortlist(world.call.id), findDecision(world.applications.Alpha.id)]).toEqual(before);
});

test("a ranking that was read before somebody changed something is not frozen", () => {
  const { call, managed, applications } = aRankedCall();
  const read = readToFreeze({ ...managed, reserve: 1 });
  reopenSheet(managed, applications.Alpha.pairs[1].id, "Again", inEvaluation);

  const freeze = () => freezeShortlist(managed, { reserve: 1, reason: "", read }, afterEvaluation);

  expect(freeze).toThrow("changed-elsewhere");
  expect(latestShortlist(call.id)).toBeUndefined();
});

test("freezing that breaks off among the decisions leaves the earlier ones, and the next attempt replaces them", () => {
  const { call, managed, applications, excluded } = aRankedCall();
  freezeShortlist(managed, now, afterEvaluation);
  const state = () => [latestShortlist(call.id)!.id, findDecision(applications.Gamma.id)];
  const before = state();
  const again = () => freezeShortlist(managed, { ...now, reserve: 2 }, afterEvaluation);
  sqlite.exec(
    `create temp trigger broken before insert on decisions when new.applicationId = '${excluded.id}'
     begin select raise(abort, 'the disk is full'); end`,
  );

  expect(again).toThrow("insert into decisions");
  expect(state()).toEqual(before);

  sqlite.exec("drop trigger temp.broken");
  again();
  expect(findDecision(applications.Delta.id)).toMatchObject({ outcome: "reserve", reserveRank: 2 });
  expect(findDecision(excluded.id)).toMatchObject({ outcome: "ineligible" });
});

test("why missing sheets were not waited for is kept with the shortlist", () => {
  const { call, managed, applications } = aRankedCall();
  reopenSheet(managed, applications.Alpha.pairs[1].id, "Again", inEvaluation);

  freezeShortlist(managed, { reserve: 1, reason: " The evaluator is ill. " }, afterEvaluation);

  expect(latestShortlist(call.id)).toMatchObject({ missingSheets: 1, reason: "The evaluator is ill." });
});

test("the page before says what freezing would do", () => {
  const { managed } = aRankedCall();

  expect(freezeAsSeen(managed, 1)).toMatchObject({
    open: false,
    released: false,
    undecided: 0,
    unscored: 0,
    missing: 0,
    counts: { finalist: 2, reserve: 1, "not-selected": 1, "below-threshold": 1, ineligible: 1 },
    tie: { seats: 0, companies: [] },
    earlier: undefined,
  });
});

test("a tie across the line is named before freezing and flagged until a manager settles it", () => {
  const { managed } = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 4]] },
    { call: aCall({ places: 2 }) },
  );

  expect(freezeAsSeen(managed, 1).tie.companies.toSorted()).toEqual(["Beta", "Gamma"]);
  freezeShortlist(managed, now, afterEvaluation);
  const view = viewDecisions(managed, "reserve", 0, "en");

  expect(view).toMatchObject({ tie: { count: 2, seats: 1 }, counts: { finalist: 1, reserve: 2 } });
  expect(view!.rows.map(({ tied }) => tied)).toEqual([true, true]);
});

test("the pages about decisions ask the database as often for three rows as for one", async () => {
  const frozen = (sheets: Record<string, TwoPoints[]>) => {
    const { managed } = aScoredCall(sheets);
    freezeShortlist(managed, now, afterEvaluation);
    return managed;
  };
  const [one, three] = [
    frozen({ Alpha: [[5, 5]] }),
    frozen({ Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]] }),
  ];
  const pages = (managed: typeof one) =>
    countStatements(() => [viewDecisions(managed, "finalist", 0, "en"), freezeAsSeen(managed, 5)]);

  expect(await pages(three)).toBe(await pages(one));
});
