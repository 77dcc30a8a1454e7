import { expect, test } from "vitest";
import { match } from "#app/domain/assignment/match.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { prepareProposal, proposeAssignment } from "#app/domain/assignment/propose.ts";
import { viewOwnAssignments } from "#app/domain/assignment/read-own.ts";
import { viewRouting } from "#app/domain/assignment/read-routing.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation, deadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator, aProfile } from "#tests/support/given/evaluators.ts";
import { publishProposed } from "#tests/support/given/scenarios.ts";

type Call = ReturnType<typeof aCall>;

function propose({ managed }: Call, now = inEvaluation) {
  proposeAssignment(managed, match(prepareProposal(managed, now)), now);
}

const pairsIn = (call: Call) =>
  assignmentsOfCall(call.id).map(({ applicationId, evaluatorId, status }) => [
    applicationId,
    evaluatorId,
    status,
  ]);

test("every eligible application gets its evaluators, the best suited", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const [ai, vr] = [["ai"], ["vr"]].map((topics) => anEligibleApplication({ call, answers: { topics } }));
  const aboutAi = anEvaluator({ call, topics: { ai: 3 }, organisation: "One" });
  const aboutVr = anEvaluator({ call, topics: { vr: 3 }, organisation: "Two" });

  propose(call);

  expect(new Set(pairsIn(call))).toEqual(
    new Set([
      [ai.id, aboutAi.evaluatorId, "proposed"],
      [vr.id, aboutVr.evaluatorId, "proposed"],
    ]),
  );
});

test("who offers time gets three quarters of their share, even where others fit better", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  for (let n = 0; n < 8; n++) anEligibleApplication({ call, answers: { topics: ["ai"] } });
  anEvaluator({ call, topics: { ai: 3 }, capacity: 8, organisation: "One" });
  const other = anEvaluator({ call, topics: { vr: 1 }, capacity: 8, organisation: "Two" });

  propose(call);

  expect(pairsIn(call).filter(([, evaluator]) => evaluator === other.evaluatorId)).toHaveLength(3);
});

test("an application goes to somebody who reads its language", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const { id } = anEligibleApplication({ call, answers: { summary: "Охлаждаме градовете с дървета." } });
  anEvaluator({ call, topics: { ai: 3 }, languages: ["en"], organisation: "One" });
  const reader = anEvaluator({ call, topics: { ai: 1 }, languages: ["bg"], organisation: "Two" });

  propose(call);

  expect(pairsIn(call)).toEqual([[id, reader.evaluatorId, "proposed"]]);
});

test("what is not eligible is routed to nobody, and leaves the proposal when that is decided later", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  aSubmittedApplication({ call });
  const { id } = anEligibleApplication({ call });
  const { evaluatorId } = anEvaluator({ call });
  propose(call);
  expect(pairsIn(call)).toEqual([[id, evaluatorId, "proposed"]]);

  const ineligible = { outcome: "ineligible" as const, answers: {}, note: "Too old" };
  decideEligibility(call.managed, id, ineligible, inEvaluation);

  expect(() => publishProposed(call)).toThrow("nothing-proposed");
  anEligibleApplication({ call, answers: { company: "Another" } });
  propose(call);
  expect(pairsIn(call).map(([application]) => application)).not.toContain(id);
});

test("a new proposal takes the place of the last one but keeps what a manager put there", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const application = anEligibleApplication({ call, answers: { topics: ["ai"] } });
  anEvaluator({ call, topics: { ai: 3 }, organisation: "One" });
  const chosen = anEvaluator({ call, topics: { ai: 1 }, organisation: "Two" });
  addPair(call.managed, application.id, chosen.evaluatorId, inEvaluation);

  propose(call);
  propose(call);

  expect(pairsIn(call)).toEqual([[application.id, chosen.evaluatorId, "proposed"]]);
});

test("conflicts are looked for again before anything is proposed", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  anEvaluator({ call, organisation: "Cool Cities Ltd" });
  const other = anEvaluator({ call, organisation: "Two", topics: {} });
  const { id } = anEligibleApplication({ call });

  propose(call);

  expect(pairsIn(call)).toEqual([[id, other.evaluatorId, "proposed"]]);
});

test("a routing that the facts have overtaken is refused and leaves the last one", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const { id } = anEligibleApplication({ call });
  const evaluators = [1, 2].map((n) => anEvaluator({ call, organisation: `Institute ${n}` }));
  propose(call);
  const [[, first]] = pairsIn(call);
  const computed = match(prepareProposal(call.managed, inEvaluation));
  addConflict(call.managed, first, id, "A quarrel", inEvaluation);

  expect(() => proposeAssignment(call.managed, computed, inEvaluation)).toThrow("scenario-outdated");

  expect(pairsIn(call)).toEqual([]);
  propose(call);
  const other = evaluators.find(({ evaluatorId }) => evaluatorId !== first)!;
  expect(pairsIn(call)).toEqual([[id, other.evaluatorId, "proposed"]]);
});

test.each([
  ["while the call is open", deadline, "call-still-open"],
  ["without eligible applications", inEvaluation, "no-eligible-applications"],
])("nothing is proposed %s", (_when, now, reason) => {
  const call = aCall();
  anEvaluator({ call });

  expect(() => prepareProposal(call.managed, now)).toThrow(reason);
});

test("nothing is proposed without evaluators", () => {
  const call = aCall();
  anEligibleApplication({ call });

  expect(() => prepareProposal(call.managed, inEvaluation)).toThrow("not-enough-evaluators");
});

test("applications that stay short are named, with what hinders them", () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  const { id } = anEligibleApplication({ call });
  anEvaluator({ call, organisation: "The same institute" });
  anEvaluator({ call, organisation: "The Same Institute Ltd" });

  propose(call);

  expect(viewRouting(call.managed, inEvaluation)).toMatchObject({
    state: "proposed",
    figures: { pairs: 1, short: 1, missing: 1 },
    short: [{ id, company: "Cool Cities", missing: 1, why: "organisation" }],
  });
});

test("publishing opens the applications and tells each evaluator once, how many", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const both = [1, 2].map(() => anEligibleApplication({ call }));
  const evaluator = anEvaluator({ call });
  propose(call);
  const own = () => viewOwnAssignments(evaluator.permit, "en").rows.map(({ number }) => number);
  const letters = () =>
    emailsOfCall(call.id, 50, 0).filter(({ template }) => template === "assignments-published");
  expect([own(), letters()]).toEqual([[], []]);

  publishProposed(call);

  expect(own()).toHaveLength(both.length);
  expect(letters()).toMatchObject([{ address: evaluator.account.email, queuedAt: inEvaluation }]);
  expect(viewRouting(call.managed, inEvaluation).state).toBe("published");
});

test("publishing again needs something new", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  anEligibleApplication({ call });
  anEvaluator({ call });
  propose(call);
  publishProposed(call);
  propose(call);

  expect(() => publishProposed(call)).toThrow("nothing-proposed");
  expect(pairsIn(call)).toHaveLength(1);
});

test.each([
  ["more than somebody takes now", { capacity: 1 }, "capacity-exceeded"],
  ["two of what is one organisation now", { organisation: "Institute 2" }, "same-organisation"],
])("a proposal that would give %s is not published", (_what, changed, reason) => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  for (const _ of [1, 2]) anEligibleApplication({ call });
  const [evaluator] = [1, 2].map((n) => anEvaluator({ call, organisation: `Institute ${n}` }));
  propose(call);
  changeProfile(evaluator.permit, { ...aProfile, ...changed }, inEvaluation);

  expect(() => publishProposed(call)).toThrow(reason);

  expect(pairsIn(call).map(([, , status]) => status)).toEqual([
    "proposed",
    "proposed",
    "proposed",
    "proposed",
  ]);
  expect(viewOwnAssignments(evaluator.permit, "en").rows).toEqual([]);
});

test("a conflict that comes after the proposal drops the pair before anything is published", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const application = anEligibleApplication({ call });
  const { evaluatorId } = anEvaluator({ call });
  propose(call);

  addConflict(call.managed, evaluatorId, application.id, "A quarrel", inEvaluation);

  expect(() => publishProposed(call, afterEvaluation)).toThrow("nothing-proposed");
});
