import { parseWithZod } from "@conform-to/zod/v4";
import { useState } from "react";
import type { z } from "zod";
import { problemInWords } from "#app/i18n/problems.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

/** The question as it is typed, and what is wrong with it, by the rule that the server follows. */
export function useTypedQuestion<Question>(
  question: Question,
  schema: z.ZodType<Question>,
  asTyped: (question: Question, typed: Record<string, unknown>) => Question,
) {
  const { t } = useTranslation();
  const [shown, show] = useState(question);
  const error = (issue: Parameters<typeof problemInWords>[1]) =>
    problemInWords(t as unknown as Translate, issue);
  const check = (typed: FormData) => parseWithZod(typed, { schema, error });
  function onTyped(typed: FormData) {
    const read = check(typed);
    show((before) => (read.status === "success" ? read.value : asTyped(before, read.payload)));
  }
  return { shown, check: check as never, onTyped };
}
