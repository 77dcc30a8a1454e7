import { expect, test } from "vitest";
import { facts, formDefinition } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { scoring } from "#app/domain/calls/scoring.ts";
import { mostPoints } from "#app/domain/calls/scale.ts";
import { mediaMotorForm } from "#db/seed/form.ts";
import { mediaMotorScoring } from "#db/seed/scoring.ts";

const questions = questionsOf(mediaMotorForm);

test("the form of the sample is a form that a call accepts", () => {
  expect(formDefinition.parse(mediaMotorForm)).toEqual(mediaMotorForm);
});

test("each of its questions has an id of its own and words in both languages", () => {
  const words = questions.flatMap(({ label, help }) => [label, ...(help ? [help] : [])]);

  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(words.filter(({ en, bg }) => !en || !/[а-я]/i.test(bg))).toEqual([]);
});

test("the portal finds each fact that it reads in one question", () => {
  const found = questions.flatMap(({ fact }) => fact ?? []);

  // The sample asks for one hub only, as the programme it is made after did.
  const further = ["second-hub", "third-hub"];
  expect([...found, ...further].toSorted()).toEqual([...facts].toSorted());
});

test("every criterion is served by a question, and no question by a criterion that does not exist", () => {
  const served = new Set(questions.flatMap(({ criterion }) => criterion ?? []));

  expect([...served].toSorted()).toEqual(mediaMotorScoring.criteria.map(({ id }) => id).toSorted());
});

test("the criteria add up to 100 points", () => {
  const most = mediaMotorScoring.criteria.map((criterion) => criterion.weight * mostPoints(criterion));

  expect(scoring.parse(mediaMotorScoring)).toEqual(mediaMotorScoring);
  expect(most.reduce((sum, points) => sum + points)).toBe(100);
});
