import { expect, test } from "vitest";
import { problemsOf } from "#app/domain/calls/form/problems.ts";
import { sampleApplications } from "#db/seed/companies.ts";
import { mediaMotorEligibility } from "#db/seed/eligibility.ts";
import { mediaMotorForm } from "#db/seed/form.ts";

const first = sampleApplications(1, 2020);
const second = sampleApplications(2, 2026);
const third = sampleApplications(3, 2026);
const all = [...first, ...second, ...third];
const submitted = all.filter(({ submits }) => submits);
const drafts = all.filter(({ submits }) => !submits);

const longAnswers = ["problem", "solution", "market", "business-model", "team", "motivation"];

test("Call 1 has the figures of the real one: 145 started from over 30 countries, 86 submitted, 60 % of them media", () => {
  const sent = first.filter(({ submits }) => submits);
  const countries = new Set(first.map(({ company }) => company.country.code));

  expect(first).toHaveLength(145);
  expect(countries.size).toBe(36);
  expect(sent).toHaveLength(86);
  expect(sent.filter(({ answers }) => answers.sector === "media")).toHaveLength(52);
});

test("62 companies started in Call 2 and 41 submitted, 34 and 12 in Call 3", () => {
  const figures = [second, third].map((call) => [call.length, call.filter(({ submits }) => submits).length]);

  expect(figures).toEqual([
    [62, 41],
    [34, 12],
  ]);
});

test("what is submitted has no problem that the form would find", () => {
  const problems = submitted.flatMap(({ id, answers }) =>
    problemsOf(mediaMotorForm, answers).map((problem) => ({ id, ...problem })),
  );

  expect(problems).toEqual([]);
});

test("every draft lacks something or says too much", () => {
  const complete = drafts.filter(({ answers }) => problemsOf(mediaMotorForm, answers).length === 0);

  expect(complete).toEqual([]);
});

test("one draft is too long, and one has words where numbers belong", () => {
  const problems = drafts.flatMap(({ answers }) => problemsOf(mediaMotorForm, answers));

  expect(
    problems.filter(({ problem }) => problem === "too-long").map(({ questionId }) => questionId),
  ).toEqual(["solution"]);
  expect(problems.filter(({ problem }) => problem === "number").map(({ questionId }) => questionId)).toEqual([
    "founded",
    "staff",
  ]);
});

test("no two companies of a call, and no two submitted applications of the sample, pitch in the same words", () => {
  const pitches = submitted.map(({ answers }) => answers.summary);

  expect(new Set(pitches).size).toBe(pitches.length);
});

test("long answers are as long as people write them", () => {
  const lengths = submitted.flatMap(({ answers }) => longAnswers.map((id) => String(answers[id]).length));
  const mean = lengths.reduce((sum, length) => sum + length) / lengths.length;

  expect(mean).toBeGreaterThan(650);
  expect(Math.max(...lengths)).toBeGreaterThan(1500);
});

test("no wording is heard in more than one of six applications of Call 1", () => {
  const heard = new Map<string, number>();
  for (const { answers } of first.filter(({ submits }) => submits))
    for (const sentence of new Set(
      longAnswers.flatMap((id) => String(answers[id]).match(/[^.\n]{60,}\./g) ?? []),
    ))
      heard.set(sentence, (heard.get(sentence) ?? 0) + 1);

  expect([...heard].filter(([, times]) => times > 86 / 6)).toEqual([]);
});

test("one application in ten is in Bulgarian, from beginning to end", () => {
  const bulgarian = first.filter(({ submits, language }) => submits && language === "bg");

  expect(bulgarian).toHaveLength(9);
  for (const { answers } of bulgarian)
    expect(longAnswers.filter((id) => !/[а-я]{3}/i.test(String(answers[id])))).toEqual([]);
});

test("a template leaves nothing of itself in an answer", () => {
  const texts = all
    .flatMap(({ answers }) => Object.values(answers))
    .filter((answer) => typeof answer === "string");

  expect(texts.filter((text) => /[[\]{}|]|undefined|NaN|\(\w+\)\(|^\(|\.\./.test(text))).toEqual([]);
});

test("a few of Call 1 cannot take part, each by a rule of the call", () => {
  const flaws = first.flatMap(({ submits, flaw }) => (submits && flaw ? [flaw] : []));

  expect(flaws.toSorted()).toEqual([
    "age",
    "age",
    "country",
    "country",
    "industry",
    "one-per-company",
    "size",
  ]);
  expect(flaws.filter((flaw) => !mediaMotorEligibility.some(({ id }) => id === flaw))).toEqual([]);
});

test("the company that applied twice has one registration number and two accounts", () => {
  const again = first.find(({ flaw }) => flaw === "one-per-company")!;
  const twins = first.filter(
    ({ answers }) => answers["registration-number"] === again.answers["registration-number"],
  );

  expect(twins).toHaveLength(2);
  expect(new Set(twins.map(({ contact }) => contact.email)).size).toBe(2);
});

test("the same sample is made each time, and nobody real is written to", () => {
  const addresses = all.map(({ contact }) => contact.email);

  expect(sampleApplications(1, 2020)).toEqual(first);
  expect(addresses.filter((address) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(address))).toEqual([]);
});

test("the demo's applicant has a result in Call 1 and a draft in Call 3", () => {
  const own = all.filter(({ contact }) => contact.email === "applicant@finalist.example");

  expect(own.map(({ submits, flaw }) => [submits, flaw])).toEqual([
    [true, undefined],
    [false, undefined],
  ]);
});
