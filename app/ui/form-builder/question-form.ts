import { type SubmissionResult, useForm } from "@conform-to/react";
import type { Translated } from "#app/i18n/locale.ts";
import type { FactName, Need } from "./form-in-work.ts";

/** The fields of the question editor; which of them there are depends on the kind of question. */
export type QuestionValues = {
  label: Translated;
  help?: Translated;
  text?: Translated;
  unit?: Translated;
  least?: number | string;
  most?: number | string;
  currency?: string;
  choices?: { id: string; label: Translated }[];
  accept?: string[];
  mostMegabytes?: number;
  mostFiles?: number;
  need: Need;
  requiredIf: string[];
  asked: string;
  askedIf: string[];
  visibleTo: string;
  nameless?: string;
  criterion?: string;
  fact?: FactName;
};

type FormOf = ReturnType<typeof useForm<QuestionValues, string[], string[]>>;
export type QuestionFields = FormOf[1];
export type QuestionForm = FormOf[0];

export type EditorAnswer = { form?: SubmissionResult<string[]>; refused?: string; typed?: object };

/** What the rule says of the form as it stands, in words; the same in the browser and on the server. */
export type Check = (
  typed: FormData,
) => NonNullable<
  ReturnType<NonNullable<Parameters<typeof useForm<QuestionValues, string[], string[]>>[0]["onValidate"]>>
>;

export function useQuestionForm(values: object, answer: EditorAnswer | undefined, check: Check) {
  return useForm<QuestionValues, string[], string[]>({
    id: "question",
    lastResult: answer?.form,
    defaultValue: { ...values, ...answer?.typed } as never,
    onValidate: ({ formData }) => check(formData),
    shouldValidate: "onSubmit",
    shouldRevalidate: "onSubmit",
  });
}

/** The start of a field that holds a number, a single choice or several. */
export function startOf(field: { initialValue?: unknown }): string {
  const { initialValue } = field;
  return typeof initialValue === "string" || typeof initialValue === "number" ? String(initialValue) : "";
}

export function severalIn(field: { initialValue?: unknown }): string[] {
  const { initialValue } = field;
  if (Array.isArray(initialValue)) return initialValue.map(String);
  return typeof initialValue === "string" && initialValue ? [initialValue] : [];
}
