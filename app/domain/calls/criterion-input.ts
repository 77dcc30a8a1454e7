import { z } from "zod";
import { both } from "./template/both.ts";
import { combinations, type Criterion, rankings } from "./scoring.ts";
import { groupings, type ShortlistRule, shortlistRule } from "./shortlist-rules.ts";

const says = (problem: string) => ({ params: { problem } });
const text = (most: number) => {
  const one = z.string().trim().max(most).default("");
  return z.object({ en: one, bg: one }).prefault({});
};
export const mostSteps = 11;

/** A criterion as its form sends it; an unfinished call may have criteria without a title or labels. */
export const criterionInput = z
  .object({
    title: text(120),
    guidance: text(2000),
    weight: z.int().min(1).max(1000),
    steps: z
      .array(z.object({ points: z.int().min(0).max(1000), label: text(300) }))
      .min(2)
      .max(mostSteps),
    threshold: z.int().min(0).optional(),
  })
  .superRefine(({ steps, threshold }, check) => {
    steps.forEach(({ points }, at) => {
      if (at > 0 && points <= steps[at - 1].points)
        check.addIssue({ code: "custom", path: ["steps", at, "points"], ...says("steps-rise") });
    });
    if (threshold !== undefined && threshold > steps.at(-1)!.points)
      check.addIssue({ code: "custom", path: ["threshold"], ...says("threshold-high") });
  });
export type CriterionInput = z.output<typeof criterionInput>;

const ofGroup = z.int().min(0).max(10_000).optional();

/** The ways to combine score sheets that a call can choose. */

/** A rule of the shortlist as its form sends it: `about` is "topic" or "topic:ai"; a row about nothing is left out. */
const ruleRow = z
  .object({ about: z.string().default(""), least: ofGroup, most: ofGroup })
  .superRefine(({ about, least = 0, most }, check) => {
    const wrong = (path: string, problem: string) =>
      check.addIssue({ code: "custom", path: [path], ...says(problem) });
    if (about && least === 0 && most === undefined) wrong("least", "rule-without-number");
    if (!about && (least > 0 || most !== undefined)) wrong("about", "rule-about-nothing");
    if (most !== undefined && least > most) wrong("most", "most-below-least");
    if (about && !isGrouping(about.split(":")[0])) wrong("about", "rule-about-nothing");
  })
  .prefault({});

function isGrouping(by: string) {
  return (groupings as readonly string[]).includes(by);
}

/** Of two rules about the same the later one counts. */
function rulesIn(rows: z.output<typeof ruleRow>[]): ShortlistRule[] | undefined {
  const rules = rows
    .filter(({ about }) => about)
    .map(({ about, least, most }) => {
      const [by, group] = about.split(/:(.*)/);
      return [about, shortlistRule.parse({ by, group, least: least || undefined, most })] as const;
    });
  return rules.length > 0 ? [...new Map(rules).values()] : undefined;
}

/** How many wait for a finalist to decline, where nothing else is said. */
export const usualReserve = 5;

/** How the whole is scored and how many are chosen; `tieBreaks` by criterion, in their order, gaps left out. */
export const selectionInput = z.object({
  places: z.int().min(1).max(10_000),
  evaluatorsPerApplication: z.int().min(1).max(20),
  reserve: z.int().min(0).max(1000).default(usualReserve),
  threshold: z.int().min(0).max(100).optional(),
  tieBreaks: z
    .array(z.string().default(""))
    .default([])
    .transform((ids) => [...new Set(ids.filter(Boolean))]),
  halfMarks: z
    .boolean()
    .default(false)
    .transform((yes) => yes || undefined),
  combination: z
    .enum(combinations)
    .default("mean")
    .transform((way) => (way === "mean" ? undefined : way)),
  ranksBy: z
    .enum(rankings)
    .default("score")
    .transform((order) => (order === "score" ? undefined : order)),
  shortlistRules: z.array(ruleRow).max(40).default([]).transform(rulesIn),
});
export type SelectionInput = z.output<typeof selectionInput>;

const labels = [
  both("Not addressed or cannot be judged", "Липсва или не може да се оцени"),
  both("Poor: serious weaknesses", "Слабо: сериозни недостатъци"),
  both("Fair: significant weaknesses", "Задоволително: съществени недостатъци"),
  both("Good: a number of shortcomings", "Добре: с някои недостатъци"),
  both("Very good: a small number of shortcomings", "Много добре: с малки недостатъци"),
  both("Excellent: any shortcomings are minor", "Отлично: недостатъците са незначителни"),
];

/** A criterion as its form begins: the six steps that European calls commonly have, of equal weight with one other. */
export function newCriterion(): Omit<Criterion, "id"> {
  const steps = labels.map((label, points) => ({ points, label }));
  return { title: both("", ""), guidance: both("", ""), weight: 1, steps };
}
