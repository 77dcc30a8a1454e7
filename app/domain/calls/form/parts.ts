import { languages } from "#app/i18n/languages.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import { dayInWords, numberInWords } from "#app/i18n/quantities.ts";
import { conditionInWords } from "./condition-in-words.ts";
import type { FormDefinition, Question, Section } from "./definition.ts";

/** By name of a part (a sentence in `form:changes`): what it is, and how to say it where that helps a reader. */
export type Described = Record<string, { value: unknown; inWords?: (locale: Locale) => string }>;

type Say = (key: string, values?: object) => string;
type Range = { type: Question["type"]; least?: number | string; most?: number | string };
type Bounds = { least?: string; most?: string };

const text = (value: Translated | undefined) => ({
  value: value ?? null,
  inWords: (locale: Locale) => (value ? inLanguage(value, locale) : ""),
});

/** What applicants and evaluators can notice of a section, without its questions. */
export function partsOfSection({ title, introduction }: Section): Described {
  return { title: text(title), introduction: text(introduction) };
}

/** Everything that a question consists of but its id, each part by itself. */
export function partsOfQuestion(question: Question, form: FormDefinition): Described {
  const { type, label, help, required, requiredFirst, requiredIf, askedIf, visibleTo } = question;
  return {
    type: { value: type, inWords: (locale) => words(locale)(`types.${type}`) },
    label: text(label),
    help: text(help),
    ...("text" in question && { text: { ...text(question.text), value: textOf(question) } }),
    required: {
      value: [required, requiredFirst ?? false, requiredIf],
      inWords: (locale) => obligation(question, form, locale),
    },
    askedIf: {
      value: askedIf ?? null,
      inWords: (locale) => words(locale)(...asked(question, form, locale)),
    },
    ...("choices" in question && { choices: choicesOf(question) }),
    limits: { value: limitsOf(question), inWords: (locale) => limitsInWords(question, locale) },
    nameless: { value: question.nameless ?? false },
    visibleTo: { value: visibleTo, inWords: (locale) => words(locale)(`changes.${visibleTo}`) },
    criterion: { value: question.criterion ?? null },
    fact: { value: question.fact ?? null },
  };
}

function words(locale: Locale): Say {
  const t = languages[locale].t as Say;
  return (key, values) => t(`form:${key}`, values);
}

/** A declaration can be asked anew in the same words. */
function textOf(question: Extract<Question, { text: Translated }>) {
  return [question.text, question.type === "declaration" ? question.version : 1];
}

function obligation(question: Question, form: FormDefinition, locale: Locale): string {
  const say = words(locale);
  if (question.requiredFirst) return say("changes.requiredFirst");
  if (question.required) return say("changes.required");
  if (!question.requiredIf) return say("changes.optional");
  return say("changes.requiredIf", { condition: conditionInWords(form, question.requiredIf, locale) });
}

function asked({ askedIf }: Question, form: FormDefinition, locale: Locale): Parameters<Say> {
  if (!askedIf) return ["changes.always"];
  return ["changes.onlyIf", { condition: conditionInWords(form, askedIf, locale) }];
}

function choicesOf({ choices }: Extract<Question, { choices: object }>) {
  const labels = (locale: Locale) => choices.map(({ label }) => inLanguage(label, locale));
  return { value: choices, inWords: (locale: Locale) => labels(locale).join("; ") };
}

const limitNames = ["least", "most", "unit", "currency", "accept", "mostMegabytes", "mostFiles"] as const;

function limitsOf(question: Question): Record<string, unknown> {
  const all = question as Partial<Record<(typeof limitNames)[number], unknown>>;
  return Object.fromEntries(
    limitNames.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
}

function limitsInWords(question: Question, locale: Locale): string {
  const say = words(locale);
  if (question.type === "file") {
    const kinds = question.accept.map((kind) => kind.toUpperCase()).join(", ");
    return say("changes.files", { count: question.mostFiles, kinds, megabytes: question.mostMegabytes });
  }
  const range = rangeInWords(boundsOf(question as Range, locale), say);
  if (question.type === "short-text" || question.type === "long-text")
    return say("changes.characters", { range });
  if (question.type === "choices") return say("changes.number", { range });
  return say("changes.values", { range: [range, unitOf(question, locale)].filter(Boolean).join(", ") });
}

/** As readers of the language write them; at least 0 is no bound for what is counted. */
function boundsOf({ type, least, most }: Range, locale: Locale): Bounds {
  const inWords = (bound?: number | string) => {
    if (bound === undefined) return;
    return typeof bound === "string" ? dayInWords(bound, locale) : numberInWords(bound, locale);
  };
  const isCounted = type === "long-text" || type === "choices";
  return { least: isCounted && !least ? undefined : inWords(least), most: inWords(most) };
}

function rangeInWords({ least, most }: Bounds, say: Say): string {
  if (least === undefined && most === undefined) return say("changes.unlimited");
  if (least === undefined) return say("changes.most", { most });
  return most === undefined ? say("changes.least", { least }) : say("changes.both", { least, most });
}

function unitOf(question: Question, locale: Locale): string | undefined {
  if (question.type === "money") return question.currency;
  return question.type === "number" && question.unit ? inLanguage(question.unit, locale) : undefined;
}
