import { expect, test } from "vitest";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { isStillToAnswer, remindFinalists } from "#app/domain/decisions/remind-finalists.ts";
import { inTransaction } from "#db/client.server.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { markEmailSent } from "#db/queries/outbox.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";
import { aMember } from "#tests/support/given/team.ts";

const released = new Date("2020-08-18T15:00:00Z");
const answerBy = new Date("2020-08-28T15:00:00Z");
const before = (days: number) => new Date(answerBy.getTime() - days * 24 * 60 * 60 * 1000);

/** Alpha and Beta are finalists. */
function aReleasedCall({ sent = true } = {}) {
  const sheets = { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]] } as never;
  const world = aScoredCall(sheets, { call: aCall({ places: 2 }) });
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  releaseDecisions(world.managed, 3, released);
  if (sent) inTransaction(() => dueEmails(released, 1000).forEach(({ id }) => markEmailSent(id, released)));
  return world;
}

const reminded = (of: { owner: { email: string } }[]) =>
  dueEmails(new Date("2100-01-01"), 1000)
    .filter(({ template }) => template === "finalist-reminder")
    .map(({ address }) => address)
    .filter((address) => of.some(({ owner }) => owner.email === address));

test("finalists who have not answered are reminded five days and one day before their date, once each", () => {
  const { call, applications } = aReleasedCall();
  const { Alpha, Beta, Gamma } = applications;
  answerDecision(Beta.own, "accepted", released);
  const told = () => reminded([Alpha, Beta, Gamma]);

  remindFinalists(new Date(before(5).getTime() - 1));
  expect(told()).toEqual([]);
  remindFinalists(before(5));
  remindFinalists(before(4));
  expect(told()).toEqual([Alpha.owner.email]);
  remindFinalists(before(1));
  remindFinalists(before(0.5));

  expect(told()).toEqual([Alpha.owner.email, Alpha.owner.email]);
  const lines = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 100);
  expect(lines.filter(({ action }) => action === "finalists.reminded")).toMatchObject([
    { actor: null, details: { count: 1 } },
    { actor: null, details: { count: 1 } },
  ]);
});

test("of reminders that were slept through only the last is sent, and none once the date is over", () => {
  const { applications } = aReleasedCall();
  const told = () => reminded([applications.Alpha]);

  remindFinalists(new Date(answerBy.getTime() + 1));
  expect(told()).toEqual([]);
  remindFinalists(before(0));
  expect(told()).toHaveLength(1);
});

test("nobody is reminded of a letter that was not sent, and only who may answer is", () => {
  const { applications } = aReleasedCall();
  const unsent = aReleasedCall({ sent: false }).applications;
  const editor = aMember(applications.Alpha.own, { role: "editor" });

  remindFinalists(before(5));

  expect(reminded([unsent.Alpha, unsent.Beta])).toEqual([]);
  expect(reminded([applications.Alpha, { owner: editor.account }])).toEqual([applications.Alpha.owner.email]);
});

test("a reminder that waits is no longer true once the finalist has answered", () => {
  const { applications } = aReleasedCall();
  expect(isStillToAnswer(applications.Alpha.id)).toBe(true);

  answerDecision(applications.Alpha.own, "accepted", released);

  expect([isStillToAnswer(applications.Alpha.id), isStillToAnswer(applications.Gamma.id)]).toEqual([
    false,
    false,
  ]);
});
