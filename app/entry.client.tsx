import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { beginWithTitle } from "#app/ui/alive/begin-with-title.ts";
import { Reader } from "#app/i18n/use-translation.ts";
import { browsersTranslator, wordsArrived } from "#app/i18n/words.client.ts";

// The page's own modules are here already and have asked for theirs.
await wordsArrived();

beginWithTitle();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Reader value={browsersTranslator()}>
        <HydratedRouter />
      </Reader>
    </StrictMode>,
  );
});
