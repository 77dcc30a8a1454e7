import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { viewPasskeys } from "#app/domain/accounts/ways-in/passkeys.ts";
import { askForNewPasskey, askForPasskey } from "#app/http/passkeys.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAuthenticator } from "#tests/support/authenticator.ts";
import { cookiesOf, signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { mailsDue } from "#tests/support/given/links.ts";
import { aSession, minutesAgo, sendLate, withCodes } from "#tests/support/session.ts";

const asked = async () => (await askForPasskey(new Date())).challenge;

/** Adds a passkey as the account's page does. */
async function add(person: Account, authenticator = anAuthenticator()) {
  const { challenge } = await askForNewPasskey(person, new Date());
  const answer = await visit("/account/passkeys", {
    as: person,
    form: { name: "my laptop", passkey: authenticator.make({ challenge }) },
  });
  return { authenticator, answer };
}

const signIn = (passkey: string) => visit("/sign-in/passkey?to=/account", { form: { passkey } });

test("a passkey is added under a name, which its owner is told by mail", async () => {
  const person = anAccount();

  const { answer, authenticator } = await add(person);

  expect(answer.headers.get("Location")).toBe("/account/passkeys?says=added");
  expect(viewPasskeys(person)).toMatchObject([{ id: authenticator.id, name: "my laptop", usedAt: null }]);
  expect(mailsDue(new Date())).toEqual([{ template: "way-in-changed", address: person.email }]);
});

test("a passkey signs in as two factors, also where codes of an app are on", async () => {
  const person = anAccount();
  const { authenticator } = await add(person);
  withCodes(person);

  const answer = await signIn(authenticator.use({ challenge: await asked() }));
  const Cookie = cookiesOf(answer);

  expect(answer.headers.get("Location")).toBe("/account");
  expect(await signedInBy(answer)).toEqual(person);
  expect((await visit("/account/second-factor", { headers: { Cookie } })).status).toBe(200);
});

test("a proof is taken once, also from a device that does not count", async () => {
  const { authenticator } = await add(anAccount(), anAuthenticator({ counts: false }));
  const proof = authenticator.use({ challenge: await asked() });

  const [first, second] = [await signIn(proof), await signIn(proof)];

  expect([first.status, second.status]).toEqual([302, 409]);
  expect(await signedInBy(second)).toBeUndefined();
});

test.each([
  ["without the person's finger or number", { verified: false }],
  ["made for another site", { from: "https://evil.example" }],
  ["of a challenge that the portal never gave", { challenge: "bmV2ZXIgZ2l2ZW4" }],
])("a proof %s opens nothing", async (_what, wrong) => {
  const { authenticator } = await add(anAccount());

  const answer = await signIn(authenticator.use({ challenge: await asked(), ...wrong }));

  expect(answer.status).toBe(409);
  expect(await signedInBy(answer)).toBeUndefined();
});

test("a proof of a challenge that is five minutes old opens nothing", async () => {
  const { authenticator } = await add(anAccount());
  const { challenge } = await askForPasskey(minutesAgo(5));

  expect((await signIn(authenticator.use({ challenge }))).status).toBe(409);
});

test("a key that was copied is refused: it counts from further back", async () => {
  const { authenticator } = await add(anAccount());
  authenticator.setCounter(9);
  const good = await signIn(authenticator.use({ challenge: await asked() }));
  authenticator.setCounter(4);

  const copied = await signIn(authenticator.use({ challenge: await asked() }));

  expect([good.status, copied.status]).toEqual([302, 409]);
});

test.each(["", "{", "null", "[]", '{"id":"x"}', '{"id":["x"],"response":5}'])(
  "what is no proof is refused: %s",
  async (sent) => {
    expect((await signIn(sent)).status).toBe(409);
  },
);

test("a passkey that was made for one account is not added to another", async () => {
  const [person, other] = [anAccount(), anAccount()];
  const { challenge } = await askForNewPasskey(person, new Date());

  const answer = await visit("/account/passkeys", {
    as: other,
    form: { name: "not mine", passkey: anAuthenticator().make({ challenge }) },
  });

  expect(answer.status).toBe(409);
  expect(viewPasskeys(other)).toEqual([]);
});

test("whoever has a passkey shows it before ways in are changed: a password alone takes none away", async () => {
  const person = anAccount();
  const { authenticator } = await add(person);
  const weak = await aSession(person, { by: "password" });
  const strong = await aSession(person, { by: "passkey" });
  const remove = (Cookie: string) => sendLate(`/account/passkeys/${authenticator.id}/remove`, {}, Cookie);

  const refused = await remove(weak);
  const left = viewPasskeys(person).length;
  const others = await visit(`/account/passkeys/${authenticator.id}/remove`, { as: anAccount(), form: {} });
  const removed = await remove(strong);

  expect([refused.status, left, others.status]).toEqual([403, 1, 404]);
  expect(removed.headers.get("Location")).toBe("/account/passkeys?says=removed");
  expect(viewPasskeys(person)).toEqual([]);
});

test("a passkey proves anew who somebody is, but only its owner's", async () => {
  const person = anAccount();
  const { authenticator } = await add(person);
  const { authenticator: others } = await add(anAccount());
  const Cookie = await aSession(person, { at: minutesAgo(16) });
  const prove = (proofPasskey: string) =>
    visit("/account/prove?to=/account/passkeys", {
      form: { proofNeed: "strong", proofPasskey },
      headers: { Cookie },
    });

  const wrong = await prove(others.use({ challenge: await asked() }));
  const right = await prove(authenticator.use({ challenge: await asked() }));

  expect([wrong.status, right.status]).toEqual([409, 302]);
  const after = await visit("/account/passkeys", { headers: { Cookie: cookiesOf(right) } });
  expect(after.status).toBe(200);
});

test("without JavaScript the page says in words that passkeys need it", async () => {
  const page = await (await visit("/sign-in/passkey")).text();

  expect(page).toContain("<noscript>Passkeys need JavaScript");
});
