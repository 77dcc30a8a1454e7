import { z } from "zod";
import { dateNames, datesFrom, type DateName, type LocalDates } from "./dates.ts";
import { outageRule } from "./outage-rule.ts";
import { callTexts } from "./texts.ts";

const both = <Text extends z.ZodType>(one: Text) => z.object({ en: one, bg: one });
export const title = both(z.string().trim().min(1).max(120));
const optionalTitle = both(z.string().trim().max(120).default("")).prefault({});
const text = both(z.string().max(20_000).default("")).prefault({});

/** A call may lack any of its texts until it is published. */
export const textsOfCall = z.object({
  texts: z.object({ title: optionalTitle, summary: text, offer: text, audience: text, process: text }),
});

/** A date as a form sends it (`LocalDate`). */
export const moment = z
  .object({
    day: z.string().default(""),
    time: z.string().max(20).default(""),
    meant: z.string().optional(),
  })
  .prefault({});

/** As a form sends them: dates as clocks of the call's zone show them. */
export const datesFields = {
  timeZone: z.string(),
  opensAt: moment,
  closesAt: moment,
  evaluationDueAt: moment,
  resultsAt: moment,
  answerBy: moment,
};

const people = z.int().min(1);
export const selectionFields = {
  places: people.max(10_000),
  evaluatorsPerApplication: people.max(20),
};

/**
 * A form's values with its dates as instants (UTC); a date that no clock shows, or that comes too early, is said beside
 * its field.
 */
export function withInstants<Values extends LocalDates & { timeZone: string }>(
  values: Values,
  context: z.RefinementCtx,
) {
  const { dates, problems } = datesFrom(values, values.timeZone);
  if (dates) return { ...(values as Omit<Values, DateName>), ...dates };
  for (const { name, part, problem, choices } of problems) {
    const times = choices?.map(({ local }) => local.slice(11));
    const params = { problem, before: times?.[0], after: times?.[1] };
    context.addIssue({ code: "custom", path: [name, part], params, input: values[name][part] });
  }
  return z.NEVER;
}

/** When things happen, and what the portal does about time. */
export const timingOfCall = z
  .object({
    ...datesFields,
    graceSeconds: z.int().min(0).max(3600),
    reminderHours: z
      .array(z.coerce.number().int().min(1).max(1000))
      .default([])
      .transform((hours) => [...new Set(hours)].toSorted((one, other) => other - one)),
    outageRule,
  })
  .transform(withInstants);

/** What managers change of a call by name: Markdown texts in each language, instants in UTC. */
export type CallSettings = { texts: z.output<typeof callTexts> } & z.output<typeof timingOfCall> & {
    places: number;
    evaluatorsPerApplication: number;
    reserve: number;
  };

export const textNames = ["title", "summary", "offer", "audience", "process"] as const;
export const settingNames = [
  ...textNames,
  "timeZone",
  ...dateNames,
  "graceSeconds",
  "reminderHours",
  "outageRule",
  "places",
  "evaluatorsPerApplication",
  "reserve",
] as const;
export type SettingName = (typeof settingNames)[number];

const topicText = z.string().trim().max(120).default("");

/** The topics as their form sends them; one without a word is left out. */
export const topicsOfCall = z.object({
  topics: z
    .array(
      z.object({
        id: z.string().optional(),
        label: z.object({ en: topicText, bg: topicText }).prefault({}),
      }),
    )
    .max(60)
    .default([])
    .transform((topics) => topics.filter(({ label }) => label.en || label.bg)),
});
