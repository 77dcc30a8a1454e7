import type { ManagedCall } from "#app/domain/permissions.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { countryLists } from "./country-lists.ts";
import { newCriterion } from "./criterion-input.ts";
import { countryCodes } from "./form/country-codes.ts";
import { newRule, type RuleKind, ruleKinds } from "./rule-input.ts";
import { viewCriteria } from "./view-criteria.ts";
import { viewShortlistRules } from "./view-shortlist-rules.ts";

/** The kinds of rules of which a call needs no more than one. */
const onceOnly = new Set<RuleKind>(["company-age", "company-size", "one-per-company", "required-answers"]);

/** The rules of eligibility as managers arrange them, and the kinds that can be added. */
export function viewRules({ callId }: ManagedCall, locale: Locale) {
  const { status, eligibility } = findCall(callId)!;
  const has = (kind: RuleKind) => eligibility.some((rule) => rule.kind === kind);
  return {
    published: status === "published",
    rules: eligibility.map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      statement: inLanguage(rule.statement, locale),
      selfCheck: rule.selfCheck,
      countries: rule.kind === "countries" ? rule.countries.length : undefined,
    })),
    kinds: ruleKinds.filter((kind) => !onceOnly.has(kind) || !has(kind)),
  };
}

/** One rule as its form shows it, or a new one of a kind; undefined when there is none. */
export function viewRule({ callId }: ManagedCall, ruleId: string, kind: string | null, locale: Locale) {
  const { status, eligibility } = findCall(callId)!;
  const wanted = ruleKinds.find((one) => one === kind) ?? "manual";
  const rule = ruleId === "new" ? newRule(wanted) : eligibility.find(({ id }) => id === ruleId);
  if (!rule) return;
  const { kind: own, statement, selfCheck } = rule;
  return {
    published: status === "published",
    isNew: ruleId === "new",
    kind: own,
    values: {
      statement,
      selfCheck: selfCheck ? "on" : undefined,
      countries: rule.kind === "countries" ? rule.countries : [],
      mostYears: rule.kind === "company-age" ? String(rule.mostYears) : undefined,
      mostStaff: rule.kind === "company-size" ? String(rule.mostStaff) : undefined,
    },
    countries: own === "countries" ? countriesByName(countryCodes, locale) : [],
    lists: countryLists.map(({ id, asOf, countries }) => ({ id, asOf, count: countries.length })),
  };
}

/** The criteria as managers arrange them, and how the whole is chosen. */
export function viewScoring({ callId }: ManagedCall, locale: Locale) {
  const call = findCall(callId)!;
  const { status, scoring, criteriaFrozenAt, places, evaluatorsPerApplication, reserve } = call;
  const { criteria, threshold, tieBreaks, combination, ranksBy, halfMarks } = viewCriteria(scoring, locale);
  return {
    published: status === "published",
    frozen: criteriaFrozenAt !== null,
    criteria: criteria.map((one, at) => ({
      id: one.id,
      title: one.title,
      weight: scoring.criteria[at].weight,
      share: one.share,
      most: one.most,
      threshold: one.threshold,
    })),
    threshold,
    tieBreaks,
    combination,
    ranksBy,
    halfMarks,
    shortlistRules: viewShortlistRules(call, locale),
    places,
    evaluatorsPerApplication,
    reserve,
  };
}

/** One criterion as its form shows it, or a new one; undefined when there is none. */
export function viewCriterion({ callId }: ManagedCall, criterionId: string) {
  const { status, scoring, criteriaFrozenAt } = findCall(callId)!;
  const isNew = criterionId === "new";
  const criterion = isNew ? newCriterion() : scoring.criteria.find(({ id }) => id === criterionId);
  if (!criterion) return;
  const { title, guidance, weight, steps, threshold } = criterion;
  return {
    published: status === "published",
    frozen: criteriaFrozenAt !== null,
    isNew,
    values: {
      title,
      guidance,
      weight: String(weight),
      steps: steps.map(({ points, label }) => ({ points: String(points), label })),
      threshold: threshold === undefined ? "" : String(threshold),
    },
  };
}

/** The topics as their form shows them. */
export function viewTopics({ callId }: ManagedCall) {
  const { status, topics } = findCall(callId)!;
  return { published: status === "published", topics: topics.map(({ id, label }) => ({ id, label })) };
}
