import type { SubmissionResult } from "@conform-to/react";
import { countRefusal } from "#app/adapters/metrics.server.ts";
import { Refusal, type RefusalReason } from "#app/domain/refusal.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { noteTrouble } from "./trouble.server.ts";

export type Refused = {
  refused: string;
  /** The same as an error of the field that it speaks of. */
  form?: SubmissionResult<string[]>;
};

/** Runs a command; a refusal comes back as its sentence in the reader's words, anything else stays an error. */
export function attempt(t: Translate, command: () => void): Refused | undefined {
  try {
    command();
  } catch (problem) {
    return notDone(t, problem);
  }
}

/** The same for a command whose result the route needs: its value or the refusal. */
export function attemptFor<Result>(
  t: Translate,
  command: () => Result,
): { value: Result; refusal?: undefined } | { value?: undefined; refusal: Refused } {
  try {
    return { value: command() };
  } catch (problem) {
    return { refusal: notDone(t, problem) };
  }
}

/** The same for what takes a while around its command: storing a file before it is added. */
export async function attemptLater<Result>(
  t: Translate,
  work: () => Promise<Result>,
): Promise<{ value: Result; refusal?: undefined } | { value?: undefined; refusal: Refused }> {
  try {
    return { value: await work() };
  } catch (problem) {
    return { refusal: notDone(t, problem) };
  }
}

/** Which field a refusal speaks of, by the name that it has in every form. */
const fields: Partial<Record<RefusalReason, string>> = {
  "reason-missing": "reason",
  "number-differs": "number",
  "consent-missing": "consents",
  "number-unknown": "number",
};

/** A refusal, or what kept the portal from writing, as its sentence; the latter gets its status where every answer passes. */
function notDone(t: Translate, problem: unknown): Refused {
  const trouble = noteTrouble(problem);
  if (!trouble) return refused(t, problem);
  return { refused: `${t(`common:trouble.${trouble}`)} ${t("common:trouble.kept")}` };
}

/** A refusal as its sentence; any other error goes on. */
export function refused(t: Translate, problem: unknown): Refused {
  if (!(problem instanceof Refusal)) throw problem;
  countRefusal(problem.reason);
  // Which details a sentence needs is known where it is thrown, not here.
  const say = t as (key: string, details: object) => string;
  const sentence = say(`refusals:${problem.reason}`, problem.details);
  const field = fields[problem.reason];
  return { refused: sentence, form: field ? { status: "error", error: { [field]: [sentence] } } : undefined };
}
