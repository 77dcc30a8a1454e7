import { afterAll, beforeAll, expect, test } from "vitest";
import { viewIdentities } from "#app/domain/accounts/ways-in/identities.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { visit } from "#tests/support/app.ts";
import { cookiesOf, signedInBy } from "#tests/support/browser.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { mailsDue } from "#tests/support/given/links.ts";
import { startProvider, throughProvider, type Told } from "#tests/support/provider.ts";
import { aSession, minutesAgo, withCodes } from "#tests/support/session.ts";

let provider: Awaited<ReturnType<typeof startProvider>>;

beforeAll(async () => {
  provider = await startProvider();
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "finalist",
    OIDC_CLIENT_SECRET: "between the two",
    OIDC_NAME: "Example ID",
  });
});

afterAll(() => provider.stop());

let subjects = 0;
const maria = (about: Partial<Told> = {}): Told => ({
  subject: `maria-${(subjects += 1)}`,
  email: "maria@example.org",
  verified: true,
  name: "Мария",
  ...about,
});

/** To the provider and back, as `told`; the addresses and cookies on the way. */
async function comeBack(told: Told | undefined, start = "/sign-in/provider?to=/account", Cookie = "") {
  const away = await visit(start, { headers: { Cookie, "Sec-Fetch-Site": "same-origin" } });
  provider.person.told = told;
  const back = await throughProvider(away.headers.get("Location")!);
  const cookies = [Cookie, cookiesOf(away)].filter(Boolean).join("; ");
  const answer = await visit(back, { headers: { Cookie: cookies } });
  return { away, back, cookies, answer };
}

test("a newcomer whose address the provider has proved gets an account, and the same one the next time", async () => {
  const told = maria();

  const first = await comeBack(told);
  const account = findAccountByEmail("maria@example.org");
  const second = await comeBack({ ...told, email: "maria@elsewhere.example" });

  expect(first.answer.headers.get("Location")).toBe("/account");
  expect(account).toMatchObject({ name: "Мария", emailConfirmed: true });
  expect(await signedInBy(first.answer)).toEqual(account);
  expect(await signedInBy(second.answer)).toEqual(account);
});

test("state, nonce and PKCE go along, and nothing that opens anything stands in the address", async () => {
  const { away } = await comeBack(maria());
  const asked = new URL(away.headers.get("Location")!).searchParams;

  expect(Object.fromEntries(asked)).toEqual({
    client_id: "finalist",
    response_type: "code",
    redirect_uri: "http://finalist.test/sign-in/provider/back",
    scope: "openid email profile",
    state: expect.stringMatching(/^.{43}$/),
    nonce: expect.stringMatching(/^.{43}$/),
    code_challenge: expect.stringMatching(/^.{43}$/),
    code_challenge_method: "S256",
  });
  expect(away.headers.get("Set-Cookie")).toMatch(/HttpOnly; SameSite=Lax$/);
});

test("who has an account with the address proves that first, then links the two; nothing opens it before", async () => {
  const known = anAccount({ email: "maria@example.org" });
  const told = maria();

  const { answer } = await comeBack(told);
  const signedIn = await signedInBy(answer);
  const Cookie = `${cookiesOf(answer)}; ${await aSession(known)}`;
  const page = await (await visit("/account/provider", { headers: { Cookie } })).text();
  const linked = await visit("/account/provider", { method: "POST", headers: { Cookie } });
  const again = await visit("/account/provider", { method: "POST", headers: { Cookie } });
  const afterwards = await comeBack(told);

  expect(answer.headers.get("Location")).toBe("/sign-in?to=%2Faccount%2Fprovider&says=prove-first");
  expect(signedIn).toBeUndefined();
  expect(page).toContain("maria@example.org");
  expect(linked.headers.get("Location")).toBe("/account?says=identity-linked");
  expect(again.headers.get("Location")).toBe("/account");
  expect(await signedInBy(afterwards.answer)).toEqual(known);
  expect(mailsDue(new Date()).at(-1)).toEqual({ template: "way-in-changed", address: known.email });
});

test("an account that a stranger prepared under somebody's address is not theirs by the provider's word", async () => {
  const prepared = anAccount({
    email: "maria@example.org",
    confirmed: false,
    passwordHash: "the stranger's",
  });

  const { answer } = await comeBack(maria());

  expect(await signedInBy(answer)).toBeUndefined();
  expect(viewIdentities(prepared)).toEqual([]);
});

test("an address that the provider has not proved makes no account", async () => {
  const unproved = await comeBack(maria({ verified: false }));
  const none = await comeBack(maria({ email: undefined }));

  for (const { answer } of [unproved, none])
    expect(answer.headers.get("Location")).toBe("/sign-in?to=%2Faccount&says=provider-unverified");
  expect(findAccountByEmail("maria@example.org")).toBeUndefined();
});

test("who says no at the provider comes back to the other ways", async () => {
  const { answer } = await comeBack(undefined);
  const page = await visit(answer.headers.get("Location")!);

  expect(answer.headers.get("Location")).toBe("/sign-in?to=%2Faccount&says=provider-cancelled");
  expect(await page.text()).toContain("You stopped at the provider.");
});

test("an answer is taken once, from the browser that asked, in ten minutes", async () => {
  const { back, cookies } = await comeBack(maria());
  const failed = "/sign-in?to=%2Faccount&says=provider-failed";

  const replayed = await visit(back, { headers: { Cookie: cookies } });
  const elsewhere = await visit(back);

  expect(replayed.headers.get("Location")).toBe(failed);
  expect(elsewhere.headers.get("Location")).toBe("/sign-in?to=%2Fhome&says=provider-failed");
  for (const answer of [replayed, elsewhere]) expect(await signedInBy(answer)).toBeUndefined();
});

test("an answer with another state is refused, though its code is good", async () => {
  const away = await visit("/sign-in/provider");
  provider.person.told = maria();
  const back = await throughProvider(away.headers.get("Location")!);
  const headers = { Cookie: cookiesOf(away) };

  const wrong = await visit(back.replace(/state=.{3}/, "state=xyz"), { headers });
  const right = await visit(back, { headers });

  expect(wrong.headers.get("Location")).toBe("/sign-in?to=%2Fhome&says=provider-failed");
  expect(await signedInBy(wrong)).toBeUndefined();
  expect(right.headers.get("Location")).toBe("/home");
});

test.each(["nonce", "verifier"])("an answer with another %s is refused", async (part) => {
  const away = await visit("/sign-in/provider");
  provider.person.told = maria();
  const back = await throughProvider(away.headers.get("Location")!);
  const [name, value] = cookiesOf(away).split(/=(.*)/);
  const kept = JSON.parse(Buffer.from(decodeURIComponent(value!), "base64").toString());
  const changed = { ...kept, [part]: kept[part].replace(/^.../, "xyz") };
  const Cookie = `${name}=${encodeURIComponent(Buffer.from(JSON.stringify(changed)).toString("base64"))}`;

  const answer = await visit(back, { headers: { Cookie } });

  expect(answer.headers.get("Location")).toBe("/sign-in?to=%2Fhome&says=provider-failed");
  expect(findAccountByEmail("maria@example.org")).toBeUndefined();
});

test("whoever is signed in links and unlinks a provider; what is somebody else's stays theirs", async () => {
  const [person, other] = [anAccount(), anAccount()];
  const told = maria();
  const own = await aSession(person);

  const linked = await comeBack(told, "/account/provider/link", own);
  const taken = await comeBack(told, "/account/provider/link", await aSession(other));
  const [identity] = viewIdentities(person);
  const path = `/account/provider/${identity!.id}/unlink`;
  await visit(path, { as: other, method: "POST" });
  const stillLinked = viewIdentities(person).length;
  await visit(path, { method: "POST", headers: { Cookie: own } });

  expect(linked.answer.headers.get("Location")).toBe("/account?to=%2Faccount&says=identity-linked");
  expect(taken.answer.headers.get("Location")).toBe("/account?to=%2Faccount&says=identity-taken");
  expect([viewIdentities(other), stillLinked]).toEqual([[], 1]);
  expect(viewIdentities(person)).toEqual([]);
});

test("a page elsewhere does not begin to link anything", async () => {
  const headers = { Cookie: await aSession(anAccount()), "Sec-Fetch-Site": "cross-site" };

  const answer = await visit("/account/provider/link", { headers });

  expect(answer.headers.get("Location")).toBe("/account");
});

test("a provider is one factor: who has a second is asked for it", async () => {
  const person = anAccount();
  const told = maria();
  await comeBack(told, "/account/provider/link", await aSession(person));
  withCodes(person);

  const { answer } = await comeBack(told);

  expect(answer.headers.get("Location")).toBe("/sign-in/second-factor?to=%2Faccount");
  expect(await signedInBy(answer)).toBeUndefined();
});

test("a provider proves anew who somebody is, if it names the one who is linked", async () => {
  const person = anAccount();
  const told = maria();
  await comeBack(told, "/account/provider/link", await aSession(person));
  const late = await aSession(person, { at: minutesAgo(16) });
  const prove = "/account/prove/provider?to=/account/passkeys";

  const wrong = await comeBack(maria(), prove, late);
  const right = await comeBack(told, prove, late);
  const Cookie = cookiesOf(right.answer);

  expect(wrong.answer.headers.get("Location")).toBe(
    "/account/prove?to=%2Faccount%2Fpasskeys&says=provider-other",
  );
  expect(right.answer.headers.get("Location")).toBe("/account/passkeys");
  expect((await visit("/account/passkeys", { headers: { Cookie } })).status).toBe(200);
});

test("while the provider is down, the sign-in page says so and the other ways go on", async () => {
  const away = await visit("/sign-in/provider?to=/account");
  await provider.stop();

  const answer = await visit("/sign-in/provider/back?code=x&state=y", {
    headers: { Cookie: cookiesOf(away) },
  });
  const page = await visit(answer.headers.get("Location")!);

  expect(answer.headers.get("Location")).toBe("/sign-in?to=%2Faccount&says=provider-failed");
  expect(page.status).toBe(200);
});
