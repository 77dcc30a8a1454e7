import { diffArrays } from "diff";
import { inEachLanguage } from "#app/domain/calls/changes.ts";
import { canonicalJson } from "#app/domain/canonical.ts";
import { languages } from "#app/i18n/languages.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import type { FormDefinition, Question, Section } from "./definition.ts";
import { type Described, partsOfQuestion, partsOfSection } from "./parts.ts";

/** One difference between two versions of a form, in words for the public. */
export type FormChange = {
  kind: "added" | "removed" | "moved" | "changed";
  sectionId: string;
  /** None when it is about the section itself. */
  questionId?: string;
  /** What of it was changed: a key of `parts.ts`. */
  property?: string;
  sentence: Translated;
  /** The two texts where one took the place of another. */
  before?: Translated;
  after?: Translated;
};

/** Whether applicants notice it: what the portal reads which criterion is served and what is nameless concerns others. */
export function isNoticed({ property }: FormChange): boolean {
  return property !== "fact" && property !== "criterion" && property !== "nameless";
}

type Placed = { question: Question; section: Section };

/** What differs between two versions of a form, in the order of the new one, what was taken out last; empty when they are the same. */
export function formChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  return [...changesOfSections(before, after), ...changesOfQuestions(before, after)];
}

function changesOfSections(before: FormDefinition, after: FormDefinition): FormChange[] {
  const { gone, fresh, moved, kept } = compare(before.sections, after.sections, ({ id }) => id);
  const tell = (kind: FormChange["kind"]) => (section: Section) => aboutSection(section, kind);
  return [
    ...fresh.map(tell("added")),
    ...moved.map(tell("moved")),
    ...kept.flatMap(([one, other]) =>
      differing(partsOfSection(one), partsOfSection(other)).map((part) =>
        aboutSection(other, "changed", part),
      ),
    ),
    ...gone.map(tell("removed")),
  ];
}

function changesOfQuestions(before: FormDefinition, after: FormDefinition): FormChange[] {
  const { gone, fresh, kept } = compare(placed(before), placed(after), ({ question }) => question.id);
  const tell = (kind: FormChange["kind"]) => (one: Placed) => aboutQuestion(one, kind);
  return [
    ...fresh.map(tell("added")),
    ...kept
      .filter(([one, other]) => one.section.id !== other.section.id)
      .map(([, other]) => aboutQuestion(other, "moved")),
    ...after.sections.flatMap((section) => movedWithin(before, section)).map(tell("moved")),
    ...kept.flatMap(([one, other]) =>
      differing(partsOfQuestion(one.question, before), partsOfQuestion(other.question, after)).map((part) =>
        aboutQuestion(other, "changed", part),
      ),
    ),
    ...gone.map(tell("removed")),
  ];
}

/** Questions that have another place among those that were in the section before. */
function movedWithin(before: FormDefinition, section: Section): Placed[] {
  const old = before.sections.find(({ id }) => id === section.id)?.questions ?? [];
  const { moved } = compare(old, section.questions, ({ id }) => id);
  return moved.map((question) => ({ question, section }));
}

function placed({ sections }: FormDefinition): Placed[] {
  return sections.flatMap((section) => section.questions.map((question) => ({ question, section })));
}

/** Moved are the fewest that explain the new order. */
function compare<Item>(before: Item[], after: Item[], idOf: (item: Item) => string) {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const now = new Map(after.map((item) => [idOf(item), item]));
  const kept = [...now.keys()].filter((id) => old.has(id));
  const steps = diffArrays(
    [...old.keys()].filter((id) => now.has(id)),
    kept,
  );
  return {
    gone: before.filter((item) => !now.has(idOf(item))),
    fresh: after.filter((item) => !old.has(idOf(item))),
    moved: steps.flatMap(({ added, value }) => (added ? value.map((id) => now.get(id)!) : [])),
    kept: kept.map((id) => [old.get(id)!, now.get(id)!] as const),
  };
}

type Difference = { property: string; before?: Translated; after?: Translated };

function differing(before: Described, after: Described): Difference[] {
  const names = Object.keys({ ...before, ...after });
  return names
    .filter(
      (name) => canonicalJson(before[name]?.value ?? null) !== canonicalJson(after[name]?.value ?? null),
    )
    .map((property) => ({ property, ...inBoth(before[property], after[property]) }));
}

function inBoth(before: Described[string] | undefined, after: Described[string] | undefined) {
  const words = (one: typeof before) => inEachLanguage((locale) => one?.inWords?.(locale) || none(locale));
  return before?.inWords || after?.inWords ? { before: words(before), after: words(after) } : {};
}

function none(locale: Locale): string {
  return languages[locale].t("form:changes.none");
}

function aboutSection(section: Section, kind: FormChange["kind"], difference?: Difference): FormChange {
  const name = difference?.property ?? kind;
  const sentence = say(`section.${name}`, (locale) => ({ section: inLanguage(section.title, locale) }));
  return { kind, sectionId: section.id, ...difference, sentence };
}

function aboutQuestion(
  { question, section }: Placed,
  kind: FormChange["kind"],
  difference?: Difference,
): FormChange {
  const name = difference?.property ?? kind;
  const sentence = say(`question.${name}`, (locale) => ({
    question: inLanguage(question.label, locale),
    section: inLanguage(section.title, locale),
  }));
  return { kind, sectionId: section.id, questionId: question.id, ...difference, sentence };
}

function say(key: string, names: (locale: Locale) => object): Translated {
  return inEachLanguage((locale) => {
    const t = languages[locale].t as (key: string, names: object) => string;
    return t(`form:changes.${key}`, names(locale));
  });
}
