import { expect, test } from "vitest";
import { unknownCriteria } from "#app/domain/calls/form/consistency.ts";
import { formDefinition, type Question } from "#app/domain/calls/form/definition.ts";
import bg from "#app/i18n/bg/problems.ts";
import en from "#app/i18n/en/problems.ts";
import { aQuestion, both } from "./a-question.ts";

const formOf = (...questions: Question[]) => ({
  sections: [{ id: "first", title: both("First"), questions }],
});
const yesNo = aQuestion("yes-no", { id: "funded" });
const after = (about: object) => [yesNo, aQuestion("short-text", about)];
const on = (question: string, ...is: string[]) => ({ question, is });

/** Path and problem of everything that is wrong. */
function wrongIn(form: object) {
  const { error } = formDefinition.safeParse(form);
  return (error?.issues ?? []).map((issue) => [
    issue.path.join("."),
    issue.code === "custom" ? issue.params!.problem : issue.code,
  ]);
}

const at = (question: number, key: string) => `sections.0.questions.${question}.${key}`;

test.each<[string, object, [string, string][]]>([
  ["is in order", formOf(...after({ askedIf: on("funded", "yes") })), []],
  ["asks nothing", { sections: [] }, [["sections", "form-empty"]]],
  ["has an empty section", formOf(), [["sections.0.questions", "form-section-empty"]]],
  [
    "has two sections of one id",
    { sections: [formOf(yesNo).sections[0], formOf(aQuestion("date")).sections[0]] },
    [["sections.1.id", "form-section-id"]],
  ],
  ["has two questions of one id", formOf(yesNo, yesNo), [[at(1, "id"), "form-question-id"]]],
  [
    "reads a fact from two questions",
    formOf(aQuestion("url", { id: "a", fact: "website" }), aQuestion("url", { id: "b", fact: "website" })),
    [[at(1, "fact"), "form-fact"]],
  ],
  ...(["company", "country", "topics"] as const).map((fact): [string, object, [string, string][]] => [
    `hides from evaluators the ${fact} that they are shown`,
    formOf(aQuestion("short-text", { fact, visibleTo: "managers" })),
    [[at(0, "visibleTo"), "form-fact-hidden"]],
  ]),
  ...(["registration-number", "sector", "team"] as const).map((fact): [string, object, []] => [
    `hides from evaluators the ${fact} that only managers are shown`,
    formOf(aQuestion("short-text", { fact, visibleTo: "managers" })),
    [],
  ]),
  [
    "looks at no question",
    formOf(...after({ askedIf: on("gone", "yes") })),
    [[at(1, "askedIf"), "form-condition-order"]],
  ],
  [
    "looks at a later question",
    formOf(...after({ requiredIf: on("funded", "yes") }).toReversed()),
    [[at(0, "requiredIf"), "form-condition-order"]],
  ],
  [
    "looks at itself",
    formOf(aQuestion("yes-no", { askedIf: on("q", "yes") })),
    [[at(0, "askedIf"), "form-condition-order"]],
  ],
  [
    "looks at a text",
    formOf(aQuestion("short-text", { id: "text" }), aQuestion("url", { askedIf: on("text", "yes") })),
    [[at(1, "askedIf"), "form-condition-type"]],
  ],
  [
    "looks for an answer that is not offered",
    formOf(aQuestion("choice", { id: "stage" }), aQuestion("url", { askedIf: on("stage", "one", "four") })),
    [[at(1, "askedIf"), "form-condition-value"]],
  ],
  [
    "looks for a country that does not exist",
    formOf(aQuestion("country", { id: "country" }), aQuestion("url", { askedIf: on("country", "XX") })),
    [[at(1, "askedIf"), "form-condition-value"]],
  ],
  [
    "offers a choice twice",
    formOf(
      aQuestion("choices", {
        choices: [
          { id: "a", label: both("A") },
          { id: "a", label: both("B") },
        ],
      }),
    ),
    [[at(0, "choices"), "form-choice-id"]],
  ],
  [
    "leaves no room for a number",
    formOf(aQuestion("number", { least: 2, most: 1 })),
    [[at(0, "most"), "form-limits"]],
  ],
  [
    "leaves no room for a day",
    formOf(aQuestion("date", { least: "2021-01-01", most: "2020-01-01" })),
    [[at(0, "most"), "form-limits"]],
  ],
  [
    "wants more choices than there are",
    formOf(aQuestion("choices", { least: 4 })),
    [[at(0, "most"), "form-limits"]],
  ],
  ["leaves exactly one length", formOf(aQuestion("long-text", { least: 5, most: 5 })), []],
])("a form that %s is told so, with the way to it", (_how, form, expected) => {
  expect(wrongIn(form)).toEqual(expected);
  for (const [, problem] of expected) expect([problem in en, problem in bg]).toEqual([true, true]);
});

test("an id is none that every object has", () => {
  expect(wrongIn(formOf({ ...yesNo, id: "constructor" }))).toEqual([[at(0, "id"), "invalid_format"]]);
});

test("a question that serves a criterion which the call lacks is pointed at", () => {
  const form = formOf(
    yesNo,
    aQuestion("url", { criterion: "beauty" }),
    aQuestion("date", { id: "d", criterion: "team" }),
  );
  const criteria = [{ id: "team", title: both("Team"), guidance: both(""), weight: 1, steps: [] }];

  expect(unknownCriteria(form, { criteria })).toEqual([
    {
      path: ["sections", 0, "questions", 1, "criterion"],
      problem: "form-criterion",
      sectionId: "first",
      questionId: "q",
    },
  ]);
});
