import { z } from "zod";
import { inconsistenciesOf } from "./consistency.ts";

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
  "phone",
  "sector",
  "topics",
  "hub",
  "second-hub",
  "third-hub",
  "team",
  "investors",
] as const;
export type Fact = (typeof facts)[number];

/** Whether an earlier answer is one of some values: ids of choices, country codes, "yes" or "no". */
const condition = z.object({ question: z.string(), is: z.array(z.string()).min(1) });
export type Condition = z.infer<typeof condition>;

/** Keys of plain objects are ids too, and every object has a constructor. */
const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9-]*$/);

const common = {
  /** Stable over the versions of a form: the key of the answer. */
  id,
  label: translated,
  help: translated.optional(),
  /** Needed to submit. */
  required: z.boolean().default(true),
  /** Needed, and in the draft already: until it is answered, only the sections that ask such questions open. */
  requiredFirst: z.boolean().optional(),
  /** Needed to submit only then, though `required` is false. */
  requiredIf: condition.optional(),
  /** Asked only then; an answer to a question that is not asked is kept but not submitted. */
  askedIf: condition.optional(),
  /** Managers see every answer; evaluators only those that are for them. */
  visibleTo: z.enum(["evaluators", "managers"]).default("evaluators"),
  /** Tells nothing of who applies: where applicants are anonymous, evaluators read these answers only. */
  nameless: z.boolean().optional(),
  /** The criterion that the answer serves, by id. */
  criterion: z.string().optional(),
  fact: z.enum(facts).optional(),
};

const characters = z.int().positive();

/** Recognised by their content, never by their name. */
export const fileTypes = ["pdf", "png", "jpeg", "docx", "xlsx", "pptx", "mp4"] as const;
export type FileType = (typeof fileTypes)[number];

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
  z.object({
    ...common,
    type: z.literal("money"),
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    least: z.number().optional(),
    most: z.number().optional(),
  }),
  /** A day, "2020-07-17"; bounds are the same. */
  z.object({
    ...common,
    type: z.literal("date"),
    least: z.iso.date().optional(),
    most: z.iso.date().optional(),
  }),
  z.object({ ...common, type: z.literal("yes-no") }),
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
  z.object({ ...common, type: z.literal("email") }),
  /** In international form, with the country's prefix. */
  z.object({ ...common, type: z.literal("phone") }),
  /** The address of a video on a platform that plays it in the page. */
  z.object({ ...common, type: z.literal("video") }),
  z.object({
    ...common,
    type: z.literal("file"),
    accept: z.array(z.enum(fileTypes)).min(1),
    /** Of each file. */
    mostMegabytes: z.number().positive().max(100),
    mostFiles: z.int().min(1).max(20).default(1),
  }),
  /** A sentence to agree to; a changed text is a new version of it and has to be agreed to again. */
  z.object({
    ...common,
    type: z.literal("declaration"),
    text: translated,
    version: z.int().positive().default(1),
  }),
  /** A text between the questions; nothing is answered. */
  z.object({ ...common, type: z.literal("note"), text: translated }),
]);

export const section = z.object({
  id,
  title: translated,
  introduction: translated.optional(),
  questions: z.array(question),
});

const sections = z.object({ sections: z.array(section) });

/** The form of a call, kept as JSON: sections of questions in the order in which they are asked, which fit together. */
export const formDefinition = sections.superRefine((form, context) => {
  for (const { path, problem } of inconsistenciesOf(form))
    context.addIssue({ code: "custom", path, params: { problem }, input: form });
});

export type Question = z.infer<typeof question>;
export type QuestionType = Question["type"];
export type Section = z.infer<typeof section>;
/** A section as people write it, with what has a default left out. */
export type SectionInput = z.input<typeof section>;
export type FormDefinition = z.infer<typeof sections>;

/** One stored file: what is known of it, never the content; `pages` of a PDF that could be opened. */
export type FileAnswer = {
  attachmentId: string;
  name: string;
  bytes: number;
  sha256: string;
  type?: FileType;
  pages?: number;
};

/** One answer as stored; a draft may hold anything that the applicant typed, valid or not. */
export type Answer = string | string[] | boolean | FileAnswer[] | null;
/**
 * By question id; a number, a sum or a day is kept as typed (a string), so that nothing typed is lost; yes-no is "yes"
 * or "no".
 */
export type Answers = Record<string, Answer>;
