import { expect, test } from "vitest";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import { approveFeedback, composeFeedback } from "#app/domain/decisions/feedback/compose.ts";
import { viewFeedbackToCompose } from "#app/domain/decisions/feedback/read.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewOwnDecision } from "#app/domain/decisions/read-own.ts";
import { answerConsensus } from "#app/domain/evaluation/consensus/answer.ts";
import { leaveApart } from "#app/domain/evaluation/consensus/leave.ts";
import { writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { reopenDiscussion } from "#app/domain/evaluation/consensus/reopen.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { exportsOfManager } from "#app/domain/permissions.ts";
import { viewOverview } from "#app/domain/reports/read.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import type { Fraction } from "#app/domain/ranking/exact.ts";
import { whatIf } from "#app/domain/ranking/what-if.ts";
import { exportTable } from "#app/domain/reports/exports/table.ts";
import { findCall } from "#db/queries/calls.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import {
  aDiscussion,
  allFinal,
  aWrittenConsensus,
  discussing,
  farApart,
  minutesLater,
} from "#tests/support/given/discussions.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { freezeAsSeen } from "#tests/support/given/shortlists.ts";

type World = ReturnType<typeof aDiscussion>;
type Combination = NonNullable<Scoring["combination"]>;

/** Zorana gave 20 of 20 weighted points and Dobri 4; the consensus sheet that Zorana writes gives 3 and 4, which is 13. */
const mean = 12;
const agreed = 13;
const released = new Date("2020-08-21T08:00:00Z");
const secret = /Heard from|lonely doubt|Between us|Zorana|Dobri/;

function callThatCounts(combination: Combination = "consensus") {
  const { scoring } = findCall(aCall().id)!;
  return aCall({
    scoring: { ...scoring, combination },
    evaluation: discussing,
    evaluatorsPerApplication: 2,
    places: 1,
  });
}

function aForwarded(combination?: Combination): World {
  const world = aDiscussion({ call: callThatCounts(combination) });
  writeInDiscussion(world.permits[0], "Heard from the rapporteur.", allFinal);
  aWrittenConsensus(world);
  putForward(world.permits[0], allFinal);
  return world;
}

const answered = ({ permits }: World, version = 1, at = allFinal) =>
  answerConsensus(permits[1], { agrees: false, view: "A lonely doubt." }, version, at);

function aFinal(combination?: Combination) {
  const world = aForwarded(combination);
  answered(world);
  return world;
}

const ratio = ({ numerator, denominator }: Fraction) => numerator / denominator;
const scoreIn = ({ call }: Pick<World, "call">) => ratio(currentRanking(call.id).ranking[0].score);

/** A table of the call, each row by the names of its columns. */
function exported({ managed }: World, kind: "sheets" | "ranking") {
  const { header, pages } = exportTable(exportsOfManager(managed, [kind]), kind, "en");
  return [...pages]
    .flat()
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? null])));
}

test("in the ranking the mean counts until the consensus sheet is final, and again once it is discussed anew", () => {
  const world = aDiscussion({ call: callThatCounts() });
  const scores = [scoreIn(world)];
  aWrittenConsensus(world);
  scores.push(scoreIn(world));
  putForward(world.permits[0], allFinal);
  scores.push(scoreIn(world));
  answered(world);
  scores.push(scoreIn(world));
  reopenDiscussion(world.managed, world.application.id, "A sheet was misread.", minutesLater(40));
  scores.push(scoreIn(world));
  putForward(world.permits[0], minutesLater(41));
  answered(world, 2, minutesLater(42));
  scores.push(scoreIn(world));

  expect(scores).toEqual([mean, mean, mean, agreed, mean, agreed]);
});

test("what was left without a consensus sheet counts by the mean, also where one was put forward", () => {
  const world = aForwarded();

  leaveApart(world.managed, world.application.id, "They do not agree.", allFinal);

  expect(scoreIn(world)).toEqual(mean);
});

test("a final consensus sheet counts only in a call that counts by it, and in a try as if it did", () => {
  const world = aFinal("mean");
  const current = currentRanking(world.call.id);

  expect(scoreIn(world)).toEqual(mean);
  expect(ratio(whatIf(current, { combination: "consensus" }).ranking[0].score)).toEqual(agreed);
  expect(ratio(whatIf(currentRanking(aFinal().call.id), { combination: "median" }).ranking[0].score)).toEqual(
    mean,
  );
});

test("the report begins with the words and points of the consensus sheet, and the applicant reads nothing that was said in confidence", () => {
  const world = aFinal();
  const { managed, application } = world;
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);

  const { comments, points } = viewFeedbackToCompose(managed, application.id, "en")!;
  const begun = comments.map(({ text }) => text).filter(Boolean);
  composeFeedback(managed, application.id, { comments: { overall: begun }, note: "" }, afterEvaluation);
  approveFeedback(managed, application.id, afterEvaluation);
  releaseDecisions(managed, 1, released);
  const read = viewOwnDecision(application.own, "en", released);

  expect(begun).toEqual(["We agree.", "We agree.", "Promising."]);
  expect(points.map(({ points: given, lowest, highest }) => [given, lowest, highest])).toEqual([
    [3, 1, 5],
    [4, 1, 5],
  ]);
  expect(read).toMatchObject({ approved: true, overall: begun });
  expect(JSON.stringify(read)).not.toMatch(secret);
});

test("where the consensus sheet does not count the report has its words beside the mean of the points", () => {
  const { managed, application } = aFinal("mean");
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);

  const { comments, points } = viewFeedbackToCompose(managed, application.id, "en")!;

  expect(comments.map(({ text }) => text)).toContain("Promising.");
  expect(points.map((one) => one.points)).toEqual([3, 3]);
});

test("a consensus sheet that is not final is no word of the report", () => {
  const { managed, application } = aForwarded();
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);

  const { comments, points } = viewFeedbackToCompose(managed, application.id, "en")!;

  const begun = comments.map(({ text }) => text).filter(Boolean);
  expect(begun.toSorted()).toEqual([
    "A clear plan.",
    "A clear plan.",
    "Dobri says.",
    "Dobri says.",
    "Zorana says.",
    "Zorana says.",
  ]);
  expect(points.map((one) => one.points)).toEqual([3, 3]);
});

test("a name that the consensus sheet tells is found before the report is approved", () => {
  const world = aDiscussion({ call: callThatCounts() });
  const typed = { overallToApplicant: "Dobri did not believe in the market, the others did." };
  aWrittenConsensus(world);
  saveConsensus(world.permits[0], { scores: {}, ...typed }, 1, allFinal);
  putForward(world.permits[0], allFinal);
  answered(world);
  freezeShortlist(world.managed, { reserve: 0, reason: "" }, afterEvaluation);

  const { findings } = viewFeedbackToCompose(world.managed, world.application.id, "en")!;

  expect(findings.filter(({ kind }) => kind === "name").map(({ where }) => where)).toEqual([""]);
});

test("a consensus sheet is exported as a row behind the evaluators' own, a minority view where private notes stand", () => {
  const world = aFinal();

  const rows = exported(world, "sheets");

  expect(rows.map(({ Kind }) => Kind)).toEqual(["Evaluator", "Evaluator", "Consensus"]);
  expect(rows.at(-1)).toMatchObject({
    Company: "Cool Cities",
    Evaluator: "Zorana",
    State: "Final",
    "Submitted (UTC)": allFinal,
    "Weighted points": 13,
    "Technology: points": 3,
    "Technology: to the applicant": "We agree.",
    "Technology: for managers only": null,
    "On the whole, to the applicant": "Promising.",
    "On the whole, for managers only": "Minority view of Dobri: A lonely doubt.",
  });
  expect(JSON.stringify(rows)).not.toMatch(/Heard from/);
});

test("one that is not final is exported as what it is, without points until it is put forward; what nobody wrote is no row", () => {
  const forwarded = exported(aForwarded(), "sheets");
  const begun = aDiscussion({ call: callThatCounts() });
  const none = exported(begun, "sheets");
  const some = { technology: { points: 3 } };
  saveConsensus(begun.permits[0], { scores: some }, 0, allFinal);

  const draft = exported(begun, "sheets");

  expect(forwarded.at(-1)).toMatchObject({ State: "Put forward", "Weighted points": 13 });
  expect(none.map(({ Kind }) => Kind)).toEqual(["Evaluator", "Evaluator"]);
  expect(draft.at(-1)).toMatchObject({
    State: "Draft",
    "Technology: points": null,
    "Weighted points": null,
  });
});

test("the ranking is exported with the score of the consensus sheet", () => {
  expect(exported(aFinal(), "ranking")).toMatchObject([
    { "Exact score": "13/1", "Score (%)": 65, Sheets: 2 },
  ]);
});

const waiting = ({ managed }: Pick<World, "managed">, at = allFinal) =>
  viewOverview(managed, "en", at)
    .tasks.filter(({ id }) => ["apart", "asked", "outdated", "shortlist"].includes(id))
    .map(({ id, count }) => [id, count]);

test("managers are told what waits of the consensus, from when on no sheet can be taken back", () => {
  const world = farApart({ call: callThatCounts() });
  const apart = [10, 11].map((minutes) => waiting(world, minutesLater(minutes)));
  const asked = waiting(aForwarded());
  const settled = waiting(aFinal());
  const discussed = waiting(aDiscussion({ call: callThatCounts() }));

  expect(apart).toEqual([[["shortlist", undefined]], [["apart", 1]]]);
  expect([asked, discussed, settled]).toEqual([[["asked", 1]], [], [["shortlist", undefined]]]);
});

test("before freezing managers read what of the consensus is open, and whether it would count", () => {
  const seen = (world: Pick<World, "managed">) => freezeAsSeen(world.managed, 0).discussions;

  expect(seen(farApart({ call: callThatCounts() }))).toEqual({
    ...{ isCounting: true, needed: 1, open: 0, outdated: 0 },
  });
  expect(seen(aForwarded("mean"))).toEqual({ isCounting: false, needed: 0, open: 1, outdated: 0 });
  expect(seen(aFinal())).toEqual({ isCounting: true, needed: 0, open: 0, outdated: 0 });
});
