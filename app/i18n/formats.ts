/** Of few kinds, each of which takes as long to make as a hundred uses of it. */
const made = new Map<string, unknown>();

function once<Format>(name: string, locale: string, options: object | undefined, make: () => Format): Format {
  const key = `${name} ${locale} ${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Format;
}

/** An Intl.DateTimeFormat, made once for what it is asked for. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  once("date", locale, options, () => new Intl.DateTimeFormat(locale, options));

/** An Intl.NumberFormat, made once for what it is asked for. */
export const numberFormat = (locale: string, options?: Intl.NumberFormatOptions) =>
  once("number", locale, options, () => new Intl.NumberFormat(locale, options));

/** An Intl.DisplayNames, made once for what it is asked for. */
export const displayNames = (locale: string, options: Intl.DisplayNamesOptions) =>
  once("names", locale, options, () => new Intl.DisplayNames(locale, options));

/** An Intl.PluralRules, made once for what it is asked for. */
export const pluralRules = (locale: string, options?: Intl.PluralRulesOptions) =>
  once("plural", locale, options, () => new Intl.PluralRules(locale, options));
