import { locales, type Locale, type Translated } from "#app/i18n/locale.ts";
import type { Question, Section } from "../form/definition.ts";
import type { CallConsent } from "../consents/consent.ts";
import type { EligibilityRule } from "../eligibility-rules.ts";
import type { Criterion } from "../scoring.ts";
import { textNames } from "../settings.ts";
import { isWritten, type SetUp } from "./set-up.ts";
import type { Step } from "./steps.ts";

/** A text that people of the programme wrote, or should; `what` names its kind in the catalogue `set-up`, `of` to what it belongs. */
export type Written = {
  step: Step;
  what: string;
  of?: Translated;
  /** Below the call's own pages: where it is mended. */
  to: string;
  text: Translated;
};

/** Every text of a call that has two languages, in the order of the steps. */
export function textsIn(call: SetUp): Written[] {
  const texts = textNames.map((name) => written("texts", name, "set-up/texts", call.texts[name]));
  const topics = call.topics.map(({ label }) => written("texts", "topic", "set-up/topics", label));
  return [
    ...texts,
    ...topics,
    ...call.form.sections.flatMap(inSection),
    ...call.consents.flatMap(inConsent),
    ...call.eligibility.map(inRule),
    ...call.scoring.criteria.flatMap(inCriterion),
    ...Object.entries(call.emailNotes).map(([template, note]) =>
      written("emails", "email-note", `set-up/emails/${template}`, note),
    ),
  ];
}

/** Texts that stand in one language and are missing in another, and in which. */
export function untranslatedIn(call: SetUp): (Written & { locale: Locale })[] {
  return textsIn(call)
    .filter(({ text }) => isWritten(text))
    .flatMap((one) =>
      locales.filter((locale) => !one.text[locale].trim()).map((locale) => ({ ...one, locale })),
    );
}

function written(step: Step, what: string, to: string, text: Translated, of?: Translated): Written {
  return { step, what, to, text, of };
}

function inSection({ id, title, introduction, questions }: Section): Written[] {
  const to = `form/sections/${id}`;
  return [
    written("form", "section-title", to, title),
    ...(introduction ? [written("form", "section-introduction", to, introduction, title)] : []),
    ...questions.flatMap(inQuestion),
  ];
}

function inQuestion(question: Question): Written[] {
  const { id, label, help } = question;
  const say = (what: string, text: Translated) => written("form", what, `form/questions/${id}`, text, label);
  return [
    { ...say("question-label", label), of: undefined },
    ...(help ? [say("question-help", help)] : []),
    ...("choices" in question ? question.choices.map((one) => say("question-choice", one.label)) : []),
    ...("text" in question ? [say("question-text", question.text)] : []),
    ...("unit" in question && question.unit ? [say("question-unit", question.unit)] : []),
  ];
}

function inConsent({ kind, label, text }: CallConsent): Written[] {
  const to = `set-up/consents/${kind}`;
  return [
    written("consents", "consent-label", to, label),
    written("consents", "consent-text", to, text, label),
  ];
}

function inRule({ id, statement }: EligibilityRule): Written {
  return written("eligibility", "rule", `set-up/eligibility/${id}`, statement);
}

function inCriterion({ id, title, guidance, steps }: Criterion): Written[] {
  const to = `set-up/criteria/${id}`;
  return [
    written("criteria", "criterion-title", to, title),
    written("criteria", "criterion-guidance", to, guidance, title),
    ...steps.map(({ label }) => written("criteria", "criterion-step", to, label, title)),
  ];
}
