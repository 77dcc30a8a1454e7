import { formatInstant, zoneName } from "#app/i18n/dates.ts";
import { languages } from "#app/i18n/languages.ts";
import { locales, type Locale, type Translated } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { dateNames, type DateName } from "./dates.ts";
import { type CallSettings, type SettingName, settingNames, textNames } from "./settings.ts";

type Settings = CallSettings;
type TextName = (typeof textNames)[number];

type Change = { what: SettingName; text: Translated; before?: Translated; after?: Translated };

/** What differs between a call before and after, each with its public sentence in every language; of texts both versions. */
export function changesBetween(before: Settings, after: Settings): Change[] {
  return settingNames
    .filter((name) => !isSame(valueOf(before, name), valueOf(after, name)))
    .map((what) => ({
      what,
      text: inEachLanguage((locale) => sentence(what, before, after, locale)),
      ...(isText(what) && { before: before.texts[what], after: after.texts[what] }),
    }));
}

function valueOf(settings: Settings, name: SettingName) {
  return isText(name) ? settings.texts[name] : settings[name];
}

/** Texts and dates by what they say; the key order of a text differs between form and database. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    typeof value === "object" && value && !(value instanceof Date)
      ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : value;
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function sentence(what: SettingName, before: Settings, after: Settings, locale: Locale): string {
  const t = languages[locale].t as Translate;
  if (isText(what)) return t("calls:changed.text", { text: t(`calls:texts.${what}`) });
  if (isDate(what)) return t(`calls:changed.${what}`, fromTo(dateOf(what, locale), before, after));
  if (what === "timeZone")
    return t("calls:changed.timeZone", { zone: zoneName(after.timeZone, locale, after.closesAt) });
  if (what === "reminderHours") return t("calls:changed.reminderHours");
  if (what === "outageRule") return t("calls:changed.outageRule", after.outageRule);
  return t(`calls:changed.${what}`, { from: before[what], to: after[what] });
}

function dateOf(what: DateName, locale: Locale) {
  return (call: Settings) => formatInstant(call[what], { locale, zone: call.timeZone });
}

function fromTo(write: (call: Settings) => string, before: Settings, after: Settings) {
  return { from: write(before), to: write(after) };
}

/** One sentence in each language of the portal. */
export function inEachLanguage(write: (locale: Locale) => string): Translated {
  return Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as Translated;
}

const isText = (name: SettingName): name is TextName => (textNames as readonly string[]).includes(name);
const isDate = (name: SettingName): name is DateName => (dateNames as readonly string[]).includes(name);
