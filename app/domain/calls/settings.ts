import { z } from "zod";
import { dateNames, datesFrom, type DateName, type LocalDates } from "./dates.ts";

const both = <Text extends z.ZodType>(one: Text) => z.object({ en: one, bg: one });
export const title = both(z.string().trim().min(1).max(120));
const text = both(z.string().max(20_000).default(""));

const people = z.int().min(1);

/** As a form sends them; dates as clocks of the call's zone show them. */
export const settingsFields = {
  timeZone: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  evaluationDueAt: z.string(),
  resultsAt: z.string(),
  answerBy: z.string(),
  places: people.max(10_000),
  evaluatorsPerApplication: people.max(20),
};

const texts = z.object({
  title,
  summary: text,
  offer: text,
  audience: text,
  process: text,
});

/** A form's values with its dates as instants (UTC); a date that no clock shows, or that comes too early, is said beside its field. */
export function withInstants<Values extends LocalDates & { timeZone: string }>(
  values: Values,
  context: z.RefinementCtx,
) {
  const { dates, problems } = datesFrom(values, values.timeZone);
  if (dates) return { ...(values as Omit<Values, DateName>), ...dates };
  for (const { name, problem } of problems)
    context.addIssue({ code: "custom", path: [name], params: { problem }, input: values[name] });
  return z.NEVER;
}

/** What managers change of a call without a form of its own; Markdown texts in each language. */
export const callSettings = z.object({ texts, ...settingsFields }).transform(withInstants);
export type CallSettings = z.output<typeof callSettings>;

export const textNames = ["title", "summary", "offer", "audience", "process"] as const;
export const settingNames = [
  ...textNames,
  "timeZone",
  ...dateNames,
  "places",
  "evaluatorsPerApplication",
] as const;
export type SettingName = (typeof settingNames)[number];
