import type { i18n } from "i18next";
import { type ReactNode, useEffect, useState } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { languageNames, locales, type Locale } from "#app/i18n/locale.ts";
import { translatorInto } from "#app/i18n/words.client.ts";
import { useHydrated } from "../hydrated.ts";
import { useLocale } from "../locale.ts";

/** A part of the page in a language that need not be the reader's; its words are fetched when they are wanted. */
export function InLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { i18n: own } = useTranslation();
  const [fetched, setFetched] = useState<i18n>();
  useEffect(() => {
    if (locale === own.language) return;
    let wanted = true;
    void translatorInto(locale).then((translator) => wanted && setFetched(translator));
    return () => void (wanted = false);
  }, [locale, own]);
  const shown = fetched?.language === locale ? fetched : own;
  return (
    <I18nextProvider i18n={shown}>
      <div lang={shown.language}>{children}</div>
    </I18nextProvider>
  );
}

type SwitchProps = { label: string; locale: Locale; onChange: (locale: Locale) => void };

/** Without JavaScript the portal's own switch turns the whole page. */
export function PreviewLanguage({ label, locale, onChange }: SwitchProps) {
  const hydrated = useHydrated();
  return (
    <fieldset aria-label={label} className={`flex gap-1 noscript:hidden ${hydrated ? "" : "invisible"}`}>
      {locales.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === locale}
          onClick={() => onChange(one)}
          className="min-h-9 rounded-md px-3 text-sm font-semibold text-soft hover:bg-sunken aria-pressed:bg-accent-fill aria-pressed:text-white"
        >
          {languageNames[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** The reader's language until another one is chosen. */
export function usePreviewLanguage() {
  const own = useLocale();
  const [locale, setLocale] = useState<Locale>(own);
  return [locale, setLocale] as const;
}
