import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { questionTypes } from "#app/domain/calls/form/edit/types.ts";
import { questionInput } from "#app/domain/calls/form/edit/question-input.ts";
import { valuesOfQuestion } from "#app/domain/calls/form/edit/question-values.ts";
import type { Question } from "#app/domain/calls/form/definition.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { aQuestion, both } from "../a-question.ts";

/** What a browser would send for the editor's values. */
function sent(values: object, path = ""): [string, string][] {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = Array.isArray(values) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (Array.isArray(value) && value.every((one) => typeof one === "string"))
      return value.map((one): [string, string] => [name, one]);
    if (typeof value === "object" && value) return sent(value, name);
    return value === undefined ? [] : [[name, String(value)] as [string, string]];
  });
}

function read(question: Question, fields: Record<string, string | string[]> = {}, before?: Question) {
  const body = new FormData();
  const kept = sent(valuesOfQuestion(question)).filter(([name]) => !(name in fields));
  const typed = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  for (const [name, value] of [...kept, ...typed]) body.append(name, value);
  const schema = questionInput(question.type, { form: aForm, sectionId: "solution", before });
  const submission = parseWithZod(body, { schema });
  return submission.status === "success" ? submission.value : submission.error;
}

const more: Partial<Record<string, object>> = {
  money: { currency: "EUR" },
  note: { text: both("Read this.") },
};
const condition = { question: "topics", is: ["ai"] };

test.each(questionTypes)("a question of the type %s goes through the editor unchanged", (type) => {
  const question = aQuestion(type, {
    id: "honour",
    ...more[type],
    help: both("Help"),
    required: false,
    ...(type !== "note" && { requiredIf: condition }),
    askedIf: condition,
    visibleTo: "managers",
    criterion: "market",
    fact: "hub",
  });

  expect(read(question, {}, question)).toEqual(question);
});

test.each<[string, Question, Record<string, string | string[]>, string]>([
  ["no label in any language", aQuestion("url"), { "label.en": " ", "label.bg": "" }, "label.en"],
  ["no limit", aQuestion("short-text"), { most: "" }, "most"],
  ["a limit in words", aQuestion("short-text"), { most: "many" }, "most"],
  ["half a character", aQuestion("long-text"), { most: "10,5" }, "most"],
  ["more at least than at most", aQuestion("number"), { least: "5", most: "4" }, "most"],
  [
    "a choice without words",
    aQuestion("choice"),
    { "choices[1].label.en": "", "choices[1].label.bg": "" },
    "choices[1].label.en",
  ],
  ["no kind of file", aQuestion("file"), { accept: [] }, "accept"],
  ["files that are too large", aQuestion("file"), { mostMegabytes: "101" }, "mostMegabytes"],
  ["a fact that another question tells", aQuestion("short-text"), { fact: "company" }, "fact"],
  [
    "a condition on two questions",
    aQuestion("url"),
    { asked: "if", askedIf: ["topics/ai", "country/BG"] },
    "askedIf",
  ],
  ["a condition on nothing", aQuestion("url"), { asked: "if", askedIf: [] }, "askedIf"],
  [
    "a condition on itself",
    aQuestion("yes-no", { id: "honour" }),
    { asked: "if", askedIf: ["honour/yes"] },
    "askedIf",
  ],
])("%s is said beside its field", (_what, question, fields, field) => {
  const before = question.id === "honour" ? question : undefined;

  expect(Object.keys(read(question, fields, before) as object)).toEqual([field]);
});

test("a choice keeps its id when it is renamed, and a new one gets its own from its label", () => {
  const question = aQuestion("choice", { id: "topics" });
  const fields = {
    "choices[0].label.en": "Uno",
    "choices[3].id": "",
    "choices[3].label.en": "Two",
    "choices[4].label.en": "",
    "choices[4].label.bg": "Едно",
  };

  const { choices } = read(question, fields, question) as Extract<Question, { type: "choice" }>;

  expect(choices.map(({ id }) => id)).toEqual(["one", "two", "three", "two-2", "edno"]);
  expect(choices[0].label.en).toBe("Uno");
});

test("a declaration keeps its version: publishing raises it when the text is another one", () => {
  const question = aQuestion("declaration", { id: "honour", version: 3 });

  expect(read(question, { "text.en": "Something else." }, question)).toMatchObject({ version: 3 });
});

test("an answer that evaluators are shown anyway cannot be hidden from them in the editor", () => {
  const [company] = aForm.sections[0].questions;

  expect(Object.keys(read(company, { visibleTo: "managers" }, company) as object)).toEqual(["visibleTo"]);
});
