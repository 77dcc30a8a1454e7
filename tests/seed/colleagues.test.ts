import { expect, test } from "vitest";
import { eligibilityDesk, managedCall, ofHubs } from "#app/domain/permissions.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { staffOf } from "#db/queries/programmes.ts";
import { demo } from "#db/seed/people.ts";
import { plantColleagues } from "#db/seed/plant/colleagues.ts";
import { hubs } from "#db/seed/programme.ts";
import { aCall, aProgramme } from "#tests/support/given/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";

test("the sample has an assistant and somebody of a hub, who came by the letter's link", () => {
  const call = aCall({ programme: aProgramme(anAccount(), hubs) });

  plantColleagues(call.managed, "hash");

  const assistant = findAccountByEmail(demo.assistant.email)!;
  const hub = findAccountByEmail(demo.hub.email)!;
  expect([assistant.emailConfirmed, hub.emailConfirmed]).toEqual([true, true]);
  expect(eligibilityDesk(assistant, call.slug)?.role).toBe("assistant");
  expect(managedCall(assistant, call.slug)).toBeUndefined();
  expect(ofHubs(hub)).toBeDefined();
  expect(staffOf(call.managed.programmeId).map(({ role }) => role)).toEqual(
    expect.arrayContaining(["assistant", "hub"]),
  );
});
