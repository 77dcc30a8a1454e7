import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { environment } from "#app/adapters/environment.server.ts";
import { mailboxFolder } from "#app/adapters/mailbox.server.ts";
import { createMailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { requestLink } from "#app/domain/accounts/request-link.ts";
import { sentEmails } from "#db/queries/emails.ts";
import { origin, visit } from "#tests/support/app.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aLink } from "#tests/support/given/links.ts";

const now = new Date("2020-07-01T10:00:00Z");
const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "mailbox-"));

// The folder of the messages stands below the data's, which in tests is none.
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

async function sendLinkTo(email: string) {
  requestLink("sign-in", anAccount({ email }).email, aLink("/sign-in/link"), now);
  const mailer = createMailer({
    mailboxFolder: mailboxFolder(environment().DATA),
    from: "portal@finalist.test",
  });
  await deliverDueEmails(now, mailer.send, { origin, contact: "desk@finalist.test" });
  return sentEmails(1, 0, email)[0].id;
}

test("the sample portal shows every message, found by a part of its address", async () => {
  const first = await sendLinkTo("maria@solar.example");
  const second = await sendLinkTo("ivan@wind.example");

  const all = await (await visit("/mailbox")).text();
  const some = await (await visit("/mailbox?address=SOLAR")).text();

  expect(all).toContain(`href="/mailbox/${first}"`);
  expect(all).toContain(`href="/mailbox/${second}"`);
  expect(all).toContain("Your link to sign in");
  expect(some).toContain(`href="/mailbox/${first}"`);
  expect(some).not.toContain(`href="/mailbox/${second}"`);
});

test("a message is shown shut in, with links that lead out of it", async () => {
  const id = await sendLinkTo("maria@solar.example");

  const page = await visit(`/mailbox/${id}`);
  const html = await visit(`/mailbox/${id}/html`);
  const policy = html.headers.get("Content-Security-Policy")!;

  expect(await page.text()).toContain(`src="/mailbox/${id}/html"`);
  expect(html.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(policy.split("; ")).toEqual([
    "sandbox allow-top-navigation-by-user-activation allow-popups",
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "frame-ancestors 'self'",
  ]);
  expect(await html.text()).toContain('<base target="_top">');
});

test.each(["/mailbox/unknown", "/mailbox/unknown/html", "/mailbox/..%2F..%2Fetc%2Fpasswd"])(
  "%s is not there",
  async (path) => {
    expect((await visit(path)).status).toBe(404);
  },
);

test("a portal that is no sample has no mailbox", async () => {
  const id = await sendLinkTo("maria@solar.example");
  const settings = environment();

  settings.DEMO = false;
  const answers = await Promise.all(
    ["/mailbox", `/mailbox/${id}`, `/mailbox/${id}/html`].map((path) => visit(path)),
  );
  settings.DEMO = true;

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});

test("the list runs as many statements for three messages as for one", async () => {
  await sendLinkTo("one@solar.example");
  const forOne = await countStatements(() => visit("/mailbox"));

  await sendLinkTo("two@solar.example");
  await sendLinkTo("three@solar.example");

  expect(await countStatements(() => visit("/mailbox"))).toBe(forOne);
});

test("once it is sent, the outbox no longer knows a link that opens an account", async () => {
  const { sqlite } = await import("#db/client.server.ts");
  await sendLinkTo("maria@solar.example");

  const kept = sqlite.prepare("select props from emails").pluck().all();

  expect(kept).toEqual(['{"minutes":20}']);
});
