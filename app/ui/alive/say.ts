import bg from "#app/i18n/bg/ui.ts";
import en from "#app/i18n/en/ui.ts";
import { numberFormat } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";

type Values = { count?: number; least?: number; time?: string };
/** Finds words of the components themselves: what i18next does with "ui", for scripts without it. */
export type Say = (key: string, values?: Values) => string;

const words: Record<Locale, Record<string, string | object>> = { en, bg };

export function sayIn(locale: Locale): Say {
  const plural = new Intl.PluralRules(locale);
  const written = (value: string | number | undefined, isNumber: boolean) =>
    isNumber ? numberFormat(locale).format(Number(value)) : String(value);
  return (key, values = {}) => {
    const form = values.count === undefined ? key : `${key}_${plural.select(values.count)}`;
    const sentence = String(words[locale][form] ?? words[locale][key]);
    return sentence.replace(/{{(\w+)(, number)?}}/g, (_all, name: keyof Values, isNumber) =>
      written(values[name], Boolean(isNumber)),
    );
  };
}
