import { expect, test } from "vitest";
import { isStillTrue } from "#app/background/still-true.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { undoWithdrawal } from "#app/domain/applications/undo-withdrawal.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { givePreferences } from "#app/domain/assignment/give-preferences.ts";
import { viewOwnAssignments } from "#app/domain/assignment/read-own.ts";
import { viewRouting } from "#app/domain/assignment/read-routing.ts";
import { viewScenario } from "#app/domain/assignment/read-scenarios.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { askToDeclareWhenDue } from "#app/domain/evaluators/ask-to-declare.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { viewApplicants } from "#app/domain/evaluators/read-applicants.ts";
import { viewReadiness } from "#app/domain/evaluators/read-readiness.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { viewMyPages } from "#app/domain/reports/my-pages.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { countEvaluators, findEvaluator } from "#db/queries/evaluators.ts";
import { unfinishedWork } from "#db/queries/reports.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline, inEvaluation, justAfter } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { anOwnExtension, twoHoursLater } from "#tests/support/given/extensions.ts";
import { aScenario } from "#tests/support/given/scenarios.ts";
import { aMember } from "#tests/support/given/team.ts";

const routing = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 7 };
const eligible = { outcome: "eligible" as const, answers: {}, note: "" };
const nextDay = new Date("2020-08-02T10:00:00Z");

/** An evaluator declared when the call had closed; one application came an hour later, by an extension of its own. */
function aLateApplication() {
  const call = aCall({ routing, evaluatorsPerApplication: 1 });
  const early = anEligibleApplication({ call });
  const draft = aDraft({ call, answers: { company: "Late Lights" } });
  anOwnExtension(call.managed, draft.id);
  const evaluator = anEvaluator({ call });
  submitApplication(draft.own, twoHoursLater);
  decideEligibility(call.managed, draft.id, eligible, inEvaluation);
  return { call, early, late: { ...draft, call }, evaluator };
}

const list = ({ permit }: ReturnType<typeof anEvaluator>) =>
  viewApplicants(permit, inEvaluation).applicants.map(({ company, isNew }) => [company, isNew]);
const lettersOf = (callId: string) =>
  dueEmails(nextDay, 50)
    .filter((email) => email.template === "declare-conflicts" && email.callId === callId)
    .map(({ address, props }) => {
      const { count, again } = props as { count: number; again: boolean };
      return [address, { count, again }] as const;
    });

test("who joins a team after an evaluator declared is somebody to be asked about; only that application waits", () => {
  const { call, evaluator, application, id } = anAssignment();
  const other = anAssignment({ evaluator, application: anEligibleApplication({ call }) });
  const { account, permit } = evaluator;

  aMember(application.own, { at: inEvaluation });

  expect([id, other.id].map((pair) => assignedEvaluation(account, pair) !== undefined)).toEqual([
    false,
    true,
  ]);
  expect(askToDeclareWhenDue(inEvaluation)).toBe(1);
  expect(lettersOf(call.id)).toEqual([[account.email, { count: 1, again: true }]]);

  declareConflicts(permit, [], inEvaluation);

  expect(assignedEvaluation(account, id)).toBeDefined();
});

test("an application that came after somebody declared opens only once they were asked about it; the others stay open", () => {
  const { call, early, late, evaluator } = aLateApplication();
  const { account, permit } = evaluator;
  const [known, unknown] = [early, late].map(
    (application) => anAssignment({ call, evaluator, application }).id,
  );
  const own = () => viewOwnAssignments(permit, "en");

  expect(list(evaluator)).toEqual([
    ["Late Lights", true],
    ["Cool Cities", false],
  ]);
  expect(own().rows.map(({ id }) => id)).toEqual([known]);
  expect(own().undeclared).toBe(1);
  expect(assignedEvaluation(account, known)).toBeDefined();
  expect(assignedEvaluation(account, unknown)).toBeUndefined();
  expect(countEvaluators(call.id)).toMatchObject({ accepted: 1, declared: 0 });
  expect(viewMyPages(account, "en", inEvaluation).needs).toMatchObject([
    { what: "conflicts", count: 1, to: `/evaluations/${call.slug}/conflicts` },
    { what: "sheets", count: 2 },
  ]);

  declareConflicts(permit, [], inEvaluation);

  expect(list(evaluator).map(([, isNew]) => isNew)).toEqual([false, false]);
  expect(own().rows.map(({ id }) => id)).toEqual([known, unknown]);
  expect(own().undeclared).toBe(0);
  expect(assignedEvaluation(account, unknown)).toBeDefined();
  expect(countEvaluators(call.id)).toMatchObject({ accepted: 1, declared: 1 });
  expect(viewMyPages(account, "en", inEvaluation).needs).toMatchObject([{ what: "sheets", count: 2 }]);
});

test("managers count whoever is to be asked again among those who have not declared", () => {
  const { call, evaluator } = aLateApplication();
  const counted = () => [
    unfinishedWork(call.id, 1).withoutConflicts,
    viewRouting(call.managed, inEvaluation).undeclared,
    viewReadiness(call.managed, "en", inEvaluation).declared,
    viewScenario(call.managed, aScenario(call), "en")!.figures!.near.undeclared,
  ];

  expect(counted()).toEqual([1, 1, 0, 2]);
  declareConflicts(evaluator.permit, [], inEvaluation);

  expect(counted()).toEqual([0, 0, 10, 0]);
});

test("nobody says a preference of what they were not asked about yet", () => {
  const { early, late, evaluator } = aLateApplication();
  const prefer = (id: string) => givePreferences(evaluator.permit, [[id, "eager"]], inEvaluation);

  prefer(early.id);
  expect(() => prefer(late.id)).toThrow("changed-elsewhere");
  declareConflicts(evaluator.permit, [], inEvaluation);
  prefer(late.id);
});

test("an application whose withdrawal was undone after somebody declared is asked about again", () => {
  const call = aCall();
  const { own, id } = aDraft({ call });
  anOwnExtension(call.managed, id);
  submitApplication(own, beforeDeadline);
  withdrawApplication(own, "We think it over", deadline);
  const evaluator = anEvaluator({ call });
  expect(list(evaluator)).toEqual([]);

  undoWithdrawal(own, twoHoursLater);

  expect(list(evaluator)).toEqual([["Cool Cities", true]]);
});

test("what was declared of an older list is refused, and leaves nothing", () => {
  const { call, evaluator } = aLateApplication();
  const { conflictsDeclaredAt } = findEvaluator(call.id, evaluator.evaluatorId)!;

  const declare = () => declareConflicts(evaluator.permit, [], inEvaluation, justAfter);

  expect(declare).toThrow("list-grew");
  expect(findEvaluator(call.id, evaluator.evaluatorId)).toMatchObject({ conflictsDeclaredAt });
});

test("a letter asks once for the first eligible applications, once more for what came later, and never for nothing", () => {
  const { call, late, evaluator } = aLateApplication();
  const silent = anEvaluator({ call, declared: false });
  decideEligibility(
    call.managed,
    late.id,
    { ...eligible, outcome: "ineligible", note: "Late" },
    inEvaluation,
  );

  askToDeclareWhenDue(inEvaluation);
  expect(lettersOf(call.id)).toEqual([[silent.account.email, { count: 2, again: false }]]);
  decideEligibility(call.managed, late.id, eligible, inEvaluation);
  askToDeclareWhenDue(inEvaluation);
  askToDeclareWhenDue(nextDay);

  expect(lettersOf(call.id).toSorted()).toEqual(
    [
      [evaluator.account.email, { count: 1, again: true }],
      [silent.account.email, { count: 2, again: false }],
    ].toSorted(),
  );
  const asked = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 50).filter(
    ({ action }) => action === "evaluators.asked-to-declare",
  );
  expect(asked).toMatchObject([
    { actor: null, details: { count: 1 } },
    { actor: null, details: { count: 1 } },
  ]);
  declareConflicts(evaluator.permit, [], nextDay);
  askToDeclareWhenDue(nextDay);
  expect(lettersOf(call.id)).toHaveLength(2);
});

test("the letter is not sent to whoever has declared meanwhile", () => {
  const { evaluator } = aLateApplication();
  const letter = { template: "declare-conflicts" as const, props: {}, subjectId: evaluator.evaluatorId };
  expect(isStillTrue(letter, inEvaluation)).toBe(true);

  declareConflicts(evaluator.permit, [], inEvaluation);

  expect(isStillTrue(letter, inEvaluation)).toBe(false);
});
