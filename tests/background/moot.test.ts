import { expect, test } from "vitest";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import type { aCall } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";

const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };

/** What leaves when everything is due. */
async function delivered() {
  const sent: string[] = [];
  const send = async ({ to }: { to: { address: string } }) => sent.push(to.address);
  await deliverDueEmails(new Date(Date.now() + 3_600_000), send, portal);
  return sent;
}

const rows = () =>
  sqlite.prepare("select address, status, heldBecause, key, props from emails").all() as {
    address: string;
    status: string;
    heldBecause: string;
    key: string | null;
    props: string;
  }[];

test.each([
  ["en", "Not needed any more", "It was not sent: it no longer concerned this person."],
  ["bg", "Вече ненужно", "Не е изпратено: вече не засягаше този човек."],
])(
  "the ledger says (%s) that a letter was not sent because its reader had left the team",
  async (language, state, why) => {
    const draft = aDraft({ call: anOpenCall() });
    const goes = aMember(draft.own, { role: "submitter" });
    sqlite.exec("delete from emails");
    await visit(`/applications/${draft.id}/submit`, { as: draft.owner, form: {} });
    sqlite.prepare("delete from members where accountId = ?").run(goes.account.id);

    const sent = await delivered();
    const { managed, slug } = draft.call as ReturnType<typeof aCall>;
    const ledger = await visit(`/manage/calls/${slug}/emails?status=moot&language=${language}`, {
      as: managed.manager,
    });

    expect(sent).toEqual([draft.owner.email]);
    const page = await ledger.text();
    expect(page).toContain(goes.account.email);
    expect(page).toContain(state);
    expect(page).toContain(why);
  },
);

test("what was over before it left keeps its row without its link, and leaves its key to the next of its kind", async () => {
  const account = anAccount();
  const link = "/sign-in/link/used-already";
  const queue = () =>
    inTransaction(() =>
      queueEmail("sign-in-link", account, { link, minutes: 20 }, new Date(), { key: "one at a time" }),
    );
  queue();

  const sent = await delivered();
  queue();

  expect(sent).toEqual([]);
  expect(rows().map(({ status, heldBecause, key }) => [status, heldBecause, key])).toEqual([
    ["moot", "over", null],
    ["queued", null, "one at a time"],
  ]);
  expect(rows()[0].props).not.toContain("used-already");
});
