import { expect, test } from "vitest";
import type { EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";
import { checksOf, type Applicant } from "#app/domain/eligibility/checks.ts";

const common = { statement: { en: "", bg: "" }, selfCheck: false };
const rules: EligibilityRule[] = [
  { ...common, id: "country", kind: "countries", countries: ["BG", "NO"] },
  { ...common, id: "age", kind: "company-age", mostYears: 10 },
  { ...common, id: "size", kind: "company-size", mostStaff: 249 },
  { ...common, id: "one", kind: "one-per-company" },
  { ...common, id: "complete", kind: "required-answers" },
  { ...common, id: "media", kind: "manual" },
];
const fine: Applicant = { country: "BG", founded: "2015", staff: "12", sameCompany: [], missingAnswers: 0 };

/** By rule: what was found of an applicant who differs so. */
const results = (about: Partial<Applicant>) =>
  Object.fromEntries(
    checksOf(rules, { ...fine, ...about }, 2020).map(({ ruleId, result }) => [ruleId, result]),
  );

const allMet = { country: "met", age: "met", size: "met", one: "met", complete: "met", media: "unknown" };

test("an applicant to whom nothing objects meets every rule but those that only a person can judge", () => {
  expect(results({})).toEqual(allMet);
});

test.each<[string, Partial<Applicant>, string, string]>([
  ["from a country that is not on the list", { country: "US" }, "country", "unmet"],
  ["without a country", { country: "" }, "country", "unknown"],
  ["founded exactly ten years before", { founded: "2010" }, "age", "met"],
  ["founded eleven years before", { founded: "2009" }, "age", "unmet"],
  ["that did not say when it was founded", { founded: "" }, "age", "unknown"],
  ["with as many people as allowed", { staff: "249" }, "size", "met"],
  ["with one person too many", { staff: "250" }, "size", "unmet"],
  ["that applied twice", { sameCompany: ["MME1-0002"] }, "one", "unmet"],
  ["with a missing answer", { missingAnswers: 1 }, "complete", "unmet"],
])("an applicant %s is found out by that rule alone", (_which, about, rule, result) => {
  expect(results(about)).toEqual({ ...allMet, [rule]: result });
});

test("the check says what it found", () => {
  const checks = checksOf(rules, { ...fine, country: "US", sameCompany: ["MME1-0002", "MME1-0007"] }, 2020);

  expect(checks.map(({ found }) => found)).toEqual(["US", "2015", "12", "MME1-0002, MME1-0007", "0", ""]);
});
