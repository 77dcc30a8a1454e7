import { createHmac } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { environment } from "#app/adapters/environment.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { letters } from "#tests/support/given/emails.ts";

const secret = "between-the-portal-and-its-relay";
const start = new Date("2020-07-01T10:00:00Z");
const portal = { origin: "http://finalist.test", contact: "desk@finalist.test" };

beforeEach(() => void (environment().BOUNCE_SECRET = secret));
afterEach(() => void (environment().BOUNCE_SECRET = undefined));

async function aSentLetter() {
  letters(["ada@x.example"], start);
  await deliverDueEmails(start, async () => {}, portal);
  return sqlite.prepare("select id from emails").pluck().get() as string;
}

const states = () => sqlite.prepare("select status, bounce, bounceReason from emails").all();
const sent = [{ status: "sent", bounce: null, bounceReason: null }];

const told = (id: string, bounce = "hard") =>
  JSON.stringify({ events: [{ messageId: `<${id}@finalist.test>`, bounce, reason: "550 no such user" }] });

const signatureOf = (body: string | Uint8Array, key = secret) =>
  createHmac("sha256", key).update(body).digest("hex");

/** As a relay does it: from elsewhere, without a cookie. */
function post(body: string | Uint8Array, headers: Record<string, string>) {
  const bytes = new Uint8Array(Buffer.from(body));
  return visit("/api/bounces", {
    method: "POST",
    body: bytes,
    headers: { Origin: "https://relay.example", ...headers },
  });
}

const signed = (body: string | Uint8Array, key?: string) =>
  post(body, { "X-Signature": signatureOf(body, key) });

test.each([
  ["signs what it tells", (body: string) => ({ "X-Signature": signatureOf(body) })],
  ["says how it signs", (body: string) => ({ "X-Signature": `sha256=${signatureOf(body)}` })],
  ["brings the secret", () => ({ Authorization: `Bearer ${secret}` })],
])("a relay that %s is believed that a message came back", async (_how, headersOf) => {
  const body = told(await aSentLetter());

  const answer = await post(body, headersOf(body));

  expect([answer.status, await answer.json()]).toEqual([200, { noted: 1, unknown: 0 }]);
  expect(states()).toEqual([{ status: "bounced", bounce: "hard", bounceReason: "550 no such user" }]);
});

test.each([
  ["nothing", () => ({})],
  ["a signature with another secret", (body: string) => ({ "X-Signature": signatureOf(body, "guessed") })],
  ["the signature of something else", () => ({ "X-Signature": signatureOf("{}") })],
  ["an empty signature", () => ({ "X-Signature": "" })],
  ["another secret", () => ({ Authorization: "Bearer guessed" })],
  ["a wrong signature beside the secret", () => ({ "X-Signature": "00", Authorization: `Bearer ${secret}` })],
])("whoever brings %s is told so and changes nothing", async (_what, headersOf) => {
  const body = told(await aSentLetter());

  const answer = await post(body, headersOf(body));

  expect(answer.status).toBe(403);
  expect(states()).toEqual(sent);
});

test("without a secret in the settings there is no such door, whatever is brought", async () => {
  const body = told(await aSentLetter());
  environment().BOUNCE_SECRET = undefined;

  const answers = [
    await signed(body),
    await signed(body, ""),
    await post(body, { Authorization: "Bearer undefined" }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(states()).toEqual(sent);
});

test("what is told again, or otherwise, changes nothing and is on the record once", async () => {
  const id = await aSentLetter();

  await signed(told(id));
  const [before] = states();
  const again = await signed(told(id));
  await signed(told(id, "soft"));

  expect(again.status).toBe(200);
  expect(states()).toEqual([before]);
  expect(
    sqlite.prepare("select count(*) from auditEntries where action = 'email.bounced'").pluck().get(),
  ).toBe(1);
});

test("a relay serves others, too: what is not the portal's is only counted", async () => {
  const id = await aSentLetter();
  const foreign = { messageId: "1@elsewhere.example", bounce: "hard", reason: "" };
  const own = { messageId: id, bounce: "soft", reason: "452 mailbox full" };

  const answer = await signed(JSON.stringify({ events: [foreign, own] }));

  expect(await answer.json()).toEqual({ noted: 1, unknown: 1 });
  expect(states()).toEqual([{ status: "bounced", bounce: "soft", bounceReason: "452 mailbox full" }]);
});

test("whatever a relay sends is answered in words, never with an error of the portal's", async () => {
  await aSentLetter();
  const event = fc.record(
    { messageId: fc.string(), bounce: fc.constantFrom("hard", "soft", "", 1), reason: fc.anything() },
    { requiredKeys: [] },
  );
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => Buffer.from(text)),
    fc.record({ events: fc.array(event) }).map((body) => Buffer.from(JSON.stringify(body) ?? "")),
  );

  await fc.assert(
    fc.asyncProperty(anything, async (body) => {
      const { status } = await signed(body);

      // What is no text is not what was signed.
      expect([200, 400, 403]).toContain(status);
    }),
    { numRuns: 200 },
  );
  expect(states()).toEqual(sent);
});

test("more than 2 MB is not read", async () => {
  const { status } = await signed(told("x").padEnd(2 * 1024 * 1024 + 1));

  expect(status).toBe(413);
});
