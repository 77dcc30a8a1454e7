import { dayInWords } from "#app/i18n/quantities.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";

export type Problem = { problem: string; params: Record<string, string | number> };

/** What is wrong with an answer, as a sentence. */
export function useProblemWords() {
  const { t } = useTranslation("problems");
  // Which sentence it is comes from the rule that is broken.
  const say = t as (key: string, params: object) => string;
  const locale = useLocale();
  return ({ problem, params }: Problem) => {
    const days = params.date ? { date: dayInWords(String(params.date), locale) } : {};
    return say(problem, { ...params, ...days });
  };
}

/** "PDF, PNG, JPEG": kinds of files are named alike in every language. */
export function kindsOf(accept: string[]): string {
  return accept.map((kind) => kind.toUpperCase()).join(", ");
}
