import { expect, test } from "vitest";
import { deliverDueEmails, type Message } from "#app/background/deliver-emails.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { letters } from "#tests/support/given/emails.ts";

const now = new Date("2020-07-01T10:00:00Z");

async function delivered() {
  const sent: Message[] = [];
  const send = async (message: Message) => void sent.push(message);
  await deliverDueEmails(now, send, { origin: "http://finalist.test", contact: "desk@finalist.test" });
  return sent.length;
}

function queueBoth() {
  letters(["ada@x.example"], now);
  inTransaction(() => queueEmail("account-exists", anAccount(), { signInLink: "/sign-in" }, now));
}

test.each([
  ["paused", 1],
  ["stopped", 0],
])(
  "while mail is %s, %s of a letter and a mail that somebody waits for goes out; then the rest",
  async (order, through) => {
    const administrator = anAccount({ administrator: true });
    queueBoth();

    await visit("/admin/mail", { as: administrator, form: { order, reason: "Wrong letters" } });
    const meanwhile = await delivered();
    const page = await (await visit("/admin/mail", { as: administrator })).text();
    await visit("/admin/mail/go-on", { as: administrator, form: {} });
    const afterwards = await delivered();

    expect([meanwhile, afterwards]).toEqual([through, 2 - through]);
    expect(page).toMatch("Wrong letters");
    expect(
      sqlite
        .prepare("select action from auditEntries where action like 'mail.%' order by rowid")
        .pluck()
        .all(),
    ).toEqual([`mail.${order}`, "mail.resumed"]);
  },
);

test("mail is not held without a reason", async () => {
  const administrator = anAccount({ administrator: true });
  queueBoth();

  const answer = await visit("/admin/mail", { as: administrator, form: { order: "stopped", reason: " " } });

  expect(answer.status).toBe(400);
  expect(await delivered()).toBe(2);
});
