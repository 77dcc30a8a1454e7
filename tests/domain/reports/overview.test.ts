import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { writeToManagers } from "#app/domain/applications/messages/send.ts";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { viewOverview } from "#app/domain/reports/read.ts";
import { viewPublicFigures } from "#app/domain/reports/public.ts";
import { openTasks, unfinishedWork } from "#db/queries/reports.ts";
import { countStatements } from "#tests/support/database.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import {
  aCall,
  beforeDeadline,
  deadline,
  inEvaluation,
  justAfter,
  opening,
} from "#tests/support/given/calls.ts";
import {
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  anInvitation,
} from "#tests/support/given/evaluators.ts";

test("a call's figures tell those begun, submitted and withdrawn apart", () => {
  const call = aCall();
  aDraft({ call, answers: { country: "GR" } });
  aSubmittedApplication({ call });
  const gone = aSubmittedApplication({ call });
  withdrawApplication(gone.own, "We were bought.", beforeDeadline);
  aSubmittedApplication();

  const { figures, countries } = viewOverview(call.managed, "en", beforeDeadline);

  expect(figures).toEqual({ started: 3, submitted: 1, withdrawn: 1, drafts: 1, countries: 2 });
  expect(countries).toEqual({ most: [{ value: "BG", label: "Bulgaria", count: 1 }], others: 0 });
  expect(viewPublicFigures(call.id)).toEqual({ started: 3, submitted: 1, countries: 2, sectors: 0 });
});

test("submissions grow from the opening to now, each counted when it first came", () => {
  const call = aCall();
  const at = (now: Date) => viewOverview(call.managed, "en", now).growth.actual.at(-1);

  const before = at(new Date(+opening - 1));
  const { own } = aSubmittedApplication({ call, at: opening });
  saveAnswers(own, { summary: "We cool them better." }, beforeDeadline);
  submitApplication(own, beforeDeadline);
  aSubmittedApplication({ call, at: beforeDeadline });
  const during = viewOverview(call.managed, "en", beforeDeadline).growth.actual;
  aSubmittedApplication({ call, at: deadline });

  expect(before).toBeUndefined();
  expect([during[1].y, during.at(-2)!.y, during.at(-1)]).toEqual([1, 1, { x: +beforeDeadline, y: 2 }]);
  expect(at(justAfter)).toEqual({ x: +deadline, y: 3 });
});

test("once closed, the expected curve ends where the submissions did, and nothing is forecast", () => {
  const call = aCall();
  aSubmittedApplication({ call });

  const { expected, forecast, ticks } = viewOverview(call.managed, "en", justAfter).growth;

  expect([expected[0].y, expected.at(-1)!.y, forecast]).toEqual([0, 1, undefined]);
  expect(ticks.map(({ label }) => label)).toEqual(["15 May", "31 May", "16 Jun", "1 Jul", "17 Jul"]);
});

test("what waits for the managers is counted in this call only", () => {
  const call = aCall();
  anAssignment({ call });
  anEligibleApplication({ call });
  const { own } = aSubmittedApplication({ call });
  writeToManagers(own, "Hello", justAfter);
  askQuestion(call.slug, own.applicant, "May we?", beforeDeadline);
  anEvaluator({ call, declared: false });
  anInvitation({ call });
  anAssignment();

  expect({ ...openTasks(call.id), ...unfinishedWork(call.id, 1) }).toEqual({
    accepted: 2,
    invited: 1,
    withoutConflicts: 1,
    undecided: 1,
    uncovered: 1,
    proposed: 0,
    assigned: 1,
    named: 0,
    sheetsMissing: 1,
    shortlists: 0,
    unreleased: 0,
    unanswered: 0,
    atSamples: 0,
    emails: 0,
    held: 0,
    // Nobody wrote to the one who was assigned.
    untold: 1,
    questions: 1,
    messages: 1,
    toCheck: 0,
  });
});

test("an ineligible application waits for nobody", () => {
  const call = aCall();
  const application = aSubmittedApplication({ call });
  const decision = { outcome: "ineligible" as const, answers: { media: false }, note: "" };
  decideEligibility(call.managed, application.id, decision, inEvaluation);

  const { undecided, uncovered } = unfinishedWork(call.id, 3);

  expect({ undecided, uncovered }).toEqual({ undecided: 0, uncovered: 0 });
});

test("the overview of three applications costs as many statements as that of one", async () => {
  const call = aCall();
  const cost = () => countStatements(() => viewOverview(call.managed, "en", justAfter));
  aSubmittedApplication({ call });
  const one = await cost();
  aSubmittedApplication({ call });
  aSubmittedApplication({ call });

  const three = await cost();

  expect(three).toBe(one);
});
