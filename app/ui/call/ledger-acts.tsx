import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormButton } from "../form-button.tsx";
import { Stack } from "../layout.tsx";
import { Muted } from "../text.tsx";
import { useLedger } from "./ledger-page.tsx";

type LedgerActsProps = { status?: string; counts: { failed: number; bounced: number; held: number } };

/** What can be done with many at once, in the state that is shown. */
export function LedgerActs({ status, counts }: LedgerActsProps) {
  const { t } = useTranslation("told");
  const at = useLedger();
  const undelivered = counts.failed + counts.bounced;
  if ((status === "failed" || status === "bounced") && undelivered > 0)
    return (
      <Stack gap="small">
        <FormButton action={`${at}/resend`} icon="send">
          {t("resendAll", { count: undelivered })}
        </FormButton>
        <Muted small>{t("resendAllText")}</Muted>
      </Stack>
    );
  if (status !== "held" || counts.held === 0) return null;
  return (
    <FormButton action={`${at}/drop-replaced`} icon="trash">
      {t("dropAll")}
    </FormButton>
  );
}
