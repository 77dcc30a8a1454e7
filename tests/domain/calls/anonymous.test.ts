import { expect, test } from "vitest";
import { changeEvaluation } from "#app/domain/calls/change-evaluation.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import { formDefinition, type FormDefinition, type Question } from "#app/domain/calls/form/definition.ts";
import { isNameless } from "#app/domain/calls/form/nameless.ts";
import { viewPublishedCall } from "#app/domain/calls/read-public.ts";
import { changesOfCall, findCall } from "#db/queries/calls.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aCall, aForm, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";

const named: EvaluationRules = { others: "never", named: false, undo: "ten-minutes" };
const anonymous: EvaluationRules = { ...named, applicants: "anonymous" };

/** `aForm` with its summary marked as telling nothing of who applies. */
const marked: FormDefinition = {
  sections: aForm.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one.id === "summary" ? { ...one, nameless: true } : one)),
  })),
};

const linesOf = (callId: string) => changesOfCall(callId).map(({ text }) => text.en);

test("whether evaluators learn who applies can change until the call closes, and each change is told in public", () => {
  const call = aCall({ form: marked });

  changeEvaluation(call.managed, anonymous, beforeDeadline);
  const told = viewPublishedCall(call.slug, "en", beforeDeadline)!;
  changeEvaluation(call.managed, { ...named, applicants: "named" }, deadline);

  expect(told.anonymous).toBe(true);
  expect(linesOf(call.id).toSorted()).toEqual([
    "Evaluators no longer learn who applies.",
    "Evaluators now learn who applies.",
  ]);
  expect(findCall(call.id)!.evaluation).toEqual(named);
});

test.each([
  ["anonymous", named, anonymous],
  ["named", anonymous, named],
])("after the deadline applicants can no longer become %s", (_, before, after) => {
  const call = aCall({ form: marked, evaluation: before });

  expect(() => changeEvaluation(call.managed, after, justAfter)).toThrow("applicants-settled");

  expect(findCall(call.id)!.evaluation).toEqual(before);
});

test("what else evaluators see of each other still changes in an anonymous call that has closed", () => {
  const call = aCall({ form: marked, evaluation: anonymous });

  changeEvaluation(call.managed, { ...anonymous, others: "after-own" }, justAfter);

  expect(findCall(call.id)!.evaluation).toEqual({ ...anonymous, others: "after-own" });
  expect(linesOf(call.id)).toEqual([]);
});

test("a public call without a question that tells nothing of who applies cannot make applicants anonymous", () => {
  const call = aCall();

  expect(() => changeEvaluation(call.managed, anonymous, beforeDeadline)).toThrow("public-incomplete");
});

test.each<[string, Partial<Question>]>([
  ["the name of the company", aQuestion("short-text", { fact: "company" })],
  ["the registration number", aQuestion("short-text", { fact: "registration-number" })],
  ["the team", aQuestion("long-text", { fact: "team" })],
  ["a country", aQuestion("country")],
  ["a website", aQuestion("url")],
  ["an e-mail address", aQuestion("email")],
  ["a telephone", aQuestion("phone")],
  ["a video", aQuestion("video")],
])("%s cannot be marked as telling nothing of who applies", (_, question) => {
  const telling = { ...question, nameless: true } as Question;
  const form = { sections: [{ ...aForm.sections[0], questions: [telling] }] };

  const problems = formDefinition
    .safeParse(form)
    .error?.issues.map((issue) => "params" in issue && issue.params);

  expect(isNameless(telling)).toBe(false);
  expect(problems).toEqual([{ problem: "form-nameless" }]);
});

test("a new question is not shown where applicants are anonymous, and neither is one for managers only", () => {
  expect(isNameless(aQuestion("long-text"))).toBe(false);
  expect(isNameless(aQuestion("long-text", { nameless: true }))).toBe(true);
  expect(isNameless(aQuestion("long-text", { nameless: true, visibleTo: "managers" }))).toBe(false);
});
