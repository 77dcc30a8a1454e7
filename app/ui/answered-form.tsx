import { type FormMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { errorsOf, ErrorSummary } from "./error-summary.tsx";
import { Notice } from "./notice.tsx";

/** What an action says when it does not lead to another page: what is wrong in the form, or why the portal refused it. */
export type Answer = { form?: SubmissionResult<string[]>; refused?: string; typed?: object };

type Values = Record<string, unknown>;

/** A form with its action's answer: the errors beside the fields, and all that was typed. */
export function useAnsweredForm<Shape extends Values>(answer: Answer | undefined, start?: Partial<Shape>) {
  return useForm<Shape, string[], string[]>({
    lastResult: answer?.form,
    defaultValue: { ...start, ...answer?.typed } as never,
    shouldRevalidate: "onSubmit",
  });
}

type FormProblemsProps = {
  form: Pick<FormMetadata<Values, string[]>, "allErrors">;
  answer?: Answer;
  /** By the name of the field; without them several empty fields say the same. */
  labels?: Record<string, string>;
};

/** Above the fields: what is wrong, with the focus on it. */
export function FormProblems({ form, answer, labels = {} }: FormProblemsProps) {
  if (answer?.refused && !answer.form) return <Notice tone="danger">{answer.refused}</Notice>;
  const errors = errorsOf(form.allErrors).map(({ name, message }) => ({
    name,
    message: labels[name] ? `${labels[name]}${labels[name].endsWith("?") ? "" : ":"} ${message}` : message,
  }));
  return <ErrorSummary errors={errors} />;
}
