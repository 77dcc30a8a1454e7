import fc from "fast-check";
import {
  type Answer,
  type Answers,
  facts,
  fileTypes,
  type FormDefinition,
  formDefinition,
  type Question,
  type Section,
} from "#app/domain/calls/form/definition.ts";
import { factsForEvaluators, valuesOf } from "#app/domain/calls/form/consistency.ts";

const word = fc.string({ unit: "grapheme", maxLength: 12 });
const text = fc.record({ en: word, bg: word });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const amount = fc.integer({ min: -1000, max: 1_000_000 });
const count = fc.integer({ min: 1, max: 400 });
const choices = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "yes", "BG"), { minLength: 2 })
  .chain((ids) => fc.tuple(...ids.map((id) => text.map((label) => ({ id, label })))));

/** Bounds that leave room between them. */
function bounds<Value extends number | string>(value: fc.Arbitrary<Value>) {
  return fc.tuple(maybe(value), maybe(value)).map(([one, other]): { least?: Value; most?: Value } => {
    const turned = one !== undefined && other !== undefined && one > other;
    return turned ? { least: other, most: one } : { least: one, most: other };
  });
}

const own: { [Type in Question["type"]]: fc.Arbitrary<object> } = {
  "short-text": fc.record({ most: count }),
  "long-text": bounds(count).map(({ least = 0, most = 400 }) => ({ least, most: Math.max(least, most) })),
  number: fc.tuple(bounds(amount), maybe(text)).map(([range, unit]) => ({ ...range, unit })),
  money: fc
    .tuple(bounds(amount), fc.constantFrom("EUR", "BGN", "NOK", "XXX"))
    .map(([range, currency]) => ({ ...range, currency })),
  date: bounds(day),
  "yes-no": fc.constant({}),
  choice: choices.map((all) => ({ choices: all })),
  choices: choices.chain((all) =>
    bounds(fc.integer({ min: 1, max: all.length })).map(({ least = 1, most }) => ({
      choices: all,
      least: Math.min(least, most ?? least),
      most,
    })),
  ),
  country: fc.constant({}),
  url: fc.constant({}),
  email: fc.constant({}),
  phone: fc.constant({}),
  video: fc.constant({}),
  file: fc.record({
    accept: fc.uniqueArray(fc.constantFrom(...fileTypes), { minLength: 1 }),
    mostMegabytes: fc.integer({ min: 1, max: 100 }),
    mostFiles: fc.integer({ min: 1, max: 20 }),
  }),
  declaration: fc.record({ text, version: fc.integer({ min: 1, max: 9 }) }),
  note: fc.record({ text }),
};

const common = {
  label: text,
  help: maybe(text),
  required: fc.boolean(),
  requiredFirst: maybe(fc.boolean()),
  visibleTo: fc.constantFrom("evaluators", "managers"),
  criterion: maybe(fc.constantFrom("technology", "market")),
};

/** A question of any type, without a condition; with the same id each time, so that forms give their own. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .constantFrom(...(Object.keys(own) as Question["type"][]))
  .chain((type) =>
    fc.tuple(fc.record(common), own[type]).map(([shared, rest]) => ({ ...shared, ...rest, type })),
  )
  .map((question) => ({ id: "q", ...question }) as Question);

type Seeds = { at: number; values: number[]; has: boolean }[];
const seeds = fc.array(
  fc.record({ at: fc.nat(), values: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), has: fc.boolean() }),
  { minLength: 2, maxLength: 2 },
);

/** A valid form with questions of any type and conditions on any earlier answers. */
export const anyForm: fc.Arbitrary<FormDefinition> = fc
  .array(
    fc.record({
      title: text,
      introduction: maybe(text),
      questions: fc.array(fc.tuple(anyQuestion, seeds), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((sections) => fitted(sections));

type Loose = Omit<Section, "id" | "questions"> & { questions: [Question, Seeds][] };

/** Gives each question an id and conditions that it can have, and each fact to one question. */
function fitted(sections: Loose[]): FormDefinition {
  const earlier: Question[] = [];
  const form = sections.map((section, place) => ({
    ...section,
    id: `s${place}`,
    questions: section.questions.map(([question, [asked, needed]]) => {
      const at = earlier.length;
      const askedIf = conditionOn(earlier, asked);
      const requiredIf = conditionOn(earlier, needed);
      const fact = facts[at];
      const visibleTo = factsForEvaluators.includes(fact) ? ("evaluators" as const) : question.visibleTo;
      const fitting = { ...question, id: `q${at}`, askedIf, requiredIf, fact, visibleTo };
      earlier.push(fitting);
      return fitting;
    }),
  }));
  return formDefinition.parse({ sections: form });
}

function conditionOn(earlier: Question[], { at, values, has }: Seeds[number]) {
  const possible = earlier.filter(valuesOf);
  if (!has || possible.length === 0) return;
  const question = possible[at % possible.length];
  const all = valuesOf(question)!;
  return { question: question.id, is: [...new Set(values.map((value) => all[value % all.length]))] };
}

const file = fc.record({
  attachmentId: fc.uuid(),
  name: word,
  bytes: fc.nat(),
  sha256: fc.constant("00"),
});
const likely = fc.constantFrom("yes", "no", "a", "b", "c", "BG", "GR", "2020-07-17", "12", "1 200,50", "");

/** Anything that a draft can hold, whatever the question asks for today. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  likely,
  word,
  day,
  fc.constantFrom("https://youtu.be/dQw4w9WgXcQ", "https://example.org", "+359 2 930 8333", "a@example.org"),
  fc.array(likely),
  fc.boolean(),
  fc.array(file, { minLength: 1, maxLength: 3 }),
  fc.constant(null),
);

/** A form, and a draft that answers some of it with anything; questions that are gone included. */
export const anyDraft: fc.Arbitrary<{ form: FormDefinition; answers: Answers }> = fc.record({
  form: anyForm,
  answers: fc.dictionary(
    fc.integer({ min: 0, max: 21 }).map((at) => `q${at}`),
    anyAnswer,
    { maxKeys: 20 },
  ),
});
