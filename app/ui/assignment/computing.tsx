import { useEffect } from "react";
import { useRevalidator } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormButton } from "../form-button.tsx";
import { Stack } from "../layout.tsx";
import { Progress } from "../progress.tsx";
import { Muted } from "../text.tsx";

type ComputingProps = {
  state: "waiting" | "computing";
  phase: string | null;
  share: number;
  /** Where it is stopped. */
  cancelAt: string;
};

/** How far a routing is; the page looks again by itself, without JavaScript by loading anew. */
export function Computing({ state, phase, share, cancelAt }: ComputingProps) {
  const { t } = useTranslation("routing");
  useLookingAgain();
  const part = phase === null || phase === "total" ? "total" : phase === "fairness" ? phase : "other";
  return (
    <Stack>
      <LoadAnew />
      <Progress
        label={t(`computing.${state}`)}
        value={state === "computing" ? share : undefined}
        max={100}
        text={state === "computing" ? t(`computing.phase.${part}`) : undefined}
      />
      <Muted>{t("computing.text")}</Muted>
      <div>
        <FormButton action={cancelAt}>{t("computing.cancel")}</FormButton>
      </div>
    </Stack>
  );
}

const everyMilliseconds = 700;

/** The loaders of the page are asked again every moment while somebody looks at it. */
export function useLookingAgain(wanted = true) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!wanted) return;
    const ticking = setInterval(() => {
      if (document.visibilityState === "visible") void revalidate();
    }, everyMilliseconds);
    return () => clearInterval(ticking);
  }, [revalidate, wanted]);
}

export function LoadAnew() {
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}
