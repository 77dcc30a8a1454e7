import { expect, test } from "vitest";
import type { Account } from "#app/domain/accounts/account.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import { change } from "#app/domain/change.ts";
import { writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { remindEvaluators } from "#app/domain/evaluation/remind.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { tellChanged } from "#app/domain/notifications/tell-changed.ts";
import { discussant } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { allFinal as final } from "#tests/support/given/discussions.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet, scoresOf, type TwoPoints } from "#tests/support/given/sheets.ts";
import { doorsWith, heardBy, lettersTo, wordsOf } from "#tests/support/heard.ts";

const closed: EvaluationRules = { others: "never", named: false, undo: "ten-minutes" };
const open: EvaluationRules = { ...closed, others: "after-own" };

/** Two evaluators on one application; what the other one wrote for the applicant, for managers, and who it is. */
function aWorld(evaluation: EvaluationRules, own: "submitted" | "draft") {
  const call = aCall({ evaluation });
  const application = anEligibleApplication({ call });
  const account = anAccount({ name: "Zorana Other", email: "zorana@hidden.example" });
  const other = anEvaluator({ call, account, organisation: "Hidden Institute" });
  const theirs = anAssignment({ call, application, evaluator: other });
  aSubmittedSheet(theirs.permit, {
    points: [1, 1],
    toApplicant: "Harsh words",
    toManagers: "Between us",
    confidence: "low",
  });
  const reader = anEvaluator({ call });
  const mine = anAssignment({ call, application, evaluator: reader });
  const written = { points: [5, 5] as TwoPoints, confidence: "high" as const };
  if (own === "submitted") aSubmittedSheet(mine.permit, written);
  else aDraftSheet(mine.permit, written);
  const ids = { callSlug: call.slug, applicationId: application.id, accountId: account.id };
  const ways = [
    { ...ids, assignmentId: mine.id, evaluatorId: reader.evaluatorId },
    { ...ids, assignmentId: theirs.id, evaluatorId: other.evaluatorId },
  ];
  return { call, application, reader, other, mine, theirs, ways };
}

/** The doors behind which the reader finds it, as page, data or file. */
const doorsThatShow = async (what: RegExp, { reader, ways }: ReturnType<typeof aWorld>) =>
  doorsWith(what, await heardBy(reader.account, ways));

/** A choice of the reader's own sheet is `value="low"`, what somebody chose is not. */
const confidence = /(?<!=)\\?"low\\?"/;
const anyOf = (...marks: RegExp[]) => new RegExp(marks.map(({ source }) => source).join("|"));
const anything = anyOf(/Harsh words|Between us|Zorana|Hidden Institute|hidden\.example/, confidence);
const neverShown = anyOf(/Between us|Hidden Institute|hidden\.example/, confidence);

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
  expect(await doorsThatShow(anyOf(/Zorana/, neverShown), world)).toEqual([]);
});

test("where evaluators are named it is the name only, at the same door", async () => {
  const world = aWorld({ ...open, named: true }, "submitted");

  expect(await doorsThatShow(/Zorana Other/, world)).toEqual(["/sheets/:assignmentId"]);
  expect(await doorsThatShow(neverShown, world)).toEqual([]);
});

const rules = (["never", "after-own", "in-consensus"] as const).flatMap((others) =>
  [false, true].map((named): EvaluationRules => {
    const consensus = others === "in-consensus" ? { consensus: { limit: 20 } } : {};
    return { ...closed, others, named, ...consensus };
  }),
);

/** Whatever is written to evaluators while they evaluate is on its way to the reader. */
function everyLetterIn(world: ReturnType<typeof aWorld>, { consensus }: EvaluationRules) {
  const { call, application, reader, mine, theirs } = world;
  if (consensus) discussIn(world);
  reopenSheet(call.managed, mine.id, "One comment is empty.", final);
  remindEvaluators(call.managed, final);
  const seat = { applicationId: application.id, evaluatorId: reader.evaluatorId };
  const entry = { by: call.managed.manager, on: call.id, callId: call.id, at: final };
  change({ action: "sheets.reminded", ...entry, details: { evaluators: 1 } }, () =>
    tellChanged(call.id, { gained: [seat], closed: [seat] }, final),
  );
  reopenSheet(call.managed, theirs.id, "Harsh words are to be mended.", final);
  addConflict(call.managed, reader.evaluatorId, application.id, "Zorana Other told us.", final);
}

/** The other one writes the consensus sheet and puts it forward. */
function discussIn({ call, application, other, theirs }: ReturnType<typeof aWorld>) {
  openDiscussion(call.managed, application.id, theirs.id, final);
  const permit = discussant(other.account, theirs.id, final)!;
  writeInDiscussion(permit, "Harsh words among us.", final);
  const agreed = { scores: scoresOf([3, 3], "Harsh words, agreed."), overallToApplicant: "Harsh words." };
  saveConsensus(permit, agreed, 0, final);
  putForward(permit, final);
}

test.each(rules)(
  "no letter to an evaluator tells another one's words, name or address where others are shown $others, named: $named",
  async (evaluation) => {
    const world = aWorld(evaluation, "submitted");
    everyLetterIn(world, evaluation);

    const letters = await lettersTo(world.reader.account.email);

    expect(letters.filter(({ words }) => anything.test(words))).toEqual([]);
    const discussed = ["consensus-put-forward", "discussion-opened", "discussion-written"];
    expect(letters.map(({ template }) => template)).toEqual(
      [
        ...["assignment-withdrawn", "assignments-changed", "evaluator-invitation", "sheet-reopened"],
        ...["sheets-reminder", ...(evaluation.consensus ? discussed : [])],
      ].toSorted(),
    );
  },
);

test("managers find in their exports everything that is kept from evaluators, and nobody else finds the exports", async () => {
  const { call, reader, application } = aWorld(open, "submitted");
  const files = ["sheets.csv", "sheets.xlsx"];
  const ask = (as: Account | undefined, file: string) =>
    visit(`/manage/calls/${call.slug}/exports/${file}`, { as });

  for (const file of files) {
    const words = await wordsOf(await ask(call.managed.manager, file));
    for (const mark of [/Harsh words/, /Between us/, /Zorana Other/, /Hidden Institute/, /hidden\.example/])
      expect(words).toMatch(mark);
    expect(words).toMatch(/\bLow\b/);
    const others = [reader.account, application.owner, aCall().managed.manager, undefined];
    const answers = await Promise.all(others.map((as) => ask(as, file)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 302]);
    for (const answer of answers) expect(await wordsOf(answer)).not.toMatch(anything);
  }
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
