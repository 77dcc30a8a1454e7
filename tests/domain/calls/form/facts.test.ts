import { expect, test } from "vitest";
import { factsOf } from "#app/domain/calls/form/facts.ts";
import { aForm, answersTo } from "#tests/support/given/calls.ts";
import { aQuestion, both } from "./a-question.ts";

const nothing = {
  company: "",
  summary: "",
  registrationNumber: null,
  country: null,
  founded: null,
  staff: null,
  website: null,
  sector: null,
  topics: [],
  hub: null,
  team: "",
  investors: "",
};

test("the portal reads an application's facts from the questions that the form marks", () => {
  expect(factsOf(aForm, answersTo)).toEqual({
    ...nothing,
    company: "Cool Cities",
    summary: "We cool cities.",
    registrationNumber: "BG123456789",
    country: "BG",
    topics: ["ai"],
  });
});

test("an empty draft has no facts", () => {
  expect(factsOf(aForm, {})).toEqual(nothing);
});

test("numbers are read as people write them, and left out where they are none", () => {
  const questions = [
    aQuestion("number", { id: "founded", fact: "founded" }),
    aQuestion("number", { id: "staff", fact: "staff" }),
  ];
  const form = { sections: [{ id: "company", title: both("Company"), questions }] };

  expect(factsOf(form, { founded: " 2 018 ", staff: "a few" })).toMatchObject({
    founded: "2018",
    staff: null,
  });
});

test("a single choice can name the topic", () => {
  const question = aQuestion("choice", { fact: "topics" });
  const form = { sections: [{ id: "company", title: both("Company"), questions: [question] }] };

  expect(factsOf(form, { q: "one" }).topics).toEqual(["one"]);
});

test("what is not asked is no fact, nor is an answer of another shape", () => {
  const questions = [
    aQuestion("yes-no", { id: "registered" }),
    aQuestion("short-text", {
      fact: "registration-number",
      askedIf: { question: "registered", is: ["yes"] },
    }),
    aQuestion("choices", { id: "topics", fact: "topics" }),
  ];
  const form = { sections: [{ id: "company", title: both("Company"), questions }] };
  const deck = [{ attachmentId: "a", name: "deck.pdf", bytes: 9, sha256: "00" }];

  expect(factsOf(form, { registered: "yes", q: "BG1", topics: ["one"] })).toMatchObject({
    registrationNumber: "BG1",
    topics: ["one"],
  });
  expect(factsOf(form, { registered: "no", q: "BG1", topics: deck })).toEqual(nothing);
});
