import { type ReactNode, useContext, useEffect, useState } from "react";
import { languageNames, locales, type Locale } from "#app/i18n/locale.ts";
import type { Translator } from "#app/i18n/translate.ts";
import { Reader } from "#app/i18n/use-translation.ts";
import { translatorInto } from "#app/i18n/words.client.ts";
import { useHydrated } from "../hydrated.ts";
import { useLocale } from "../locale.ts";

/** A part of the page in a language that need not be the reader's; its words are fetched when they are wanted. */
export function InLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  const own = useContext(Reader)!;
  const [fetched, setFetched] = useState<Translator>();
  useEffect(() => {
    if (locale === own.locale) return;
    let wanted = true;
    void translatorInto(locale).then((translator) => wanted && setFetched(translator));
    return () => void (wanted = false);
  }, [locale, own]);
  const shown = fetched?.locale === locale ? fetched : own;
  return (
    <Reader value={shown}>
      <div lang={shown.locale}>{children}</div>
    </Reader>
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
