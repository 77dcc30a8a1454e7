import { expect, test } from "vitest";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { dueRepair } from "#app/domain/assignment/ask-repair.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { viewApplicationRouting } from "#app/domain/assignment/read-application.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { silentEvaluators } from "#app/domain/assignment/silence.ts";
import { viewSeatsOpen } from "#app/domain/assignment/view-open-seats.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { handBackAll, viewToHandBack } from "#app/domain/evaluation/hand-back-all.ts";
import { viewSheetForManager } from "#app/domain/evaluation/read-sheet.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { viewEvaluator } from "#app/domain/evaluators/read.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { administrator, assignedEvaluation, evaluatorInCall } from "#app/domain/permissions.ts";
import { addManager } from "#app/domain/programmes/add-manager.ts";
import { inTransaction } from "#db/client.server.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { updateCall } from "#db/queries/calls.ts";
import { insertShortlist } from "#db/queries/shortlists.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { submittedSheetsOf } from "#db/queries/evaluation.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { pairsOfScenario } from "#db/queries/scenarios.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aRepair } from "#tests/support/given/scenarios.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

/** Somebody with three published applications: one submitted, one begun, one not; somebody else has room. */
function anEvaluatorAtWork() {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const evaluator = anEvaluator({ call, account: anAccount({ name: "Ada Byron" }) });
  const [done, begun, untouched] = ["Acme", "Beta", "Gamma"].map((company) =>
    anAssignment({ call, evaluator, application: anEligibleApplication({ call, answers: { company } }) }),
  );
  aSubmittedSheet(done.permit);
  aDraftSheet(begun.permit, { overall: "Half read" });
  const other = anEvaluator({ call, organisation: "Elsewhere" });
  return { call, evaluator, done, begun, untouched, other };
}

type World = ReturnType<typeof anEvaluatorAtWork>;

const letters = ({ call }: World, template: string) =>
  dueEmails(new Date("2030-01-01"), 999).filter((one) => one.template === template && one.callId === call.id);
/** The companies whose seats all managers of the call hear of. */
const companiesIn = (world: World) =>
  letters(world, "seats-opened").map(({ props }) =>
    (props as { seats: { company: string }[] }).seats.map(({ company }) => company),
  );

/** Whoever lets somebody go need not be told. */
function aSecondManager({ managed }: World["call"]) {
  const by = administrator(anAccount({ administrator: true }))!;
  addManager(by, managed.programmeId, anAccount(), longAgo);
}

const sheetOf = ({ call, begun }: World) => viewSheetForManager(call.managed, begun.id, "en")!;
const statusesOf = ({ done, begun, untouched }: World) =>
  [done, begun, untouched].map(({ id }) => findAssignment(id)!.status);

/** What a manager does, and what the evaluator does. */
const ways: [string, "let-go" | "handed-back", (world: World) => void][] = [
  [
    "is let go",
    "let-go",
    ({ call, evaluator }) =>
      withdrawEvaluator(call.managed, evaluator.evaluatorId, "No answer", inEvaluation),
  ],
  ["cannot go on", "handed-back", ({ evaluator }) => handBackAll(evaluator.permit, "I am ill", inEvaluation)],
];

test.each(ways)(
  "when an evaluator %s, submitted sheets stay and count, begun ones are kept for managers, the rest goes on",
  (_what, ending, leave) => {
    const world = anEvaluatorAtWork();
    const { call, evaluator, begun } = world;
    expect(sheetOf(world).content).toBeUndefined();

    leave(world);

    expect(statusesOf(world)).toEqual(["assigned", "recused", "recused"]);
    expect(findAssignment(begun.id)!.ending).toBe(ending);
    expect(submittedSheetsOf(call.id)).toHaveLength(1);
    expect(sheetOf(world).content).toMatchObject({ overallToApplicant: "Half read" });
    expect(assignedEvaluation(evaluator.account, begun.id)).toBeUndefined();
    expect(viewSeatsOpen(call.managed)).toMatchObject({ count: 2 });
    expect(silentEvaluators(call.id, new Date("2020-09-30"))).toEqual([]);
    expect(dueRepair({ callId: call.id, now: inEvaluation })).toBeDefined();
  },
);

test.each(ways)(
  "when an evaluator %s, a repair gives the rest to others and nothing back",
  (_what, _e, leave) => {
    const world = anEvaluatorAtWork();
    const { call, other, done, begun, untouched } = world;
    leave(world);

    const { nobody } = aRepair(call);

    const routed = pairsOfScenario(nobody).map(({ application, evaluator }) => [application, evaluator]);
    expect(new Set(routed)).toEqual(
      new Set([
        [done.application.id, done.evaluator.evaluatorId],
        [begun.application.id, other.evaluatorId],
        [untouched.application.id, other.evaluatorId],
      ]),
    );
  },
);

test("who is let go stands with the application they submitted, is nobody's alternative, and their sheet stays closed", () => {
  const world = anEvaluatorAtWork();
  const { call, evaluator, done, begun } = world;

  withdrawEvaluator(call.managed, evaluator.evaluatorId, "", inEvaluation);

  const view = (id: string) => viewApplicationRouting(call.managed, id, "en", inEvaluation)!;
  expect(view(done.application.id).pairs).toMatchObject([{ name: "Ada Byron", sheet: "submitted" }]);
  const { alternatives, barred, ended } = view(begun.application.id);
  expect([...alternatives, ...barred].map(({ name }) => name)).not.toContain("Ada Byron");
  expect(ended).toMatchObject([{ evaluator: "Ada Byron", readable: true }]);
  expect(evaluatorInCall(evaluator.account, call.slug)).toBeUndefined();
  expect(viewSheetForManager(call.managed, done.id, "en")!.mayReopen).toBe(false);
  expect(() => reopenSheet(call.managed, done.id, "Again", inEvaluation)).toThrow("changed-elsewhere");
  expect(letters(world, "evaluator-withdrawn")).toMatchObject([{ props: { submitted: 1 } }]);
});

test.each(ways)(
  "a draft of an evaluator who %s closes to managers when a conflict is entered",
  (_what, _e, leave) => {
    const world = anEvaluatorAtWork();
    const { call, evaluator, begun } = world;
    leave(world);
    const before = sheetOf(world).content;

    addConflict(call.managed, evaluator.evaluatorId, begun.application.id, "Brothers", inEvaluation);

    expect(before).toBeDefined();
    expect(sheetOf(world).content).toBeUndefined();
  },
);

test("no colleague of somebody who was let go comes beside the sheet that they left", () => {
  const { call, evaluator, done } = anEvaluatorAtWork();
  const { organisation } = findEvaluator(call.id, evaluator.evaluatorId)!;
  const colleague = anEvaluator({ call, organisation });
  withdrawEvaluator(call.managed, evaluator.evaluatorId, "", inEvaluation);

  const add = () => addPair(call.managed, done.application.id, colleague.evaluatorId, inEvaluation);

  expect(add).toThrow("same-organisation");
});

test("managers hear once that somebody cannot go on, why, of what, and where that is repaired", () => {
  const world = anEvaluatorAtWork();

  handBackAll(world.evaluator.permit, " I am ill ", inEvaluation);

  expect(letters(world, "seats-opened")).toMatchObject([
    {
      props: {
        ...{ how: "handed-back", evaluator: "Ada Byron", reason: "I am ill" },
        seats: [{ company: "Beta" }, { company: "Gamma" }],
        link: `/manage/calls/${world.call.slug}/assignment/repair`,
      },
    },
  ]);
  const record = auditEntriesOfCall(world.call.id, Number.MAX_SAFE_INTEGER, 3);
  expect(record.map(({ action }) => action).toSorted()).toEqual([
    ...["assignment.handed-back", "assignment.handed-back", "assignments.handed-back"],
  ]);
});

test("who cannot go on is given nothing more until they say that they take more again", () => {
  const world = anEvaluatorAtWork();

  handBackAll(world.evaluator.permit, "I am ill", inEvaluation);

  expect(findEvaluator(world.call.id, world.evaluator.evaluatorId)).toMatchObject({
    stoppedAt: inEvaluation,
  });
  const fresh = anEligibleApplication({ call: world.call, answers: { company: "Delta" } });
  const view = viewApplicationRouting(world.call.managed, fresh.id, "en", inEvaluation)!;
  expect(view.barred).toMatchObject([{ name: "Ada Byron", barrier: "capacity" }]);
});

test("handing everything back needs a reason and something to hand back, and ends with the evaluation", () => {
  const world = anEvaluatorAtWork();
  const { call, evaluator } = world;
  const act = (why = "I am ill") => handBackAll(evaluator.permit, why, inEvaluation);

  expect(() => act("  ")).toThrow("reason-missing");
  expect(statusesOf(world)).toEqual(["assigned", "assigned", "assigned"]);
  inTransaction(() => updateCall(call.id, { resultsReleasedAt: inEvaluation }));
  expect(() => act()).toThrow("evaluation-not-open");
  expect(viewToHandBack(evaluator.permit)).toEqual({ open: 0, begun: 1, submitted: 1 });
  inTransaction(() => updateCall(call.id, { resultsReleasedAt: null }));
  act();
  expect(() => act()).toThrow("changed-elsewhere");
  expect(letters(world, "seats-opened")).toHaveLength(1);
});

test.each(ways)(
  "once the shortlist is frozen, when an evaluator %s, only what was given after it opens",
  (_what, _e, leave) => {
    const world = anEvaluatorAtWork();
    const { call, evaluator } = world;
    const frozen = { frozenAt: inEvaluation, frozenBy: "somebody", rows: "[]", sha256: "", missingSheets: 0 };
    inTransaction(() => insertShortlist({ id: `shortlist ${call.id}`, callId: call.id, ...frozen }));
    const later = new Date(inEvaluation.getTime() + 1);
    const application = anEligibleApplication({ call, answers: { company: "Delta" } });
    const { id } = anAssignment({ call, evaluator, application, at: later });
    aSecondManager(call);

    leave(world);

    expect(statusesOf(world)).toEqual(["assigned", "assigned", "assigned"]);
    expect(findAssignment(id)!.status).toBe("recused");
    expect(companiesIn(world)).toContainEqual(["Delta"]);
  },
);

test.each(ways)(
  "when an evaluator %s, nobody hears of applications that take no part",
  (_what, _e, leave) => {
    const world = anEvaluatorAtWork();
    const { call, evaluator, begun, untouched } = world;
    const failed = { outcome: "ineligible", answers: {}, note: "No seat in the EU" } as const;
    decideEligibility(call.managed, begun.application.id, failed, inEvaluation);
    aSecondManager(call);
    const shown = viewToHandBack(evaluator.permit);
    const { work } = viewEvaluator(call.managed, evaluator.evaluatorId, "en", inEvaluation)!;

    leave(world);

    expect(shown).toEqual({ open: 1, begun: 0, submitted: 1 });
    expect(work).toEqual({ open: 1, begun: 0, submitted: 1 });
    expect(companiesIn(world)).toContainEqual(["Gamma"]);
    expect(statusesOf(world)).toEqual(["assigned", "recused", "recused"]);
    expect(findAssignment(untouched.id)!.status).toBe("recused");
  },
);

test("who has only applications that take no part has nothing to hand back, and letting them go opens no seat", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call });
  const pair = anAssignment({ call, evaluator });
  withdrawApplication(pair.application.own, "We stop", beforeDeadline);

  expect(() => handBackAll(evaluator.permit, "I am ill", inEvaluation)).toThrow("changed-elsewhere");
  withdrawEvaluator(call.managed, evaluator.evaluatorId, "", inEvaluation);

  expect(findAssignment(pair.id)!.ending).toBe("let-go");
  expect(dueEmails(new Date("2030-01-01"), 999).filter(isAboutSeats)).toEqual([]);

  function isAboutSeats({ template, callId }: { template: string; callId: string | null }) {
    return template === "seats-opened" && callId === call.id;
  }
});

test("an evaluator says on one page, without a script, that they cannot go on", async () => {
  const { call, evaluator, begun } = anEvaluatorAtWork();
  const [home, at] = [`/evaluations/${call.slug}`, `/evaluations/${call.slug}/cannot-go-on`];
  const as = evaluator.account;

  const list = await (await visit(home, { as })).text();
  const page = await (await visit(at, { as })).text();
  const empty = await visit(at, { as, form: { reason: " " } });
  expect(findAssignment(begun.id)!.status).toBe("assigned");
  const done = await visit(at, { as, form: { reason: "I am ill" } });
  const after = await (await visit(at, { as })).text();
  const again = await visit(at, { as, form: { reason: "Still ill" } });

  expect(list).toContain(`href="${at}"`);
  for (const said of [
    "2 applications whose score sheets you have not submitted close",
    "1 score sheet that you began does not count",
    "The score sheet that you submitted stays and counts.",
  ])
    expect(page).toContain(said);
  expect([empty.status, done.headers.get("Location")]).toEqual([400, `${home}?says=handed-back`]);
  expect(after).toContain("There is nothing to give back");
  expect(again.status).toBe(409);
  const refused = await again.text();
  expect(refused).toContain("There is nothing to give back");
  expect(refused).not.toContain("0 applications");
});

test("the page of letting somebody go says what stays and what closes", async () => {
  const { call, evaluator } = anEvaluatorAtWork();
  const at = `/manage/calls/${call.slug}/evaluators/${evaluator.evaluatorId}/withdraw`;
  const as = call.managed.manager;

  const page = await (await visit(at, { as })).text();
  const done = await visit(at, { as, form: { reason: "" } });

  for (const said of [
    "2 applications that were given out close",
    "1 of these has a score sheet that was begun",
    "1 submitted score sheet stays and counts.",
  ])
    expect(page).toContain(said);
  expect(done.status).toBe(302);
});
