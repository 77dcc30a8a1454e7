import { z } from "zod";

/** A text in each language of the portal; the other one stands in while one is empty. */
export const translated = z.object({ en: z.string(), bg: z.string() });

const choice = z.object({ id: z.string().min(1), label: translated });
export type Choice = z.infer<typeof choice>;

/** What the portal itself reads from an answer: names the application in lists, feeds checks, routing and statistics. */
export const facts = [
  "company",
  "summary",
  "registration-number",
  "country",
  "founded",
  "staff",
  "website",
  "sector",
  "topics",
  "hub",
  "team",
] as const;
export type Fact = (typeof facts)[number];

const common = {
  /** Stable over the versions of a form: the key of the answer. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: translated,
  help: translated.optional(),
  /** Needed to submit; a draft may always lack it. */
  required: z.boolean().default(true),
  /** Managers see every answer; evaluators only those that are for them. */
  visibleTo: z.enum(["evaluators", "managers"]).default("evaluators"),
  /** The criterion that the answer serves, by id. */
  criterion: z.string().optional(),
  fact: z.enum(facts).optional(),
};

const characters = z.int().positive();

export const question = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal("short-text"), most: characters.default(200) }),
  z.object({
    ...common,
    type: z.literal("long-text"),
    least: z.int().default(0),
    most: characters.default(2000),
  }),
  z.object({
    ...common,
    type: z.literal("number"),
    least: z.number().optional(),
    most: z.number().optional(),
    unit: translated.optional(),
  }),
  z.object({ ...common, type: z.literal("choice"), choices: z.array(choice).min(2) }),
  z.object({
    ...common,
    type: z.literal("choices"),
    choices: z.array(choice).min(2),
    least: z.int().default(1),
    most: z.int().optional(),
  }),
  z.object({ ...common, type: z.literal("country") }),
  z.object({ ...common, type: z.literal("url") }),
  z.object({
    ...common,
    type: z.literal("file"),
    accept: z.array(z.enum(["pdf", "png", "jpeg"])).min(1),
    mostMegabytes: z.number().positive().max(100),
  }),
  /** A sentence to agree to; the answer records that it was agreed to, with the text that stood in this version of the form. */
  z.object({ ...common, type: z.literal("declaration"), text: translated }),
]);

export const section = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: translated,
  introduction: translated.optional(),
  questions: z.array(question).min(1),
});

/** The form of a call, kept as JSON: sections of questions in the order in which they are asked. */
export const formDefinition = z.object({ sections: z.array(section).min(1) });

export type Question = z.infer<typeof question>;
export type QuestionType = Question["type"];
export type Section = z.infer<typeof section>;
/** A section as people write it, with what has a default left out. */
export type SectionInput = z.input<typeof section>;
export type FormDefinition = z.infer<typeof formDefinition>;

/** The answer to a file question: what was stored, never the content. */
export type FileAnswer = { attachmentId: string; name: string; bytes: number; sha256: string };

/** One answer as stored; a draft may hold anything that the applicant typed, valid or not. */
export type Answer = string | string[] | boolean | FileAnswer | null;
/** By question id; a number is kept as typed (a string), so that nothing typed is lost. */
export type Answers = Record<string, Answer>;

export function questionsOf(form: FormDefinition): Question[] {
  return form.sections.flatMap((section) => section.questions);
}
