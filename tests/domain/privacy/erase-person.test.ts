import { expect, test } from "vitest";
import { administrator } from "#app/domain/permissions.ts";
import { verifyChain } from "#app/domain/audit/verify.ts";
import { erasePerson, tryErasure } from "#app/domain/privacy/erase-person.ts";
import { planErasure } from "#app/domain/privacy/plan.ts";
import { inviteMember } from "#app/domain/team/invite.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { findEvaluatorById } from "#db/queries/evaluators.ts";
import { tracesOf, tracesOfWords } from "#app/domain/privacy/traces.ts";
import { Refusal, type RefusalReason } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { certificateOf } from "#app/domain/privacy/certificate.ts";
import { eraseWrittenSince } from "#app/domain/privacy/erase-written-since.ts";
import { change } from "#app/domain/change.ts";
import { isSignedBy } from "#app/domain/installation/signature.ts";
import { signingKey } from "#app/domain/installation/signing-key.ts";
import { findErasure } from "#db/queries/erasures.ts";
import { insertHold } from "#db/queries/retention.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation, deadline } from "#tests/support/given/calls.ts";
import { anEvaluator, anInvitation } from "#tests/support/given/evaluators.ts";
import { aFurtherAddress } from "#tests/support/given/addresses.ts";
import { aLink } from "#tests/support/given/links.ts";
import { aMember } from "#tests/support/given/team.ts";
import { fillEveryTable } from "#tests/support/fill.ts";
import { whereStands } from "#tests/support/text-columns.ts";

const name = "Ивана Маркова-Йорданова";
const email = "ivana.markova@planted.example";
const words = [name, email];

const anAdministrator = () => administrator(anAccount({ administrator: true }))!;

function erase(accountId: string, permit = anAdministrator()) {
  return erasePerson(permit, accountId, tracesOf({ accountId }), afterEvaluation);
}

/** Somebody who has a draft, evaluates in a call whose results are out, and of whom every table has a row. */
function aPersonEverywhere() {
  const person = anAccount({ name, email });
  const draft = aDraft({ owner: person, answers: { summary: `${name} founded it.` } });
  const { evaluatorId, call } = anEvaluator({ account: person });
  sqlite.prepare("update calls set resultsReleasedAt = 1 where id = ?").run(call.id);
  const about = {
    accountId: person.id,
    applicationId: draft.id,
    evaluatorId,
    callId: draft.call.id,
    subjectId: draft.id,
  };
  const assignmentId = "an assignment";
  const discussionId = "a discussion";
  const own = { "assignments.id": assignmentId, "discussions.id": discussionId, "emails.status": "sent" };
  const made = [
    "accounts",
    "applications",
    "auditEntries",
    "calls",
    "evaluators",
    "programmes",
    "formVersions",
    "installation",
    "managers",
    "staff",
    "members",
    "auditAnchors",
  ];
  fillEveryTable(person, { ...about, ...own, assignmentId, discussionId, askedBy: person.id }, made);
  sqlite.prepare("update links set usedAt = null").run();
  return { person, draft, evaluatorId };
}

test("after an erasure nothing in the whole database says who it was", () => {
  const { person } = aPersonEverywhere();
  expect(whereStands(words).length).toBeGreaterThan(60);

  const { counts } = erase(person.id);

  expect(whereStands(words)).toEqual([]);
  expect(counts.files).toBe(1);
  expect(verifyChain()).toMatchObject({ whole: true, erased: [{ lines: counts.lines }] });
});

test("further addresses go too, with what followed, was invited or wants no mail under them, and do not open the portal", () => {
  const person = anAccount({ name, email });
  const further = aFurtherAddress(person, "ivana@second.example", longAgo);
  const { callId } = aDraft().own;
  sqlite.exec(`
    insert into holds (id, callId, reason, at, by) values ('h', '${callId}', '${name} asked.', 0, 'x');
    insert into followers (id, callId, email, locale, token, since) values ('f', '${callId}', '${further.email}', 'en', 't', 0);
    insert into unsubscriptions (address, kind, at) values ('${further.email}', 'news', 0)`);
  const { own } = aDraft();
  inviteMember(own, { email: further.email, role: "editor" }, aLink(), longAgo);
  const { evaluatorId } = anInvitation({
    account: { ...anAccount({ name: "Somebody Else" }), name, email: further.email },
  });
  const words = [name, email, further.email];
  expect(whereStands(words)).toEqual(
    expect.arrayContaining([
      "accounts.email",
      "evaluators.email",
      "followers.email",
      "memberInvitations.email",
      "unsubscriptions.address",
    ]),
  );

  erase(person.id);

  expect(whereStands(words)).toEqual([]);
  expect(findAccountByEmail(further.email)).toBeUndefined();
  expect(findEvaluatorById(evaluatorId)!.email).toContain("@erased.invalid");
});

test("what is left of a further address is nobody who could be erased", () => {
  const person = anAccount();
  const further = aFurtherAddress(person, "ivana@second.example", longAgo);

  expect(planErasure(further.id)).toBeUndefined();
  expect(planErasure(person.id)).toBeDefined();
});

test("the file of the database itself does not hold who it was any more", () => {
  const { person } = aPersonEverywhere();
  const stands = () => words.map((word) => sqlite.serialize().includes(word));
  const before = stands();

  erase(person.id);

  expect(before).toEqual([true, true]);
  expect(stands()).toEqual([false, false]);
});

test("what others wrote between the search and the erasure is found by the second search, and certified", () => {
  const { person, draft } = aPersonEverywhere();
  const permit = anAdministrator();
  const traces = tracesOf({ accountId: person.id });
  const callId = draft.call.id;
  change(
    {
      action: "retention.held",
      by: person,
      on: callId,
      callId,
      at: afterEvaluation,
      details: { reason: name },
    },
    () =>
      insertHold({
        id: "late",
        callId,
        applicationId: "another",
        reason: `${name} asked.`,
        at: afterEvaluation,
        by: person.id,
      }),
  );
  const { erasureId, counts } = erasePerson(permit, person.id, traces, afterEvaluation);
  expect(whereStands(words)).toEqual(["auditEntries.details", "holds.reason"]);

  const search = () => ({ ...traces, ...tracesOfWords(traces) });
  eraseWrittenSince(permit, erasureId, search(), afterEvaluation);
  eraseWrittenSince(permit, erasureId, search(), afterEvaluation);

  const act = findErasure(erasureId)!;
  expect(whereStands(words)).toEqual([]);
  expect(act.counts).toEqual({ ...counts, places: counts.places + 1, lines: counts.lines + 1 });
  expect(isSignedBy(signingKey().publicKey, certificateOf(act), act.signature)).toBe(true);
  expect(verifyChain().whole).toBe(true);
});

test("what is tried says exactly what the erasure then does, and changes nothing", () => {
  const { person } = aPersonEverywhere();
  const before = whereStands(words);
  const traces = tracesOf({ accountId: person.id });

  const tried = tryErasure(anAdministrator(), person.id, traces, afterEvaluation);

  expect(whereStands(words)).toEqual(before);
  expect(erase(person.id).counts).toEqual(tried.counts);
});

test("a submitted application stays, with its reason and its date as far as that is known", () => {
  const { owner, id, call } = aSubmittedApplication();
  const traces = () => tracesOf({ accountId: owner.id });

  const expected = tryErasure(anAdministrator(), owner.id, traces(), afterEvaluation).kept;
  sqlite.prepare("update calls set resultsReleasedAt = ? where id = ?").run(deadline.getTime(), call.id);
  const { kept } = erase(owner.id);

  expect(expected).toMatchObject([
    { what: "application", why: "counts", until: new Date("2022-08-21T10:00:00.000Z") },
  ]);
  expect(kept).toMatchObject([{ why: "counts", until: new Date("2022-07-17T15:00:00.000Z") }]);
  expect(whereStands([owner.name])).toEqual(["submissions.team"]);
  expect(findApplication(id)!.application.erasedAt).toBe(null);
});

test("a draft on which others work stays with them", () => {
  const { own, owner } = aDraft();
  aMember(own);

  expect(erase(owner.id).kept).toMatchObject([{ what: "application", why: "team" }]);
  expect(whereStands([owner.email])).toEqual([]);
});

/** A manager wrote this. */
function wasWritten(reason: string) {
  const { call, id: applicationId } = aDraft();
  const by = (call as ReturnType<typeof aCall>).managed.manager.id;
  const hold = { id: "a hold", callId: call.id, applicationId, reason, at: afterEvaluation, by };
  inTransaction(() => insertHold(hold));
}

test.each([
  ["another account", () => void anAccount({ name })],
  ["another account in capitals", () => void anAccount({ name: name.toUpperCase() })],
  ["an evaluator without an account", () => void anInvitation({ account: { ...anAccount(), name } })],
])("a name that %s has, too, stays in what others wrote; the address goes", (_who, hasIt) => {
  const person = anAccount({ name, email });
  hasIt();
  wasWritten(`${name} (${email}) asked.`);

  erase(person.id);

  expect(whereStands([email])).toEqual([]);
  expect(whereStands([name])).toContain("holds.reason");
});

test("a name that nobody else has goes from what others wrote", () => {
  const person = anAccount({ name, email });
  wasWritten(`${name} asked.`);

  erase(person.id);

  expect(whereStands(words)).toEqual([]);
});

test.each([
  ["works for a programme", () => aCall().managed.manager.id, "still-manager"],
  ["runs the portal", () => anAccount({ administrator: true }).id, "still-manager"],
  ["is erased already", () => alreadyErased(), "already-erased"],
])("somebody who %s is not erased", (_who, given, reason) => {
  const accountId = given();
  const before = whereStands(["person"]);

  const acting = () =>
    erasePerson(permit, accountId, { words: [], subjects: [], texts: [], lines: [] }, afterEvaluation);

  const permit = anAdministrator();
  expect(acting).toThrow(new Refusal(reason as RefusalReason));
  expect(whereStands(["person"])).toEqual(before);
});

function alreadyErased() {
  const { id } = anAccount();
  erase(id);
  return id;
}
