import { expect, test } from "vitest";
import { viewLink } from "#app/domain/accounts/read.ts";
import { requestConfirmation, requestLink } from "#app/domain/accounts/request-link.ts";
import { beginSession } from "#app/domain/accounts/sessions.ts";
import { resetPassword, setPassword } from "#app/domain/accounts/set-password.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.ts";
import { findPasswordHash } from "#db/queries/accounts.ts";
import { sessionsOf } from "#db/queries/sessions.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aLink, mailsDue } from "#tests/support/given/links.ts";

const now = new Date("2020-07-01T10:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const sessionIds = (accountId: string) => sessionsOf(accountId, now, 100).map(({ id }) => id);

function aMailedLink(purpose: "sign-in" | "reset-password", email: string) {
  const link = aLink();
  requestLink(purpose, email, link, now);
  return link.id;
}

test("a link to sign in says whose account it is until it is twenty minutes old", () => {
  const account = anAccount();
  const early = aMailedLink("sign-in", account.email);
  const late = aMailedLink("sign-in", account.email);

  expect(signInByLink(early, minutes(19))).toEqual(account);
  expect(() => signInByLink(late, minutes(20))).toThrow("link-used");
});

test("a link works once, and looking at it does not use it up", () => {
  const { email } = anAccount();
  const link = aMailedLink("sign-in", email);

  expect(viewLink(link, "sign-in", now)).toEqual({ email });
  expect(viewLink(link, "sign-in", now)).toEqual({ email });
  signInByLink(link, now);

  expect(viewLink(link, "sign-in", now)).toBeUndefined();
  expect(() => signInByLink(link, now)).toThrow("link-used");
});

test("a link is good for nothing but its purpose", () => {
  const { email } = anAccount({ passwordHash: "old" });
  const link = aMailedLink("sign-in", email);

  expect(() => resetPassword(link, "new", now)).toThrow("link-used");
  expect(findPasswordHash(email)).toBe("old");
  expect(viewLink(link, "sign-in", now)).toEqual({ email });
});

test("an address without an account gets no message", () => {
  anAccount({ email: "somebody@else.example" });

  aMailedLink("sign-in", "nobody@nowhere.example");
  aMailedLink("reset-password", "nobody@nowhere.example");

  expect(mailsDue(now)).toEqual([]);
});

test("a confirmed address is not asked to be confirmed again", () => {
  requestConfirmation(anAccount(), aLink(), now);
  requestConfirmation(anAccount({ email: "new@solar.example", confirmed: false }), aLink(), now);

  expect(mailsDue(now)).toEqual([{ template: "confirm-email", address: "new@solar.example" }]);
});

test("what a stranger set up with an address that was not theirs is void once its owner signs in by mail", () => {
  const account = anAccount({ confirmed: false, passwordHash: "the stranger's" });
  beginSession(account, "the stranger's session", null, now);

  const owner = signInByLink(aMailedLink("sign-in", account.email), now);

  expect(owner).toEqual({ ...account, emailConfirmed: true });
  expect(findPasswordHash(account.email)).toBeNull();
  expect(sessionIds(account.id)).toEqual([]);
});

test("signing in by mail leaves a confirmed account as it is", () => {
  const account = anAccount({ passwordHash: "hers" });
  beginSession(account, "her phone", null, now);

  signInByLink(aMailedLink("sign-in", account.email), now);

  expect(findPasswordHash(account.email)).toBe("hers");
  expect(sessionIds(account.id)).toEqual(["her phone"]);
});

test("a reset sets the password and ends every session and every other link", () => {
  const account = anAccount({ passwordHash: "old" });
  beginSession(account, "a lost laptop", null, now);
  const reset = aMailedLink("reset-password", account.email);
  const another = aMailedLink("reset-password", account.email);
  const signIn = aMailedLink("sign-in", account.email);

  resetPassword(reset, "new", minutes(19));

  expect(findPasswordHash(account.email)).toBe("new");
  expect(sessionIds(account.id)).toEqual([]);
  expect(() => resetPassword(another, "newer", minutes(19))).toThrow("link-used");
  expect(() => signInByLink(signIn, minutes(19))).toThrow("link-used");
});

test("a link to choose a password that is an hour old is refused", () => {
  const account = anAccount({ passwordHash: "old" });
  const reset = aMailedLink("reset-password", account.email);

  expect(() => resetPassword(reset, "new", minutes(60))).toThrow("link-used");
  expect(findPasswordHash(account.email)).toBe("old");
});

test("a changed password ends the sessions on all other devices of this person only", () => {
  const account = anAccount();
  const other = anAccount();
  beginSession(account, "here", null, now);
  beginSession(account, "there", null, now);
  beginSession(other, "elsewhere", null, now);

  setPassword(account, "new", "here", now);

  expect(findPasswordHash(account.email)).toBe("new");
  expect(sessionIds(account.id)).toEqual(["here"]);
  expect(sessionIds(other.id)).toEqual(["elsewhere"]);
});
