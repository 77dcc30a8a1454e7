import { expect, test } from "vitest";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { followersOf } from "#app/domain/calls/followers/followers-of.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";

test("whoever applies follows the call, by the account's language, and may stop on its page", () => {
  const { owner, call } = aDraft({ owner: anAccount({ locale: "bg" }) });
  aDraft();

  const { id, email, name } = owner;
  expect(followersOf(call.id)).toEqual([
    { id, email, name, locale: "bg", stop: `/calls/${call.slug}/follow` },
  ]);
});

test("who withdrew hears no more, and an address that nobody confirmed is not written to", () => {
  const call = aCall();
  const { own } = aSubmittedApplication({ call });
  aDraft({ call, owner: anAccount({ confirmed: false }) });

  withdrawApplication(own, "We merged.", beforeDeadline);

  expect(followersOf(call.id)).toEqual([]);
});
