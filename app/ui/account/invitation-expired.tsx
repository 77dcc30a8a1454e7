import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { portalZone } from "#app/i18n/zones.ts";
import { useLocale } from "../locale.ts";
import { Page } from "../page.tsx";
import { AskAnew } from "./ask-anew.tsx";

type Expired = { programme: Translated; contactEmail: string; expiresAt: Date };

/** What stands at the link of an invitation to work for a programme that nobody used in time. */
export function InvitationExpired({ programme, contactEmail, expiresAt }: Expired) {
  const { t } = useTranslation("accounts");
  const locale = useLocale();
  const name = inLanguage(programme, locale);
  const at = formatInstant(expiresAt, { locale, zone: portalZone });
  return (
    <Page width="narrow" eyebrow={name} title={t("gone.expired")} lead={t("gone.expiredText", { at })}>
      <AskAnew address={contactEmail} about={name} />
    </Page>
  );
}
