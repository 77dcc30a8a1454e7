import { expect, test } from "vitest";
import type { Answer, Question } from "#app/domain/calls/form/definition.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import { aForm, answersTo } from "#tests/support/given/calls.ts";
import { aQuestion, both } from "./a-question.ts";

function shown(question: Question, answer: Answer) {
  const form = { sections: [{ id: "s", title: both("S"), questions: [question] }] };
  const {
    questionId: _id,
    label: _label,
    criterion: _criterion,
    ...value
  } = showAnswers(form, { q: answer }, "bg")[0].answers[0];
  return value;
}

const file = { attachmentId: "a", name: "deck.pdf", bytes: 9, sha256: "00" };

test.each<[Question, Answer, object]>([
  [aQuestion("short-text"), " Cool Cities ", { kind: "text", text: "Cool Cities" }],
  [aQuestion("short-text"), "", { kind: "none" }],
  [aQuestion("choice"), "one", { kind: "text", text: "one (на български)" }],
  [aQuestion("choice"), "gone", { kind: "text", text: "gone" }],
  [
    aQuestion("choices"),
    ["one", "two"],
    { kind: "list", items: ["one (на български)", "two (на български)"] },
  ],
  [aQuestion("country"), "BG", { kind: "text", text: "България" }],
  [aQuestion("country"), "not a country", { kind: "text", text: "not a country" }],
  [aQuestion("number", { unit: both("people") }), "12", { kind: "text", text: "12 people (на български)" }],
  [aQuestion("url"), "https://example.org", { kind: "link", text: "https://example.org" }],
  [aQuestion("file"), [file], { kind: "files", files: [file] }],
  [
    aQuestion("declaration"),
    true,
    { kind: "agreement", text: "All of this is true. (на български)", agreed: true },
  ],
  [
    aQuestion("declaration"),
    false,
    { kind: "agreement", text: "All of this is true. (на български)", agreed: false },
  ],
])("%o answered with %o reads as %o", (question, answer, expected) => {
  expect(shown(question, answer)).toEqual(expected);
});

test("evaluators are not shown the answers that are for managers", () => {
  const asked = (reader: "evaluators" | "everything") =>
    showAnswers(aForm, answersTo, "en", reader).map(({ sectionId, answers }) => [
      sectionId,
      answers.map(({ questionId }) => questionId),
    ]);

  expect(asked("evaluators")).toEqual([
    ["company", ["company", "country"]],
    ["solution", ["summary", "topics"]],
  ]);
  expect(asked("everything")).toEqual([
    ["company", ["company", "country", "vat"]],
    ["solution", ["summary", "topics", "honour"]],
  ]);
});
