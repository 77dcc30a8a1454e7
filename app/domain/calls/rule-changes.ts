import { languages } from "#app/i18n/languages.ts";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { inEachLanguage } from "./changes.ts";
import type { EligibilityRule } from "./eligibility-rules.ts";
import { differencesOf, isSame } from "./lists.ts";
import type { CallChange } from "./record-changes.ts";
import type { Criterion, Scoring } from "./scoring.ts";
import type { Topic } from "./texts.ts";

type Words = Record<string, Translated | string | number>;

/** What changed in the rules of eligibility, each with its public sentence; of a changed sentence both versions. */
export function eligibilityChanges(before: EligibilityRule[], after: EligibilityRule[]): CallChange[] {
  const { added, removed, changed, reordered } = differencesOf(before, after);
  const line = lineOf("eligibility");
  return [
    ...added.map(({ statement: name }) => line("ruleAdded", { name })),
    ...removed.map(({ statement: name }) => line("ruleRemoved", { name })),
    ...changed.map(({ before: one, after: { statement: name } }) => ({
      ...line("ruleChanged", { name }),
      ...(isSame(one.statement, name) ? {} : { before: one.statement, after: name }),
    })),
    ...(reordered ? [line("rulesReordered")] : []),
  ];
}

/** What changed in the criteria, the threshold of the whole and the order that decides ties. */
export function scoringChanges(before: Scoring, after: Scoring): CallChange[] {
  const { added, removed, changed, reordered } = differencesOf(before.criteria, after.criteria);
  const line = lineOf("criteria");
  const percent = ({ threshold = 0 }: Scoring) => threshold;
  const moved = { from: percent(before), to: percent(after) };
  return [
    ...added.map(({ title: name }) => line("criterionAdded", { name })),
    ...removed.map(({ title: name }) => line("criterionRemoved", { name })),
    ...changed.flatMap(({ before: one, after: other }) => criterionChanges(one, other)),
    ...(reordered ? [line("criteriaReordered")] : []),
    ...(moved.from === moved.to ? [] : [line("threshold", moved)]),
    ...(isSame(before.tieBreaks, after.tieBreaks) ? [] : [line("tieBreaks")]),
    ...(before.combination === after.combination ? [] : [line(`combination.${after.combination ?? "mean"}`)]),
    ...(before.ranksBy === after.ranksBy ? [] : [line(`ranksBy.${after.ranksBy ?? "score"}`)]),
    ...(before.halfMarks === after.halfMarks ? [] : [line(after.halfMarks ? "halfMarks" : "wholeMarks")]),
  ];
}

function criterionChanges(before: Criterion, after: Criterion): CallChange[] {
  const line = lineOf("criteria");
  const { weight: _, ...one } = before;
  const { weight: to, title: name, ...rest } = after;
  const weight = before.weight === to ? [] : [line("weight", { name, from: before.weight, to })];
  const other = isSame(one, { ...rest, title: name }) ? [] : [line("criterionChanged", { name })];
  return [...weight, ...other];
}

/** What changed in the topics; a renamed one by both its names. */
export function topicChanges(before: Topic[], after: Topic[]): CallChange[] {
  const { added, removed, changed } = differencesOf(before, after);
  const line = lineOf("topics");
  return [
    ...added.map(({ label: name }) => line("topicAdded", { name })),
    ...removed.map(({ label: name }) => line("topicRemoved", { name })),
    ...changed.map(({ before: one, after: { label: name } }) => ({
      ...line("topicRenamed", { name }),
      before: one.label,
      after: name,
    })),
  ];
}

export function lineOf(what: string) {
  return (sentence: string, words: Words = {}): CallChange => ({
    what,
    text: inEachLanguage((locale) => {
      const say = languages[locale].t as Translate as (key: string, words: object) => string;
      const spoken = Object.entries(words).map(([key, value]) => [
        key,
        typeof value === "object" ? inLanguage(value, locale) : value,
      ]);
      return say(`set-up:changed.${sentence}`, Object.fromEntries(spoken));
    }),
  });
}
