import { expect, test } from "vitest";
import { sampleApplications } from "#db/seed/companies.ts";
import { sampleEvaluators } from "#db/seed/evaluators.ts";
import { type SampleSheet, sampleSheet } from "#db/seed/scores.ts";
import { mediaMotorScoring } from "#db/seed/scoring.ts";

const applications = sampleApplications(1, 2020).filter(({ submits, flaw }) => submits && !flaw);
const pairs = applications.flatMap((application, at) =>
  [0, 7, 13].map((step) => [application, sampleEvaluators[(at + step) % 18]] as const),
);
const sheets = pairs.map(([application, evaluator]) => sampleSheet(application, evaluator));

test("a sheet has whole points from 0 to 5 for each criterion, and is the same each time", () => {
  const ids = mediaMotorScoring.criteria.map(({ id }) => id);
  const points = sheets.flatMap(({ scores }) => Object.values(scores).map((score) => score.points));

  expect(sheets.filter(({ scores }) => Object.keys(scores).join() !== ids.join())).toEqual([]);
  expect([...new Set(points)].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(sampleSheet(...pairs[5])).toEqual(sheets[5]);
});

test("scores leave more than twenty above the threshold, and others below", () => {
  const means = applications.map((_, at) => mean(sheets.slice(3 * at, 3 * at + 3).map(outOfHundred)));
  const above = means.filter((score) => score >= 60).length;

  expect(above).toBeGreaterThan(30);
  expect(above).toBeLessThan(60);
});

test("three evaluators agree on an application about as well as reviewers of a conference do", () => {
  const three = applications.map((_, at) =>
    sheets.slice(3 * at, 3 * at + 3).map((sheet) => outOfHundred(sheet) / 20),
  );
  const within = mean(three.map(variance));
  const between = variance(three.map(mean)) - within / 3;
  const share = between / (between + within);

  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.65);
});

test("what the applicant reads has 150 to 500 characters and is hardly ever what another one reads", () => {
  const comments = sheets.map(({ overallToApplicant }) => overallToApplicant);

  expect(comments.filter(({ length }) => length < 150 || length > 500)).toEqual([]);
  expect(comments.filter((text) => /[[\]{}|]|undefined|^\(/.test(text))).toEqual([]);
  expect(new Set(comments).size).toBeGreaterThan(0.97 * comments.length);
});

test("a Bulgarian application is answered in Bulgarian by those who read it, in English by others", () => {
  const bulgarian = applications.find(({ language }) => language === "bg")!;
  const reads = sampleEvaluators.map(({ languages }) => languages.includes("bg"));
  const answers = sampleEvaluators.map((evaluator) =>
    /[а-я]/i.test(sampleSheet(bulgarian, evaluator).overallToApplicant.replace(bulgarian.company.name, "")),
  );

  expect(answers).toEqual(reads);
});

test("some tell the managers something in private", () => {
  const told = sheets.filter(({ overallToManagers }) => overallToManagers).length;

  expect(told / sheets.length).toBeGreaterThan(0.08);
  expect(told / sheets.length).toBeLessThan(0.25);
});

function outOfHundred({ scores }: SampleSheet) {
  const points = Object.entries(scores).map(([id, score]) => weightOf(id) * score.points);
  return points.reduce((sum, weighted) => sum + weighted);
}

function weightOf(id: string) {
  return mediaMotorScoring.criteria.find((criterion) => criterion.id === id)!.weight;
}

function mean(values: number[]) {
  return values.reduce((sum, value) => sum + value) / values.length;
}

function variance(values: number[]) {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
