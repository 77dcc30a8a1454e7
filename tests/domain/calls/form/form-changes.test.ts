import { expect, test } from "vitest";
import type { FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { formChanges } from "#app/domain/calls/form/form-changes.ts";
import { aForm } from "#tests/support/given/calls.ts";
import { aQuestion, both } from "./a-question.ts";

type Sections = FormDefinition["sections"];

function changed(change: (sections: Sections) => void): FormDefinition {
  const form = structuredClone(aForm);
  change(form.sections);
  return form;
}

const inShort = (after: FormDefinition) =>
  formChanges(aForm, after).map(({ kind, sectionId, questionId, property }) =>
    [kind, sectionId, questionId, property].filter(Boolean).join(" "),
  );

test("a form is not changed by being written in another order of keys", () => {
  const turned = changed((sections) => {
    sections[0].questions[0] = Object.fromEntries(
      Object.entries(sections[0].questions[0]).toReversed(),
    ) as Question;
  });

  expect(formChanges(aForm, turned)).toEqual([]);
});

test.each<[string, (sections: Sections) => unknown, string[]]>([
  ["a new question", ([one]) => one.questions.push(aQuestion("url")), ["added company q"]],
  ["a question that is gone", ([one]) => one.questions.splice(2), ["removed company vat"]],
  ["a question that moved up", ([one]) => one.questions.unshift(one.questions.pop()!), ["moved company vat"]],
  [
    "a question that moved to another section",
    ([one, other]) => other.questions.push(one.questions.pop()!),
    ["moved solution vat"],
  ],
  ["sections in another order, without a word on their questions", (all) => all.reverse(), ["moved company"]],
  [
    "a new section with its questions",
    (all) => all.push({ id: "more", title: both("More"), questions: [aQuestion("email")] }),
    ["added more", "added more q"],
  ],
  [
    "a section that is gone",
    (all) => all.pop(),
    ["removed solution", "removed solution summary", "removed solution topics", "removed solution honour"],
  ],
  ["another title", ([one]) => (one.title = both("Firm")), ["changed company title"]],
  ["an introduction", ([one]) => (one.introduction = both("Hello")), ["changed company introduction"]],
  ["another wording", ([one]) => (one.questions[0].label = both("Firm")), ["changed company company label"]],
  ["help", ([one]) => (one.questions[0].help = both("Help")), ["changed company company help"]],
  [
    "what is needed and when it is asked",
    ([one]) =>
      Object.assign(one.questions[2], {
        requiredIf: { question: "country", is: ["BG"] },
        askedIf: { question: "country", is: ["BG", "GR"] },
      }),
    ["changed company vat required", "changed company vat askedIf"],
  ],
  [
    "limits, readers, criterion and fact",
    ([, other]) =>
      Object.assign(other.questions[0], {
        most: 500,
        visibleTo: "managers",
        criterion: undefined,
        fact: undefined,
      }),
    [
      "changed solution summary limits",
      "changed solution summary visibleTo",
      "changed solution summary criterion",
      "changed solution summary fact",
    ],
  ],
  [
    "choices",
    ([, other]) => (other.questions[1] as { choices: object[] }).choices.pop(),
    ["changed solution topics choices"],
  ],
  [
    "a declaration that is asked for anew",
    ([, other]) => Object.assign(other.questions[2], { version: 2 }),
    ["changed solution honour text"],
  ],
  [
    "another type",
    ([one]) =>
      (one.questions[2] = aQuestion("phone", {
        id: "vat",
        label: both("VAT number"),
        required: false,
        visibleTo: "managers",
        fact: "registration-number",
      })),
    ["changed company vat type", "changed company vat limits"],
  ],
])("%s is told", (_what, change, expected) => {
  expect(inShort(changed(change))).toEqual(expected);
});

test("a change is told in both languages, with what stood there before and after", () => {
  const after = changed(([one]) => {
    one.questions[2].requiredIf = { question: "country", is: ["BG", "GR"] };
  });

  expect(formChanges(aForm, after)).toEqual([
    {
      kind: "changed",
      sectionId: "company",
      questionId: "vat",
      property: "required",
      sentence: {
        en: "“VAT number”: whether an answer is needed was changed.",
        bg: "„VAT number (на български)“: променено е дали отговорът е задължителен.",
      },
      before: { en: "optional", bg: "по желание" },
      after: {
        en: "needed if “Country” is answered with “Bulgaria” or “Greece”",
        bg: "нужен, ако на „Country (на български)“ е отговорено с „България“ или „Гърция“",
      },
    },
  ]);
});

test.each<[Question, Question, string, string]>([
  [
    aQuestion("short-text"),
    aQuestion("short-text", { most: 50 }),
    "characters: at most 200",
    "characters: at most 50",
  ],
  [
    aQuestion("number"),
    aQuestion("number", { least: 1, most: 9, unit: both("people") }),
    "values: no limit",
    "values: 1 to 9, people",
  ],
  [aQuestion("choices"), aQuestion("choices", { least: 2 }), "number: at least 1", "number: at least 2"],
  [
    aQuestion("file"),
    aQuestion("file", { accept: ["pdf", "png"], mostFiles: 3 }),
    "1 file: PDF, up to 1 MB",
    "up to 3 files: PDF, PNG, each up to 1 MB",
  ],
])("limits are told in words", (one, other, before, after) => {
  const form = (question: Question) => ({ sections: [{ id: "s", title: both("S"), questions: [question] }] });

  const [change] = formChanges(form(one), form(other));

  expect([change.before!.en, change.after!.en]).toEqual([before, after]);
});
