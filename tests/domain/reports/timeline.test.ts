import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { undoWithdrawal } from "#app/domain/applications/undo-withdrawal.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { viewTimeline } from "#app/domain/reports/timeline.ts";
import { removeMember } from "#app/domain/team/change-member.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { aMember } from "#tests/support/given/team.ts";

const whatIn = ({ past }: ReturnType<typeof viewTimeline>) => past.map(({ what }) => what);

test("the team reads what its members did, by name, in the order in which it happened", () => {
  const { own, owner } = aDraft();
  const { account } = aMember(own, { role: "submitter" });
  saveAnswers(own, { company: "Warm Towns" }, beforeDeadline);
  submitApplication(own, deadline);
  withdrawApplication(own, "No time.", deadline);
  undoWithdrawal(own, deadline);
  removeMember(own, account.id, justAfter);

  const { past } = viewTimeline(own, justAfter);

  expect(past.map(({ what, actor, you, details }) => [what, actor, you, details])).toEqual([
    ["application.begun", owner.name, true, {}],
    ["application.saved", owner.name, true, {}],
    ["team.joined", account.name, false, { role: "submitter" }],
    ["application.submitted", owner.name, true, { version: 1 }],
    ["application.withdrawn", owner.name, true, { reason: "No time." }],
    ["application.withdrawal-undone", owner.name, true, {}],
    ["team.member-removed", owner.name, true, { name: account.name }],
  ]);
});

test("what comes next follows from how the application stands", () => {
  const call = aCall();
  const { resultsAt } = findCall(call.id)!;
  const draft = aDraft({ call });
  const submitted = aSubmittedApplication({ call });
  const withdrawn = aSubmittedApplication({ call });
  withdrawApplication(withdrawn.own, "No time.", deadline);
  const nextOf = ({ own }: typeof draft, now: Date) =>
    viewTimeline(own, now).next.map(({ what, at }) => [what, at]);

  expect(nextOf(draft, deadline)).toEqual([
    ["deadline", deadline],
    ["results", resultsAt],
  ]);
  expect(nextOf(draft, justAfter)).toEqual([]);
  expect(nextOf(submitted, justAfter)).toEqual([["results", resultsAt]]);
  expect(nextOf(withdrawn, deadline)).toEqual([["undo", deadline]]);
  expect(nextOf(withdrawn, justAfter)).toEqual([]);
});

test("who evaluates, points, eligibility, conflicts and decisions before their release stay with the managers", () => {
  const secret = anAccount({ name: "Secret Evaluator" });
  const call = aCall();
  const evaluator = anEvaluator({ call, account: secret });
  const { application, permit } = anAssignment({ call, evaluator });
  aSubmittedSheet(permit);
  const other = anEvaluator({ call, account: anAccount({ name: "Secret Rival" }) });
  addConflict(call.managed, other.evaluatorId, application.id, "Secret quarrel", afterEvaluation);
  freezeShortlist(call.managed, { reserve: 0, reason: "One sheet is enough." }, afterEvaluation);

  const before = viewTimeline(application.own, afterEvaluation);
  releaseDecisions(call.managed, 1, afterEvaluation);
  const after = viewTimeline(application.own, afterEvaluation);

  const known = ["application.begun", "application.saved", "application.submitted"];
  expect(whatIn(before)).toEqual(known);
  expect(whatIn(after)).toEqual([...known, "decision.released"]);
  expect(JSON.stringify([before, after])).not.toMatch(/Secret|eligib|score|One sheet/i);
});
