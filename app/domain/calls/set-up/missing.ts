import type { Translated } from "#app/i18n/locale.ts";
import { type DateName, outOfOrder } from "../dates.ts";
import type { EligibilityRule } from "../eligibility-rules.ts";
import type { Fact, FormDefinition, Question } from "../form/definition.ts";
import { questionsOf } from "../form/questions-of.ts";
import { isNameless } from "../form/nameless.ts";
import type { Criterion } from "../scoring.ts";
import { mostPoints } from "../scale.ts";
import { isWritten, type SetUp } from "./set-up.ts";
import { placeOf, type Step } from "./steps.ts";

/** What is wrong with a step; `problem` names its sentence in the catalogue `set-up`, `to` leads to where it is mended. */
export type Finding = {
  step: Step;
  problem: string;
  to: string;
  /** What the sentence names. */
  name?: Translated;
  place?: number;
  date?: DateName;
  fact?: Fact;
  text?: string;
  count?: number;
};

/** What has to be mended before a call can be published at `now` (UTC), in the order of the steps; empty when nothing does. */
export function missingBeforePublishing(call: SetUp, now: Date): Finding[] {
  return [
    ...missingTexts(call),
    ...missingDates(call, now),
    ...missingInForm(call),
    ...call.eligibility.flatMap((rule, at) => missingInRule(rule, at, call.form)),
    ...missingCriteria(call),
    ...(call.contactEmail.includes("@") ? [] : [found("emails", "no-contact")]),
  ];
}

export function found(step: Step, problem: string, more: Partial<Finding> = {}): Finding {
  return { step, problem, to: placeOf[step], ...more };
}

function missingTexts({ texts }: SetUp): Finding[] {
  return [
    ...(isWritten(texts.title) ? [] : [found("texts", "no-title")]),
    ...(isWritten(texts.summary) ? [] : [found("texts", "no-summary")]),
  ];
}

function missingDates(call: SetUp, now: Date): Finding[] {
  return [
    ...(call.closesAt < now ? [found("dates", "deadline-passed")] : []),
    ...outOfOrder(call).map(({ name }) => found("dates", "date-order", { date: name })),
  ];
}

function missingInForm({ form, formChanged }: SetUp): Finding[] {
  const questions = questionsOf(form);
  const visible = questions.some(({ visibleTo }) => visibleTo === "evaluators");
  return [
    ...(formChanged ? [found("form", "form-unpublished", { to: "form/publish" })] : []),
    ...(isAsked(form, "company") ? [] : [found("form", "company-unasked")]),
    ...(visible ? [] : [found("form", "nothing-visible")]),
    ...questions.flatMap(missingInQuestion),
  ];
}

function missingInQuestion(question: Question, at: number): Finding[] {
  const to = `form/questions/${question.id}`;
  if (!isWritten(question.label)) return [found("form", "question-without-label", { to, place: at + 1 })];
  const choices = "choices" in question ? question.choices : [];
  const named = choices.every(({ label }) => isWritten(label));
  return named ? [] : [found("form", "choice-without-label", { to, name: question.label })];
}

/** The fact that a rule is checked by. */
const factOf: Partial<Record<EligibilityRule["kind"], Fact>> = {
  countries: "country",
  "company-age": "founded",
  "company-size": "staff",
  "one-per-company": "registration-number",
};

function missingInRule(rule: EligibilityRule, at: number, form: FormDefinition): Finding[] {
  const to = `set-up/eligibility/${rule.id}`;
  const { statement: name } = rule;
  if (!isWritten(name)) return [found("eligibility", "rule-without-statement", { to, place: at + 1 })];
  const fact = factOf[rule.kind];
  return [
    ...(rule.kind === "countries" && rule.countries.length === 0
      ? [found("eligibility", "no-countries", { to, name })]
      : []),
    ...(fact && !isAsked(form, fact) ? [found("eligibility", "fact-unasked", { to, name, fact })] : []),
  ];
}

function missingCriteria({ form, anonymous, scoring: { criteria } }: SetUp): Finding[] {
  const nothing = anonymous && !questionsOf(form).some(isNameless);
  const unread = nothing ? [found("criteria", "nothing-nameless", { to: "form" })] : [];
  if (criteria.length === 0) return [found("criteria", "no-criteria")];
  return [...unread, ...criteria.flatMap(missingInCriterion)];
}

function missingInCriterion(criterion: Criterion, at: number): Finding[] {
  const { id, title: name, steps, threshold } = criterion;
  const to = `set-up/criteria/${id}`;
  if (!isWritten(name)) return [found("criteria", "criterion-without-title", { to, place: at + 1 })];
  if (steps.length < 2) return [found("criteria", "too-few-steps", { to, name })];
  const wrong = {
    "step-without-label": steps.some(({ label }) => !isWritten(label)),
    "steps-not-rising": steps.some(({ points }, place) => place > 0 && points <= steps[place - 1].points),
    "threshold-too-high": threshold !== undefined && threshold > mostPoints(criterion),
  };
  return Object.entries(wrong).flatMap(([problem, is]) =>
    is ? [found("criteria", problem, { to, name })] : [],
  );
}

function isAsked(form: FormDefinition, fact: Fact): boolean {
  return questionsOf(form).some((question) => question.fact === fact);
}
