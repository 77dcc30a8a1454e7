import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { simulate } from "#tests/support/deadline/simulate.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall } from "#tests/support/given/calls.ts";

test("of thousands that arrive about a deadline, with more time for all and for one, none late is taken and none timely refused", () => {
  const { submits, accepted, uploads, ...wrong } = simulate("finalist", 40, 250);

  expect(submits).toBe(10_000);
  // There is something to take and something to refuse.
  expect(accepted).toBeGreaterThan(2_000);
  expect(submits - accepted).toBeGreaterThan(2_000);
  expect(uploads).toBeGreaterThan(1_000);
  expect(wrong).toEqual({ lateAccepted: 0, timelyRefused: 0 });
});

test("whatever the sender's clock shows, the portal's own decides", async () => {
  const hours = (number: number) => new Date(Date.now() + number * 3_600_000).toUTCString();
  const [closed, open] = [aDraft({ call: aCall() }), aDraft({ call: anOpenCall() })];
  const sent = (draft: typeof open, clock: string) =>
    visit(`/applications/${draft.id}/submit?now=${encodeURIComponent(clock)}`, {
      as: draft.owner,
      form: { now: clock, submittedAt: clock },
      headers: { Date: clock, "X-Request-Start": clock },
    });

  const late = await sent(closed, "Wed, 01 Jul 2020 10:00:00 GMT");
  const timely = await sent(open, hours(24 * 365 * 90));

  expect([late.status, timely.status]).toEqual([409, 302]);
});
