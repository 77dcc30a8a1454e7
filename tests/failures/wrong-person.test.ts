import { afterEach, beforeEach, expect, test } from "vitest";
import { createMailer, type Mailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { whereTo } from "#app/background/where-to.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import type { EmailTemplate } from "#emails/index.ts";
import { letters } from "#tests/emails/letters.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator, anInvitation } from "#tests/support/given/evaluators.ts";
import { aCallWithHubs } from "#tests/support/given/hubs.ts";
import { mailedLink } from "#tests/support/given/links.ts";
import { aSecondManager } from "#tests/support/given/releases.ts";
import { aMember } from "#tests/support/given/team.ts";
import { mailServer } from "#tests/support/mail-server.ts";

const portal = { origin: "https://calls.example.org", contact: "desk@example.org" };
let server: Awaited<ReturnType<typeof mailServer>>;
let mailer: Mailer;

beforeEach(async () => {
  server = await mailServer();
  mailer = createMailer({ smtpUrl: server.url, from: "Finalist <finalist@example.org>" });
});
afterEach(async () => {
  mailer.close();
  await server.close();
});

/** Whatever is queued by now, also what waits a while for more of its kind: who received it. */
async function delivered() {
  await deliverDueEmails(new Date(Date.now() + 3_600_000), mailer.send, portal);
  return server.received.flatMap(({ to }) => to!.map(({ address }) => address)).toSorted();
}

const password = "three blind mice";
const moves = async (as: Account, email: string) => {
  await visit("/account/address", { as, form: { email, password } });
  return visit(mailedLink("new-address"), { as, method: "POST" });
};

test("whoever is taken out of a team before its letters have left gets none of them but the word of that", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const stays = aMember(draft.own, { role: "submitter" });
  const goes = aMember(draft.own, { role: "submitter" });
  sqlite.exec("delete from emails");
  await visit(`/applications/${draft.id}/submit`, { as: draft.owner, form: {} });

  await visit(`/applications/${draft.id}/team/${goes.account.id}/remove`, { as: draft.owner, form: {} });

  expect(await delivered()).toEqual([draft.owner.email, stays.account.email, goes.account.email].toSorted());
  const [toWhoLeft] = server.received.filter(({ to }) => to![0].address === goes.account.email);
  expect(toWhoLeft.text).toContain("removed you from the team");
});

test("whoever manages no more gets nothing of what applicants wrote meanwhile", async () => {
  const draft = aDraft({ call: anOpenCall() });
  const { managed } = draft.call as ReturnType<typeof aCall>;
  const second = aSecondManager(managed);
  const text = { text: "Where do we sign?" };
  await visit(`/applications/${draft.id}/messages`, { as: draft.owner, form: text });

  const gone = `/manage/calls/${draft.call.slug}/set-up/people/${second.manager.id}`;
  const removed = await visit(gone, { as: managed.manager, form: {} });

  expect(removed.status).toBe(302);
  expect(await delivered()).toEqual([managed.manager.email]);
});

test("an invitation to a mistyped address does not leave once it goes to the right one", async () => {
  const call = anOpenCall();
  const { evaluatorId, account } = anInvitation({
    call,
    account: anAccount({ email: "ana@stranger.example" }),
  });
  const form = { name: account.name, email: "ana@institute.example", locale: "en" };

  const page = `/manage/calls/${call.slug}/evaluators/${evaluatorId}/edit`;
  const again = await visit(page, { as: call.managed.manager, form });

  expect(again.status).toBe(302);
  expect(await delivered()).toEqual(["ana@institute.example"]);
});

test("an evaluator who changed the address of the account is written to there, not where the invitation went", async () => {
  const call = aCall();
  const account = anAccount({ email: "ana@left-this.example", passwordHash: await hashPassword(password) });
  anAssignment({ call, evaluator: anEvaluator({ call, account }) });
  await moves(account, "ana@institute.example");
  sqlite.exec("delete from emails");

  await visit(`/manage/calls/${call.slug}/progress`, { as: call.managed.manager, form: {} });

  expect(await delivered()).toEqual(["ana@institute.example"]);
});

test("what was held back for an address that its reader gave up leaves for the new one", async () => {
  const owner = anAccount({ email: "old@company.example", passwordHash: await hashPassword(password) });
  const call = anOpenCall();
  const draft = aDraft({ call, owner });
  await visit(`/applications/${draft.id}/submit`, { as: owner, form: {} });
  const id = sqlite.prepare("select id from emails").pluck().get() as string;
  sqlite.prepare("update emails set status = 'held', heldBecause = 'outdated' where id = ?").run(id);
  await moves(owner, "new@company.example");
  sqlite.prepare("delete from emails where id <> ?").run(id);

  const letGo = `/manage/calls/${call.slug}/emails/${id}/send`;
  await visit(letGo, { as: call.managed.manager, form: { reason: "Still true." } });

  expect(await delivered()).toEqual(["new@company.example"]);
});

/** As what people get each message; every other one goes to whoever has the address. */
const readers = {
  team: [
    ...["application-received", "application-imported", "application-withdrawn", "form-changed"],
    ...["team-handed-over", "deadline-extended", "draft-reminder", "message-to-applicant", "broadcast"],
    ...["decision-finalist", "decision-reserve", "decision-not-selected", "decision-ineligible"],
    ...["finalist-reminder", "finalist-hub", "report-ready", "redress-received", "redress-answered"],
    ...["pitch-invitation", "pitch-reminder", "pitch-cancelled"],
    ...["remedy-requested", "remedy-reminder", "remedy-withdrawn"],
  ],
  managers: [
    "message-to-managers",
    "evaluator-request",
    "seats-opened",
    "conflicts-appeared",
    "retention-warning",
  ],
  administrators: ["portal-alarm"],
  evaluator: [
    ...["declare-conflicts", "assignments-published", "assignments-changed", "assignment-withdrawn"],
    ...["nothing-begun", "samples-waiting", "sheets-reminder", "sheet-reopened"],
    ...["discussion-opened", "discussion-written", "consensus-put-forward", "evaluation-done"],
  ],
  hub: ["hub-finalists"],
  invited: ["evaluator-invitation", "evaluator-reminder"],
};

/** Somebody who is all of that, and how each of it ends. */
function somebody() {
  const { call, hubs } = aCallWithHubs();
  const { own } = aDraft({ call });
  const { account } = aMember(own);
  const { evaluatorId } = anEvaluator({ call, account: anAccount() });
  const { managed } = call;
  const end = (sql: string, ...values: string[]) => sqlite.prepare(sql).run(...values);
  const evaluates = (id: string) => end("update evaluators set accountId = ? where id = ?", id, evaluatorId);
  const invitedAs = (email: string) =>
    end("update evaluators set email = ? where id = ?", email, evaluatorId);
  evaluates(account.id);
  invitedAs(account.email);
  return { account, evaluates, invitedAs, evaluatorId, own, call, managed, hubs, end };
}

const everyTemplate = Object.keys(letters) as EmailTemplate[];
const readerOf = (template: EmailTemplate) =>
  Object.entries(readers).find(([, some]) => some.includes(template))?.[0] as
    keyof typeof readers | undefined;

test.each(everyTemplate)(
  "%s goes to its reader's present address, and to nobody who is it no more",
  (template) => {
    const reader = readerOf(template);
    const world = somebody();
    const { account, evaluatorId, own, managed, hubs, end } = world;
    const subjects = {
      team: own.applicationId,
      hub: hubs.bergen,
      managers: own.applicationId,
      administrators: "x",
    };
    const subjectId = { ...subjects, evaluator: evaluatorId, invited: evaluatorId }[reader ?? "team"];
    if (reader === "managers") aSecondManager(managed, account);
    if (reader === "administrators") end("update accounts set administrator = 1 where id = ?", account.id);
    if (reader === "hub") aColleague(managed, "hub", { hubId: hubs.bergen, account });
    const typed = reader && reader !== "invited" ? "former@address.example" : account.email;
    inTransaction(() =>
      queueEmail(template, { ...account, email: typed }, letters[template], new Date(), {
        callId: managed.callId,
        subjectId,
      }),
    );
    const newest = sqlite.prepare("select * from emails where template = ? order by queuedAt desc");
    const queued = newest.get(template) as never;

    const before = whereTo(queued);
    world.evaluates(anAccount().id);
    world.invitedAs("somebody@else.example");
    end("delete from members where accountId = ?", account.id);
    end("update accounts set administrator = 0 where id = ?", account.id);
    end("delete from managers where accountId = ?", account.id);
    end("delete from staff where accountId = ?", account.id);
    const after = whereTo(queued);

    expect([before, after]).toEqual([account.email, reader ? undefined : account.email]);
  },
);
