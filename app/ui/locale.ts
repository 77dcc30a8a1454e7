import { useContext } from "react";
import { numberFormat } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { Reader } from "#app/i18n/use-translation.ts";

export function useLocale(): Locale {
  return useContext(Reader)!.locale;
}

/** Writes a score, given in percent, with one decimal. */
export function useScoreFormat(): (percent: number) => string {
  return useNumberFormat({ ...inPercent, minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Measured numbers beside each other are equally exact. */
export const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const inPercent = { style: "unit", unit: "percent" } as const;

/**
 * Writes numbers as the reader's language does, with a true minus: a hyphen is too short beside +, and lines break at
 * it.
 */
export function useNumberFormat(options?: Intl.NumberFormatOptions): (value: number) => string {
  const { format } = numberFormat(useLocale(), options);
  return (value) => format(value).replace("-", "\u2212");
}
