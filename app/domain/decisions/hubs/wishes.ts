import { askedAnswers } from "#app/domain/calls/form/conditions.ts";
import type { Answers, Fact, FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { locales, type Translated } from "#app/i18n/locale.ts";
import { answersOfApplications } from "#db/queries/decision-letters.ts";
import { formVersionsOf } from "#db/queries/form-versions.ts";

type Hub = { id: string; name: Translated };

/** What the form may ask for, the first choice first. */
const facts = ["hub", "second-hub", "third-hub"] as const satisfies Fact[];

/** By application, which hubs each asked for, the first choice first; none for those without a wish. */
export function wishesOf(
  callId: string,
  applicationIds: readonly string[],
  hubs: readonly Hub[],
): Map<string, string[]> {
  const forms = new Map(formVersionsOf(callId).map(({ id, definition }) => [id, definition]));
  const answered = answersOfApplications([...applicationIds]);
  const wishes = new Map(applicationIds.map((id): [string, string[]] => [id, []]));
  for (const { applicationId, answers, formVersionId } of answered)
    wishes.set(applicationId, wishesIn(forms.get(formVersionId)!, answers, hubs));
  return wishes;
}

/** The hub that each asked for first; those without a wish are left out. */
export function preferredHubs(callId: string, applicationIds: readonly string[], hubs: readonly Hub[]) {
  const wishes = wishesOf(callId, applicationIds, hubs);
  return new Map([...wishes].flatMap(([id, [first]]) => (first ? [[id, first] as const] : [])));
}

/** Ids of the hubs that these answers ask for; what is no hub is left out, and what was asked for twice stands once. */
export function wishesIn(form: FormDefinition, answers: Answers, hubs: readonly Hub[]): string[] {
  const asked = askedAnswers(form, answers);
  const questions = facts.flatMap((fact) => questionsOf(form).find((one) => one.fact === fact) ?? []);
  return [...new Set(questions.flatMap((question) => hubIn(question, asked[question.id], hubs) ?? []))];
}

/**
 * The form's choice and the programme's hub are the same when the choice carries the hub's id or its name in any
 * language.
 */
function hubIn(question: Question, answer: unknown, hubs: readonly Hub[]): string | undefined {
  if (question.type !== "choice" || !answer) return;
  const choice = question.choices.find(({ id }) => id === answer);
  return hubs.find(({ id, name }) => id === answer || (choice && isSameName(name, choice.label)))?.id;
}

function isSameName(name: Translated, label: Translated): boolean {
  return locales.some(
    (locale) => simple(name[locale]) !== "" && simple(name[locale]) === simple(label[locale]),
  );
}

/** Dashes, blanks and capitals are written in many ways. */
function simple(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
