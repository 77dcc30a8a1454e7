import { dayInWords, numberInWords, sumInWords } from "#app/i18n/quantities.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import type { Question } from "./question-field.tsx";

/** What an answer must keep to, as a sentence; the controls of texts and files say it themselves. */
export function useLimits(question: Question): string | undefined {
  const { t } = useTranslation("form");
  const inWords = useAmount(question);
  const { type, least, most, version = 1 } = question;
  switch (type) {
    case "number":
    case "money":
      return range({ least: inWords(least), most: inWords(most) }, ["between", "atLeast", "atMost"]);
    case "date":
      return range({ least: inWords(least), most: inWords(most) }, ["between", "from", "until"]);
    case "choices":
      return choosing(Number(least), most === undefined ? undefined : Number(most));
    case "phone":
    case "video":
      return t(`limits.${type}`);
    case "declaration":
      return version > 1 ? t("limits.version", { version }) : undefined;
  }

  function range(
    { least: from, most: to }: { least?: string; most?: string },
    [both, above, below]: Sentences,
  ) {
    if (from !== undefined && to !== undefined) return t(`limits.${both}`, { least: from, most: to });
    if (from !== undefined) return t(`limits.${above}`, { least: from });
    return to === undefined ? undefined : t(`limits.${below}`, { most: to });
  }

  function choosing(from: number, to: number | undefined) {
    if (to === undefined) return from > 1 ? t("limits.chooseAtLeast", { least: from }) : undefined;
    if (from === to) return t("limits.chooseExactly", { most: to });
    if (from > 1) return t("limits.chooseBetween", { least: from, most: to });
    return t("limits.chooseAtMost", { count: to });
  }
}

type Sentences = ["between", "atLeast" | "from", "atMost" | "until"];

/** Thousands are set apart from five digits on only, because many numbers are years. */
function useAmount({ type, currency }: Question) {
  const locale = useLocale();
  return (limit: number | string | undefined) => {
    if (limit === undefined) return;
    if (type === "date") return dayInWords(String(limit), locale);
    return type === "money"
      ? sumInWords(String(limit), currency!, locale)
      : numberInWords(Number(limit), locale);
  };
}
