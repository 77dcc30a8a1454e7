import { expect, test } from "vitest";
import { addPair } from "#app/domain/assignment/move.ts";
import { decideEligibility, type EligibilityInput } from "#app/domain/eligibility/decide.ts";
import { viewEligibilityEntry, viewEligibilityQueue } from "#app/domain/eligibility/read.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { countEligibility } from "#db/queries/counts.ts";
import { findEligibilityDecision } from "#db/queries/eligibility.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, deadline, inEvaluation, justAfter } from "#tests/support/given/calls.ts";
import {
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  aProfile,
} from "#tests/support/given/evaluators.ts";

const eligible: EligibilityInput = {
  outcome: "eligible",
  answers: { countries: true, media: true },
  note: "",
};
const noReason: EligibilityInput = { outcome: "ineligible", answers: { countries: true }, note: " " };

test("a decision is kept with its answers and stands on the record", () => {
  const call = aCall();
  const application = aSubmittedApplication({ call });

  decideEligibility(call.managed, application.id, eligible, justAfter);

  expect(findEligibilityDecision(application.id)).toEqual({
    applicationId: application.id,
    ...eligible,
    decidedBy: call.managed.manager.id,
    decidedAt: justAfter,
  });
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "eligibility.decided", actor: call.managed.manager.name, details: { outcome: "eligible" } },
  ]);
});

test("a decision may be changed while nothing is released", () => {
  const call = aCall();
  const application = aSubmittedApplication({ call });
  decideEligibility(call.managed, application.id, eligible, justAfter);

  decideEligibility(call.managed, application.id, { ...noReason, note: "Two applications." }, inEvaluation);

  expect(findEligibilityDecision(application.id)).toMatchObject({
    outcome: "ineligible",
    note: "Two applications.",
  });
});

const changedIn = (callId: string) =>
  dueEmails(new Date("2030-01-01"), 1000)
    .filter((email) => email.callId === callId && email.template === "assignments-changed")
    .map(({ accountId, props }) => ({ accountId, props }));
const excluded = { ...noReason, note: "Two applications." };

test("the evaluators of a published application hear that it does not take part, and when it does after all", () => {
  const { call, application, evaluator } = anAssignment();
  const accountId = evaluator.account.id;

  decideEligibility(call.managed, application.id, excluded, inEvaluation);
  const first = changedIn(call.id);
  decideEligibility(call.managed, application.id, { ...excluded, note: "Said better." }, inEvaluation);
  const second = changedIn(call.id);
  decideEligibility(call.managed, application.id, eligible, inEvaluation);
  const last = changedIn(call.id);

  expect(first).toMatchObject([{ accountId, props: { added: 0, closed: [{ company: "Cool Cities" }] } }]);
  expect(second).toEqual(first);
  expect(last).toHaveLength(2);
  expect(last.filter(({ props }) => "added" in props && props.added === 1)).toMatchObject([
    { accountId, props: { closed: [] } },
  ]);
});

test("of an application that is only proposed no evaluator hears anything", () => {
  const call = aCall();
  const { evaluatorId } = anEvaluator({ call });
  const { id } = anEligibleApplication({ call });
  addPair(call.managed, id, evaluatorId, inEvaluation);

  decideEligibility(call.managed, id, excluded, inEvaluation);

  expect(changedIn(call.id)).toEqual([]);
});

test("who has an application that does not take part may say that they take one less", () => {
  const { call, application, evaluator } = anAssignment();
  anAssignment({ call, evaluator });
  const less = () => changeProfile(evaluator.permit, { ...aProfile, capacity: 1 }, inEvaluation);
  expect(less).toThrow("capacity-below-assigned");

  decideEligibility(call.managed, application.id, excluded, inEvaluation);
  less();

  expect(findEvaluator(call.id, evaluator.evaluatorId)!.capacity).toBe(1);
});

test.each<[string, EligibilityInput, Date, string]>([
  ["while the call is open", eligible, deadline, "call-still-open"],
  ["to exclude without a reason", noReason, inEvaluation, "reason-missing"],
])("it is refused to decide %s, and nothing is written", (_when, input, now, reason) => {
  const call = aCall();
  const application = aSubmittedApplication({ call });
  const lines = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 100).length;

  expect(() => decideEligibility(call.managed, application.id, input, now)).toThrow(reason);

  expect(findEligibilityDecision(application.id)).toBeUndefined();
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 100)).toHaveLength(lines);
});

test("there is nothing to decide about a draft, nor about an application of another call", () => {
  const call = aCall();
  const draft = aDraft({ call });
  const elsewhere = aSubmittedApplication({ call: aCall() });

  expect(() => decideEligibility(call.managed, draft.id, eligible, inEvaluation)).toThrow("not-submitted");
  expect(() => decideEligibility(call.managed, elsewhere.id, eligible, inEvaluation)).toThrow(
    "not-submitted",
  );
  expect(viewEligibilityEntry(call.managed, elsewhere.id)).toBeUndefined();
});

test("the queue holds what is undecided, with what the portal objects to", () => {
  const call = aCall();
  const good = aSubmittedApplication({ call, answers: { company: "Good", vat: "BG1" } });
  aSubmittedApplication({ call, answers: { company: "Far", vat: "US1", country: "US" } });
  decideEligibility(call.managed, good.id, eligible, inEvaluation);

  const queue = viewEligibilityQueue(call.managed, "undecided", 0, inEvaluation);

  expect(countEligibility(call.id)).toEqual({ undecided: 1, eligible: 1, ineligible: 0 });
  expect(queue.rows.map(({ company, unmet }) => [company, unmet.map(({ en }) => en)])).toEqual([
    ["Far", ["Established in an eligible country"]],
  ]);
});

test("two applications of one company are both pointed at", () => {
  const rule = {
    id: "one",
    kind: "one-per-company" as const,
    statement: { en: "One", bg: "Една" },
    selfCheck: false,
  };
  const call = aCall({ eligibility: [rule] });
  for (const company of ["Cool Cities", "Cool Cities", "Others"])
    aSubmittedApplication({ call, answers: { company, vat: company === "Others" ? "BG2" : "BG1" } });

  const { rows } = viewEligibilityQueue(call.managed, "undecided", 0, inEvaluation);

  expect(rows.map(({ company, unmet }) => [company, unmet.length])).toEqual([
    ["Cool Cities", 1],
    ["Cool Cities", 1],
    ["Others", 0],
  ]);
});

test("a longer queue takes no more statements", async () => {
  const ask = (managed: ReturnType<typeof aCall>["managed"]) =>
    countStatements(() => viewEligibilityQueue(managed, "undecided", 0, inEvaluation));
  const [short, long] = [aCall(), aCall()];
  aSubmittedApplication({ call: short });
  for (let at = 0; at < 3; at += 1) aSubmittedApplication({ call: long });

  expect(await ask(long.managed)).toBe(await ask(short.managed));
});
