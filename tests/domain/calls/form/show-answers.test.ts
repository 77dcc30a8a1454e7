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

// Numbers are grouped with spaces that do not break.
const plain = (value: object) => JSON.parse(JSON.stringify(value).replace(/[\u00a0\u202f]/g, " "));
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
  [aQuestion("money", { currency: "EUR" }), "1250000,50", { kind: "text", text: "1 250 000,50 €" }],
  [
    aQuestion("money", { currency: "EUR" }),
    "12345678901234567890",
    { kind: "text", text: "12 345 678 901 234 567 890 €" },
  ],
  [aQuestion("money", { currency: "EUR" }), "1,200", { kind: "text", text: "1,200 EUR" }],
  [aQuestion("money", { currency: "EUR" }), "a lot", { kind: "text", text: "a lot EUR" }],
  [aQuestion("date"), "2020-07-17", { kind: "text", text: "17 юли 2020 г." }],
  [aQuestion("date"), "2020-02-30", { kind: "text", text: "2020-02-30" }],
  [aQuestion("yes-no"), "yes", { kind: "text", text: "Да" }],
  [
    aQuestion("video"),
    "https://youtu.be/dQw4w9WgXcQ",
    { kind: "video", text: "https://youtu.be/dQw4w9WgXcQ", platform: "YouTube" },
  ],
  [aQuestion("video"), "https://example.org/film", { kind: "link", text: "https://example.org/film" }],
  // Answers to what the question once was.
  [aQuestion("short-text"), ["one", "two"], { kind: "text", text: "one, two" }],
  [aQuestion("choices"), "one", { kind: "list", items: ["one (на български)"] }],
  [aQuestion("long-text"), true, { kind: "text", text: "Да" }],
  [aQuestion("short-text"), [file], { kind: "files", files: [file] }],
  [aQuestion("file"), "deck.pdf", { kind: "text", text: "deck.pdf" }],
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
  expect(plain(shown(question, answer))).toEqual(expected);
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

test("what is not asked after all is not shown, though it was answered", () => {
  const questions = [
    aQuestion("yes-no", { id: "funded" }),
    aQuestion("short-text", { id: "funder", askedIf: { question: "funded", is: ["yes"] } }),
    aQuestion("note", { id: "thanks", text: both("Thank you.") }),
  ];
  const form = { sections: [{ id: "s", title: both("S"), questions }] };
  const shownTo = (funded: string) =>
    showAnswers(form, { funded, funder: "A fund" }, "en")[0].answers.map(({ questionId }) => questionId);

  expect(shownTo("yes")).toEqual(["funded", "funder"]);
  expect(shownTo("no")).toEqual(["funded"]);
});
