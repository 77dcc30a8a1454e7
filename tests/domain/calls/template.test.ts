import { expect, test } from "vitest";
import { eligibilityRules } from "#app/domain/calls/eligibility-rules.ts";
import { formDefinition } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { scoring } from "#app/domain/calls/scoring.ts";
import { template } from "#app/domain/calls/template.ts";

const hubs = ["Sofia", "Bergen"].map((name) => ({ id: name.toLowerCase(), name: { en: name, bg: name } }));
const content = template(hubs);
const questions = questionsOf(formDefinition.parse(content.form));

/** Every text in both languages that is anywhere inside. */
function textsIn(value: unknown): { en: string; bg: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "bg" in value) return [value as { en: string; bg: string }];
  return Object.values(value).flatMap(textsIn);
}

test("the template is what a form, rules and criteria must be", () => {
  expect(formDefinition.safeParse(content.form).success).toBe(true);
  expect(eligibilityRules.safeParse(content.eligibility).success).toBe(true);
  expect(scoring.safeParse(content.scoring).success).toBe(true);
});

test("the template says everything in both languages", () => {
  const texts = textsIn(content);

  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter(({ en, bg }) => !en || !bg)).toEqual([]);
});

test("questions have names of their own and serve criteria that exist", () => {
  const ids = questions.map(({ id }) => id);
  const criteria = new Set(content.scoring.criteria.map(({ id }) => id));

  expect(new Set(ids).size).toBe(ids.length);
  expect(questions.filter(({ criterion }) => criterion && !criteria.has(criterion))).toEqual([]);
  expect([...criteria].filter((id) => !questions.some(({ criterion }) => criterion === id))).toEqual([]);
});

test("the countries are the 27 member states", () => {
  const rule = eligibilityRules.parse(content.eligibility).find(({ kind }) => kind === "countries");

  expect(rule?.kind === "countries" && rule.countries).toHaveLength(27);
});

test("the preferred hub is asked for only where there is a choice", () => {
  const asked = (number: number) =>
    questionsOf(formDefinition.parse(template(hubs.slice(0, number)).form)).find(
      ({ fact }) => fact === "hub",
    );

  expect(asked(1)).toBeUndefined();
  expect(asked(2)).toMatchObject({ type: "choice", choices: [{ id: "sofia" }, { id: "bergen" }] });
});
