import { expect, test } from "vitest";
import { deliverDueEmails, type Message } from "#app/background/deliver-emails.ts";
import { changeMailWishes, viewMailWishes } from "#app/domain/notifications/unsubscribe.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { merged } from "#tests/support/given/merging.ts";
import { letters } from "#tests/support/given/emails.ts";

const now = new Date("2020-07-01T10:00:00Z");
const origin = "http://finalist.test";
const both = (text: string) => ({ en: text, bg: text });

function aBroadcast(account: ReturnType<typeof anAccount>) {
  const props = { call: both("Open call"), topic: both("Hello"), body: both("News"), link: "/" };
  inTransaction(() => queueEmail("broadcast", account, props, now));
}

async function sentMessages() {
  const sent: Message[] = [];
  const send = async (message: Message) => void sent.push(message);
  await deliverDueEmails(now, send, { origin, contact: "desk@finalist.test" });
  return sent;
}

const states = () => sqlite.prepare("select template, status from emails order by rowid").all();

/** As a mail program does it in one press: no cookie, no origin. */
const oneClick = (path: string) =>
  visit(path, { form: { "List-Unsubscribe": "One-Click" }, headers: { Origin: "https://mail.example" } });

test("what is not essential names an address that ends it, what is essential does not", async () => {
  const account = anAccount();
  aBroadcast(account);
  letters([account.email], now);

  const sent = await sentMessages();

  expect(sent.map(({ unsubscribe }) => unsubscribe?.startsWith(`${origin}/unsubscribe/`))).toEqual([
    undefined,
    true,
  ]);
});

test("looking at the page ends nothing, one press ends all of the kind, queued before and after", async () => {
  const account = anAccount();
  aBroadcast(account);
  const path = (await sentMessages())[0].unsubscribe!.slice(origin.length);
  aBroadcast(account);

  const looked = await visit(path);
  const before = sqlite.prepare("select count(*) from unsubscriptions").pluck().get();
  const pressed = await oneClick(path);
  await oneClick(path);
  aBroadcast(account);
  letters([account.email], now);
  const sent = await sentMessages();

  expect([looked.status, before, pressed.status]).toEqual([200, 0, 200]);
  expect(sent.map(({ subject }) => subject)).toHaveLength(1);
  expect(states()).toEqual([
    { template: "broadcast", status: "sent" },
    { template: "broadcast", status: "unwanted" },
    { template: "broadcast", status: "unwanted" },
    { template: "team-removed", status: "sent" },
  ]);
});

test("a link that is changed, or of an essential e-mail, ends nothing", async () => {
  const account = anAccount();
  aBroadcast(account);
  const path = (await sentMessages())[0].unsubscribe!.slice(origin.length);

  const changed = await oneClick(path.slice(0, -1) + (path.endsWith("A") ? "B" : "A"));

  expect(changed.status).toBe(409);
  expect(sqlite.prepare("select count(*) from unsubscriptions").pluck().get()).toBe(0);
});

test("in the account one chooses what to get, and changes it back", async () => {
  const account = anAccount();

  const none = await visit("/account/mail", { as: account, form: {} });
  const ended = sqlite.prepare("select kind from unsubscriptions order by kind").pluck().all();
  await visit("/account/mail", { as: account, form: { wanted: ["news", "reminders"] } });
  const wrong = await visit("/account/mail", { as: account, form: { wanted: "decisions" } });

  expect(none.status).toBe(302);
  expect(ended).toEqual(["broadcasts", "news", "reminders"]);
  expect(sqlite.prepare("select kind from unsubscriptions").pluck().all()).toEqual(["broadcasts"]);
  expect(wrong.status).toBe(400);
});

test("what one address ended is ended for all of its account, whichever becomes the main one", () => {
  const [first, second, other] = [anAccount(), anAccount(), anAccount()];
  changeMailWishes(second, ["news", "reminders"], now);
  merged(first, second, now);
  for (const account of [first, second, other]) aBroadcast(account);

  const wishes = viewMailWishes(first);
  changeMailWishes(first, ["broadcasts"], now);
  for (const account of [first, second]) aBroadcast(account);

  const told = "select status from emails where template = 'broadcast' order by rowid";
  expect(sqlite.prepare(told).pluck().all()).toEqual(["unwanted", "unwanted", "queued", "queued", "queued"]);
  expect(wishes.filter(({ wanted }) => !wanted).map(({ kind }) => kind)).toEqual(["broadcasts"]);
});
