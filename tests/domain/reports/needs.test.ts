import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { viewMyPages } from "#app/domain/reports/my-pages.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aShownPack } from "#tests/support/given/samples.ts";
import { aMember } from "#tests/support/given/team.ts";

test("what waits in all roles stands in one list, what is due first first", () => {
  const account = anAccount();
  const far = new Date("2020-07-30T10:00:00Z");
  const draft = aDraft({ call: aCall({ closesAt: far }), owner: account });
  const changed = aSubmittedApplication();
  aMember(changed.own, { account, role: "submitter" });
  saveAnswers(changed.own, { company: "Warm Towns" }, beforeDeadline);
  aSubmittedApplication({ owner: account });
  aDraft();

  const { needs, applications } = viewMyPages(account, "en", deadline);

  expect(needs.map(({ what, to, dueAt }) => [what, to, dueAt])).toEqual([
    ["changes", `/applications/${changed.id}/changes`, deadline],
    ["draft", `/applications/${draft.id}`, far],
  ]);
  expect(applications).toHaveLength(3);
});

test("samples come before anything else of an evaluation, while the call is open already", () => {
  const call = aCall();
  const { account } = anEvaluator({ call });
  aShownPack(call, [undefined, undefined]);

  expect(viewMyPages(account, "en", beforeDeadline).needs).toMatchObject([
    { what: "samples", count: 2, to: `/evaluations/${call.slug}/samples` },
  ]);
});

test("evaluators see how many sheets are left, managers how many applications wait for their eligibility", () => {
  const evaluator = anAccount();
  const manager = anAccount();
  const call = aCall({ manager });
  const assigned = anAssignment({ call, evaluator: anEvaluator({ call, account: evaluator }) });
  aSubmittedApplication({ call });

  expect(viewMyPages(evaluator, "en", inEvaluation).needs).toMatchObject([{ what: "sheets", count: 1 }]);
  expect(viewMyPages(manager, "en", inEvaluation).needs).toMatchObject([{ what: "eligibility", count: 1 }]);
  expect(viewMyPages(assigned.application.owner, "en", inEvaluation).needs).toEqual([]);
});
