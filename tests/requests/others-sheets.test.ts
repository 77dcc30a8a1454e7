import { expect, test } from "vitest";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import { findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { addressOf, allDoors } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const closed: EvaluationRules = { others: "never", named: false, undo: "ten-minutes" };
const open: EvaluationRules = { ...closed, others: "after-own" };

/** Two evaluators on one application; what the other one wrote for the applicant, for managers, and who it is. */
function aWorld(evaluation: EvaluationRules, own: "submitted" | "draft") {
  const call = aCall({ evaluation });
  const application = anEligibleApplication({ call });
  const account = anAccount({ name: "Zorana Other", email: "zorana@hidden.example" });
  const other = anEvaluator({ call, account, organisation: "Hidden Institute" });
  const theirs = anAssignment({ call, application, evaluator: other });
  aSubmittedSheet(theirs.permit, { toApplicant: "Harsh words", toManagers: "Between us" });
  const reader = anEvaluator({ call });
  const mine = anAssignment({ call, application, evaluator: reader });
  if (own === "submitted") aSubmittedSheet(mine.permit, { at: inEvaluation });
  else aDraftSheet(mine.permit);
  const ids = { callSlug: call.slug, applicationId: application.id, accountId: account.id };
  const ways = [
    { ...ids, assignmentId: mine.id, evaluatorId: reader.evaluatorId },
    { ...ids, assignmentId: theirs.id, evaluatorId: other.evaluatorId },
  ];
  return { reader, ways };
}

/** The doors behind which the reader finds it, as page or as data. */
async function doorsThatShow(what: RegExp, { reader, ways }: ReturnType<typeof aWorld>) {
  const found = new Set<string>();
  for (const door of await allDoors())
    for (const address of new Set(ways.map((params) => addressOf(door, params))))
      for (const way of [address, `${address}.data`]) {
        const answer = await visit(way, { as: reader.account });
        if (what.test(await answer.text())) found.add(door);
      }
  return [...found];
}

const anything = /Harsh words|Between us|Zorana|Hidden Institute|hidden\.example/;
const neverShown = /Between us|Hidden Institute|hidden\.example/;

test.each([
  ["the call never shows them", { ...closed, named: true }, "submitted"],
  ["the own sheet is not submitted", { ...open, named: true }, "draft"],
] as const)(
  "no door shows an evaluator anything of another one's sheet while %s",
  async (_why, rules, own) => {
    expect(await doorsThatShow(anything, aWorld(rules, own))).toEqual([]);
  },
);

test("after the own sheet the workbench shows the other's without its name, and no other door does", async () => {
  const world = aWorld(open, "submitted");

  expect(await doorsThatShow(/Harsh words/, world)).toEqual(["/sheets/:assignmentId"]);
  expect(await doorsThatShow(/Between us|Zorana|Hidden Institute|hidden\.example/, world)).toEqual([]);
});

test("where evaluators are named it is the name only, at the same door", async () => {
  const world = aWorld({ ...open, named: true }, "submitted");

  expect(await doorsThatShow(/Zorana Other/, world)).toEqual(["/sheets/:assignmentId"]);
  expect(await doorsThatShow(neverShown, world)).toEqual([]);
});

test("a manager sets the rules; what clashes is refused in words with everything chosen kept", async () => {
  const call = aCall();
  const address = `/manage/calls/${call.slug}/set-up/evaluation`;
  const as = call.managed.manager;

  const form = { others: "after-own", named: "on", undo: "until-end" };
  const clash = await visit(address, { as, form });
  const empty = await visit(address, { as, form: {} });
  const saved = await visit(address, { as, form: { ...form, undo: "ten-minutes" } });

  expect([clash.status, empty.status, saved.status]).toEqual([409, 400, 302]);
  expect(await clash.text()).toContain("Whoever can still undo the own sheet");
  expect(findCall(call.id)!.evaluation).toEqual({ ...open, named: true });
});
