import { expect, test } from "vitest";
import { formDefinition, type SectionInput } from "#app/domain/calls/form/definition.ts";
import { effortOf, unusedQuestions } from "#app/domain/calls/form/effort.ts";

const label = { en: "Question", bg: "Въпрос" };
const form = (questions: SectionInput["questions"]) =>
  formDefinition.parse({ sections: [{ id: "all", title: label, questions }] });

test("a long form takes about as long as writing it: 19 words a minute, three fifths of the room", () => {
  const long = Array.from({ length: 4 }, (_, place) => ({
    id: `q${place}`,
    type: "long-text" as const,
    label,
    most: 1900,
  }));

  expect(effortOf(form(long))).toEqual({
    questions: 4,
    minutes: 40,
    readingMinutes: 3,
    files: [],
    sections: [{ sectionId: "all", questions: 4, minutes: 40, readingMinutes: 3 }],
  });
});

test("nobody is promised less than five minutes", () => {
  expect(effortOf(form([{ id: "country", type: "country", label }])).minutes).toBe(5);
});

test("files are named, so that they are at hand", () => {
  const { files } = effortOf(
    form([{ id: "deck", type: "file", label, accept: ["pdf"], mostMegabytes: 10, required: false }]),
  );

  expect(files).toMatchObject([{ id: "deck", accept: ["pdf"], mostMegabytes: 10, required: false }]);
});

test("evaluators need no time for what only managers read", () => {
  const about = { id: "q", type: "long-text" as const, label, most: 10_000 };

  const [forEvaluators, forManagers] = (["evaluators", "managers"] as const).map((visibleTo) =>
    effortOf(form([{ ...about, visibleTo }])),
  );

  expect([forEvaluators.readingMinutes, forManagers.readingMinutes]).toEqual([4, 1]);
  expect(forEvaluators.minutes).toBe(forManagers.minutes);
});

test("a question is pointed at when evaluators read it for no criterion and the portal for nothing either", () => {
  const questions = form([
    { id: "served", type: "short-text", label, criterion: "team" },
    { id: "gone", type: "short-text", label, criterion: "beauty" },
    { id: "unused", type: "short-text", label },
    { id: "company", type: "short-text", label, fact: "company" },
    { id: "private", type: "short-text", label, visibleTo: "managers" },
    { id: "note", type: "note", label, text: label },
  ]);
  const criteria = [{ id: "team", title: label, guidance: label, weight: 1, steps: [] }];

  expect(unusedQuestions(questions, { criteria })).toEqual([
    { sectionId: "all", questionId: "gone" },
    { sectionId: "all", questionId: "unused" },
  ]);
});
