import { z } from "zod";
import { instantIn } from "#app/domain/calls/local-time.ts";
import { numberIn } from "../number.ts";

const text = z.string().trim().max(2000).default("");
const lines = z.string().trim().max(20_000);

/** What a form asks for; every application has its instant (UTC). */
export type InterviewPlan = {
  interviews: { number: number; at: Date }[];
  minutes: number;
  place: string;
  prepare: { en: string; bg: string };
};

/**
 * Interviews as their form sends them: a line for each application, its number and, where it has a time of its own, that
 * ("MME1-0042 2020-08-20 14:30", on clocks of the zone); all others get the `slots` in order, one on each line. Gives the
 * plan, and what was typed.
 */
export function interviewInput(timeZone: string) {
  return z
    .object({
      applications: lines.min(1),
      slots: lines.default(""),
      minutes: z.int().min(5).max(480),
      place: z.string().trim().min(1).max(300),
      prepare: z.object({ en: text, bg: text }).prefault({}),
    })
    .transform((typed, context) => {
      const { applications, slots, minutes, place, prepare } = typed;
      const read = planOf(linesOf(applications), linesOf(slots), timeZone);
      if ("interviews" in read)
        return { typed, plan: { interviews: read.interviews, minutes, place, prepare } };
      const { path, ...params } = read;
      context.addIssue({ code: "custom", path: [path], params, input: typed[path] });
      return z.NEVER;
    });
}

const linesOf = (typed: string) =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

type Problem = { path: "applications" | "slots"; problem: string; line: string };

/** Slots are handed out in the order of the lines; the first line that cannot be read is told. */
function planOf(wanted: string[], slots: string[], zone: string) {
  const bad = slots.find((slot) => !timeIn(slot, zone));
  if (bad) return problem("slots", "interview-time", bad);
  const free = slots.map((slot) => timeIn(slot, zone)!);
  const interviews: InterviewPlan["interviews"] = [];
  for (const line of wanted) {
    const [, named, own] = /^(\S+?)[,;]?(?:\s+(.+))?$/.exec(line)!;
    const number = numberIn(named);
    if (Number.isNaN(number)) return problem("applications", "interview-line", line);
    if (interviews.some((one) => one.number === number))
      return problem("applications", "interview-double", line);
    const at = own ? timeIn(own, zone) : free.shift();
    if (!at)
      return own
        ? problem("applications", "interview-time", line)
        : problem("slots", "interview-slots", line);
    interviews.push({ number, at });
  }
  return { interviews };
}

const problem = (path: Problem["path"], name: string, line: string): Problem => ({
  path,
  problem: name,
  line,
});

function timeIn(typed: string, zone: string): Date | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T\s]+(\d\d:\d\d)$/.exec(typed) ?? [];
  return day ? instantIn(zone, `${day}T${time}`).at : undefined;
}
