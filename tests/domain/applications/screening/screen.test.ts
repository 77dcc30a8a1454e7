import { expect, test } from "vitest";
import { answersForEvaluators } from "#app/domain/applications/answers-for-evaluators.ts";
import { decideScreening } from "#app/domain/applications/screening/decide.ts";
import { nextToScreen, viewScreenings } from "#app/domain/applications/screening/read.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { applicationsToScreen } from "#db/queries/screenings.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline, deadline, inEvaluation } from "#tests/support/given/calls.ts";
import { aScreening } from "#tests/support/given/screenings.ts";
import { aMember } from "#tests/support/given/team.ts";

const anonymous: EvaluationRules = {
  others: "never",
  named: false,
  undo: "ten-minutes",
  applicants: "anonymous",
};
const [company, solution] = aForm.sections;
const form: FormDefinition = {
  sections: [
    company,
    {
      ...solution,
      questions: solution.questions.map((one) => (one.id === "summary" ? { ...one, nameless: true } : one)),
    },
  ],
};

function aWorld(summary: string) {
  const call = aCall({ form, evaluation: anonymous });
  return { ...aSubmittedApplication({ call, answers: { summary } }), call };
}

/** What evaluators read of the version that counts, and how much of it is kept from them. */
function readBy({ id }: { id: string }) {
  const { application, call } = findApplication(id)!;
  const { submission, form: asked } = findSubmission(application.submissionId!)!;
  const version = { applicationId: id, call, form: asked.definition, answers: submission.answers };
  return answersForEvaluators(version, "en").flatMap(({ answers }) =>
    answers.map((one) => ("text" in one ? one.text : one.kept)),
  );
}

const waiting = { withheld: 0, waiting: 1 };

test("an answer is shown once the portal has looked through it and found nobody", () => {
  const world = aWorld("We cool what is hot.");
  const before = readBy(world);

  aScreening(world.id);

  expect(before).toEqual([waiting]);
  expect(readBy(world)).toEqual(["We cool what is hot."]);
  expect(applicationsToScreen(10)).toEqual([]);
});

test("an answer that names the applicant waits until a manager shows it", () => {
  const world = aWorld("Cool Cities cools cities.");
  const [{ id, namings }] = aScreening(world.id);
  const before = readBy(world);

  decideScreening(world.call.managed, id, { decision: "shown", reason: "" }, inEvaluation);

  expect(namings).toEqual([{ what: "company", says: "Cool Cities" }]);
  expect(before).toEqual([waiting]);
  expect(readBy(world)).toEqual(["Cool Cities cools cities."]);
});

test("what a manager withholds is told as withheld, for a reason that stays on the record", () => {
  const world = aWorld("Cool Cities cools cities.");
  const [{ id }] = aScreening(world.id);

  decideScreening(
    world.call.managed,
    id,
    { decision: "withheld", reason: "Names the company." },
    inEvaluation,
  );

  expect(readBy(world)).toEqual([{ withheld: 1, waiting: 0 }]);
  expect(nextToScreen(world.call.managed)).toBeUndefined();
  expect(viewScreenings(world.call.managed, { state: "withheld", from: 0 }, "en")!.rows).toMatchObject([
    { id, decided: { decision: "withheld", reason: "Names the company." } },
  ]);
});

test("nothing is withheld without a reason, and nobody decides in another call", () => {
  const world = aWorld("Cool Cities cools cities.");
  const [{ id }] = aScreening(world.id);
  const withheld = { decision: "withheld" as const, reason: "" };

  expect(() => decideScreening(world.call.managed, id, withheld, inEvaluation)).toThrow("reason-missing");
  expect(() => decideScreening(aCall().managed, id, { ...withheld, reason: "No." }, inEvaluation)).toThrow(
    "changed-elsewhere",
  );

  expect(readBy(world)).toEqual([waiting]);
});

test.each([
  ["stays where another answer is changed", { country: "GR" }, "Cool Cities cools cities."],
  ["does not hold for other words", { summary: "Cool Cities cools all cities." }, waiting],
])("a decision %s", (_, changed, expected) => {
  const world = aWorld("Cool Cities cools cities.");
  const [{ id }] = aScreening(world.id, undefined, beforeDeadline);
  decideScreening(world.call.managed, id, { decision: "shown", reason: "" }, beforeDeadline);

  saveAnswers(world.own, changed, deadline);
  submitApplication(world.own, deadline);
  const unscreened = readBy(world);
  aScreening(world.id);

  expect(unscreened).toEqual([expected]);
  expect(readBy(world)).toEqual([expected]);
});

test("somebody new in the team is looked for too", () => {
  const world = aWorld("Grace Hopper says that it works.");
  aScreening(world.id, undefined, beforeDeadline);
  const before = readBy(world);

  aMember(world.own, { account: anAccount({ name: "Grace Hopper" }), at: inEvaluation });
  const [{ namings }] = aScreening(world.id);

  expect(before).toEqual(["Grace Hopper says that it works."]);
  expect(namings).toEqual([{ what: "person", says: "Grace Hopper" }]);
  expect(readBy(world)).toEqual([waiting]);
});

test("in a call that names applicants nothing is looked through", () => {
  aSubmittedApplication();

  expect(applicationsToScreen(10)).toEqual([]);
});
