import { expect, test } from "vitest";
import { askDueRepair, askRepair, cancelRepair, dueRepair } from "#app/domain/assignment/ask-repair.ts";
import { mostScenarios } from "#app/domain/assignment/ask-scenario.ts";
import { carryOutRepair } from "#app/domain/assignment/carry-out-repair.ts";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { lockPair } from "#app/domain/assignment/move.ts";
import { orderMoreEvaluations } from "#app/domain/assignment/more-evaluations.ts";
import { viewRepair } from "#app/domain/assignment/read-repair.ts";
import { viewRouting } from "#app/domain/assignment/read-routing.ts";
import { viewScenarios } from "#app/domain/assignment/read-scenarios.ts";
import { takeScenario } from "#app/domain/assignment/run-scenario.ts";
import { viewSeatsOpen } from "#app/domain/assignment/view-open-seats.ts";
import { change } from "#app/domain/change.ts";
import { handBack } from "#app/domain/evaluation/hand-back.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { viewSheetForManager } from "#app/domain/evaluation/read-sheet.ts";
import { recuse } from "#app/domain/evaluation/recuse.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { assignedEvaluation, managedCall } from "#app/domain/permissions.ts";
import { addManager } from "#app/domain/programmes/add-manager.ts";
import { inTransaction } from "#db/client.server.ts";
import { assignmentsOfCall, findAssignment } from "#db/queries/assignment.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { updateCall } from "#db/queries/calls.ts";
import { insertShortlist } from "#db/queries/shortlists.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { submittedSheetsOf } from "#db/queries/evaluation.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { repairsOf, scenariosOf } from "#db/queries/scenarios.ts";
import { administrator } from "#app/domain/permissions.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import {
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  aProfile,
} from "#tests/support/given/evaluators.ts";
import {
  anAskedScenario,
  aRepair,
  aScenario,
  computeAll,
  publishedRouting,
  publishProposed,
} from "#tests/support/given/scenarios.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

type World = ReturnType<typeof aPublishedCall>;

const routing = { kinds: [], oneOfACountry: false, preferences: false, crossTopics: 0, silenceDays: 7 };
const silenceOver = new Date("2020-08-10T10:00:00Z");

/** Three applications with two evaluators each, published; four evaluators with room. */
function aPublishedCall(about: { capacity?: number; spare?: number } = {}) {
  const { capacity = 3, spare = 1 } = about;
  const call = aCall({ evaluatorsPerApplication: 2, routing });
  const applications = ["Acme", "Beta", "Gamma"].map((company) =>
    anEligibleApplication({ call, answers: { company } }),
  );
  const evaluators = Array.from({ length: 3 + spare }, (_, n) =>
    anEvaluator({
      call,
      account: anAccount({ name: `Evaluator ${n}` }),
      organisation: `Institute ${n}`,
      topics: { ai: n < 3 ? 3 : 1 },
      capacity,
    }),
  );
  publishedRouting(call);
  return { call, applications, evaluators };
}

const standing = ({ call }: World) => assignmentsOfCall(call.id).filter(({ status }) => status !== "recused");
const pairsOf = (world: World) =>
  standing(world)
    .map(({ applicationId, evaluatorId, status }) => [applicationId, evaluatorId, status].join(" "))
    .toSorted();
const letters = ({ call }: World, template: string) =>
  dueEmails(silenceOver, 999).filter((one) => one.template === template && one.callId === call.id);
const view = ({ call }: World, now = inEvaluation) => viewRepair(call.managed, "en", now);

/** The permit of somebody who has an application that is not theirs to begin yet. */
function somePair(world: World, but = 0) {
  const pair = standing(world)[but];
  const person = world.evaluators.find(({ evaluatorId }) => evaluatorId === pair.evaluatorId)!;
  return { ...pair, person, permit: assignedEvaluation(person.account, pair.id)! };
}

const give = (world: World, but = 0) => {
  const pair = somePair(world, but);
  handBack(pair.permit, "I am ill", inEvaluation);
  return pair;
};

/** The repair that the portal would ask for by itself. */
const dueOf = ({ id }: { id: string }) => dueRepair({ callId: id, now: inEvaluation });

test("an application that was given back gets somebody else with one press, and nothing else moves", () => {
  const world = aPublishedCall();
  const back = give(world);
  const before = pairsOf(world);
  const { nobody } = aRepair(world.call);

  carryOutRepair(world.call.managed, nobody, inEvaluation);

  const after = pairsOf(world);
  expect(before.filter((pair) => !after.includes(pair))).toEqual([]);
  const [added] = after.filter((pair) => !before.includes(pair));
  expect(after).toHaveLength(6);
  expect(added.startsWith(back.applicationId) && added.endsWith("assigned")).toBe(true);
  expect(added).not.toContain(back.evaluatorId);
  expect(auditEntriesOfCall(world.call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "assignment.repaired", details: { filled: 1, open: 0, moves: 0 } },
  ]);
  expect(letters(world, "assignments-changed")).toMatchObject([{ props: { added: 1, closed: [] } }]);
  expect(view(world)).toMatchObject({ seats: 0, options: [], last: { worth: { filled: 1 }, told: 1 } });
});

test("whoever comes can open the application at once, and whoever gave it back cannot", () => {
  const world = aPublishedCall();
  const back = give(world);
  const before = new Set(standing(world).map(({ id }) => id));

  carryOutRepair(world.call.managed, aRepair(world.call).nobody, inEvaluation);

  const added = standing(world).find(({ id }) => !before.has(id))!;
  const person = world.evaluators.find(({ evaluatorId }) => evaluatorId === added.evaluatorId)!;
  expect(assignedEvaluation(person.account, added.id)).toBeDefined();
  expect(assignedEvaluation(back.person.account, back.id)).toBeUndefined();
});

test.each([
  ["given back", (world: World) => give(world), "handed-back"],
  [
    "given up for a conflict",
    (world: World) => recuse(somePair(world).permit, "My sister works there", inEvaluation),
    "conflict",
  ],
  [
    "closed by a manager's conflict",
    (world: World) => {
      const { evaluatorId, applicationId } = somePair(world);
      addConflict(world.call.managed, evaluatorId, applicationId, "A quarrel", inEvaluation);
    },
    "conflict",
  ],
  [
    "of somebody who was let go",
    (world: World) =>
      withdrawEvaluator(world.call.managed, somePair(world).evaluatorId, "No time", inEvaluation),
    "let-go",
  ],
])("seats %s stand open with why, and both ways to fill them are named", (_how, open, how) => {
  const world = aPublishedCall();
  const had = standing(world).length;

  open(world);

  const missing = had - standing(world).length;
  expect(missing).toBeGreaterThan(0);
  expect(viewSeatsOpen(world.call.managed)).toMatchObject({
    count: missing,
    causes: [{ how, count: missing }],
  });
  aRepair(world.call);
  expect(view(world)).toMatchObject({ seats: missing, options: [{ disturb: "nobody" }] });
  expect(view(world).options[0].worth).toMatchObject({ filled: missing, open: 0, moves: 0 });
  expect(view(world).applications.flatMap(({ causes }) => causes.map((one) => one.how))).toEqual(
    Array.from({ length: missing }, () => how),
  );
});

test("the price is what the total loses against all that was published", () => {
  const world = aPublishedCall();
  const published = standing(world).reduce((sum, { suitability }) => sum + suitability, 0);
  const back = give(world);
  aRepair(world.call);

  const [{ worth }] = view(world).options;

  expect(worth.total.before).toBe(published);
  carryOutRepair(world.call.managed, view(world).options[0].id, inEvaluation);
  const after = standing(world).reduce((sum, { suitability }) => sum + suitability, 0);
  expect(worth.total.after).toBe(after);
  expect(back.suitability).toBeGreaterThan(published - worth.total.after);
});

test("one more evaluation that was ordered is filled too, and its gain hides no loss elsewhere", () => {
  const world = aPublishedCall();
  const published = standing(world).reduce((sum, { suitability }) => sum + suitability, 0);
  const [{ id }] = world.applications;
  orderMoreEvaluations(world.call.managed, [id], inEvaluation);

  aRepair(world.call);

  const [{ worth, changes }] = view(world).options;
  expect(worth).toMatchObject({ filled: 1, open: 0, total: { before: published, after: published } });
  expect(changes).toMatchObject([{ how: "new", from: undefined, applicationId: id }]);
});

test("evaluators who are silent and ticked lose what they have not begun, and are told once without a word of others", () => {
  const world = aPublishedCall();
  const ids = [...new Set(standing(world).map(({ evaluatorId }) => evaluatorId))];
  const [silent] = ids;
  const had = standing(world).filter(({ evaluatorId }) => evaluatorId === silent).length;

  const { nobody } = aRepair(world.call, [silent], silenceOver);
  expect(view(world, silenceOver).silent.find(({ id }) => id === silent)).toMatchObject({ ticked: true });
  carryOutRepair(world.call.managed, nobody, silenceOver);

  expect(standing(world).some(({ evaluatorId }) => evaluatorId === silent)).toBe(false);
  expect(standing(world)).toHaveLength(6);
  const person = world.evaluators.find(({ evaluatorId }) => evaluatorId === silent)!.account;
  const told = letters(world, "assignments-changed");
  const [own, ...more] = told.filter(({ accountId }) => accountId === person.id);
  expect(more).toEqual([]);
  expect(own.props).toMatchObject({ added: 0, closed: Array.from({ length: had }, () => ({})) });
  const others = world.evaluators.map(({ account }) => account.name);
  for (const { props } of told) for (const name of others) expect(JSON.stringify(props)).not.toContain(name);
});

test("somebody who is not silent cannot be ticked", () => {
  const world = aPublishedCall();
  const [{ evaluatorId }] = standing(world);

  expect(() => askRepair(world.call.managed, [evaluatorId], inEvaluation)).toThrow("changed-elsewhere");
  expect(() => askRepair(world.call.managed, ["nobody"], silenceOver)).toThrow("changed-elsewhere");
  expect(repairsOf(world.call.id)).toEqual([]);
});

test("once nobody is ticked any more and no seat is open, there is nothing to carry out", () => {
  const world = aPublishedCall();
  const { nobody } = aRepair(world.call, [standing(world)[0].evaluatorId], silenceOver);

  askRepair(world.call.managed, [], silenceOver);

  expect(repairsOf(world.call.id)).toEqual([]);
  expect(() => carryOutRepair(world.call.managed, nobody, silenceOver)).toThrow("changed-elsewhere");
});

test("with nothing open there is nothing to repair, nor before anything is published", () => {
  const world = aPublishedCall();
  const call = aCall({ evaluatorsPerApplication: 1 });
  anEligibleApplication({ call });
  anEvaluator({ call });

  expect(() => askRepair(world.call.managed, [], inEvaluation)).toThrow("nothing-to-repair");
  expect(() => askRepair(call.managed, [], inEvaluation)).toThrow("nothing-to-repair");
  expect(dueOf(world.call)).toBeUndefined();
  expect(dueOf(call)).toBeUndefined();
  expect(viewSeatsOpen(world.call.managed)).toBeUndefined();
  expect(viewSeatsOpen(call.managed)).toBeUndefined();
});

test("the portal asks by itself once seats are open, and again only when anything has changed", () => {
  const world = aPublishedCall();
  give(world);
  const due = () => {
    const asked = dueOf(world.call);
    if (asked) inTransaction(() => askDueRepair(world.call.id, asked, inEvaluation));
    return asked !== undefined;
  };
  const ids = () => repairsOf(world.call.id).map(({ id }) => id);

  expect(due()).toBe(true);
  const first = ids();
  expect(due()).toBe(false);
  computeAll();
  expect(due()).toBe(false);
  askRepair(world.call.managed, [], inEvaluation);
  expect(ids()).toEqual(first);
  give(world);

  expect(due()).toBe(true);
  expect(ids()).toHaveLength(2);
  expect(ids().filter((id) => first.includes(id))).toEqual([]);
});

test("what a manager stopped, the portal does not begin again; the manager can", () => {
  const world = aPublishedCall();
  give(world);
  askRepair(world.call.managed, [], inEvaluation);

  cancelRepair(world.call.managed, inEvaluation);

  expect(view(world)).toMatchObject({ stopped: "cancelled", due: false, options: [] });
  expect(dueOf(world.call)).toBeUndefined();
  aRepair(world.call);
  expect(view(world)).toMatchObject({ stopped: undefined, options: [{ disturb: "nobody" }] });
});

test("repairs count neither among the proposals nor their numbers, and no repair can be chosen as one", () => {
  const world = aPublishedCall();
  give(world);
  const { nobody } = aRepair(world.call);

  for (let n = 1; n < mostScenarios; n++) anAskedScenario(world.call);

  expect(scenariosOf(world.call.id).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(viewScenarios(world.call.managed, inEvaluation).scenarios).toHaveLength(mostScenarios);
  expect(viewRouting(world.call.managed, inEvaluation).scenarios).toBe(mostScenarios);
  expect(() => chooseScenario(world.call.managed, nobody, inEvaluation)).toThrow("changed-elsewhere");
});

test("a repair that is overtaken is refused, and nothing has changed", () => {
  const world = aPublishedCall();
  give(world);
  const { nobody } = aRepair(world.call);
  give(world, 1);
  const before = pairsOf(world);

  expect(() => carryOutRepair(world.call.managed, nobody, inEvaluation)).toThrow("scenario-outdated");
  expect(pairsOf(world)).toEqual(before);
  expect(letters(world, "assignments-changed")).toEqual([]);
  expect(view(world)).toMatchObject({ due: true, options: [] });
});

test("what was only proposed since overtakes a repair too", () => {
  const world = aPublishedCall();
  give(world);
  const { nobody } = aRepair(world.call);
  chooseScenario(world.call.managed, aScenario(world.call), inEvaluation);

  expect(() => carryOutRepair(world.call.managed, nobody, inEvaluation)).toThrow("scenario-outdated");
  publishProposed(world.call);
  expect(() => carryOutRepair(world.call.managed, nobody, inEvaluation)).toThrow("scenario-outdated");
});

test("of a silent evaluator what is submitted stays and counts, and what is begun goes on to others and stays readable", () => {
  const world = aPublishedCall();
  const { evaluatorId, account } = world.evaluators.find(
    (one) => standing(world).filter((pair) => pair.evaluatorId === one.evaluatorId).length >= 2,
  )!;
  const [done, begun] = standing(world).filter((pair) => pair.evaluatorId === evaluatorId);
  aSubmittedSheet(assignedEvaluation(account, done.id)!);
  aDraftSheet(assignedEvaluation(account, begun.id)!, { overall: "Half read" });

  const { nobody } = aRepair(world.call, [evaluatorId], silenceOver);
  carryOutRepair(world.call.managed, nobody, silenceOver);

  expect(findAssignment(done.id)!.status).toBe("assigned");
  expect(findAssignment(begun.id)).toMatchObject({ status: "recused", ending: "silent" });
  expect(submittedSheetsOf(world.call.id)).toMatchObject([{ evaluatorId }]);
  expect(viewSheetForManager(world.call.managed, begun.id, "en")).toMatchObject({
    ...{ state: "recused", content: { overallToApplicant: "Half read" } },
  });
  expect(standing(world)).toHaveLength(6);
  expect(assignedEvaluation(account, begun.id)).toBeUndefined();
});

test("what freezing the shortlist ended stays with a silent evaluator: only what was given after it goes on to others", () => {
  const call = aCall({ evaluatorsPerApplication: 1, routing });
  const evaluator = anEvaluator({ call });
  const frozenAt = new Date(inEvaluation.getTime() + 1);
  const [old, fresh] = [inEvaluation, new Date(frozenAt.getTime() + 1)].map((at) =>
    anAssignment({ call, evaluator, application: anEligibleApplication({ call }), at }),
  );
  const frozen = { frozenAt, frozenBy: "somebody", rows: "[]", sha256: "", missingSheets: 0 };
  inTransaction(() => insertShortlist({ id: `shortlist ${call.id}`, callId: call.id, ...frozen }));
  anEvaluator({ call, organisation: "Elsewhere" });

  const { nobody } = aRepair(call, [evaluator.evaluatorId], silenceOver);
  carryOutRepair(call.managed, nobody, silenceOver);

  expect([old, fresh].map(({ id }) => findAssignment(id)!.status)).toEqual(["assigned", "recused"]);
});

test("a silent evaluator who begins after all keeps what is begun: the repair is refused", () => {
  const world = aPublishedCall();
  const { evaluatorId, permit, id } = somePair(world);
  const { nobody } = aRepair(world.call, [evaluatorId], silenceOver);

  aDraftSheet(permit, { at: silenceOver });

  expect(() => carryOutRepair(world.call.managed, nobody, silenceOver)).toThrow("scenario-outdated");
  expect(findAssignment(id)!.status).toBe("assigned");
});

test("two who became colleagues since do not keep open seats elsewhere from being filled", () => {
  const world = aPublishedCall();
  const { applicationId } = somePair(world, 3);
  const [one, other] = standing(world)
    .filter((pair) => pair.applicationId === applicationId)
    .map(({ evaluatorId }) => world.evaluators.find((person) => person.evaluatorId === evaluatorId)!);
  const organisation = findEvaluator(world.call.id, one.evaluatorId)!.organisation;
  changeProfile(other.permit, { ...aProfile, organisation, capacity: 3 }, inEvaluation);
  const back = give(world);
  const { nobody } = aRepair(world.call);
  const before = pairsOf(world);

  carryOutRepair(world.call.managed, nobody, inEvaluation);

  expect(back.applicationId).not.toBe(applicationId);
  expect(pairsOf(world)).toHaveLength(6);
  expect(before.filter((pair) => !pairsOf(world).includes(pair))).toEqual([]);
});

test("a repair that changes nothing is not carried out", () => {
  const world = aPublishedCall({ capacity: 2, spare: 0 });
  give(world);
  const { nobody } = aRepair(world.call);

  expect(() => carryOutRepair(world.call.managed, nobody, inEvaluation)).toThrow("nobody-can-take");

  expect(letters(world, "assignments-changed")).toEqual([]);
});

test("two managers who press together repair once", () => {
  const world = aPublishedCall();
  const colleague = anAccount();
  addManager(
    administrator(anAccount({ administrator: true }))!,
    world.call.managed.programmeId,
    colleague,
    longAgo,
  );
  give(world);
  const { nobody, few } = aRepair(world.call);

  carryOutRepair(world.call.managed, nobody, inEvaluation);
  const other = managedCall(colleague, world.call.slug)!;

  expect(() => carryOutRepair(other, nobody, inEvaluation)).toThrow("changed-elsewhere");
  expect(() => carryOutRepair(other, few, inEvaluation)).toThrow("changed-elsewhere");
  expect(standing(world)).toHaveLength(6);
  expect(letters(world, "assignments-changed")).toHaveLength(1);
});

test("a repair of another call, or of another programme, is out of reach", () => {
  const world = aPublishedCall();
  give(world);
  const { nobody } = aRepair(world.call);

  expect(() => carryOutRepair(aPublishedCall().call.managed, nobody, inEvaluation)).toThrow(
    "changed-elsewhere",
  );
  expect(standing(world)).toHaveLength(5);
});

test("after the results nothing is repaired, asked for or said", () => {
  const world = aPublishedCall();
  give(world);
  const { nobody } = aRepair(world.call);
  release(world);

  expect(() => carryOutRepair(world.call.managed, nobody, inEvaluation)).toThrow("already-released");
  expect(() => askRepair(world.call.managed, [], inEvaluation)).toThrow("already-released");
  expect(dueOf(world.call)).toBeUndefined();
  expect(viewSeatsOpen(world.call.managed)).toBeUndefined();
  expect(standing(world)).toHaveLength(5);
});

/** As if the decisions had been released. */
function release({ call }: World) {
  const entry = { by: call.managed.manager, on: call.id, callId: call.id, at: inEvaluation };
  change({ action: "decisions.released", ...entry, details: { count: 0 } }, () =>
    updateCall(call.id, { resultsReleasedAt: inEvaluation }),
  );
}

test("a worker that is lost is followed by another one, and both ways come", () => {
  const world = aPublishedCall();
  give(world);
  askRepair(world.call.managed, [], inEvaluation);
  inTransaction(() => takeScenario(inEvaluation));

  computeAll(inEvaluation);
  expect(view(world)).toMatchObject({ computing: { state: "computing" }, options: [] });
  computeAll(new Date(inEvaluation.getTime() + 61_000));

  expect(view(world)).toMatchObject({ computing: undefined, options: [{ disturb: "nobody" }] });
});

test("where nobody has room, moving somebody helps; what a manager fixed and what is begun stays", () => {
  const world = aPublishedCall({ capacity: 2 });
  const fixed = somePair(world, 2);
  lockPair(world.call.managed, fixed.id, true, inEvaluation);
  const begun = somePair(world, 3);
  aDraftSheet(begun.permit);
  give(world);
  const { few } = aRepair(world.call);

  carryOutRepair(world.call.managed, few, inEvaluation);

  expect(findAssignment(fixed.id)!.status).toBe("assigned");
  expect(findAssignment(begun.id)!.status).toBe("assigned");
  expect(standing(world)).toHaveLength(6);
});

test("what nobody can take stays open, says why and what would help", () => {
  const world = aPublishedCall({ spare: 0, capacity: 2 });
  give(world);

  aRepair(world.call);

  const [option] = view(world).options;
  expect(option.worth).toMatchObject({ filled: 0, open: 1 });
  expect(option.open).toHaveLength(1);
  expect(option.open[0].why).toBeDefined();
});

test("the managers hear at once who gave what back and why, with the way to the repair", () => {
  const world = aPublishedCall();

  const { person } = give(world);

  expect(letters(world, "seats-opened")).toMatchObject([
    {
      accountId: world.call.managed.manager.id,
      props: {
        evaluator: person.account.name,
        how: "handed-back",
        reason: "I am ill",
        seats: [{}],
        link: `/manage/calls/${world.call.slug}/assignment/repair`,
      },
    },
  ]);
});

test("giving back needs a reason, and ends nothing without one", () => {
  const world = aPublishedCall();
  const { permit, id } = somePair(world);

  expect(() => handBack(permit, "  ", inEvaluation)).toThrow("reason-missing");
  expect(findAssignment(id)!.status).toBe("assigned");
  handBack(permit, "Too far from my field", inEvaluation);
  expect(findAssignment(id)).toMatchObject({ status: "recused", ending: "handed-back" });
  expect(() => handBack(permit, "Again", inEvaluation)).toThrow("changed-elsewhere");
});
