import { instantIn, localIn, type Meant, type TimeProblem } from "./local-time.ts";

/** The dates of a call in the order in which they come. */
export const dateNames = ["opensAt", "closesAt", "evaluationDueAt", "resultsAt", "answerBy"] as const;
export type DateName = (typeof dateNames)[number];

export type Dates = Record<DateName, Date>;
/** A day "2020-07-17" and a time "17:00" as somebody enters them; `meant`: which instant, where clocks change (ISO, UTC). */
export type LocalDate = { day: string; time: string; meant?: string };
export type LocalDates = Record<DateName, LocalDate>;

type Problem = {
  name: DateName;
  part: "day" | "time";
  problem: TimeProblem | "time" | "date-order";
  choices?: [Meant, Meant];
};

/**
 * What somebody typed as instants, or what is wrong with which date. The results may come when evaluation ends, an
 * answer on the same day.
 */
export function datesFrom(
  local: LocalDates,
  zone: string,
): { dates: Dates; problems?: undefined } | { dates?: undefined; problems: Problem[] } {
  const read = dateNames.map((name) => ({ name, ...instantOf(name, local[name], zone) }));
  const problems = read.flatMap(({ name, problem, part, choices }) =>
    problem ? [{ name, part: part!, problem, ...(choices && { choices }) }] : [],
  );
  if (problems.length > 0) return { problems };
  const dates = Object.fromEntries(read.map(({ name, at }) => [name, at!])) as Dates;
  const disordered = outOfOrder(dates);
  return disordered.length > 0 ? { problems: disordered.map((one) => ({ ...one, part: "day" })) } : { dates };
}

type Read = Partial<Omit<Problem, "name">> & { at?: Date };

/**
 * The instant that somebody means by a date, or what is wrong with it. Without a time a call opens when its day begins;
 * everything else lasts until its day ends.
 */
export function instantOf(name: DateName, { day, time, meant }: LocalDate, zone: string): Read {
  const clock = clockTime(time.trim() || (name === "opensAt" ? "00:00" : "24:00"));
  if (!clock) return { problem: "time", part: "time" };
  const { at, problem, choices } = instantIn(zone, `${day}T${clock}`, meant);
  return { at, problem, choices, part: problem === "date" ? "day" : "time" };
}

/** "9", "9:00", "09.00" and "0900" are all 09:00; undefined for what no clock shows. */
function clockTime(typed: string): string | undefined {
  const [, hour, minute = "00", seconds = ""] =
    /^(\d{1,2})(?:[:.]?(\d\d))?(:\d\d(?:\.\d{1,3})?)?$/.exec(typed) ?? [];
  if (!hour) return;
  const clock = `${hour.padStart(2, "0")}:${minute}${seconds}`;
  return clock === "24:00" || (Number(hour) < 24 && Number(minute) < 60) ? clock : undefined;
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
  return Object.fromEntries(
    dateNames.map((name) => {
      const [day, time] = localIn(zone, call[name]).split("T");
      return [name, { day, time, meant: call[name].toISOString() }];
    }),
  ) as LocalDates;
}

export type Choices = Partial<Record<DateName, [Meant, Meant]>>;

/**
 * The dates of which it has to be asked, or was asked, which of two instants is meant; `typed` is what a form sent,
 * whatever that is.
 */
export function choicesAmong(typed: object): Choices {
  const { timeZone, ...dates } = typed as Record<string, Record<string, unknown>>;
  const asked = dateNames.map((name) => {
    const { day, time } = dates[name] ?? {};
    const local = { day: String(day), time: String(time ?? "") };
    const { choices } = instantOf(name, local, String(timeZone));
    return [name, choices] as const;
  });
  return Object.fromEntries(asked.filter(([, choices]) => choices));
}
