import { z } from "zod";
import { both } from "./template/both.ts";
import type { EligibilityRule } from "./eligibility-rules.ts";
import { isCountry } from "./form/country-codes.ts";

export type RuleKind = EligibilityRule["kind"];
export const ruleKinds = [
  "countries",
  "company-age",
  "company-size",
  "one-per-company",
  "required-answers",
  "manual",
] as const satisfies RuleKind[];

const sentence = z.string().trim().max(500).default("");
const common = {
  statement: z.object({ en: sentence, bg: sentence }).prefault({}),
  selfCheck: z.boolean().default(false),
  /** A list of countries to be added before anything is saved; "none" empties. */
  list: z.string().optional(),
};

/** A rule as its form sends it; an unfinished call may have rules without a sentence or countries. */
export const ruleInput = z.discriminatedUnion("kind", [
  z.object({
    ...common,
    kind: z.literal("countries"),
    countries: z.array(z.string().refine(isCountry)).default([]),
  }),
  z.object({ ...common, kind: z.literal("company-age"), mostYears: z.int().min(1).max(200) }),
  z.object({ ...common, kind: z.literal("company-size"), mostStaff: z.int().min(1).max(1_000_000) }),
  z.object({ ...common, kind: z.literal("one-per-company") }),
  z.object({ ...common, kind: z.literal("required-answers") }),
  z.object({ ...common, kind: z.literal("manual") }),
]);
export type RuleInput = z.output<typeof ruleInput>;

/** What the sentence of a new rule may say. */
const suggested: Record<RuleKind, EligibilityRule["statement"]> = {
  countries: both(
    "The company is established in one of the countries of the list.",
    "Компанията е установена в една от държавите от списъка.",
  ),
  "company-age": both(
    "The company is not older than ten years in the year of the deadline.",
    "В годината на крайния срок от създаването на компанията не са минали повече от десет години.",
  ),
  "company-size": both(
    "Fewer than 250 people work for the company.",
    "В компанията работят по-малко от 250 души.",
  ),
  "one-per-company": both(
    "The company has submitted one application in this call.",
    "Компанията е подала само една кандидатура по тази покана.",
  ),
  "required-answers": both(
    "All required questions are answered.",
    "Отговорено е на всички задължителни въпроси.",
  ),
  manual: both("", ""),
};

/** A rule of a kind as its form begins. */
export function newRule(kind: RuleKind): EligibilityRule {
  const about = { id: "new", statement: suggested[kind], selfCheck: kind !== "required-answers" };
  if (kind === "countries") return { ...about, kind, countries: [] };
  if (kind === "company-age") return { ...about, kind, mostYears: 10 };
  if (kind === "company-size") return { ...about, kind, mostStaff: 249 };
  return { ...about, kind };
}
