import { useTranslation } from "react-i18next";
import type { Locale } from "#app/i18n/locale.ts";

export function useLocale(): Locale {
  return useTranslation("ui").i18n.language as Locale;
}

/** Writes numbers as the reader's language does. */
export function useNumberFormat(options?: Intl.NumberFormatOptions): (value: number) => string {
  return new Intl.NumberFormat(useLocale(), options).format;
}
