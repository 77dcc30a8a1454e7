import { afterEach, beforeEach, expect, test } from "vitest";
import { createMailer, type Mailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { sqlite } from "#db/client.server.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { latestRelease } from "#db/queries/releases.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { anInvitation } from "#tests/support/given/evaluators.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { mailedLink } from "#tests/support/given/links.ts";
import { aSecondManager } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";
import { aTeamInvitation } from "#tests/support/given/team.ts";
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

const deliver = (now = new Date()) => deliverDueEmails(now, mailer.send, portal);
type Queued = { template: string; address: string; status: string; props: string };
const queued = () =>
  sqlite.prepare("select template, address, status, props from emails order by address").all() as Queued[];

test.each([
  ["a tag", "<a href=https://evil.example>Confirm now</a>"],
  ["a picture", "<img src=https://evil.example/x.png>"],
  ["a Markdown link", "[Confirm now](https://evil.example)"],
  ["an address", "https://evil.example/confirm"],
  ["another header", "Acme\r\nBcc: all@evil.example\r\nContent-Type: text/html"],
  ["a placeholder", "{{link}} {company} $t(common:portal)"],
  ["a closed element", "</p></td></table><h1>Pay here</h1>"],
])("%s in a company's name becomes nothing but its letters in a mail", async (_what, company) => {
  const draft = aDraft({ call: anOpenCall(), answers: { company } });

  await visit(`/applications/${draft.id}/submit`, { as: draft.owner, form: {} });
  await deliver();

  const [letter] = server.received.filter(({ subject }) => subject);
  const links = [...letter.html!.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(
    ([, address]) => new URL(address).origin,
  );
  expect(links.length).toBeGreaterThan(0);
  expect(new Set(links)).toEqual(new Set([portal.origin]));
  expect(letter.html).not.toMatch(/<img|<h1[^>]*>Pay here/);
  expect(letter.html).not.toMatch(/<a\b[^>]*>Confirm now/);
  expect([letter.to!.map(({ address }) => address), letter.bcc]).toEqual([[draft.owner.email], undefined]);
});

/** Alpha is the finalist, Beta the reserve, Gamma and Delta not selected. */
function aFrozenCall() {
  const world = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]], Delta: [[1, 1]] },
    { call: aCall({ places: 1 }) },
  );
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  approveAllFeedback(world.managed, afterEvaluation);
  const second = aSecondManager(world.managed);
  const asked = (as: typeof second.manager) => (path: string, form?: Record<string, string>) =>
    visit(`/manage/calls/${world.call.slug}/decisions/release${path}`, { as, form });
  return { ...world, one: asked(world.managed.manager), two: asked(second.manager) };
}
const decisionLetters = () => queued().filter(({ template }) => template.startsWith("decision-"));

test("no acceptance goes to whom was not accepted: letters follow decisions, not lists, and need a number and two people", async () => {
  const { call, one, two, applications } = aFrozenCall();

  const wrongNumber = await one("", { number: "1", first: "1" });
  await one("", { number: "4", first: "1" });
  const { sha256 } = latestRelease(call.id)!;
  const alone = await one("/confirm", { number: "4", sha256 });
  const otherSnapshot = await two("/confirm", { number: "4", sha256: "0".repeat(64) });
  const before = decisionLetters();
  await two("/confirm", { number: "4", sha256 });
  const canary = decisionLetters();

  expect([wrongNumber.status, alone.status, otherSnapshot.status]).toEqual([409, 409, 409]);
  expect(before).toEqual([]);
  expect(canary).toHaveLength(1);
  for (const { template, address } of canary) {
    const told = Object.values(applications).find(({ owner }) => owner.email === address)!;
    expect(template).toBe(`decision-${findDecision(told.id)!.outcome}`);
  }
});

test("a page that a colleague has open with an older snapshot releases nothing once a decision changed", async () => {
  const { call, one, two, applications } = aFrozenCall();
  await one("", { number: "4", first: "4" });
  const { sha256 } = latestRelease(call.id)!;
  sqlite
    .prepare("update decisions set outcome = 'not-selected' where applicationId = ?")
    .run(applications.Alpha.id);

  const answer = await two("/confirm", { number: "4", sha256 });

  expect(answer.status).toBe(409);
  expect(decisionLetters()).toEqual([]);
});

test("a letter that no server takes stands in red on the managers' page, with whom it was for", async () => {
  const call = anOpenCall();
  const draft = aDraft({ call });
  await visit(`/applications/${draft.id}/submit`, { as: draft.owner, form: {} });
  const gone = async () => {
    throw Object.assign(new Error("550 No such mailbox"), { responseCode: 550 });
  };

  for (let hours = 0; hours < 60; hours += 5)
    await deliverDueEmails(new Date(Date.now() + hours * 3_600_000), gone as never, portal);

  const [receipt] = queued().filter(({ template }) => template === "application-received");
  const page = await (await visit(`/manage/calls/${call.slug}/emails`, { as: call.managed.manager })).text();
  expect(receipt.status).not.toBe("sent");
  expect(page).toContain("550 No such mailbox");
  expect(page).toContain(draft.owner.email);
});

test("addresses that differ by a letter are two people, and each of them is told", async () => {
  const call = anOpenCall();
  const people = ["ivan@firm.example", "ivan.@firm.example", "ivam@firm.example"].map((email) =>
    anAccount({ email }),
  );
  const drafts = people.map((owner) => aDraft({ call, owner }));

  for (const { id, owner } of drafts) await visit(`/applications/${id}/submit`, { as: owner, form: {} });

  const told = queued().filter(({ template }) => template === "application-received");
  expect(told.map(({ address }) => address).toSorted()).toEqual(people.map(({ email }) => email).toSorted());
});

test("mail scanners that open every link take nothing: only the button behind it acts, and still works", async () => {
  const person = anAccount({ confirmed: false });
  await visit("/sign-in/link", { form: { email: person.email } });
  const signIn = new URL(mailedLink("sign-in-link"), portal.origin);
  const evaluator = anInvitation({ call: anOpenCall() });
  const { link, account } = aTeamInvitation(aDraft({ call: anOpenCall() }).own, { at: new Date() });
  const links = [
    signIn.pathname + signIn.search,
    `/invitations/${evaluator.token}`,
    `/invitations/${evaluator.token}/decline`,
    link.path,
  ];
  const written = () =>
    sqlite.prepare("select count(*) as count from auditEntries").get() as { count: number };
  const before = written();

  for (const path of links)
    for (const method of ["GET", "HEAD", "GET"] as const) await visit(path, { method });
  const after = written();
  const signedIn = await visit(links[0], { form: {} });
  const joined = await visit(`${link.path}/join`, { as: account, form: {} });

  expect(after).toEqual(before);
  expect([signedIn.status, signedIn.headers.get("Location")]).toEqual([302, "/home"]);
  expect(joined.status).toBe(302);
});

test("links in letters lead to the portal's address, whatever a request says that it is called", async () => {
  const person = anAccount();
  const headers = {
    Host: "evil.example",
    "X-Forwarded-Host": "evil.example",
    Forwarded: "host=evil.example",
  };

  await visit("/forgotten-password", { form: { email: person.email }, headers });
  await deliver();

  const [letter] = server.received;
  expect(letter.html).toContain(`${portal.origin}/reset-password/`);
  expect(letter.html! + letter.text!).not.toContain("evil.example");
});
