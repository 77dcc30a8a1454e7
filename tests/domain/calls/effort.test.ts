import { expect, test } from "vitest";
import { formDefinition, type SectionInput } from "#app/domain/calls/form/definition.ts";
import { effortOf } from "#app/domain/calls/form/effort.ts";

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

  expect(effortOf(form(long))).toEqual({ questions: 4, minutes: 40, files: [] });
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
