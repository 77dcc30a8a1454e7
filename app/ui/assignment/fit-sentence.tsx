import { languageName } from "#app/i18n/language-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale, useNumberFormat } from "../locale.ts";

export type Fit = {
  /** Millionths of a perfect fit. */
  suitability: number;
  expert: string[];
  good: string[];
  some: string[];
  /** The application's language, when the evaluator does not read it. */
  unread?: string;
  /** What the evaluator said. */
  preference?: "eager" | "willing" | "rather-not";
};

/** How well an evaluator suits an application. */
export function FitShare({ suitability }: Pick<Fit, "suitability">) {
  return useNumberFormat({ style: "percent" })(suitability / 1_000_000);
}

/** Why: what the evaluator knows of the application's topics. */
export function FitSentence({ fit }: { fit: Fit }) {
  const { t } = useTranslation("assignment");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const levels = (["expert", "good", "some"] as const).filter((level) => fit[level].length > 0);
  const known = levels.map((level) => {
    const topics = list.format(fit[level].map((label) => t("fit.topic", { label })));
    return t(`fit.${level}`, { topics });
  });
  const unread = fit.unread ? [t("fit.unread", { language: languageName(fit.unread, locale) })] : [];
  const wish = fit.preference && fit.preference !== "willing" ? [t(`fit.${fit.preference}`)] : [];
  const said = [...(known.length ? known : [t("fit.nothing")]), ...unread, ...wish].join("; ");
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
}
