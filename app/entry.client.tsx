import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { HydratedRouter } from "react-router/dom";
import type { Catalogue } from "#app/i18n/catalogue.ts";
import { isLocale, locales, type Locale } from "#app/i18n/locale.ts";
import { createTranslator } from "#app/i18n/translate.ts";

/** A browser gets the words of its reader's language only. */
const catalogues: Record<Locale, () => Promise<{ default: Catalogue }>> = {
  en: () => import("#app/i18n/en/index.ts"),
  bg: () => import("#app/i18n/bg/index.ts"),
};

const { lang } = document.documentElement;
const locale = isLocale(lang) ? lang : locales[0];
const { default: catalogue } = await catalogues[locale]();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={createTranslator(locale, catalogue)}>
        <HydratedRouter />
      </I18nextProvider>
    </StrictMode>,
  );
});
