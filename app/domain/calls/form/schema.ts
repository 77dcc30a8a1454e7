import { z } from "zod";
import { countCharacters } from "#app/i18n/characters.ts";
import { isCountry } from "./country-codes.ts";
import { fileTypes, type Question, type QuestionType } from "./definition.ts";
import { isPlainSum, numberFrom } from "./number.ts";
import { isPhone } from "./phone.ts";
import { videoIn } from "./video.ts";

type Of<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** The check names its sentence in the catalogue `problems` and what that needs. */
const says = (problem: string, params: object = {}) => ({ params: { problem, ...params }, abort: true });

const schemas: { [Type in QuestionType]: (question: Of<Type>) => z.ZodType } = {
  "short-text": ({ most }) => text.refine(atMost(most), says("too-long", { count: most })),
  "long-text": ({ least, most }) =>
    text
      .refine((value) => countCharacters(value) >= least, says("too-short", { count: least }))
      .refine(atMost(most), says("too-long", { count: most })),
  number: (question) => within(question, text),
  money: (question) => within(question, text.refine(isPlainSum, says("amount"))),
  date: ({ least = "", most = "9999-12-31" }) =>
    text
      .refine((value) => z.iso.date().safeParse(value).success, says("day"))
      .refine((value) => value >= least, says("too-early", { date: least }))
      .refine((value) => value <= most, says("too-late", { date: most })),
  "yes-no": () => z.enum(["yes", "no"]),
  choice: ({ choices }) => text.refine(isOneOf(choices), says("choice")),
  choices: ({ choices, least, most = choices.length }) =>
    z
      .array(z.string().refine(isOneOf(choices), says("choice")))
      .refine((chosen) => new Set(chosen).size === chosen.length, says("choice"))
      .refine((chosen) => chosen.length >= least, says("too-few", { count: least }))
      .refine((chosen) => chosen.length <= most, says("too-many", { count: most })),
  country: () => text.refine(isCountry, says("choice")),
  url: () => text.refine(isWebAddress, says("url")),
  email: () => text.refine((value) => z.email().safeParse(value.trim()).success, says("email")),
  phone: () => text.refine((value) => isPhone(value), says("phone")),
  video: () => text.refine((value) => isWebAddress(value) && videoIn(value) !== undefined, says("video")),
  file: ({ mostFiles }) =>
    z.array(file).refine((files) => files.length <= mostFiles, says("too-many-files", { count: mostFiles })),
  note: () => z.unknown(),
  declaration: () => z.boolean().refine(Boolean, says("agree")),
};

const text = z.string();
const file = z.object({
  attachmentId: z.string(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  type: z.enum(fileTypes).optional(),
  pages: z.int().optional(),
});
function within(
  { least = -Infinity, most = Infinity }: { least?: number; most?: number },
  typed: z.ZodString,
) {
  return typed
    .refine((value) => numberFrom(value) !== undefined, says("number"))
    .refine((value) => numberFrom(value)! >= least, says("too-small", { least }))
    .refine((value) => numberFrom(value)! <= most, says("too-large", { most }));
}

const atMost = (most: number) => (value: string) => countCharacters(value) <= most;
const isOneOf = (choices: { id: string }[]) => (value: string) => choices.some(({ id }) => id === value);

/** Managers and evaluators will follow it, so nothing but the web and a real host. */
function isWebAddress(value: string): boolean {
  const address = URL.parse(value.trim());
  return Boolean(address?.protocol.match(/^https?:$/) && address.hostname.includes("."));
}

/** Making a schema takes longer than asking it; a question of a published form never changes. */
const made = new WeakMap<Question, z.ZodType>();

/** What a complete answer to the question must be; the same in the browser and on the server. */
export function schemaOf(question: Question): z.ZodType {
  const schema =
    made.get(question) ?? (schemas[question.type] as (question: Question) => z.ZodType)(question);
  made.set(question, schema);
  return schema;
}
