import { instantIn, localIn, type TimeProblem } from "./local-time.ts";

/** The dates of a call in the order in which they come. */
export const dateNames = ["opensAt", "closesAt", "evaluationDueAt", "resultsAt", "answerBy"] as const;
export type DateName = (typeof dateNames)[number];

export type Dates = Record<DateName, Date>;
export type LocalDates = Record<DateName, string>;
type Problem = { name: DateName; problem: TimeProblem | "date-order" };

/** What somebody typed as instants, or what is wrong with which date. The results may come when evaluation ends, an answer on the same day. */
export function datesFrom(
  local: LocalDates,
  zone: string,
): { dates: Dates; problems?: undefined } | { dates?: undefined; problems: Problem[] } {
  const read = dateNames.map((name) => ({ name, ...instantIn(zone, local[name]) }));
  const problems = read.flatMap(({ name, problem }) => (problem ? [{ name, problem }] : []));
  if (problems.length > 0) return { problems };
  const dates = Object.fromEntries(read.map(({ name, at }) => [name, at!])) as Dates;
  const disordered = outOfOrder(dates);
  return disordered.length > 0 ? { problems: disordered } : { dates };
}

/** The dates that come too early: opens < closes < evaluation due ≤ results ≤ answer by. */
export function outOfOrder(dates: Dates): { name: DateName; problem: "date-order" }[] {
  return dateNames.flatMap((name, index) => {
    const before = dates[dateNames[index - 1]];
    const strictly = name === "closesAt" || name === "evaluationDueAt";
    const fits = !before || (strictly ? before < dates[name] : before <= dates[name]);
    return fits ? [] : [{ name, problem: "date-order" as const }];
  });
}

/** The dates as somebody enters them, in the call's zone. */
export function localDates(call: Dates, zone: string): LocalDates {
  return Object.fromEntries(dateNames.map((name) => [name, localIn(zone, call[name])])) as LocalDates;
}
