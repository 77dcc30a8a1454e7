import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { sqlite } from "#db/client.server.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { visit } from "#tests/support/app.ts";
import { cookiesOf } from "#tests/support/browser.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aFurtherAddress } from "#tests/support/given/addresses.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";
import { poison } from "#tests/support/leaks/hostile.ts";
import { waysOf } from "#tests/support/leaks/walk.ts";
import { aMarkedWorld } from "#tests/support/leaks/world.ts";
import { aSession, minutesAgo, withCodes } from "#tests/support/session.ts";

const password = "three blind mice";

/** All by which an account is opened, and what is on its way to its owner. */
function waysInto({ id, email }: Account) {
  const rows = (sql: string) => sqlite.prepare(sql).all(id);
  return {
    account: rows("select email, passwordHash, emailConfirmedAt from accounts where id = ?"),
    codes: rows("select * from secondFactors where accountId = ?"),
    recovery: rows("select id from recoveryCodes where accountId = ?"),
    passkeys: rows("select id from passkeys where accountId = ?"),
    identities: rows("select id from identities where accountId = ?"),
    further: rows("select id, email from accounts where mergedInto = ?"),
    asked: rows("select id from addressChanges where accountId = ?"),
    erasure: rows("select accountId from erasureRequests where accountId = ?"),
    told: mailsDue(new Date()).filter(({ address }) => address === email),
  };
}

/** Somebody with every way in, whose browser stood open for a while. */
async function anOpenBrowser() {
  const person = anAccount({ passwordHash: await hashPassword(password) });
  withCodes(person);
  const { id } = aFurtherAddress(person, "person@lab.example", minutesAgo(60));
  const row = { id: `passkey-${person.id}`, accountId: person.id, publicKey: "k", transports: "[]" };
  sqlite
    .prepare(
      "insert into passkeys (id, accountId, publicKey, counter, transports, name, createdAt) values (@id, @accountId, @publicKey, 0, @transports, 'Phone', 0)",
    )
    .run(row);
  sqlite.exec("delete from emails");
  const Cookie = await aSession(person, { at: minutesAgo(16), by: "code" });
  return { person, Cookie, params: { addressId: id, passkeyId: row.id } };
}

/** What whoever finds the browser would try. */
const typed = {
  ...{ email: "eve@evil.example", password: "a new long password", old: "guessed", code: "000000" },
  ...{ name: "Eve", confirm: "on", reason: "I am it.", agreed: "on" },
};

test("a browser that stands open changes no address, no second factor and no other way in, at no door", async () => {
  const { person, Cookie, params } = await anOpenBrowser();
  const before = waysInto(person);
  const doors = (await allDoors()).filter((door) => door.startsWith("/account/"));
  // Ending sessions, its own settings and asking for a proof are nobody's way in.
  const ways = doors.filter((door) => !/prove|sessions|sign-out|profile|mail$|confirm/.test(door));

  for (const door of ways) await visit(addressOf(door, params), { form: typed, headers: { Cookie } });

  expect(ways.length).toBeGreaterThan(15);
  expect(waysInto(person)).toEqual(before);
});

test("whoever proved it changes the address, and the former one is told and takes it back", async () => {
  const { person, Cookie } = await anOpenBrowser();
  const proved = await visit("/account/prove?need=fresh&to=%2Faccount%2Faddress", {
    form: { proofNeed: "fresh", proofPassword: password },
    headers: { Cookie },
  });
  const headers = { Cookie: cookiesOf(proved) };
  const wrong = await visit("/account/address", { form: typed, headers });
  await visit("/account/address", { form: { ...typed, password }, headers });

  const told = mailsDue(new Date());
  const stop = mailedLink("address-changing");
  await visit(mailedLink("new-address"), { method: "POST", headers });
  const moved = findAccount(person.id)!.email;
  await visit(stop, { method: "POST" });

  expect(wrong.status).toBe(409);
  expect(told).toEqual([
    { template: "new-address", address: typed.email },
    { template: "address-changing", address: person.email },
  ]);
  expect([moved, findAccount(person.id)!.email]).toEqual([typed.email, person.email]);
});

type World = Awaited<ReturnType<typeof aMarkedWorld>>;

/** Whoever works behind a door. */
function usualVisitor(door: string, { people }: World) {
  if (door.startsWith("/manage")) return people.manager;
  if (door.startsWith("/admin")) return people.administrator;
  if (door.startsWith("/hubs")) return people.hubbed;
  return /^\/(evaluations|sheets|samples)/.test(door) ? people.one : people.owner;
}

/** Each door with an application of the call that names applicants, and with one of the anonymous call. */
async function everyPage(world: World) {
  const { n1, a1 } = world.entries;
  const ways = [n1, a1].map(({ id }) => waysOf(world).find(({ applicationId }) => applicationId === id)!);
  return (await allDoors()).flatMap((door) => {
    const as = usualVisitor(door, world);
    const addresses = new Set(ways.map((params) => addressOf(door, params)));
    return [...addresses].map((address) => ({ door, address, as }));
  });
}

test("markup in every text that anybody writes is text on every page of managers, evaluators and applicants", async () => {
  const world = await aMarkedWorld();
  const poisoned = poison();

  const runs: string[] = [];
  const shown = new Set<string>();
  for (const { door, address, as } of await everyPage(world)) {
    const answer = await visit(address, { as });
    if (!answer.headers.get("Content-Type")?.startsWith("text/html")) continue;
    const page = await answer.text();
    if (/<img src=x|<script>alert/i.test(page)) runs.push(door);
    if (page.includes("&lt;img src=x")) shown.add(door);
  }

  expect(runs).toEqual([]);
  expect(poisoned.length).toBeGreaterThan(60);
  expect(shown.size).toBeGreaterThan(150);
}, 120_000);
