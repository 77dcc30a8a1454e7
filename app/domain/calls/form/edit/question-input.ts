import { z } from "zod";
import { inconsistenciesOf } from "../consistency.ts";
import { facts, fileTypes, type Condition, type Question, type QuestionType } from "../definition.ts";
import type { FormDraft } from "../draft.ts";
import { numberFrom } from "../number.ts";
import { addQuestion } from "./add-question.ts";
import { changeQuestion } from "./change-question.ts";
import { identifierFrom } from "./identifier.ts";

const says = (problem: string, params: object = {}) => ({ params: { problem, ...params }, abort: true });

const words = (most: number) => z.string().trim().max(most).default("");
const inEach = (most: number) => z.object({ en: words(most), bg: words(most) });
/** One language will do for now; what is not translated is pointed at. */
const needed = (most: number) =>
  inEach(most).refine(({ en, bg }) => en || bg, { ...says("required"), path: ["en"] });
const wished = (most: number) =>
  inEach(most)
    .optional()
    .transform((text) => (text && (text.en || text.bg) ? text : undefined));

const number = z
  .string()
  .refine((typed) => numberFrom(typed) !== undefined, says("number"))
  .transform((typed) => numberFrom(typed)!);
const whole = (least: number, most = 100_000) =>
  number
    .refine(Number.isInteger, says("number"))
    .refine((value) => value >= least, says("too-small", { least }))
    .refine((value) => value <= most, says("too-large", { most }));

/** Answers as "question/value", all of one question: which one it is follows from them. */
const condition = z
  .array(z.string())
  .default([])
  .refine((chosen) => new Set(chosen.map(questionIn)).size <= 1, says("one-question"))
  .transform((chosen): Condition | undefined => {
    if (chosen.length === 0) return;
    return { question: questionIn(chosen[0]), is: chosen.map((one) => one.slice(one.indexOf("/") + 1)) };
  });

function questionIn(chosen: string): string {
  return chosen.slice(0, chosen.indexOf("/"));
}

const missing = { code: "custom", params: { problem: "too-few", count: 1 }, input: [] } as const;

export const needs = ["submit", "optional", "first", "if"] as const;
export type Need = (typeof needs)[number];

const common = {
  label: needed(300),
  help: wished(2000),
  need: z.enum(needs).default("submit"),
  requiredIf: condition,
  asked: z.enum(["always", "if"]).default("always"),
  askedIf: condition,
  visibleTo: z.enum(["evaluators", "managers"]).default("evaluators"),
  nameless: z.boolean().optional(),
  criterion: z.string().optional(),
  fact: z.enum(facts).optional(),
};

const choice = z.object({ id: z.string().optional(), label: needed(300) });
const choices = z.array(choice).min(2);

const own: Record<QuestionType, z.ZodRawShape> = {
  "short-text": { most: whole(1, 1000) },
  "long-text": { least: whole(0).optional(), most: whole(1) },
  number: { least: number.optional(), most: number.optional(), unit: wished(30) },
  money: { currency: z.string().regex(/^[A-Z]{3}$/), least: number.optional(), most: number.optional() },
  date: { least: z.iso.date().optional(), most: z.iso.date().optional() },
  "yes-no": {},
  choice: { choices },
  choices: { choices, least: whole(1).optional(), most: whole(1).optional() },
  country: {},
  url: {},
  email: {},
  phone: {},
  video: {},
  file: {
    accept: z.array(z.enum(fileTypes)).min(1),
    mostMegabytes: number
      .refine((value) => value > 0, says("too-small", { least: 1 }))
      .refine((value) => value <= 100, says("too-large", { most: 100 })),
    mostFiles: whole(1, 20).default(1),
  },
  declaration: { text: needed(10_000) },
  note: { text: needed(10_000), label: wished(300) },
};

type Context = {
  form: FormDraft;
  /** Where a new question goes. */
  sectionId: string;
  /** The question that is changed; none while it is new. */
  before?: Question;
};

/** What the editor of a question of this type sends; gives the question, which fits into its form. */
export function questionInput(type: QuestionType, context: Context) {
  return z
    .object({ ...common, ...own[type] })
    .superRefine(({ need, requiredIf, asked, askedIf }, issues) => {
      if (need === "if" && !requiredIf) issues.addIssue({ ...missing, path: ["requiredIf"] });
      if (asked === "if" && !askedIf) issues.addIssue({ ...missing, path: ["askedIf"] });
    })
    .transform((values) => questionFrom(type, values as Values, context.before))
    .superRefine((question, issues) => {
      for (const { path, problem } of problemsWithin(question, context))
        issues.addIssue({
          code: "custom",
          path: [String(path.at(-1))],
          params: { problem },
          input: question,
        });
    });
}

type Chosen = { id?: string; label: Question["label"] }[];
type Values = z.output<z.ZodObject<typeof common>> & { choices?: Chosen } & Record<string, unknown>;

function questionFrom(type: QuestionType, values: Values, before: Question | undefined): Question {
  const { need, requiredIf, asked, askedIf, choices: chosen, label = { en: "", bg: "" }, ...rest } = values;
  const isNote = type === "note";
  return {
    ...(type === "declaration" && { version: before?.type === "declaration" ? before.version : 1 }),
    ...(type === "long-text" && { least: 0 }),
    ...(type === "choices" && { least: 1 }),
    ...defined(rest),
    id: before?.id ?? "",
    type,
    label,
    required: !isNote && (need === "submit" || need === "first"),
    ...(need === "first" && !isNote && { requiredFirst: true }),
    ...(need === "if" && requiredIf && { requiredIf }),
    ...(asked === "if" && askedIf && { askedIf }),
    ...(chosen && { choices: withIds(chosen) }),
  } as Question;
}

function defined(values: object) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** A choice keeps the id under which it was answered; a new one gets it from its label. */
function withIds(chosen: Chosen) {
  const taken = new Set(chosen.flatMap(({ id }) => id ?? []));
  return chosen.map(({ id, label }) => {
    const own = id ?? identifierFrom(label, taken, "choice");
    taken.add(own);
    return { id: own, label };
  });
}

function problemsWithin(question: Question, { form, sectionId, before }: Context) {
  const added = before ? undefined : addQuestion(form, sectionId, question);
  const next = added?.form ?? changeQuestion(form, question);
  const id = added?.id ?? question.id;
  return inconsistenciesOf(next).filter(({ questionId }) => questionId === id);
}
