import type { core } from "zod";
import { formDefinition, type FormDefinition } from "./definition.ts";

/** What is wrong in a document: where, as people count, and which rule it breaks. */
export type Wrong = {
  /** Counted from 1. */
  section?: number;
  question?: number;
  choice?: number;
  /** Names in the document below that place, such as "label.en". */
  key: string;
  rule: "missing" | "type" | "values" | "least" | "most" | "format" | "other";
  /** A type or, of values, those that would do. */
  expected?: string;
  /** Its sentence in the catalogue `problems`, where the rule is the form's own. */
  problem?: string;
};

type Read =
  { form: FormDefinition; problem?: undefined } | { form?: undefined; problem: { line?: number } | Wrong[] };

/** A form from its JSON document, or what is wrong with it: the line at which it stops being JSON, or place by place. Unknown names are left out. */
export function readFormJson(text: string): Read {
  const read = parsed(text);
  if ("line" in read) return { problem: read };
  const { data, error } = formDefinition.safeParse(read.value, { reportInput: true });
  return data ? { form: data } : { problem: error!.issues.map(wrong) };
}

function parsed(text: string): { value: unknown } | { line: number | undefined } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { line: firstUnreadable(text.split("\n")) };
  }
}

/** The line, from 1, up to which the text could still become JSON; undefined when all of it could. Engines do not always tell. */
function firstUnreadable(lines: string[]): number | undefined {
  let [good, bad] = [0, lines.length];
  if (isBeginning(lines.join("\n"))) return;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(lines.slice(0, middle).join("\n"))) good = middle;
    else bad = middle;
  }
  return bad;
}

/** Whether nothing but its end is wrong with it. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const position = String(error).match(/position (\d+)/)?.[1];
    return /end of JSON|Unterminated string/.test(String(error)) || Number(position) === text.length;
  }
}

function wrong(issue: core.$ZodIssue): Wrong {
  const { place, rest } = placeIn(issue.path.map(String));
  return { ...place, key: rest.join("."), ...ruleOf(issue) };
}

type Place = Pick<Wrong, "section" | "question" | "choice">;

/** Follows the lists of a form as long as the path does. */
function placeIn(path: string[]): { place: Place; rest: string[] } {
  const place: Place = {};
  const lists = { sections: "section", questions: "question", choices: "choice" } as const;
  let rest = path;
  while (rest.length > 1 && rest[0] in lists) {
    place[lists[rest[0] as keyof typeof lists]] = Number(rest[1]) + 1;
    rest = rest.slice(2);
  }
  return { place, rest };
}

function ruleOf(issue: core.$ZodIssue): Pick<Wrong, "rule" | "expected" | "problem"> {
  if (issue.code === "custom" && issue.params?.problem)
    return { rule: "other", problem: String(issue.params.problem) };
  if (issue.code === "invalid_type")
    return issue.input === undefined ? { rule: "missing" } : { rule: "type", expected: issue.expected };
  if (issue.code === "invalid_value") return { rule: "values", expected: issue.values.join(", ") };
  if (issue.code === "invalid_union") return { rule: "values", expected: optionsOf(issue) };
  if (issue.code === "too_small") return { rule: "least" };
  if (issue.code === "too_big") return { rule: "most" };
  if (issue.code === "invalid_format") return { rule: "format" };
  return { rule: "other" };
}

/** The kinds of questions, when none of them is meant. */
function optionsOf(issue: core.$ZodIssueInvalidUnion): string {
  const { options } = issue as { options?: unknown[] };
  return options?.join(", ") ?? "";
}
