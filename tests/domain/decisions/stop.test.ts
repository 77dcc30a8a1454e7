import { expect, test } from "vitest";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { resumeRelease, stopRelease } from "#app/domain/decisions/release/go-on.ts";
import { inTransaction } from "#db/client.server.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { markEmailSent } from "#db/queries/outbox.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aConfirmedRelease } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const now = new Date("2020-08-21T08:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);
const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };

/** Alpha is the finalist; the first of four letters wait to be sent. */
function aReleaseOnItsWay(first: number) {
  const sheets = { Alpha: [[5, 5]], Beta: [[5, 4]], Gamma: [[4, 4]], Delta: [[4, 3]] } as never;
  const world = aScoredCall(sheets, { call: aCall({ places: 1 }) });
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  inTransaction(() => dueEmails(now, 1000).forEach(({ id }) => markEmailSent(id, now)));
  aConfirmedRelease(world.managed, 4, now, first);
  return world;
}

test("stopped while letters are being sent, those behind the one on its way stay", async () => {
  const { managed } = aReleaseOnItsWay(3);
  const sent: string[] = [];

  await deliverDueEmails(
    now,
    async ({ subject }) => {
      sent.push(subject);
      if (sent.length === 1) stopRelease(managed, now);
    },
    portal,
  );

  expect(sent).toHaveLength(1);
  expect(dueEmails(days(365), 10)).toEqual([]);
  resumeRelease(managed, now);
  expect(dueEmails(now, 10)).toHaveLength(2);
});

test("a letter that could not be sent is not tried again while the release is stopped", async () => {
  const { managed } = aReleaseOnItsWay(1);

  const failing = async () => {
    stopRelease(managed, now);
    throw new Error("mailbox busy");
  };
  await deliverDueEmails(now, failing, portal);

  expect(dueEmails(days(365), 10)).toEqual([]);
  resumeRelease(managed, now);
  expect(dueEmails(now, 10)).toMatchObject([{ attempts: 1, lastError: "mailbox busy" }]);
});

test("a finalist whose letter was held has as long to answer as if told when the release goes on", () => {
  const { managed, applications } = aReleaseOnItsWay(1);
  stopRelease(managed, now);

  resumeRelease(managed, days(20));

  expect(findDecision(applications.Alpha.id)!.answerBy).toEqual(days(27));
  expect(dueEmails(days(20), 10)).toMatchObject([{ props: { answerBy: days(27).toISOString() } }]);
});

test("whose letter was sent before the stop keeps the date that it names", () => {
  const { managed, applications } = aReleaseOnItsWay(1);
  const told = findDecision(applications.Alpha.id)!.answerBy;
  inTransaction(() => dueEmails(now, 10).forEach(({ id }) => markEmailSent(id, now)));
  stopRelease(managed, now);

  resumeRelease(managed, days(20));

  expect(findDecision(applications.Alpha.id)!.answerBy).toEqual(told);
});
