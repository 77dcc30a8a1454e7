import { expect, test } from "vitest";
import { viewForManager } from "#app/domain/applications/read-managed.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { viewProceedings } from "#app/domain/reports/application.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aMember } from "#tests/support/given/team.ts";

type Shown = NonNullable<ReturnType<typeof viewForManager>>;
const answer = ({ submission }: Shown, questionId: string) =>
  submission!.sections.flatMap(({ answers }) => answers).find((one) => one.questionId === questionId);

test("managers read every answer of the version that counts, not what was written since", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call, answers: { summary: "We cool cities." } });
  saveAnswers(own, { summary: "We heat cities." }, beforeDeadline);

  const shown = viewForManager(call.managed, id, "en")!;

  expect(shown).toMatchObject({ status: "submitted", changed: true, company: "Cool Cities" });
  expect(answer(shown, "summary")).toMatchObject({ kind: "text", text: "We cool cities." });
  expect(answer(shown, "vat")).toMatchObject({ kind: "text", text: "BG123456789" });
  expect(JSON.stringify(shown)).not.toContain("We heat cities.");
});

test("managers see who submitted, and the team as it was then beside the one that works on it now", () => {
  const call = aCall();
  const { id, own, owner } = aSubmittedApplication({ call });
  aMember(own);

  const { submission, team } = viewForManager(call.managed, id, "en")!;

  const alone = [{ name: owner.name, email: owner.email, role: "owner" }];
  expect([submission!.by, submission!.team]).toEqual([owner.name, alone]);
  expect(team.map(({ role }) => role)).toEqual(["owner", "editor"]);
});

test("of a draft managers see how many questions are answered and who writes it", () => {
  const call = aCall();
  const { id, owner, own } = aDraft({ call, answers: { summary: null } });
  const { account } = aMember(own);

  const shown = viewForManager(call.managed, id, "en")!;

  expect(shown.draft).toEqual({ answered: 5, asked: 6 });
  expect(shown.team).toEqual([
    { name: owner.name, email: owner.email, role: "owner" },
    { name: account.name, email: account.email, role: "editor" },
  ]);
  expect(shown.submission).toBeUndefined();
  expect(JSON.stringify(shown)).not.toContain("Cool Cities");
});

test("a withdrawn application shows the last version that counted", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  withdrawApplication(own, "We were bought.", beforeDeadline);

  const shown = viewForManager(call.managed, id, "en")!;

  expect(shown).toMatchObject({ status: "withdrawn", withdrawalReason: "We were bought." });
  expect(answer(shown, "summary")).toMatchObject({ kind: "text", text: "We cool cities." });
});

test("an application of another call is not there", () => {
  const { id } = aSubmittedApplication();
  const { managed } = aCall();

  expect(viewForManager(managed, id, "en")).toBeUndefined();
  expect(viewProceedings(managed, id)).toBeUndefined();
});

test("managers see who evaluates and how far, without a score", () => {
  const { call, application, id, evaluator } = anAssignment();

  expect(viewProceedings(call.managed, application.id)).toEqual({
    eligibility: "eligible",
    further: {
      evaluations: [
        {
          assignmentId: id,
          status: "assigned",
          evaluator: evaluator.account.name,
          organisation: "Institute of Media",
          sheet: null,
        },
      ],
      decision: null,
    },
  });
});
