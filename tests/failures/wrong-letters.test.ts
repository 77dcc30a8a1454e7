import { afterEach, beforeEach, expect, test } from "vitest";
import { createMailer, type Mailer } from "#app/adapters/mailer.server.ts";
import { deliverDueEmails } from "#app/background/deliver-emails.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { sqlite } from "#db/client.server.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { latestRelease } from "#db/queries/releases.ts";
import { visit } from "#tests/support/app.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { aSecondManager } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";
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

/** Alpha is the finalist, Beta the reserve, Gamma not selected, Delta below the threshold; nobody was told. */
function aFrozenCall() {
  const world = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]], Delta: [[1, 1]] },
    { call: aCall({ places: 1 }) },
  );
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  approveAllFeedback(world.managed, afterEvaluation);
  sqlite.exec("delete from emails");
  const second = aSecondManager(world.managed);
  const at = `/manage/calls/${world.call.slug}`;
  const asked = (as: typeof second.manager) => (path: string, form?: Record<string, string>) =>
    visit(at + path, { as, form });
  return { ...world, one: asked(world.managed.manager), two: asked(second.manager) };
}
type World = ReturnType<typeof aFrozenCall>;

/** Prepared by one manager and confirmed by another; one applicant is told. */
async function begun({ one, two, call }: World) {
  await one("/decisions/release", { number: "4", first: "1" });
  await two("/decisions/release/confirm", { number: "4", sha256: latestRelease(call.id)!.sha256 });
}

/** Who received which letter about a decision, by company. */
async function received({ applications }: World) {
  await deliverDueEmails(new Date(), mailer.send, portal);
  const companyOf = (address: string) =>
    Object.values(applications).find(({ owner }) => owner.email === address)?.company;
  const said = server.received.map(({ subject, to }) => [
    companyOf(to![0].address!),
    subject!.split(":")[0].replace(/\w+-0+/, ""),
  ]);
  return said.filter(([company]) => company).toSorted();
}

const all = [
  ["Alpha", "Alpha is a finalist"],
  ["Beta", "Beta is on the reserve list"],
  ["Delta", "Decision on application 4"],
  ["Gamma", "Decision on application 3"],
];

test("one letter goes first, the others by a second act, and each says what the applicant's own decision says", async () => {
  const world = aFrozenCall();
  await begun(world);

  const first = await received(world);
  await world.one("/decisions/release/rest", {});

  expect(first).toEqual([all[0]]);
  expect(await received(world)).toEqual(all);
});

const queued = (template: string) =>
  sqlite.prepare("select * from emails where template = ?").all(template) as Record<string, string>[];

/** The mistake of others: the letter to the accepted is queued for a list of everybody. */
function queueForEverybody({ applications }: World, subject: "own" | "the finalist's") {
  const [letter] = queued("decision-finalist");
  for (const { id, owner } of Object.values(applications)) {
    if (id === letter.subjectId) continue;
    const subjectId = subject === "own" ? id : letter.subjectId;
    const row = { ...letter, id: crypto.randomUUID(), key: null, accountId: owner.id, address: owner.email };
    const names = Object.keys(row);
    sqlite
      .prepare(`insert into emails (${names.join()}) values (${names.map((name) => `@${name}`).join()})`)
      .run({ ...row, subjectId });
  }
}

test.each(["own", "the finalist's"] as const)(
  "a letter of acceptance that is queued for everybody, about %s application, reaches the finalist alone",
  async (subject) => {
    const world = aFrozenCall();
    await begun(world);
    queueForEverybody(world, subject);
    const waiting = queued("decision-finalist").length;

    const told = await received(world);
    const page = await (await world.one("/emails?status=held")).text();

    expect([waiting, told]).toEqual([4, [all[0]]]);
    const held = Object.values(world.applications).filter(({ owner }) => page.includes(owner.email));
    expect(held.map(({ company }) => company)).toEqual(subject === "own" ? ["Beta", "Gamma", "Delta"] : []);
  },
);

test("the letter of another outcome than the decision's is held, and the managers see it", async () => {
  const world = aFrozenCall();
  await begun(world);
  await world.one("/decisions/release/rest", {});
  sqlite.exec("update emails set template = 'decision-finalist' where template = 'decision-not-selected'");

  const told = await received(world);
  const page = await (await world.one("/emails?status=held")).text();

  expect(told).toEqual(all.slice(0, 2));
  for (const company of ["Gamma", "Delta"]) expect(page).toContain(world.applications[company].owner.email);
});

test("whoever was told no is not told yes by a decision that is turned round afterwards", async () => {
  const world = aFrozenCall();
  await begun(world);
  await world.one("/decisions/release/rest", {});
  const before = await received(world);
  const [letter] = queued("decision-finalist");
  const { id, owner } = world.applications.Gamma;
  sqlite
    .prepare("update decisions set outcome = 'finalist', reserveRank = null where applicationId = ?")
    .run(id);
  sqlite
    .prepare(
      "update emails set status = 'queued', accountId = ?, address = ?, subjectId = ?, queuedAt = ? where id = ?",
    )
    .run(owner.id, owner.email, id, Date.now(), letter.id);

  const after = await received(world);

  expect([findDecision(id)!.outcome, before, after]).toEqual(["finalist", all, all]);
  expect(queued("decision-finalist").map(({ status, heldBecause }) => [status, heldBecause])).toEqual([
    ["held", "contradicts"],
  ]);
});
