import { applicationNumber, numberIn } from "#app/domain/applications/number.ts";
import { namingsIn } from "#app/domain/applications/screening/namings.ts";
import { soughtIn } from "#app/domain/applications/screening/screen.ts";
import type { Sought } from "#app/domain/applications/screening/sought.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import type { Answer, Answers, FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { isNameless } from "#app/domain/calls/form/nameless.ts";
import { tellsWho } from "#app/domain/calls/form/tells-who.ts";
import { findSubmission } from "#db/queries/applications.ts";
import type { findCall } from "#db/queries/calls.ts";
import { findEarlierApplication } from "#db/queries/samples.ts";

type Call = Pick<NonNullable<ReturnType<typeof findCall>>, "id" | "evaluation">;

/** What stands where a passage was taken out. */
export const gap = "[…]";

/**
 * What a submitted application of an earlier call of the programme says, by its number as people see it, for a sample to
 * begin with: the questions that `form` asks evaluators to read as well, without those whose answers tell who applies,
 * without files, and without each sentence that names the applicant. `gaps` counts these. Undefined for no such application.
 */
export function answersFromEarlier(call: Call, form: FormDefinition, written: string) {
  const sought = written.trim().toUpperCase();
  const found = findEarlierApplication(call.id, sought.split("-")[0], numberIn(sought));
  if (!found) return;
  const { submission, form: asked } = findSubmission(found.submissionId)!;
  const { answers } = submission;
  const names = soughtIn({ ...found, form: asked.definition, answers });
  const before = new Map(questionsOf(asked.definition).map((question) => [question.id, question]));
  const kept = questionsOf(form)
    .filter((question) => isTaken(call, question, before.get(question.id)))
    .map(({ id, type }) => [id, withoutNames(type, answers[id] ?? null, names)] as const);
  const taken: Answers = Object.fromEntries(kept);
  const gaps = kept.reduce((sum, [, answer]) => sum + gapsIn(answer), 0);
  return { number: applicationNumber(found.code, found.number), answers: taken, gaps };
}

function isTaken(call: Call, question: Question, earlier?: Question): boolean {
  if (earlier?.type !== question.type || question.type === "file" || tellsWho(earlier)) return false;
  const isRead = question.visibleTo === "evaluators" && earlier.visibleTo === "evaluators";
  return isRead && (isAnonymous(call) ? isNameless(question) : !tellsWho(question));
}

function withoutNames(type: Question["type"], answer: Answer, sought: Sought): Answer {
  if (type !== "short-text" && type !== "long-text")
    return isNaming(JSON.stringify(answer), sought) ? null : answer;
  if (typeof answer !== "string") return null;
  const passages = answer.split(/(?<=[.!?]\s)|(?<=\n)/);
  const rest = passages
    .map((one) => (isNaming(one, sought) ? gap + one.slice(one.trimEnd().length) : one))
    .join("");
  // A name may go on over what looks like the end of a sentence.
  return isNaming(rest, sought) ? gap : rest;
}

function isNaming(text: string, sought: Sought): boolean {
  return namingsIn(text, sought).length > 0;
}

function gapsIn(answer: Answer): number {
  return typeof answer === "string" ? answer.split(gap).length - 1 : 0;
}
