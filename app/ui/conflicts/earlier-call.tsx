import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import { Muted } from "../text.tsx";
import type { Evidence } from "./pair.ts";

/** From which earlier call something is known, if it is from one. */
export function EarlierCall({ call }: Pick<Evidence, "call">) {
  const { t } = useTranslation("conflicts");
  const locale = useLocale();
  if (!call) return null;
  return (
    <>
      <br />
      <Muted small>{t("evidence.earlier", { call: inLanguage(call, locale) })}</Muted>
    </>
  );
}
