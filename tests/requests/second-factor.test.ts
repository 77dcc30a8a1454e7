import { expect, test } from "vitest";
import { codeAt } from "#app/domain/accounts/ways-in/code.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { findSecondFactor, hasConfirmedSecondFactor } from "#db/queries/ways-in.ts";
import { sessionsOf } from "#db/queries/sessions.ts";
import { sessionIdOf } from "#app/http/session.server.ts";
import { origin, visit } from "#tests/support/app.ts";
import { cookiesOf, signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";
import { aSession, minutesAgo, sendLate, withCodes } from "#tests/support/session.ts";

const password = "three blind mice";
const aPerson = async (about = {}) => anAccount({ passwordHash: await hashPassword(password), ...about });

/** The first factor given, the second not yet. */
async function halfway(email: string, to = "/account") {
  const answer = await visit(`/sign-in?to=${encodeURIComponent(to)}`, { form: { email, password } });
  return { answer, Cookie: cookiesOf(answer) };
}

test("whoever has a second factor is asked for it and opens nothing before", async () => {
  const person = await aPerson();
  withCodes(person);

  const { answer, Cookie } = await halfway(person.email);
  const account = await visit("/account", { headers: { Cookie } });

  expect(answer.headers.get("Location")).toBe("/sign-in/second-factor?to=%2Faccount");
  expect(await signedInBy(answer)).toBeUndefined();
  expect(account.headers.get("Location")).toBe("/sign-in?to=%2Faccount");
  expect(sessionsOf(person.id, new Date(), 10)).toEqual([]);
});

test("the right code signs in with a new token, and is taken once", async () => {
  const person = await aPerson();
  const { codeNow } = withCodes(person);
  const [first, second] = [await halfway(person.email), await halfway(person.email)];
  const proofCode = codeNow();

  const give = ({ Cookie }: typeof first) =>
    visit("/sign-in/second-factor?to=/account", { form: { proofCode }, headers: { Cookie } });
  const answer = await give(first);
  const again = await give(second);
  const before = await visit("/account", { headers: { Cookie: first.Cookie } });

  expect(answer.headers.get("Location")).toBe("/account");
  expect(await signedInBy(answer)).toEqual(person);
  expect(again.status).toBe(409);
  expect(await signedInBy(again)).toBeUndefined();
  expect(before.status).toBe(302);
});

test("a recovery code signs in once, and its owner is told", async () => {
  const person = await aPerson();
  const { codes } = withCodes(person);
  const [first, second] = [await halfway(person.email), await halfway(person.email)];
  const mailsBefore = mailsDue(new Date()).length;

  const give = ({ Cookie }: typeof first) =>
    visit("/sign-in/second-factor", {
      form: { proofCode: codes[0]!.toLowerCase().replaceAll("-", " ") },
      headers: { Cookie },
    });
  const answer = await give(first);
  const again = await give(second);

  expect(await signedInBy(answer)).toEqual(person);
  expect(again.status).toBe(409);
  expect(mailsDue(new Date()).slice(mailsBefore)).toEqual([
    { template: "way-in-changed", address: person.email },
  ]);
});

test("nobody tries codes for long", async () => {
  const person = await aPerson();
  const { codeNow } = withCodes(person);
  const { Cookie } = await halfway(person.email);
  const give = (proofCode: string) =>
    visit("/sign-in/second-factor", { form: { proofCode }, headers: { Cookie } });
  for (let tries = 0; tries < 10; tries += 1) await give("000 000");

  const answer = await give(codeNow());

  expect(answer.status).toBe(429);
  expect(await signedInBy(answer)).toBeUndefined();
});

test("a link by mail and a new password ask for the second factor too", async () => {
  const person = await aPerson();
  withCodes(person);
  await visit("/sign-in/link", { form: { email: person.email } });
  await visit("/forgotten-password", { form: { email: person.email } });

  const byLink = await visit(mailedLink("sign-in-link"), { method: "POST" });
  const byReset = await visit(mailedLink("reset-password"), { form: { password: "see how they run" } });

  for (const answer of [byLink, byReset]) {
    expect(answer.headers.get("Location")).toBe("/sign-in/second-factor?to=%2Fhome");
    expect(await signedInBy(answer)).toBeUndefined();
  }
});

test("codes are set up with a first code, end other sessions and give ten recovery codes", async () => {
  const person = anAccount();
  const Cookie = await aSession(person);
  await aSession(person);

  await visit("/account/second-factor/begin", { method: "POST", headers: { Cookie } });
  const page = await (await visit("/account/second-factor", { headers: { Cookie } })).text();
  const { secret } = findSecondFactor(person.id)!;
  const wrong = await visit("/account/second-factor", { form: { code: "000000" }, headers: { Cookie } });
  const onAfterWrong = hasConfirmedSecondFactor(person.id);
  const right = await visit("/account/second-factor", {
    form: { code: codeAt(secret, new Date()) },
    headers: { Cookie },
  });

  expect(page).toContain(secret.match(/.{1,4}/g)!.join(" "));
  expect([wrong.status, onAfterWrong]).toEqual([409, false]);
  expect(right.status).toBe(200);
  expect(new Set((await right.text()).match(/[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/g)).size).toBe(10);
  expect(sessionsOf(person.id, new Date(), 10)).toHaveLength(1);
  expect(mailsDue(new Date())).toEqual([{ template: "way-in-changed", address: person.email }]);
});

test("the secret is shown to nobody once it counts", async () => {
  const person = anAccount();
  const { secret } = withCodes(person);
  const Cookie = await aSession(person, { by: "code" });

  const page = await (await visit("/account/second-factor", { headers: { Cookie } })).text();

  expect(page).not.toContain(secret.slice(0, 4));
});

test("one factor alone does not take the second away", async () => {
  const person = await aPerson();
  const Cookie = await aSession(person);
  withCodes(person);
  const strong = await aSession(person, { by: "code" });

  const weak = await visit("/account/second-factor/off", { method: "POST", headers: { Cookie } });
  const stillOn = hasConfirmedSecondFactor(person.id);
  const off = await visit("/account/second-factor/off", { method: "POST", headers: { Cookie: strong } });

  // Turning it on ended the first session; nothing but a second factor opens a new one.
  expect(weak.status).toBe(302);
  expect(stillOn).toBe(true);
  expect(off.headers.get("Location")).toBe("/account?says=second-factor-off");
  expect(hasConfirmedSecondFactor(person.id)).toBe(false);
});

test("an administrator resets it, which ends sessions and is told by mail", async () => {
  const person = anAccount();
  withCodes(person);
  await aSession(person, { by: "code" });
  const administrator = anAccount({ administrator: true });

  const answer = await visit("/admin/second-factor", {
    as: administrator,
    form: { email: person.email },
  });

  expect(answer.status).toBe(302);
  expect(hasConfirmedSecondFactor(person.id)).toBe(false);
  expect(sessionsOf(person.id, new Date(), 10)).toEqual([]);
  expect(mailsDue(new Date()).at(-1)).toEqual({ template: "way-in-changed", address: person.email });
});

test("what an administrator changes needs a proof of the last quarter of an hour", async () => {
  const person = anAccount();
  withCodes(person);
  const administrator = anAccount({ administrator: true, passwordHash: await hashPassword(password) });
  const Cookie = await aSession(administrator, { at: minutesAgo(16) });
  const form = { email: person.email };

  const late = await sendLate("/admin/second-factor", form, Cookie);
  const page = await late.text();
  const stillOn = hasConfirmedSecondFactor(person.id);
  const proof = { ...form, proofNeed: "fresh", proofWaiting: "/admin/second-factor" };
  const wrong = await visit("/account/prove", {
    form: { ...proof, proofPassword: "four blind mice" },
    headers: { Cookie },
  });
  const right = await visit("/account/prove", {
    form: { ...proof, proofPassword: password },
    headers: { Cookie },
  });
  const renewed = cookiesOf(right);
  const repeated = await visit(right.headers.get("Location")!, { form, headers: { Cookie: renewed } });

  expect([late.status, stillOn]).toEqual([403, true]);
  expect(page).toContain(`name="email" value="${person.email}"`);
  expect(wrong.status).toBe(409);
  expect(await wrong.text()).toContain(`name="email" value="${person.email}"`);
  expect([right.status, right.headers.get("Location")]).toEqual([307, "/admin/second-factor"]);
  expect(repeated.headers.get("Location")).toContain("done=");
  expect((await visit("/admin", { headers: { Cookie } })).status).toBe(302);
});

test("pages about ways in ask anew who it is, by a page that leads back", async () => {
  const person = await aPerson();
  const Cookie = await aSession(person, { at: minutesAgo(16) });

  const late = await visit("/account/passkeys", { headers: { Cookie } });
  const page = await visit(late.headers.get("Location")!, { headers: { Cookie } });
  const proved = await visit(late.headers.get("Location")!, {
    form: { proofNeed: "fresh", proofPassword: password },
    headers: { Cookie },
  });
  const after = await visit("/account/passkeys", { headers: { Cookie: cookiesOf(proved) } });

  expect(late.headers.get("Location")).toBe("/account/prove?need=fresh&to=%2Faccount%2Fpasskeys");
  expect(page.status).toBe(200);
  expect([proved.status, proved.headers.get("Location")]).toEqual([302, "/account/passkeys"]);
  expect(after.status).toBe(200);
});

test("by a link in the mail only the browser on which it is pressed is proved, and only of whom it was sent to", async () => {
  const person = anAccount();
  const Cookie = await aSession(person, { at: minutesAgo(16) });
  const elsewhere = await aSession(person, { at: minutesAgo(16) });
  const other = anAccount();
  await visit("/account/prove/link?to=/account/password", { method: "POST", headers: { Cookie } });
  const link = mailedLink("prove-link");

  const others = await visit(link, { as: other, method: "POST" });
  const opened = await visit(link, { headers: { Cookie } });
  const pressed = await visit(link, { method: "POST", headers: { Cookie } });

  expect([others.status, opened.status, pressed.status]).toEqual([409, 200, 302]);
  expect(pressed.headers.get("Location")).toBe("/account/password");
  expect((await visit("/account/password", { headers: { Cookie: cookiesOf(pressed) } })).status).toBe(200);
  expect((await visit("/account/password", { headers: { Cookie: elsewhere } })).status).toBe(302);
});

test("a new device is told by mail, the first one and a known one are not", async () => {
  const person = await aPerson();
  const signIn = (Cookie = "") =>
    visit("/sign-in", { form: { email: person.email, password }, headers: { Cookie } });

  const first = await signIn();
  await signIn(cookiesOf(first).replace(/session=[^;]*;? ?/, ""));
  const before = mailsDue(new Date());
  await signIn();

  expect(before).toEqual([]);
  expect(mailsDue(new Date())).toEqual([{ template: "new-sign-in", address: person.email }]);
});

test("a person ends one of their sessions, and nobody else's", async () => {
  const [person, other] = [anAccount(), anAccount()];
  const Cookie = await aSession(person);
  await aSession(person);
  await aSession(other);
  const idOf = (id: string) => sessionsOf(id, new Date(), 10).map((one) => one.id);
  const ownId = await sessionIdOf(new Request(origin, { headers: { Cookie } }));
  const [mine] = idOf(person.id).filter((id) => id !== ownId);
  const [theirs] = idOf(other.id);

  await visit(`/account/sessions/${theirs}/end`, { method: "POST", headers: { Cookie } });
  await visit(`/account/sessions/${mine}/end`, { method: "POST", headers: { Cookie } });

  expect(idOf(person.id)).toEqual([ownId]);
  expect(idOf(other.id)).toEqual([theirs]);
});
