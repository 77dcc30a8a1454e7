import { expect, test } from "vitest";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { passSilentFinalists } from "#app/domain/decisions/pass-silent.ts";
import { stopRelease } from "#app/domain/decisions/release/go-on.ts";
import { viewFinalists } from "#app/domain/decisions/public.ts";
import { inTransaction } from "#db/client.server.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { markEmailSent } from "#db/queries/outbox.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aConfirmedRelease, releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const released = new Date("2020-08-21T08:00:00Z");
const answerBy = new Date("2020-08-28T15:00:00Z");
const after = (milliseconds: number) => new Date(answerBy.getTime() + milliseconds);

/** Alpha is the finalist, Beta and Gamma wait. */
function aReleasedCall({ sent = true } = {}) {
  const sheets = { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]] } as never;
  const world = aScoredCall(sheets, { call: aCall({ places: 1 }) });
  freezeShortlist(world.managed, { reserve: 2, reason: "" }, afterEvaluation);
  releaseDecisions(world.managed, 3, released);
  if (sent) sendAll(released);
  return world;
}

function sendAll(now: Date) {
  inTransaction(() => dueEmails(now, 1000).forEach(({ id }) => markEmailSent(id, now)));
}

test("a finalist who stays silent until the date is followed by the first of the reserve", () => {
  const { call, applications } = aReleasedCall();

  passSilentFinalists(answerBy);
  expect(findDecision(applications.Alpha.id)!.answer).toBeNull();
  passSilentFinalists(after(1));

  expect(findDecision(applications.Alpha.id)).toMatchObject({ answer: "silent", outcome: "finalist" });
  expect(findDecision(applications.Beta.id)).toMatchObject({ outcome: "finalist", answer: null });
  expect(findDecision(applications.Gamma.id)).toMatchObject({ outcome: "reserve", reserveRank: 1 });
  expect(viewFinalists(call.id, "en").map(({ company }) => company)).toEqual(["Beta"]);
  expect(() => answerDecision(applications.Alpha.own, "accepted", after(2))).toThrow("already-answered");
});

test("looked at again, nobody moves twice; whoever moved up has a week of their own", () => {
  const { applications } = aReleasedCall();
  passSilentFinalists(after(1));
  sendAll(after(2));

  passSilentFinalists(after(6 * 24 * 60 * 60 * 1000));
  expect(findDecision(applications.Gamma.id)!.outcome).toBe("reserve");
  passSilentFinalists(after(8 * 24 * 60 * 60 * 1000));
  expect(findDecision(applications.Gamma.id)!.outcome).toBe("finalist");
});

test("a letter that left after its date takes nobody's place; a later date of the call lets its finalist answer", () => {
  const { managed, applications } = aReleasedCall({ sent: false });
  const { Alpha } = applications;
  sendAll(after(1));

  passSilentFinalists(after(2));
  expect(findDecision(Alpha.id)!.answer).toBeNull();
  changeCall(managed, { answerBy: after(60_000) }, after(3));
  answerDecision(Alpha.own, "accepted", after(60_000));

  expect(findDecision(Alpha.id)).toMatchObject({ answer: "accepted", answerBy: after(60_000) });
});

test("an earlier date of the call takes no time from whoever was told a later one", () => {
  const { managed, applications } = aReleasedCall();

  changeCall(managed, { answerBy: released }, released);

  expect(findDecision(applications.Alpha.id)!.answerBy).toEqual(answerBy);
});

test("while a release is stopped nobody loses a place, however long it takes", () => {
  const world = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] } as never, { call: aCall({ places: 1 }) });
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  aConfirmedRelease(world.managed, 2, released);
  sendAll(released);
  stopRelease(world.managed, released);

  passSilentFinalists(after(1));

  expect(findDecision(world.applications.Alpha.id)).toMatchObject({ answerBy, answer: null });
  expect(findDecision(world.applications.Beta.id)).toMatchObject({ outcome: "reserve", releasedAt: null });
});

test("whoever answered keeps the place, and so does whoever's letter never left", () => {
  const answered = aReleasedCall().applications.Alpha;
  answerDecision(answered.own, "accepted", answerBy);
  const unsent = aReleasedCall({ sent: false }).applications.Alpha;

  passSilentFinalists(after(1));

  expect(findDecision(answered.id)!.answer).toBe("accepted");
  expect(findDecision(unsent.id)!.answer).toBeNull();
});
