import { expect, test } from "vitest";
import type { Answer, QuestionType } from "#app/domain/calls/form/definition.ts";
import { problemOf, problemsOf } from "#app/domain/calls/form/problems.ts";
import { aForm, answersTo } from "#tests/support/given/calls.ts";
import { aQuestion } from "./a-question.ts";

const file = { attachmentId: "a", name: "deck.pdf", bytes: 9, sha256: "00" };

type Case = [QuestionType, object, Answer | undefined, string | undefined, object?];

test.each<Case>([
  ["short-text", { most: 5 }, "abcde", undefined],
  ["short-text", { most: 5 }, "abcdef", "too-long", { count: 5 }],
  ["short-text", {}, " \n ", "required"],
  ["short-text", {}, undefined, "required"],
  ["short-text", { required: false }, "", undefined],
  ["long-text", { least: 3, most: 5 }, "ab", "too-short", { count: 3 }],
  ["long-text", { most: 5 }, "ab\r\ncd", undefined],
  ["long-text", { most: 2 }, "🙂🙂", undefined],
  ["number", {}, "12", undefined],
  ["number", {}, "1 200,50", undefined],
  ["number", {}, "-3", undefined],
  ["number", {}, "twelve", "number"],
  ["number", {}, "1e9", "number"],
  ["number", { least: 1 }, "0", "too-small", { least: 1 }],
  ["number", { most: 10 }, "10.5", "too-large", { most: 10 }],
  ["choice", {}, "two", undefined],
  ["choice", {}, "four", "choice"],
  ["choice", {}, "", "choice"],
  ["choices", {}, ["one", "two"], undefined],
  ["choices", {}, [], "too-few", { count: 1 }],
  ["choices", { least: 2 }, ["one"], "too-few", { count: 2 }],
  ["choices", { most: 1 }, ["one", "two"], "too-many", { count: 1 }],
  ["choices", {}, ["one", "one"], "choice"],
  ["choices", {}, ["one", "four"], "choice"],
  ["choices", { required: false }, [], undefined],
  ["choices", { required: false, least: 2 }, ["one"], "too-few", { count: 2 }],
  ["country", {}, "BG", undefined],
  ["country", {}, "XX", "choice"],
  ["country", {}, "", "choice"],
  ["url", {}, "https://example.org/a?b=c", undefined],
  ["url", {}, "example.org", "url"],
  ["url", {}, "https://localhost", "url"],
  ["url", {}, "javascript:alert(1)", "url"],
  ["url", {}, "javascript://example.org/%0Aalert(1)", "url"],
  ["file", {}, [file], undefined],
  ["file", {}, [file, file], "too-many-files", { count: 1 }],
  ["file", { mostFiles: 2 }, [file, file], undefined],
  ["file", {}, null, "file-missing"],
  ["file", { required: false }, null, undefined],
  ["declaration", {}, true, undefined],
  ["declaration", {}, false, "agree"],
  ["declaration", { required: false }, false, undefined],
  // Of a shape that no form sends.
  ["short-text", {}, ["text"], "invalid"],
  ["file", {}, "a", "invalid"],
])("%s with %o: the answer %o gives the problem %s", (type, about, answer, problem, params = {}) => {
  const found = problemOf(aQuestion(type, about), answer);

  expect(found).toEqual(problem && { problem, params });
});

test("a complete set of answers has no problem", () => {
  expect(problemsOf(aForm, answersTo)).toEqual([]);
});

test("problems come in the order of the questions, each with its section", () => {
  const answers = { ...answersTo, honour: false, company: "", topics: ["ai", "unheard-of"] };

  const problems = problemsOf(aForm, answers);

  expect(problems).toEqual([
    { sectionId: "company", questionId: "company", problem: "required", params: {} },
    { sectionId: "solution", questionId: "topics", problem: "choice", params: {} },
    { sectionId: "solution", questionId: "honour", problem: "agree", params: {} },
  ]);
});

test.each<Case>([
  ["money", { least: 1 }, "250 000,50", undefined],
  ["money", {}, "250000", undefined],
  ["money", {}, "0,125", undefined],
  ["money", {}, "1,200", "amount"],
  ["money", {}, " 1.200 ", "amount"],
  ["number", {}, "1,200", undefined],
  ["money", {}, "a lot", "number"],
  ["money", { most: 5 }, "6", "too-large", { most: 5 }],
  ["date", {}, "2020-02-29", undefined],
  ["date", {}, "2019-02-29", "day"],
  ["date", {}, "17.07.2020", "day"],
  ["date", { least: "2020-01-01" }, "2019-12-31", "too-early", { date: "2020-01-01" }],
  ["date", { most: "2020-01-01" }, "2020-01-02", "too-late", { date: "2020-01-01" }],
  ["yes-no", {}, "no", undefined],
  ["yes-no", {}, "maybe", "invalid"],
  ["yes-no", {}, "", "choice"],
  ["email", {}, " name@example.org ", undefined],
  ["email", {}, "name@example", "email"],
  ["phone", {}, "+359 2 930 8333", undefined],
  ["phone", {}, "02 930 8333", "phone"],
  ["video", {}, "https://youtu.be/dQw4w9WgXcQ", undefined],
  ["video", {}, "https://vimeo.com/76979871", undefined],
  ["video", {}, "https://example.org/film", "video"],
  ["video", {}, "https://youtube.com.example.org/watch?v=dQw4w9WgXcQ", "video"],
  ["short-text", { required: false, requiredFirst: true }, "", "required"],
  ["note", {}, undefined, undefined],
])("%s with %o: the answer %o gives the problem %s, too", (type, about, answer, problem, params = {}) => {
  expect(problemOf(aQuestion(type, about), answer)).toEqual(problem && { problem, params });
});
