import type { EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";

/** What the portal knows of an application when it checks its eligibility. */
export type Applicant = {
  /** ISO 3166 code, empty while unanswered. */
  country: string;
  /** Year, as answered. */
  founded: string;
  /** People, as answered. */
  staff: string;
  /** Numbers of other applications of the same company in the call. */
  sameCompany: string[];
  /** How many required answers are missing or not valid. */
  missingAnswers: number;
};

/** Whether a rule is met; `unknown` where only a person can say. */
export type Check = {
  ruleId: string;
  result: "met" | "unmet" | "unknown";
  /** What the sentence beside the result names: a country, years, people, numbers. */
  found: string;
};

/** Checks every rule of a call for an application of a call that closes in `closingYear`. A person decides all the same. */
export function checksOf(rules: EligibilityRule[], applicant: Applicant, closingYear: number): Check[] {
  return rules.map((rule) => ({ ruleId: rule.id, ...check(rule, applicant, closingYear) }));
}

function check(rule: EligibilityRule, applicant: Applicant, closingYear: number): Omit<Check, "ruleId"> {
  switch (rule.kind) {
    case "countries":
      return said(applicant.country, rule.countries.includes(applicant.country));
    case "company-age":
      return said(applicant.founded, closingYear - Number(applicant.founded) <= rule.mostYears);
    case "company-size":
      return said(applicant.staff, Number(applicant.staff) <= rule.mostStaff);
    case "one-per-company":
      return {
        result: applicant.sameCompany.length ? "unmet" : "met",
        found: applicant.sameCompany.join(", "),
      };
    case "required-answers":
      return { result: applicant.missingAnswers ? "unmet" : "met", found: String(applicant.missingAnswers) };
    case "manual":
      return { result: "unknown", found: "" };
  }
}

/** An answer that was not given leaves the question to a person. */
function said(found: string, met: boolean): Omit<Check, "ruleId"> {
  if (!found) return { result: "unknown", found };
  return { result: met ? "met" : "unmet", found };
}
