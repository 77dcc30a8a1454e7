import { afterEach, expect, onTestFinished, test } from "vitest";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { environment } from "#app/adapters/environment.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { mailServer, type Trouble } from "#tests/support/mail-server.ts";

const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };
const secret = "between-the-portal-and-its-relay";
afterEach(() => void (environment().BOUNCE_SECRET = undefined));

/** A mail server that meets some addresses with trouble; each run sends what is due by so many hours from now. */
async function aServer(troubles: Record<string, Trouble>) {
  const server = await mailServer({ trouble: (address) => troubles[address] });
  const mailer = createMailer({ smtpUrl: server.url, from: "Finalist <finalist@example.org>" });
  onTestFinished(async () => {
    mailer.close();
    await server.close();
  });
  const send = async (...hours: number[]) => {
    for (const hour of hours)
      await deliverDueEmails(new Date(Date.now() + hour * 3_600_000), mailer.send, portal);
  };
  return { server, send, mend: (address: string) => delete troubles[address] };
}

/** What the relay says once it could not hand a message on, which it had taken. */
function comesBack(address: string) {
  environment().BOUNCE_SECRET = secret;
  const id = sqlite.prepare("select id from emails where address = ?").pluck().get(address) as string;
  const event = { messageId: `<${id}@example.org>`, bounce: "hard", reason: "550 5.1.1 nobody there" };
  return visit("/api/bounces", {
    method: "POST",
    body: new Uint8Array(Buffer.from(JSON.stringify({ events: [event] }))),
    headers: { Authorization: `Bearer ${secret}` },
  });
}

const people = [
  "ada@arrives.example",
  "ben@refused.example",
  "eva@swallowed.example",
  "ivo@vanished.example",
];

async function aCallWithReceipts() {
  const call = anOpenCall();
  const owners = people.map((email) => anAccount({ email, name: `Named ${email}` }));
  for (const owner of owners) {
    const draft = aDraft({ call, owner });
    await visit(`/applications/${draft.id}/submit`, { as: owner, form: {} });
  }
  const page = async (path: string) =>
    (await visit(`/manage/calls/${call.slug}${path}`, { as: call.managed.manager })).text();
  const act = (path: string) =>
    visit(`/manage/calls/${call.slug}${path}`, { as: call.managed.manager, form: {} });
  const named = async (path: string) => {
    const text = await page(path);
    return people.filter((email) => text.includes(email));
  };
  return { owners, page, named, act };
}

test("whom a letter did not reach stands on the ledger, on the list of those never told and among what is to be done", async () => {
  const { owners, page, named, act } = await aCallWithReceipts();
  const { server, send, mend } = await aServer({
    "ben@refused.example": { recipient: "550 no such user" },
    "ivo@vanished.example": { hangsUp: "within" },
  });
  const before = await named("/emails/never?of=receipt");

  await send(...Array.from({ length: 30 }, (_, tries) => tries * 12));
  await comesBack("eva@swallowed.example");
  const overview = await page("");
  const inbox = await (await visit("/inbox", { as: owners[2] })).text();
  const failed = await page("/emails?status=failed");
  const never = await named("/emails/never?of=receipt");

  expect(before).toEqual([]);
  expect(never).toEqual(people.slice(1));
  expect(await named("/emails?status=failed")).toEqual([people[1], people[3]]);
  expect(await named("/emails?status=bounced")).toEqual([people[2]]);
  expect(failed).toContain("550 no such user");
  expect(overview).toContain("emails/never");
  expect(inbox).toMatch(/href="\/inbox\/[\w-]+"/);
  expect(overview).toContain("emails?status=failed");

  mend("ben@refused.example");
  mend("ivo@vanished.example");
  await act("/emails/resend");
  await send(0);
  expect(server.received.flatMap(({ to }) => to!.map(({ address }) => address))).toContain(people[3]);
  expect(await named("/emails/never?of=receipt")).toEqual(people.slice(1, 3));
});

test("a letter that nothing ever queued is missed too, and what it would have said stands in the portal", async () => {
  const { owners, named } = await aCallWithReceipts();
  sqlite.prepare("delete from emails where address = ?").run(people[3]);

  const never = await named("/emails/never?of=receipt");
  const find = sqlite.prepare("select id from applications where ownerId = ?").pluck();
  const said = await visit(`/applications/${find.get(owners[3].id)}/receipt.json`, { as: owners[3] });

  expect(never).toEqual([people[3]]);
  expect(said.status).toBe(200);
});
