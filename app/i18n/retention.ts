import type { Translate } from "./translate.ts";

type Months = { drafts: number; files: number; answers: number; finalists: number };

/** How long a call keeps what applicants give it, in one sentence for everybody. */
export function sayRetention({ drafts, files, answers, finalists }: Months, t: Translate): string {
  const months = (count: number) => t("retention:months", { count });
  return t("retention:inPublic", {
    drafts: months(drafts),
    files: months(files),
    answers: months(answers),
    finalists: months(finalists),
  });
}
