import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { HydratedRouter } from "react-router/dom";
import { beginWithTitle } from "#app/ui/alive/begin-with-title.ts";
import { browsersTranslator, wordsArrived } from "#app/i18n/words.client.ts";

// The page's own modules are here already and have asked for theirs.
await wordsArrived();

beginWithTitle();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={browsersTranslator()}>
        <HydratedRouter />
      </I18nextProvider>
    </StrictMode>,
  );
});
