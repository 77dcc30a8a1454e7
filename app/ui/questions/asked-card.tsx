import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "../card.tsx";
import { FormButton } from "../form-button.tsx";
import { Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Asked = {
  asked: string;
  locale: Locale;
  askedAt: Date;
  timeZone: string;
  asker: { name: string; email: string | null };
};

/** The words that somebody typed, which stay with the managers. */
export function AskedCard({ asked, locale, askedAt, timeZone, asker }: Asked) {
  const { t } = useTranslation("questions");
  return (
    <Card title={t("one.asked")}>
      <PlainText text={asked} lang={locale} />
      <Stack gap="tight">
        <Muted small>{asker.name || t("one.nobody")}</Muted>
        {asker.email && <TextLink to={`mailto:${asker.email}`}>{asker.email}</TextLink>}
        <Muted small>
          <DateTime at={askedAt} zone={timeZone} format="short" />
        </Muted>
        <Muted small>{t("one.askedIn", { language: languageNames[locale] })}</Muted>
      </Stack>
    </Card>
  );
}

/** Without an answer, and back again. */
export function SetAside({ action, aside }: { action: string; aside: boolean }) {
  const { t } = useTranslation("questions");
  return (
    <Card>
      <Muted small>{t(aside ? "one.isAside" : "one.setAsideText")}</Muted>
      <div>
        <FormButton action={action} fields={{ aside: aside ? "no" : "yes" }} size="small">
          {t(aside ? "one.putBack" : "one.setAside")}
        </FormButton>
      </div>
    </Card>
  );
}
