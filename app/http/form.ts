import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import { problemInWords } from "#app/i18n/problems.ts";
import type { Translate } from "#app/i18n/translate.ts";

type Read<Value> =
  | { value: Value; problem?: undefined }
  | { value?: undefined; problem: { form: SubmissionResult<string[]> } };

/** A form's values, or what is wrong with them in the reader's words with everything typed kept; `secret` fields are not sent back. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  t: Translate,
  { secret = [] }: { secret?: string[] } = {},
): Promise<Read<z.output<Schema>>> {
  const submission = parseWithZod(await request.formData(), {
    schema,
    error: (issue) => problemInWords(t, issue),
  });
  if (submission.status === "success") return { value: submission.value };
  return { problem: { form: submission.reply({ hideFields: secret }) } };
}
