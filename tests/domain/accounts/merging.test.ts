import { expect, test } from "vitest";
import { takeFurther } from "#app/domain/accounts/addresses/add.ts";
import { mergeAccounts, proveSecond } from "#app/domain/accounts/addresses/merge.ts";
import { accountToMerge, planMerging } from "#app/domain/accounts/addresses/read-merging.ts";
import { viewAddresses } from "#app/domain/accounts/addresses/read.ts";
import type { Account } from "#app/domain/accounts/account.ts";
import { askForAddress, stopAddressChange, takeAddress } from "#app/domain/accounts/change-address.ts";
import { credentialsOf } from "#app/domain/accounts/read.ts";
import { requestLink } from "#app/domain/accounts/request-link.ts";
import { beginSession, sessionNow } from "#app/domain/accounts/sessions.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.ts";
import { linkIdentity, viewIdentities } from "#app/domain/accounts/ways-in/identities.ts";
import { addPasskey, viewPasskeys } from "#app/domain/accounts/ways-in/passkeys.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { brokenInvariants } from "#app/domain/installation/invariants/all.ts";
import { administrator, assignedEvaluation, ownApplication } from "#app/domain/permissions.ts";
import { askErasure } from "#app/domain/privacy/ask.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.ts";
import { tracesOf } from "#app/domain/privacy/traces.ts";
import { teamOf } from "#db/queries/members.ts";
import { findPost } from "#db/queries/programmes.ts";
import { findAccount, findAccountByEmail } from "#db/queries/accounts.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { findOpenAddressChange } from "#db/queries/address-changes.ts";
import { findSecondFactor, hasConfirmedSecondFactor } from "#db/queries/ways-in.ts";
import { sqlite } from "#db/client.server.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aFurtherAddress } from "#tests/support/given/addresses.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aProgramme, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aLink, mailsDue } from "#tests/support/given/links.ts";
import { aMergingLink, merged } from "#tests/support/given/merging.ts";
import { aMember } from "#tests/support/given/team.ts";
import { aWholeCall } from "#tests/support/given/whole-call.ts";
import { withCodes } from "#tests/support/session.ts";
import { whereStands } from "#tests/support/text-columns.ts";

const now = new Date("2020-07-01T10:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);
const plan = (first: Account, second: Account) => planMerging(first, second, now);
const obstacles = (first: Account, second: Account) => plan(first, second).obstacles.map(({ why }) => why);
const two = () => [anAccount({ passwordHash: "first" }), anAccount({ passwordHash: "second" })] as const;
const aPasskey = (id: string) => ({ id, publicKey: "key", counter: 0, transports: [], name: id });

test("what was the second account's is the first one's, and its address opens the first", () => {
  const [first, second] = two();
  const draft = aDraft({ owner: second });
  const { own } = aDraft();
  aMember(own, { account: second });
  const evaluating = anEvaluator({ account: second });
  const { programmeId } = aProgramme(second);
  aFurtherAddress(second, "third@lab.example", days(-8));
  const { counts } = plan(first, second);

  merged(first, second, now);

  expect(counts).toMatchObject({ applications: 1, teams: 1, evaluations: 1, programmes: 1, addresses: 1 });
  expect(ownApplication(first, draft.id)!.role).toBe("owner");
  expect(ownApplication(second, draft.id)).toBeUndefined();
  expect(ownApplication(first, own.applicationId)!.role).toBe("editor");
  expect(findPost(programmeId, first.id)!.role).toBe("manager");
  expect(
    sqlite.prepare("select accountId from evaluators where id = ?").pluck().get(evaluating.evaluatorId),
  ).toBe(first.id);
  expect(viewAddresses(first).further.map(({ email }) => email)).toEqual(["third@lab.example", second.email]);
  expect(findAccountByEmail(second.email)).toEqual(first);
  expect(credentialsOf(second.email)).toEqual({ account: first, passwordHash: "first" });
});

test("both addresses are told, and what waits to be sent goes to the main one", () => {
  const [first, second] = two();
  submitApplication(aDraft({ owner: second }).own, now);

  merged(first, second, now);

  expect(mailsDue(now).filter(({ template }) => !/address/.test(template))).toEqual([
    { template: "application-received", address: first.email },
    { template: "accounts-merged", address: first.email },
    { template: "accounts-merged", address: second.email },
  ]);
});

test("sessions and links of the second account open nothing any more; passkeys and providers open the first", () => {
  const [first, second] = two();
  const link = aLink();
  beginSession(second, "a session", null, now);
  requestLink("sign-in", second.email, link, now);
  addPasskey(second, aPasskey("phone"), now);
  linkIdentity(second, { issuer: "eu", subject: "s", emailVerified: true }, now);

  merged(first, second, now);

  expect(sessionNow("a session", now)).toBeUndefined();
  expect(() => signInByLink(link.id, now)).toThrow("link-used");
  expect(viewPasskeys(first).map(({ name }) => name)).toEqual(["phone"]);
  expect(viewIdentities(first).map(({ issuer }) => issuer)).toEqual(["eu"]);
});

test("the second factor of the only account that has one goes on being asked for; of two the first one's stays", () => {
  const [first, second] = two();
  const [third, fourth] = two();
  withCodes(second);
  const kept = [third, fourth].map((one) => withCodes(one).secret);
  const fates = [plan(first, second).codes, plan(third, fourth).codes, plan(second, first).codes];

  for (const [one, other] of [
    [first, second],
    [third, fourth],
  ] as const) {
    const link = aMergingLink(one, other, now);
    proveSecond(one, link, "code", now);
    mergeAccounts(one, link, now);
  }

  expect(fates).toEqual(["taken", "dropped", "none"]);
  expect(hasConfirmedSecondFactor(first.id)).toBe(true);
  expect(findSecondFactor(third.id)!.secret).toBe(kept[0]);
  expect(findSecondFactor(fourth.id)).toBeUndefined();
});

test("an account with a second factor is merged only once it was given, a quarter of an hour before at most", () => {
  const [first, second] = two();
  withCodes(second);
  const link = aMergingLink(first, second, now);

  expect(accountToMerge(first, link, now)!.proved).toBe(false);
  expect(() => mergeAccounts(first, link, now)).toThrow("changed-elsewhere");
  proveSecond(first, link, "code", now);
  expect(() => mergeAccounts(first, link, minutes(15))).toThrow("changed-elsewhere");
  expect(findAccount(second.id)).toEqual(second);
  mergeAccounts(first, link, minutes(14));
  expect(findAccountByEmail(second.email)!.id).toBe(first.id);
});

test("a passkey counts as a second factor of the account that is to be merged", () => {
  const [first, second] = two();
  addPasskey(second, aPasskey("phone"), now);

  const link = aMergingLink(first, second, now);

  expect(() => mergeAccounts(first, link, now)).toThrow("changed-elsewhere");
});

test("the link merges for whoever asked, for an hour, once", () => {
  const [first, second] = two();
  const [link, late] = [aMergingLink(first, second, now), aMergingLink(first, second, now)];

  for (const other of [second, anAccount()])
    expect(() => mergeAccounts(other, link, now)).toThrow("link-used");
  expect(() => mergeAccounts(first, late, minutes(60))).toThrow("link-used");
  expect(() => takeFurther(first, link, now)).toThrow("address-taken");
  expect(findAccount(second.id)).toEqual(second);
  mergeAccounts(first, link, now);
  expect(() => mergeAccounts(first, link, now)).toThrow("link-used");
  expect(findOpenAddressChange(first.id, link, "further", now)).toBeUndefined();
});

test("two applications in one call, two evaluators in one, and an erasure that is asked for stand against it", () => {
  const call = aCall();
  const [first, second] = two();
  const [third, fourth] = two();
  const [fifth, sixth] = two();
  for (const owner of [first, second]) aDraft({ call, owner });
  for (const account of [third, fourth]) anEvaluator({ call, account });
  askErasure(sixth, "", now);

  expect(obstacles(first, second)).toEqual(["both-apply"]);
  expect(obstacles(third, fourth)).toEqual(["both-evaluate"]);
  expect(obstacles(fifth, sixth)).toEqual(["erasure-asked"]);
  expect(plan(first, second).obstacles[0]!.calls).toHaveLength(1);
  for (const [one, other] of [
    [first, second],
    [third, fourth],
    [fifth, sixth],
  ] as const)
    expect(() => merged(one, other, now)).toThrow("accounts-unmergeable");
  expect([second, fourth, sixth].map(({ id }) => findAccount(id))).toEqual([second, fourth, sixth]);
});

test("who took somebody's account over by another address cannot merge it away while that can be stopped", () => {
  const [thief, victim] = two();
  const [link, stop] = [aLink(), aLink()];
  askForAddress(victim, "thief@lab.example", link, stop, now);
  takeAddress(victim, link.id, now);
  const taken = findAccount(victim.id)!;

  expect(obstacles(thief, taken)).toEqual(["address-new"]);
  expect(() => merged(thief, taken, now)).toThrow("accounts-unmergeable");
  stopAddressChange(stop.id, days(1));
  expect(findAccount(victim.id)).toEqual(victim);
});

test("nor by a further address that was added lately", () => {
  const [thief, victim] = two();
  aFurtherAddress(victim, "thief@lab.example", now);

  expect(obstacles(thief, victim)).toEqual(["address-new"]);
  expect(() => merged(thief, { ...victim, email: "thief@lab.example" }, now)).toThrow("accounts-unmergeable");
});

test("who evaluates what the other account applied for is told, and stops at once when they are merged", () => {
  const { id, evaluator, application } = anAssignment();
  const owner = application.own.applicant;
  const told = planMerging(owner, evaluator.account, inEvaluation).conflicts;

  merged(owner, evaluator.account, inEvaluation);

  expect(told).toHaveLength(1);
  expect(assignedEvaluation(owner, id)).toBeUndefined();
  expect(findConflict(evaluator.evaluatorId, application.id)).toMatchObject({ source: "same-person" });
  expect(sqlite.prepare("select status, recusedAt from assignments where id = ?").get(id)).toEqual({
    status: "recused",
    recusedAt: inEvaluation.getTime(),
  });
});

test("no row stands twice: an owner is no member of the own team, a manager no assistant, a member once", () => {
  const [first, second] = two();
  const draft = aDraft({ owner: first });
  aMember(draft.own, { account: second });
  const { own } = aDraft();
  aMember(own, { account: first, role: "submitter" });
  aMember(own, { account: second });
  const { programmeId } = aProgramme(first);
  sqlite
    .prepare("insert into staff (programmeId, accountId, role, since) values (?, ?, 'assistant', 0)")
    .run(programmeId, second.id);

  merged(first, second, now);

  expect(teamOf(draft.id).map(({ accountId, role }) => [accountId, role])).toEqual([[first.id, "owner"]]);
  expect(
    teamOf(own.applicationId)
      .map(({ accountId, role }) => [accountId, role])
      .slice(1),
  ).toEqual([[first.id, "submitter"]]);
  expect(sqlite.prepare("select count(*) from staff").pluck().get()).toBe(0);
});

test("who ran the portal by the second account runs it by the first", () => {
  const [first, second] = [anAccount(), anAccount({ administrator: true })];

  merged(first, second, now);

  expect(administrator(findAccount(first.id)!)).toBeDefined();
  expect(findAccount(second.id)!.administrator).toBe(false);
});

test("what a stranger prepared under an address that nobody had proved opens nothing after its owner merged it", () => {
  const first = anAccount();
  const second = anAccount({ confirmed: false, passwordHash: "the stranger's" });
  beginSession(second, "the stranger", null, now);
  addPasskey(second, aPasskey("the stranger's"), now);
  withCodes(second);
  const { counts, codes } = plan(first, second);

  merged(first, second, now);

  expect([counts.passkeys, codes]).toEqual([0, "none"]);
  expect(viewPasskeys(first)).toEqual([]);
  expect(hasConfirmedSecondFactor(first.id)).toBe(false);
  expect(sessionNow("the stranger", now)).toBeUndefined();
});

test("everything holds after the accounts of a whole call were merged, by twos", () => {
  aWholeCall();
  const ids = sqlite
    .prepare("select accountId from evaluators where accountId is not null")
    .pluck()
    .all() as string[];
  const owners = sqlite.prepare("select ownerId from applications").pluck().all() as string[];
  const manager = sqlite.prepare("select accountId from managers").pluck().get() as string;
  const all = [...ids, ...owners, manager].map((id) => findAccount(id)!);

  for (const second of all) merged(anAccount(), second, afterEvaluation);

  expect([...brokenInvariants()]).toEqual([]);
});

test("an erasure of the person takes what the second account left too", () => {
  const first = anAccount({ name: "Иванка Тодорова" });
  const second = anAccount({ name: "Ванче Тодорова-Колева", email: "vanche@second.example" });
  const link = aLink();
  aDraft({ owner: second, answers: { summary: "Ванче Тодорова-Колева founded it." } });
  merged(first, second, now);
  requestLink("sign-in", second.email, link, now);
  const words = [second.name, second.email, first.name];
  expect(whereStands(words)).toEqual(
    expect.arrayContaining(["accounts.name", "answers.value", "emails.address"]),
  );

  const permit = administrator(anAccount({ administrator: true }))!;
  erasePerson(permit, first.id, tracesOf({ accountId: first.id }), afterEvaluation);

  expect(whereStands(words)).toEqual([]);
});

test("an application that was withdrawn counts as the one that a person has in a call", () => {
  const call = aCall();
  const [first, second] = two();
  aSubmittedApplication({ call, owner: first });
  const { id } = aSubmittedApplication({ call, owner: second });
  sqlite.prepare("update applications set status = 'withdrawn' where id = ?").run(id);

  expect(obstacles(first, second)).toEqual(["both-apply"]);
});
