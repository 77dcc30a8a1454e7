import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import { Bullets } from "../text.tsx";

/** What a release does, in sentences. */
export function Consequences({ answerBy, timeZone }: { answerBy: Date; timeZone: string }) {
  const { t } = useTranslation("release");
  const at = formatInstant(answerBy, { locale: useLocale(), zone: timeZone });
  return <Bullets items={[t("visible"), t("public"), t("answer", { at }), t("fixed")]} />;
}
