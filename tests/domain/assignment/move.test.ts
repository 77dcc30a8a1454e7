import { expect, test } from "vitest";
import { addPair, movePairs, removePair } from "#app/domain/assignment/move.ts";
import { viewApplicationRouting } from "#app/domain/assignment/read-application.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { assignmentsOfCall, findAssignment, findPair } from "#db/queries/assignment.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { publishProposed } from "#tests/support/given/scenarios.ts";

function refusalOf(act: () => void) {
  try {
    act();
  } catch (problem) {
    const { reason, details } = problem as Refusal;
    return { reason, details };
  }
}

const statusesIn = ({ id }: { id: string }) => assignmentsOfCall(id).map(({ status }) => status);

const changedIn = ({ id }: { id: string }) =>
  dueEmails(new Date("2030-01-01"), 1000).filter(
    ({ template, callId }) => template === "assignments-changed" && callId === id,
  );
const propsTo = (call: { id: string }, { account }: { account: { id: string } }) =>
  changedIn(call)
    .filter(({ accountId }) => accountId === account.id)
    .map(({ props }) => props);

test("what a manager adds is proposed, kept, and on the record", () => {
  const call = aCall();
  const application = anEligibleApplication({ call });
  const { evaluatorId, account } = anEvaluator({ call });

  addPair(call.managed, application.id, evaluatorId, inEvaluation);

  expect(assignmentsOfCall(call.id)).toMatchObject([
    { applicationId: application.id, evaluatorId, status: "proposed", locked: true },
  ]);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "assignment.added", details: { evaluator: account.name, company: "Cool Cities" } },
  ]);
});

test("a pair with a conflict is refused by name, also one that nobody had found yet", () => {
  const call = aCall();
  const account = anAccount({ name: "Ada Byron" });
  const { evaluatorId } = anEvaluator({ call, account, organisation: "Cool Cities" });
  const { id } = anEligibleApplication({ call });

  const refusal = refusalOf(() => addPair(call.managed, id, evaluatorId, inEvaluation));

  expect(refusal).toEqual({
    reason: "conflict-of-interest",
    details: { evaluator: "Ada Byron", company: "Cool Cities" },
  });
  expect(statusesIn(call)).toEqual([]);
});

test("more than an evaluator takes is refused by name", () => {
  const call = aCall();
  const account = anAccount({ name: "Ada Byron" });
  const evaluator = anEvaluator({ call, account, capacity: 1 });
  anAssignment({ call, evaluator });
  const { id } = anEligibleApplication({ call });

  const refusal = refusalOf(() => addPair(call.managed, id, evaluator.evaluatorId, inEvaluation));

  expect(refusal).toEqual({ reason: "capacity-exceeded", details: { evaluator: "Ada Byron", most: 1 } });
  expect(statusesIn(call)).toEqual(["assigned"]);
});

test("a second evaluator of one organisation is refused by name", () => {
  const call = aCall();
  const application = anEligibleApplication({ call });
  anAssignment({ call, application, evaluator: anEvaluator({ call, organisation: "Media Lab" }) });
  const colleague = anEvaluator({ call, organisation: "Медия Лаб ООД" });

  const add = () => addPair(call.managed, application.id, colleague.evaluatorId, inEvaluation);

  expect(refusalOf(add)).toEqual({ reason: "same-organisation", details: { company: "Cool Cities" } });
  expect(statusesIn(call)).toEqual(["assigned"]);
});

test("an application or an evaluator of another call is refused", () => {
  const call = aCall();
  const mine = { application: anEligibleApplication({ call }), evaluator: anEvaluator({ call }) };
  const theirs = anAssignment();
  const add = (application: string, evaluator: string) => () =>
    addPair(call.managed, application, evaluator, inEvaluation);

  expect(add(mine.application.id, theirs.evaluator.evaluatorId)).toThrow("changed-elsewhere");
  expect(add(theirs.application.id, mine.evaluator.evaluatorId)).toThrow("changed-elsewhere");
  expect(() => removePair(call.managed, theirs.id, inEvaluation)).toThrow("changed-elsewhere");
  expect(statusesIn(theirs.call)).toEqual(["assigned"]);
});

test("taken back, a published application closes for its evaluator, and the draft of the sheet is kept", () => {
  const { id, call, evaluator, permit } = anAssignment();
  saveSheet(permit, { scores: {}, overallToManagers: "Half read" }, inEvaluation);

  removePair(call.managed, id, inEvaluation);

  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(findAssignment(id)!.status).toBe("recused");
  expect(findSheet(id)!.overallToManagers).toBe("Half read");
});

test("what is taken back after publication is told its evaluator, and what was only proposed nobody", () => {
  const { id, call, application, evaluator } = anAssignment();
  const spare = anEvaluator({ call, organisation: "Elsewhere" });
  addPair(call.managed, application.id, spare.evaluatorId, inEvaluation);
  const proposed = assignmentsOfCall(call.id).find(({ status }) => status === "proposed")!;

  removePair(call.managed, id, inEvaluation);
  removePair(call.managed, proposed.id, inEvaluation);

  expect(changedIn(call)).toMatchObject([
    { accountId: evaluator.account.id, props: { added: 0, closed: [{ company: "Cool Cities" }] } },
  ]);
});

test("whoever comes for a published evaluator has the application at once, and both are told, nothing of each other", () => {
  const { id, call, application, evaluator } = anAssignment();
  const next = anEvaluator({ call, organisation: "Elsewhere" });

  const move = { in: next.evaluatorId, out: evaluator.evaluatorId };
  movePairs(call.managed, application.id, move, inEvaluation);

  const came = assignmentsOfCall(call.id).find(({ evaluatorId }) => evaluatorId === next.evaluatorId)!;
  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(assignedEvaluation(next.account, came.id)).toBeDefined();
  expect(findAssignment(came.id)).toMatchObject({ assignedAt: inEvaluation, locked: true });
  const told = changedIn(call);
  expect(told.map(({ accountId }) => accountId).toSorted()).toEqual(
    [evaluator, next].map(({ account }) => account.id).toSorted(),
  );
  expect(propsTo(call, next)).toMatchObject([{ added: 1, closed: [] }]);
  expect(propsTo(call, evaluator)).toMatchObject([{ added: 0, closed: [{ company: "Cool Cities" }] }]);
});

test("in an exchange each of the two seats stays what it was: published or proposed", () => {
  const { call, application, evaluator } = anAssignment();
  const next = anEvaluator({ call, organisation: "Elsewhere" });
  const other = anEligibleApplication({ call, answers: { company: "Warm Woods" } });
  addPair(call.managed, other.id, next.evaluatorId, inEvaluation);

  const move = { in: next.evaluatorId, out: evaluator.evaluatorId, swap: other.id };
  movePairs(call.managed, application.id, move, inEvaluation);

  const statusOf = (of: string, who: string) => findPair(of, who)?.status;
  expect(statusOf(application.id, next.evaluatorId)).toBe("assigned");
  expect(statusOf(application.id, evaluator.evaluatorId)).toBe("recused");
  expect(statusOf(other.id, evaluator.evaluatorId)).toBe("proposed");
  expect(changedIn(call)).toHaveLength(2);
});

test("a pair whose score sheet is submitted cannot be taken back", () => {
  const { id, call, permit } = anAssignment();
  const points = { points: 3, toApplicant: "", toManagers: "" };
  const scores = { technology: points, market: points };
  saveSheet(permit, { scores, overallToApplicant: "Well done", confidence: "high" }, inEvaluation);
  submitSheet(permit, inEvaluation);

  expect(() => removePair(call.managed, id, inEvaluation)).toThrow("sheet-submitted");
  expect(findAssignment(id)!.status).toBe("assigned");
});

test("given again after all, the same sheet opens again once that is published", () => {
  const { id, call, application, evaluator, permit } = anAssignment();
  saveSheet(permit, { scores: {}, overallToManagers: "Half read" }, inEvaluation);
  removePair(call.managed, id, inEvaluation);

  addPair(call.managed, application.id, evaluator.evaluatorId, inEvaluation);
  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  publishProposed(call);

  expect(assignedEvaluation(evaluator.account, id)).toBeDefined();
  expect(findSheet(id)!.overallToManagers).toBe("Half read");
});

test("of the others, those who can come are shown with what that costs the whole, and those who cannot with why", () => {
  const call = aCall();
  const application = anEligibleApplication({ call, answers: { topics: ["ai", "vr"] } });
  const given = anAssignment({ call, application, evaluator: anEvaluator({ call, organisation: "Given" }) });
  const named = (name: string, about: object) =>
    anEvaluator({ call, account: anAccount({ name }), organisation: name, ...about });
  named("Knows some", { topics: { ai: 1 } });
  named("Knows both", { topics: { ai: 3, vr: 3 } });
  named("Colleague", { organisation: "given Ltd" });
  const full = named("Full", { capacity: 1 });
  anAssignment({ call, evaluator: full });
  const friend = named("Friend", { declared: [{ applicationId: application.id, reason: "A friend" }] });

  const view = () => viewApplicationRouting(call.managed, application.id, "en", inEvaluation)!;
  const out = given.evaluator.evaluatorId;
  const ways = view().alternatives.map(({ name, way }) => [name, way?.out, Boolean(way?.swap)]);

  expect(view().pairs).toMatchObject([{ evaluatorId: out, proposed: false, load: 1 }]);
  expect(ways).toEqual([
    ["Knows both", undefined, false],
    ["Knows some", undefined, false],
    ["Full", out, true],
    ["Colleague", out, false],
  ]);
  expect(view().barred.map(({ name, barrier }) => [name, barrier])).toEqual([["Friend", "conflict"]]);
  const pair = { evaluatorId: friend.evaluatorId, applicationId: application.id };
  decideConflicts(call.managed, [pair], { state: "none", reason: "Long ago" }, inEvaluation);
  expect(view().alternatives.map(({ name }) => name)).toContain("Friend");
});
