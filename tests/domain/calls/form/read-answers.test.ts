import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Question } from "#app/domain/calls/form/definition.ts";
import { isEmpty, problemOf } from "#app/domain/calls/form/problems.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { aQuestion } from "./a-question.ts";

/** As a browser sends an answer: nothing for what is not ticked, line breaks as CRLF. */
function sentBy(question: Question, answer: Answer): FormData {
  const form = new FormData();
  if (Array.isArray(answer)) for (const one of answer) form.append(question.id, String(one));
  else if (typeof answer === "string") form.append(question.id, answer.replace(/\n/g, "\r\n"));
  else if (answer === true) form.append(question.id, "on");
  return form;
}

const character = fc.oneof(fc.string({ unit: "grapheme", maxLength: 1 }), fc.constantFrom("\n", " "));
const typed = fc.array(character).map((characters) => characters.join("").replace(/\r\n?/g, "\n"));
const anyAnswer = fc.oneof(
  fc.tuple(
    fc
      .constantFrom("short-text", "long-text", "number", "choice", "country", "url")
      .map((type) => aQuestion(type)),
    typed,
  ),
  fc.tuple(fc.constant(aQuestion("choices")), fc.array(typed)),
  fc.tuple(fc.constant(aQuestion("declaration")), fc.boolean()),
);

test("whatever is typed, valid or not, is read as it was typed", () => {
  fc.assert(
    fc.property(anyAnswer, ([question, answer]) => {
      const read = readAnswers([question], sentBy(question, answer));

      expect(read).toEqual({ q: answer });
    }),
  );
});

test("a form that went to the server and back has the same problems", () => {
  fc.assert(
    fc.property(anyAnswer, ([question, answer]) => {
      const read = readAnswers([question], sentBy(question, answer));

      expect(problemOf(question, read.q)).toEqual(problemOf(question, answer));
    }),
  );
});

test("no answer makes the rules throw, and only an empty one can be called missing", () => {
  const strange = fc.oneof(typed, fc.array(typed), fc.boolean(), fc.constant(null));
  const question = fc
    .constantFrom(
      "short-text",
      "long-text",
      "number",
      "choice",
      "choices",
      "country",
      "url",
      "file",
      "declaration",
    )
    .map((type) => aQuestion(type));
  fc.assert(
    fc.property(question, strange, (asked, answer) => {
      const problem = problemOf(asked, answer)?.problem;

      expect(["required", "file-missing", "agree"].includes(problem ?? "")).toBe(
        isEmpty(answer) && !["choice", "choices", "country"].includes(asked.type),
      );
    }),
  );
});

test("a text that the sent form lacks is left as it is, a tick that it lacks was taken away", () => {
  const questions = [
    aQuestion("short-text", { id: "text" }),
    aQuestion("choice", { id: "choice" }),
    aQuestion("choices", { id: "choices" }),
    aQuestion("declaration", { id: "declaration" }),
  ];

  const read = readAnswers(questions, new FormData());

  expect(read).toEqual({ choices: [], declaration: false });
});

test("a file is never taken from a form of texts", () => {
  const form = new FormData();
  form.append("q", "deck.pdf");

  expect(readAnswers([aQuestion("file")], form)).toEqual({});
});
