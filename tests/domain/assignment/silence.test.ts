import { expect, test } from "vitest";
import { removePair } from "#app/domain/assignment/move.ts";
import { readUnsubmitted, silentEvaluators } from "#app/domain/assignment/silence.ts";
import { askManagers } from "#app/domain/evaluators/ask-managers.ts";
import { decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { handBack } from "#app/domain/evaluation/hand-back.ts";
import { remindEvaluators } from "#app/domain/evaluation/remind.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { recuse } from "#app/domain/evaluation/recuse.ts";
import { inTransaction } from "#db/client.server.ts";
import { updateCall } from "#db/queries/calls.ts";
import { insertShortlist } from "#db/queries/shortlists.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { merged } from "#tests/support/given/merging.ts";
import { aMember } from "#tests/support/given/team.ts";
import { countStatements } from "#tests/support/database.ts";

const after = (days: number, milliseconds = 0) =>
  new Date(inEvaluation.getTime() + days * 24 * 60 * 60 * 1000 + milliseconds);

const routing = { kinds: [], oneOfACountry: false, preferences: false, crossTopics: 0, silenceDays: 6 };

/** A call in which somebody got two applications at `inEvaluation`. */
function aCallWithWork(about: Parameters<typeof aCall>[0] = {}) {
  const call = aCall({ routing, ...about });
  const evaluator = anEvaluator({ call });
  const pairs = [1, 2].map(() => anAssignment({ call, evaluator }));
  return { call, evaluator, pairs };
}

const silentIn = (call: { id: string }, now: Date) =>
  silentEvaluators(call.id, now).map(({ evaluatorId, pairs, days }) => [evaluatorId, pairs, days]);

test("who has begun nothing is silent once the days are over that the call allows", () => {
  const { call, evaluator } = aCallWithWork();

  expect(silentIn(call, after(6, -1))).toEqual([]);
  expect(silentIn(call, after(6))).toEqual([[evaluator.evaluatorId, 2, 6]]);
  expect(silentIn(call, after(8, -1))).toEqual([[evaluator.evaluatorId, 2, 7]]);
});

test("nobody is silent where the call does not say after how many days", () => {
  const { call } = aCallWithWork({ routing: { ...routing, silenceDays: null } });

  expect(silentIn(call, after(60))).toEqual([]);
});

test("nobody is silent any more once the results are out", () => {
  const { call } = aCallWithWork();
  inTransaction(() => updateCall(call.id, { resultsReleasedAt: after(7) }));

  expect(silentIn(call, after(8))).toEqual([]);
});

test("freezing the shortlist ends the silence, but for whoever was given something after it", () => {
  const { call, evaluator } = aCallWithWork();
  inTransaction(() =>
    insertShortlist({
      id: "shortlist",
      callId: call.id,
      frozenAt: after(2),
      frozenBy: "somebody",
      rows: "[]",
      sha256: "",
      missingSheets: 0,
    }),
  );
  expect(silentIn(call, after(20))).toEqual([]);

  anAssignment({ call, evaluator, at: after(10) });

  expect(silentIn(call, after(16))).toEqual([[evaluator.evaluatorId, 1, 6]]);
});

test("who has begun one of several applications is silent again once nothing was saved for as long", () => {
  const { call, evaluator, pairs } = aCallWithWork();
  aDraftSheet(pairs[0].permit, { at: after(5) });

  expect(silentIn(call, after(11, -1))).toEqual([]);
  expect(silentIn(call, after(11))).toEqual([[evaluator.evaluatorId, 2, 6]]);
  expect(silentEvaluators(call.id, after(11))).toMatchObject([{ begun: 1 }]);
});

test("who saves is not silent, whatever was read before they did", () => {
  const { call, pairs } = aCallWithWork();
  const before = readUnsubmitted({ callId: call.id });
  aDraftSheet(pairs[0].permit, { at: after(5) });

  expect(silentEvaluators(call.id, after(6), before)).toEqual([]);
  expect(silentEvaluators(call.id, after(11), before)).toMatchObject([{ days: 6 }]);
});

test("what is submitted is a sign of life and waits for nobody; what is left does", () => {
  const { call, evaluator, pairs } = aCallWithWork();
  aDraftSheet(pairs[0].permit, { at: after(1) });
  submitSheet(pairs[0].permit, after(4));

  expect(silentIn(call, after(10, -1))).toEqual([]);
  expect(silentIn(call, after(10))).toEqual([[evaluator.evaluatorId, 1, 6]]);
  aSubmittedSheet(pairs[1].permit, { at: after(10) });

  expect(silentIn(call, after(60))).toEqual([]);
});

test("a sheet that a manager opened again waits from then on, and opening it is no sign of the evaluator's life", () => {
  const { call, evaluator, pairs } = aCallWithWork();
  for (const { permit } of pairs) aSubmittedSheet(permit, { at: after(1) });

  reopenSheet(call.managed, pairs[0].id, "The wrong scale", after(3));

  expect(silentIn(call, after(9, -1))).toEqual([]);
  expect(silentIn(call, after(9))).toEqual([[evaluator.evaluatorId, 1, 6]]);
});

test("whatever somebody does themselves begins the days anew", () => {
  const { call, evaluator, pairs } = aCallWithWork();
  askManagers(evaluator.permit, "Which deck is the newest?", after(2));
  expect(silentIn(call, after(6))).toEqual([]);
  expect(silentIn(call, after(8))).toEqual([[evaluator.evaluatorId, 2, 6]]);

  recuse(pairs[0].permit, "We met", after(7));

  expect(silentIn(call, after(8))).toEqual([]);
  expect(silentIn(call, after(13))).toEqual([[evaluator.evaluatorId, 1, 6]]);
});

test("who gives an application back is not silent about the others", () => {
  const { call, evaluator, pairs } = aCallWithWork();

  handBack(pairs[0].permit, "I am ill", after(5));

  expect(silentIn(call, after(11, -1))).toEqual([]);
  expect(silentIn(call, after(11))).toEqual([[evaluator.evaluatorId, 1, 6]]);
});

test("an application that waited for a decision counts from when it came back", () => {
  const call = aCall({ routing });
  const evaluator = anEvaluator({ call, account: anAccount({ name: "Christo Stoianov" }) });
  const { application } = anAssignment({ call, evaluator });
  aMember(application.own, { account: anAccount({ name: "Христо Стоянов" }), at: after(1) });
  const pair = { evaluatorId: evaluator.evaluatorId, applicationId: application.id };
  const none = { state: "none", reason: "They only share the name" } as const;
  expect(silentIn(call, after(11))).toEqual([]);

  decideConflicts(call.managed, [pair], none, after(12));

  expect(silentIn(call, after(18, -1))).toEqual([]);
  expect(silentIn(call, after(18))).toEqual([[evaluator.evaluatorId, 1, 6]]);
});

test("a sheet that was begun and ended since is a sign of life, no more", () => {
  const { call, evaluator, pairs } = aCallWithWork();
  aDraftSheet(pairs[0].permit, { at: after(3) });
  removePair(call.managed, pairs[0].id, after(4));

  expect(silentIn(call, after(9, -1))).toEqual([]);
  expect(silentIn(call, after(9))).toEqual([[evaluator.evaluatorId, 1, 6]]);
});

test("a letter to somebody is no sign of life of theirs", () => {
  const { call, evaluator } = aCallWithWork();

  expect(remindEvaluators(call.managed, after(3))).toBe(1);

  expect(silentIn(call, after(6))).toEqual([[evaluator.evaluatorId, 2, 6]]);
  expect(silentEvaluators(call.id, after(6))[0].writtenAt).toEqual(after(3));
});

test("later work does not make somebody who never began less silent", () => {
  const { call, evaluator } = aCallWithWork();
  anAssignment({ call, evaluator, at: after(5) });

  expect(silentIn(call, after(6))).toEqual([[evaluator.evaluatorId, 3, 6]]);
});

test("who works in one call is silent in another, and the managers of each learn of their own", () => {
  const first = aCallWithWork();
  const second = aCallWithWork();
  for (const { permit } of first.pairs) aSubmittedSheet(permit);

  expect(silentIn(first.call, after(6))).toEqual([]);
  expect(silentIn(second.call, after(6))).toEqual([[second.evaluator.evaluatorId, 2, 6]]);
});

test("finding the silent costs as many statements for three as for one", async () => {
  const counts = [];
  for (const many of [1, 3]) {
    const call = aCall({ routing });
    const applications = [1, 2].map(() => anEligibleApplication({ call }));
    for (let n = 0; n < many; n++) {
      const evaluator = anEvaluator({ call, organisation: `Institute ${n}` });
      for (const application of applications) anAssignment({ call, evaluator, application });
    }
    counts.push(await countStatements(() => expect(silentIn(call, after(6))).toHaveLength(many)));
  }

  expect(counts[0]).toBe(counts[1]);
});

test("what an evaluator did under an account that was merged into theirs since is a sign of life", () => {
  const { call, evaluator } = aCallWithWork();
  askManagers(evaluator.permit, "Which deck is the newest?", after(5));
  const before = silentIn(call, after(6));
  merged(anAccount(), evaluator.account, after(5, 1));

  expect([before, silentIn(call, after(6))]).toEqual([[], []]);
});
