import { expect, test } from "vitest";
import { beginApplication } from "#app/domain/applications/begin.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { findApplication, findApplicationOf } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, beforeDeadline, deadline, justAfter, opening } from "#tests/support/given/calls.ts";
import { recordOf } from "./the-record.ts";

const yes = { countries: "yes" } as const;
const justBefore = new Date(opening.getTime() - 1);

test.each([
  ["at the opening instant", opening],
  ["at the closing instant", deadline],
])("somebody begins an application %s", (_when, now) => {
  const call = aCall();
  const owner = anAccount();

  const id = beginApplication(owner, call.slug, yes, now);

  const { code, formVersionId } = findCall(call.id)!;
  expect(findApplication(id)!.application).toMatchObject({
    callId: call.id,
    ownerId: owner.id,
    number: 1,
    status: "draft",
    formVersionId,
    begunAt: now,
    submissionId: null,
  });
  expect(recordOf(id)).toEqual([
    { action: "application.begun", actorId: owner.id, at: now, details: { number: `${code}-0001` } },
  ]);
});

test.each([
  ["one millisecond before the call opens", justBefore, yes, "call-not-open"],
  ["one millisecond after the deadline", justAfter, yes, "call-closed"],
  ["with a condition that is not met", beforeDeadline, { countries: "no" } as const, "self-check-failed"],
  ["with a condition that was not answered", beforeDeadline, {}, "self-check-failed"],
])("an application begun %s is refused and leaves no trace", (_when, now, selfCheck, reason) => {
  const call = aCall();
  const owner = anAccount();

  expect(() => beginApplication(owner, call.slug, selfCheck, now)).toThrow(reason);

  expect(findApplicationOf(owner.id, call.id)).toBeUndefined();
  expect(findCall(call.id)!.applicationsBegun).toBe(0);
});

test("nobody begins an application in a call that is not public", () => {
  const call = aCall({ published: false });

  expect(() => beginApplication(anAccount(), call.slug, yes, beforeDeadline)).toThrow("call-not-published");
});

test("a person has one application in a call", () => {
  const call = aCall();
  const owner = anAccount();
  const id = beginApplication(owner, call.slug, yes, beforeDeadline);

  expect(() => beginApplication(owner, call.slug, yes, deadline)).toThrow("already-begun");

  expect(findApplicationOf(owner.id, call.id)).toEqual({ id, status: "draft" });
});

test("applications are numbered in the order in which they begin, each call from one", () => {
  const [one, other] = [aCall(), aCall()];

  const ids = [one, one, other].map(({ slug }) => beginApplication(anAccount(), slug, yes, beforeDeadline));

  expect(ids.map((id) => findApplication(id)!.application.number)).toEqual([1, 2, 1]);
});

test("an application's number is shown with its call's code", () => {
  expect([applicationNumber("MME1", 42), applicationNumber("MME1", 12345)]).toEqual([
    "MME1-0042",
    "MME1-12345",
  ]);
});
