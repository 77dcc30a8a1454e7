import { expect, test } from "vitest";
import { readFormJson } from "#app/domain/calls/form/read-form-json.ts";
import { aForm } from "#tests/support/given/calls.ts";

test("a form that was downloaded is read as it was", () => {
  expect(readFormJson(JSON.stringify(aForm))).toEqual({ form: aForm });
});

test.each<[string, (form: any) => void, object]>([
  [
    "a title in one language only",
    (form) => delete form.sections[0].title.bg,
    { section: 1, key: "title.bg", rule: "missing" },
  ],
  [
    "a limit in quotation marks",
    (form) => (form.sections[1].questions[0].most = "300"),
    { section: 2, question: 1, key: "most", rule: "type", expected: "number" },
  ],
  [
    "a choice without an id",
    (form) => (form.sections[1].questions[1].choices[1].id = ""),
    { section: 2, question: 2, choice: 2, key: "id", rule: "least" },
  ],
  [
    "an id with capitals",
    (form) => (form.sections[0].questions[0].id = "Company"),
    { section: 1, question: 1, key: "id", rule: "format" },
  ],
  [
    "an id that is there twice",
    (form) => (form.sections[0].questions[1].id = "company"),
    { section: 1, question: 2, key: "id", rule: "other", problem: "form-question-id" },
  ],
  ["no section at all", (form) => delete form.sections, { key: "sections", rule: "missing" }],
])("%s is named by its place", (_what, spoil, problem) => {
  const form = structuredClone(aForm);
  spoil(form);

  expect(readFormJson(JSON.stringify(form))).toEqual({ problem: [problem] });
});

test("an unknown kind of question is answered with all that there are", () => {
  const form = structuredClone(aForm) as any;
  form.sections[0].questions[0].type = "essay";

  const { problem } = readFormJson(JSON.stringify(form));

  expect(problem).toMatchObject([{ section: 1, question: 1, key: "type", rule: "values" }]);
});

test("what is no JSON is named by its line, or ends too early", () => {
  expect(readFormJson('{\n"sections": [}')).toEqual({ problem: { line: 2 } });
  expect(readFormJson("")).toEqual({ problem: { line: undefined } });
});
