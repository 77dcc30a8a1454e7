import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";

export type Extension = { from: Date; until: Date; reason: string; own: boolean };

/** A deadline was moved: from when to when, and why. */
export function ExtensionNotice({ extension, zone }: { extension?: Extension; zone: string }) {
  const { t } = useTranslation("deadlines");
  const locale = useLocale();
  if (!extension) return null;
  const { from, until, reason, own } = extension;
  const at = (instant: Date) => formatInstant(instant, { locale, zone });
  return (
    <Notice title={t(own ? "extendedOwn" : "extended")} role="note">
      <p>{t("was", { from: at(from), until: at(until) })}</p>
      <p>{t("reason", { reason })}</p>
      {own && <p>{t("extendedOwnText")}</p>}
    </Notice>
  );
}
