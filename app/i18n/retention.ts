import type { Translate } from "./translate.ts";

/** By what an application is kept for. */
type Months = {
  drafts: number;
  withdrawn: number;
  ineligible: number;
  files: number;
  answers: number;
  reserve: number;
  finalists: number;
};

/** How long a call keeps what applicants give it, in one sentence for everybody. */
export function sayRetention(kept: Months, t: Translate): string {
  const months = (count: number) => t("retention:months", { count });
  return t("retention:inPublic", {
    drafts: months(kept.drafts),
    withdrawn: months(kept.withdrawn),
    ineligible: months(kept.ineligible),
    files: months(kept.files),
    answers: months(kept.answers),
    reserve: months(kept.reserve),
    finalists: months(kept.finalists),
  });
}
