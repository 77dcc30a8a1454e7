import type { FormDefinition, Question } from "../form/definition.ts";
import { questionsOf } from "../form/questions-of.ts";
import { textNames } from "../settings.ts";
import { type Finding, found } from "./missing.ts";
import { isWritten, type SetUp } from "./set-up.ts";
import { steps, type Step } from "./steps.ts";
import { untranslatedIn } from "./texts-in.ts";

/** What nobody has to mend before publishing, but somebody should look at; in the order of the steps. */
export function toLookAt(call: SetUp, now: Date): Finding[] {
  const findings = [
    ...emptyTexts(call),
    ...untranslated(call),
    ...(call.opensAt < now ? [found("dates", "opens-at-once")] : []),
    ...(call.retentionConfirmed ? [] : [found("dates", "retention-unconfirmed", { to: "set-up/retention" })]),
    ...inForm(call),
    ...(call.eligibility.length === 0 ? [found("eligibility", "no-rules")] : []),
    ...unserved(call),
    ...(call.managers < 2 ? [found("people", "only-manager")] : []),
    ...(call.evaluators === 0 ? [found("people", "no-evaluators")] : []),
  ];
  return findings.toSorted((one, other) => steps.indexOf(one.step) - steps.indexOf(other.step));
}

function emptyTexts({ texts, topics }: SetUp): Finding[] {
  const named = textNames.filter((name) => name !== "title" && name !== "summary");
  return [
    ...named.filter((name) => !isWritten(texts[name])).map((text) => found("texts", "empty-text", { text })),
    ...(topics.length === 0 ? [found("texts", "no-topics", { to: "set-up/topics" })] : []),
  ];
}

function untranslated(call: SetUp): Finding[] {
  const missing = untranslatedIn(call);
  const countOf = (step: Step) => missing.filter((one) => one.step === step).length;
  return steps
    .map((step) => found(step, "untranslated", { to: "set-up/translations", count: countOf(step) }))
    .filter(({ count }) => count! > 0);
}

function inForm({ form, topics, scoring: { criteria } }: SetUp): Finding[] {
  const questions = questionsOf(form);
  const known = (id: string) => criteria.some((criterion) => criterion.id === id);
  const unused = questions.filter(isUnused).length;
  const gone = questions.filter(({ criterion }) => criterion && !known(criterion));
  return [
    ...(unused > 0 ? [found("form", "unused-questions", { count: unused })] : []),
    ...gone.map(({ id, label: name }) =>
      found("form", "criterion-gone", { to: `form/questions/${id}`, name }),
    ),
    ...(offersOtherTopics(form, topics) ? [found("form", "topics-differ")] : []),
  ];
}

/** Much to write or to make, read by evaluators, and no points are given for it. */
function isUnused({ type, criterion, visibleTo, fact }: Question): boolean {
  const costs = type === "long-text" || type === "file" || type === "video";
  return costs && visibleTo === "evaluators" && !criterion && !fact;
}

function offersOtherTopics(form: FormDefinition, topics: { id: string }[]): boolean {
  const question = questionsOf(form).find(({ fact }) => fact === "topics");
  if (!question || !("choices" in question)) return false;
  const ids = (all: { id: string }[]) => all.map(({ id }) => id).toSorted();
  return ids(question.choices).join() !== ids(topics).join();
}

function unserved({ form, scoring: { criteria } }: SetUp): Finding[] {
  const served = new Set(questionsOf(form).map(({ criterion }) => criterion));
  return criteria
    .filter(({ id }) => !served.has(id))
    .map(({ id, title: name }) =>
      found("criteria", "unserved-criterion", { to: `set-up/criteria/${id}`, name }),
    );
}
