import { expect, test } from "vitest";
import { answerFromCell } from "#app/domain/applications/import/answer-from-cell.ts";
import type { Answer, Question } from "#app/domain/calls/form/definition.ts";
import { aQuestion, both } from "#tests/domain/calls/form/a-question.ts";

const sectors = [
  { id: "media", label: both("Media, news") },
  { id: "film", label: both("Film") },
];

test.each<[Question, string, Answer]>([
  [aQuestion("short-text"), "Cool Cities", "Cool Cities"],
  [aQuestion("choice", { choices: sectors }), "FILM", "film"],
  [aQuestion("choice", { choices: sectors }), "film (на български)", "film"],
  [aQuestion("choice", { choices: sectors }), "media", "media"],
  [aQuestion("choice", { choices: sectors }), "Radio", "Radio"],
  [aQuestion("choices", { choices: sectors }), "Media, news", ["media"]],
  [aQuestion("choices", { choices: sectors }), "Media, news; Film", ["media", "film"]],
  [aQuestion("choices", { choices: sectors }), "film, radio", ["film", "radio"]],
  [aQuestion("country"), "bg", "BG"],
  [aQuestion("country"), "Greece", "GR"],
  [aQuestion("country"), "Гърция", "GR"],
  [aQuestion("country"), "Atlantis", "Atlantis"],
  [aQuestion("yes-no"), "Да", "yes"],
  [aQuestion("yes-no"), "FALSE", "no"],
  [aQuestion("yes-no"), "perhaps", "perhaps"],
  [aQuestion("declaration"), "Yes", true],
  [aQuestion("declaration"), "", false],
  [aQuestion("date"), "7.3.2021 г.", "2021-03-07"],
  [aQuestion("date"), "2021-03-07T10:00", "2021-03-07"],
  [aQuestion("date"), "in March", "in March"],
  [aQuestion("money", { currency: "EUR" }), "€ 25.000,50", "25000.50"],
  [aQuestion("money", { currency: "EUR" }), "25,000.50 EUR", "25000.50"],
  [aQuestion("money", { currency: "EUR" }), "1.250.000", "1250000"],
  [aQuestion("number"), "12,5", "12.5"],
  [aQuestion("number"), "about ten", "about ten"],
])("to %o the cell %j answers %j", (question, cell, answer) => {
  expect(answerFromCell(question, cell)).toEqual(answer);
});
