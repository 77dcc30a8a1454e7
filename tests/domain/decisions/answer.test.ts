import { expect, test } from "vitest";
import { type Answer, answerDecision } from "#app/domain/decisions/answer.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewFinalists } from "#app/domain/decisions/public.ts";
import { viewDecisions } from "#app/domain/decisions/read.ts";
import { viewOwnDecision } from "#app/domain/decisions/read-own.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const released = new Date("2020-08-21T08:00:00Z");
const answerBy = new Date("2020-08-28T15:00:00Z");

/** Alpha and Beta are finalists, Gamma and Delta wait in this order, Echo is not selected. */
function aReleasedCall() {
  const world = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[5, 4]], Gamma: [[4, 4]], Delta: [[4, 3]], Echo: [[3, 4]] },
    { call: aCall({ places: 2 }) },
  );
  freezeShortlist(world.managed, { reserve: 2, reason: "" }, afterEvaluation);
  releaseDecisions(world.managed, 5, released);
  const answer = (company: string, said: Answer, at = answerBy) =>
    answerDecision(world.applications[company].own, said, at);
  const decision = (company: string) => findDecision(world.applications[company].id)!;
  const finalists = () =>
    dueEmails(new Date("2030-01-01"), 1000)
      .filter(({ template }) => template === "decision-finalist")
      .map(({ address }) => address);
  return { ...world, answer, decision, finalists };
}

test("a finalist takes the place until the very instant by which an answer is due", () => {
  const { call, decision, answer, finalists } = aReleasedCall();

  answer("Alpha", "accepted");

  expect(decision("Alpha")).toMatchObject({ outcome: "finalist", answer: "accepted", answeredAt: answerBy });
  expect(decision("Gamma").outcome).toBe("reserve");
  expect(finalists()).toHaveLength(2);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "decision.answered", details: { company: "Alpha", answer: "accepted" } },
  ]);
});

test("when a finalist declines, the first of the reserve becomes one at once, is told, and has a week to answer", () => {
  const { call, applications, decision, answer, finalists } = aReleasedCall();

  answer("Beta", "declined");

  expect(decision("Gamma")).toMatchObject({
    outcome: "finalist",
    reserveRank: null,
    hubId: decision("Beta").hubId,
    answerBy: new Date("2020-09-04T15:00:00Z"),
    answer: null,
  });
  expect(decision("Delta")).toMatchObject({ outcome: "reserve", reserveRank: 1 });
  expect(finalists()).toEqual(expect.arrayContaining([applications.Gamma.owner.email]));
  expect(finalists()).toHaveLength(3);
  expect(viewFinalists(call.id, "en").map(({ company }) => company)).toEqual(["Alpha", "Gamma"]);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "decision.moved-up", actor: null, details: { company: "Gamma" } },
  ]);
});

test("who moved up may decline too, until nobody waits any more", () => {
  const { managed, decision, answer, finalists } = aReleasedCall();

  answer("Alpha", "declined");
  answer("Gamma", "declined");
  answer("Delta", "declined");

  expect(decision("Echo").outcome).toBe("not-selected");
  expect(finalists()).toHaveLength(4);
  expect(viewDecisions(managed, "finalist", 0, "en")).toMatchObject({
    counts: { finalist: 4, reserve: 0 },
    answers: { accepted: 0, declined: 3, waiting: 1 },
    hubs: [{ name: "Sofia", taken: 1 }],
  });
});

test.each([
  ["a millisecond too late", "too-late-to-answer", "Alpha", new Date(answerBy.getTime() + 1)],
  ["by somebody in the reserve", "changed-elsewhere", "Gamma", released],
])("an answer %s is refused and moves nobody up", (_what, reason, company, at) => {
  const { decision, answer, finalists } = aReleasedCall();

  expect(() => answer(company, "declined", at)).toThrow(reason);
  expect(decision(company).answer).toBeNull();
  expect(decision("Gamma").outcome).toBe("reserve");
  expect(finalists()).toHaveLength(2);
});

test("a second answer is refused, whatever it says", () => {
  const { decision, answer, finalists } = aReleasedCall();
  answer("Alpha", "accepted");

  expect(() => answer("Alpha", "declined")).toThrow("already-answered");
  expect(decision("Alpha").answer).toBe("accepted");
  expect(finalists()).toHaveLength(2);
});

test("before the release there is nothing to answer", () => {
  const { managed, applications } = aScoredCall({ Alpha: [[5, 5]] });
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);

  expect(() => answerDecision(applications.Alpha.own, "accepted", afterEvaluation)).toThrow(
    "changed-elsewhere",
  );
  expect(findDecision(applications.Alpha.id)!.answer).toBeNull();
});

test("the applicant's page offers an answer only to whom one is asked of, and while it is", () => {
  const { applications } = aReleasedCall();
  const mayAnswer = (company: string, at: Date) =>
    viewOwnDecision(applications[company].own, "bg", at)!.mayAnswer;

  expect([
    mayAnswer("Alpha", answerBy),
    mayAnswer("Alpha", new Date(answerBy.getTime() + 1)),
    mayAnswer("Gamma", answerBy),
  ]).toEqual([true, false, false]);
});
