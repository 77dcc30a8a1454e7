import { expect, test } from "vitest";
import { changeProfile as changeAccount } from "#app/domain/accounts/change-profile.ts";
import { addObjection, removeObjection } from "#app/domain/applications/objections.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import { routingFacts } from "#app/domain/assignment/facts.ts";
import { acceptInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { changeObjectionRule } from "#app/domain/evaluators/change-objection-rule.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { sayMentored, sayTies } from "#app/domain/evaluators/say-ties.ts";
import { addConflict, decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { inTransaction } from "#db/client.server.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { findKnownPair, stepsOfPair } from "#db/queries/conflicts.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { objectionsOf } from "#db/queries/ties.ts";
import { countStatements } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aProgramme, beforeDeadline, inEvaluation, justAfter } from "#tests/support/given/calls.ts";
import {
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  anInvitation,
  aProfile,
} from "#tests/support/given/evaluators.ts";
import { aDraftSheet } from "#tests/support/given/sheets.ts";
import { aMember } from "#tests/support/given/team.ts";

const later = new Date(inEvaluation.getTime() + 60_000);
const namesake = () => anAccount({ name: "Христо Стоянов" });
const none = { state: "none" as const, reason: "They only share the name." };
const conflict = { state: "conflict" as const, reason: "They are brothers." };

const letters = (template: string) =>
  dueEmails(new Date("2030-01-01"), 1000).filter((email) => email.template === template);

/** An evaluator, and an application whose owner has the same name. */
function aPairToCheck() {
  const call = aCall();
  const evaluator = anEvaluator({ call, account: anAccount({ name: "Christo Stoianov" }) });
  const application = anEligibleApplication({ call, owner: namesake() });
  const pair = { evaluatorId: evaluator.evaluatorId, applicationId: application.id };
  return { call, evaluator, application, pair };
}

/** A published pair, of which a conflict is to be checked since somebody of the same name joined the team; declared again since. */
function aHeldPair() {
  const given = anAssignment({
    evaluator: anEvaluator({ account: anAccount({ name: "Christo Stoianov" }) }),
  });
  aDraftSheet(given.permit);
  aMember(given.application.own, { account: namesake(), at: inEvaluation });
  declareConflicts(given.evaluator.permit, [], inEvaluation);
  const pair = { evaluatorId: given.evaluator.evaluatorId, applicationId: given.application.id };
  return { ...given, pair };
}

const known = ({ evaluatorId, applicationId }: { evaluatorId: string; applicationId: string }) =>
  findKnownPair(evaluatorId, applicationId);

test("a similar name has to be checked, and the pair does not meet before", () => {
  const { call, pair } = aPairToCheck();

  expect(known(pair)).toMatchObject({
    state: "to-check",
    source: "similar-person",
    evidence: [{ evaluator: "Christo Stoianov", application: "Христо Стоянов", sure: false }],
  });
  expect([...routingFacts(call.id).barred]).toEqual([`${pair.applicationId} ${pair.evaluatorId}`]);
});

test("what a manager found to be none is not found again, and who decided what and why is kept", () => {
  const { call, pair } = aPairToCheck();

  decideConflicts(call.managed, [pair], none, inEvaluation);
  findAllConflicts(call.managed, later);

  expect(known(pair)).toMatchObject({ state: "none", changedAt: null, decision: none.reason });
  expect([...routingFacts(call.id).barred]).toEqual([]);
  expect(stepsOfPair(pair.evaluatorId, pair.applicationId)).toEqual([
    { at: beforeDeadline, by: null, state: "to-check", source: "similar-person", reason: "" },
    {
      at: inEvaluation,
      by: call.managed.manager.name,
      state: "none",
      source: "manager",
      reason: none.reason,
    },
  ]);
});

test("facts that changed after a decision are to be checked again, and it says so", () => {
  const { call, evaluator, pair } = aPairToCheck();
  decideConflicts(call.managed, [pair], none, inEvaluation);

  sayTies(evaluator.permit, [{ kind: "mentored", name: "Cool Cities" }], later);

  expect(known(pair)).toMatchObject({ state: "to-check", source: "mentoring", changedAt: later });
  decideConflicts(call.managed, [pair], { ...none, reason: "Ten years ago" }, later);
  findAllConflicts(call.managed, later);
  expect(known(pair)).toMatchObject({ state: "none", changedAt: null, decision: "Ten years ago" });
});

test("a decision without a reason is refused, and so is one that stands already", () => {
  const { call, pair } = aPairToCheck();

  const decide = (reason: string) => decideConflicts(call.managed, [pair], { ...none, reason }, inEvaluation);

  expect(() => decide(" ")).toThrow("reason-missing");
  expect(known(pair)).toMatchObject({ state: "to-check", decidedAt: null });
  decide("They only share the name.");
  expect(() => decide("Once more")).toThrow("changed-elsewhere");
  expect(known(pair)!.decision).toBe("They only share the name.");
});

test("of several decisions all are taken or none, and only in one's own call", () => {
  const { call, pair } = aPairToCheck();
  const elsewhere = aPairToCheck();

  const decide = () => decideConflicts(call.managed, [pair, elsewhere.pair], none, inEvaluation);

  expect(decide).toThrow("changed-elsewhere");
  expect([known(pair)!.state, known(elsewhere.pair)!.state]).toEqual(["to-check", "to-check"]);
});

test("what has to be checked later closes a published pair at once, keeps its sheet, and tells both without saying why", () => {
  const { id, call, evaluator, pair } = aHeldPair();

  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(findAssignment(id)).toMatchObject({ status: "recused", recusalReason: "" });
  expect(findSheet(id)).toMatchObject({ status: "draft" });
  expect(known(pair)!.heldAssignment).toBe(id);
  expect(letters("conflicts-appeared")).toMatchObject([
    {
      accountId: call.managed.manager.id,
      props: { count: 1, pairs: [{ evaluator: "Christo Stoianov", company: "Cool Cities", toCheck: true }] },
    },
  ]);
  expect(letters("assignment-withdrawn")).toMatchObject([
    { accountId: evaluator.account.id, props: { company: "Cool Cities", standing: "paused" } },
  ]);
  expect(JSON.stringify(letters("assignment-withdrawn"))).not.toContain("Христо");
});

test("without a conflict the evaluator goes on where they stopped", () => {
  const { id, call, evaluator, pair } = aHeldPair();

  decideConflicts(call.managed, [pair], none, later);

  expect(assignedEvaluation(evaluator.account, id)).toBeDefined();
  expect(findAssignment(id)).toMatchObject({ status: "assigned", recusedAt: null });
  expect(letters("assignment-withdrawn").map(({ props }) => props)).toMatchObject([
    { standing: "paused" },
    { standing: "back" },
  ]);
});

test("with a conflict the pair stays closed and the evaluator hears that it is over", () => {
  const { id, call, evaluator, pair } = aHeldPair();

  decideConflicts(call.managed, [pair], conflict, later);

  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(letters("assignment-withdrawn").map(({ props }) => props)).toMatchObject([
    { standing: "paused" },
    { standing: "closed" },
  ]);
  expect(JSON.stringify(letters("assignment-withdrawn"))).not.toContain(conflict.reason);
});

test("an application that has its evaluators by now does not get one more", () => {
  const { id, call, application, pair } = aHeldPair();
  for (let others = 0; others < 3; others += 1)
    anAssignment({ call, application, evaluator: anEvaluator({ call, declared: false }) });

  decideConflicts(call.managed, [pair], none, later);

  expect(findAssignment(id)!.status).toBe("recused");
});

test("a conflict that a manager entered and then finds to be none gives the application back", () => {
  const { id, call, evaluator, application } = anAssignment();
  const pair = { evaluatorId: evaluator.evaluatorId, applicationId: application.id };
  addConflict(call.managed, pair.evaluatorId, pair.applicationId, "Mixed up with somebody", inEvaluation);
  expect(findAssignment(id)).toMatchObject({ status: "recused", ending: "conflict" });

  decideConflicts(call.managed, [pair], none, later);

  expect(findAssignment(id)).toMatchObject({ status: "assigned", recusedAt: null, ending: null });
  expect(assignedEvaluation(evaluator.account, id)).toBeDefined();
  expect(letters("assignment-withdrawn").map(({ props }) => props)).toMatchObject([
    { standing: "closed" },
    { standing: "back" },
  ]);
});

test("a pair that waited does not come back beside somebody who became a colleague, but may later", () => {
  const account = anAccount({ name: "Christo Stoianov" });
  const { id, call, evaluator, application } = anAssignment({ evaluator: anEvaluator({ account }) });
  const pair = { evaluatorId: evaluator.evaluatorId, applicationId: application.id };
  const colleague = anAssignment({ call, application });
  aMember(application.own, { account: namesake(), at: inEvaluation });
  for (const { evaluatorId } of [evaluator, colleague.evaluator])
    inTransaction(() => updateEvaluator(evaluatorId, { organisation: "Institute X" }));

  decideConflicts(call.managed, [pair], none, later);

  expect([id, colleague.id].map((one) => findAssignment(one)!.status)).toEqual(["recused", "assigned"]);
  expect(letters("assignment-withdrawn").map(({ props }) => props)).toMatchObject([
    { standing: "paused" },
    { standing: "closed" },
  ]);
  expect([...routingFacts(call.id).barred]).toEqual([]);
});

test("ties count in every call of the programme, and what managers know of mentoring besides", () => {
  const programme = aProgramme();
  const account = anAccount();
  const { permit } = anEvaluator({ call: aCall({ programme }), account });
  const next = aCall({ programme });
  const { evaluatorId } = anEvaluator({ call: next, account });
  const { id } = aSubmittedApplication({ call: next });

  sayTies(permit, [{ kind: "organisation", name: "Cool Cities Ltd." }], inEvaluation);
  sayMentored(next.managed, evaluatorId, ["COOL CITIES"], inEvaluation);

  const { evidence } = findKnownPair(evaluatorId, id)!;
  expect(evidence.map(({ source }) => source)).toEqual(["organisation", "mentoring"]);
});

test("a new name of an account is looked at wherever the person evaluates or applies", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call, account: anAccount({ name: "Christo Stoianov" }) });
  const { id, owner } = aSubmittedApplication({ call });
  expect(findKnownPair(evaluator.evaluatorId, id)).toBeUndefined();

  changeAccount(owner, { name: "Христо Стоянов", locale: "bg" }, inEvaluation);

  expect(findKnownPair(evaluator.evaluatorId, id)).toMatchObject({ state: "to-check" });
});

test("who accepted is also looked for by the name of their account, whatever the invitation calls them", () => {
  const call = aCall();
  const account = anAccount({ name: "Christo Stoianov" });
  const invited = anInvitation({ call, account: { ...account, name: "Chris" } });
  acceptInvitation(account, invited.tokenHash, aProfile, beforeDeadline);

  const { id } = aSubmittedApplication({ call, owner: namesake() });

  expect(findKnownPair(invited.evaluatorId, id)).toMatchObject({ state: "to-check" });
});

test("a new name of an evaluator's account is looked for at once", () => {
  const call = aCall();
  const { evaluatorId, account } = anEvaluator({ call });
  const { id } = aSubmittedApplication({ call, owner: namesake() });
  expect(findKnownPair(evaluatorId, id)).toBeUndefined();

  changeAccount(account, { name: "Christo Stoianov", locale: "en" }, inEvaluation);

  expect(findKnownPair(evaluatorId, id)).toMatchObject({
    state: "to-check",
    evidence: [{ source: "similar-person", evaluator: "Christo Stoianov", application: "Христо Стоянов" }],
  });
});

const objection = { kind: "person" as const, name: "Ада Байрон", email: "", reason: "We are in dispute" };

/** An application that names its evaluator. */
function anObjection() {
  const call = aCall();
  const { evaluatorId, permit } = anEvaluator({ call, account: anAccount({ name: "Ada Bayron" }) });
  const application = aSubmittedApplication({ call });
  addObjection(application.own, objection, inEvaluation);
  return { call, permit, application, pair: { evaluatorId, applicationId: application.id } };
}

test("whom an applicant names is to be checked, or kept away, as the call's managers decide", () => {
  const { call, pair } = anObjection();
  expect(known(pair)).toMatchObject({ state: "to-check", source: "applicant" });

  changeObjectionRule(call.managed, "conflict", later);
  expect(known(pair)).toMatchObject({ state: "conflict" });

  changeObjectionRule(call.managed, "to-check", later);
  expect(known(pair)).toMatchObject({ state: "to-check" });
});

test("what was found by an objection alone is forgotten with it; what a manager decided stays", () => {
  const [taken, decided] = [anObjection(), anObjection()];
  decideConflicts(decided.call.managed, [decided.pair], conflict, inEvaluation);

  for (const { application } of [taken, decided])
    removeObjection(application.own, objectionsOf(application.id)[0].id, later);

  expect(known(taken.pair)).toBeUndefined();
  expect(known(decided.pair)).toMatchObject({ state: "conflict", decision: conflict.reason });
});

test("an objection that holds a published pair stays for a manager when it is taken back", () => {
  const { id, evaluator, application } = anAssignment({
    evaluator: anEvaluator({ account: anAccount({ name: "Ada Bayron" }) }),
  });
  addObjection(application.own, objection, inEvaluation);

  removeObjection(application.own, objectionsOf(application.id)[0].id, later);

  expect(findKnownPair(evaluator.evaluatorId, application.id)).toMatchObject({ heldAssignment: id });
});

test("nobody can name more than fifteen", () => {
  const { own, id } = aSubmittedApplication();
  for (let at = 0; at < 15; at += 1)
    addObjection(own, { ...objection, name: `Person Number${at}` }, inEvaluation);

  expect(() => addObjection(own, objection, inEvaluation)).toThrow("too-many-objections");
  expect(objectionsOf(id)).toHaveLength(15);
});

test("a declaration that is taken back brings back what was found or decided before it", () => {
  const { call, evaluator, pair } = aPairToCheck();
  const declared = [{ applicationId: pair.applicationId, reason: "My cousin" }];

  declareConflicts(evaluator.permit, declared, inEvaluation);
  expect(known(pair)).toMatchObject({ state: "conflict", source: "declared", reason: "My cousin" });
  declareConflicts(evaluator.permit, [], later);
  expect(known(pair)).toMatchObject({ state: "to-check", source: "similar-person", reason: "" });

  decideConflicts(call.managed, [pair], none, later);
  declareConflicts(evaluator.permit, declared, later);
  declareConflicts(evaluator.permit, [], later);
  expect(known(pair)).toMatchObject({ state: "none" });
});

test("a manager's conflict outlives a declaration that is taken back", () => {
  const { call, evaluator, application } = anAssignment();
  addConflict(call.managed, evaluator.evaluatorId, application.id, "Was their mentor", inEvaluation);
  const declared = [{ applicationId: application.id, reason: "My cousin" }];

  declareConflicts(evaluator.permit, declared, inEvaluation);
  declareConflicts(evaluator.permit, [], later);

  expect(findKnownPair(evaluator.evaluatorId, application.id)).toMatchObject({
    state: "conflict",
    source: "manager",
    reason: "Was their mentor",
  });
});

test("looking for conflicts costs the same number of statements however many there are", async () => {
  const cost = async (people: number) => {
    const call = aCall();
    for (let at = 0; at < people; at += 1) {
      anEvaluator({ call, account: anAccount({ name: `Christo Stoianov` }), at: justAfter });
      aSubmittedApplication({ call, owner: namesake() });
    }
    return countStatements(() => findAllConflicts(call.managed, inEvaluation));
  };

  expect(await cost(3)).toBe(await cost(1));
});
